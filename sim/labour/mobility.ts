/** How much more, or less, somebody moves for work than others of the age. */
import { dispositionKey } from '../disposition.js';
import { EVENT } from '../event-numbers.js';
import { pow } from '../exact.js';
import { AGES } from '../input.js';
import { LEVEL, levelOf } from '../learning/levels.js';
import type { ParameterValues } from '../parameters/parameters.js';
import type { Persons } from '../state/persons.js';
import type { World } from '../world.js';
import { workGroupOf } from './classes.js';
import type { LabourInput } from './input.js';
import { ownLevel, usualLevel } from './own-level.js';
import { REACH_KM } from './reach.js';
import { ACTIVITY, activityOf, JOB_LEVELS, jobLevelOf } from './work.js';

/** Education: low, middle, college (hbo), university (wo). Work: fitting or none wanted; and what makes people look afar. */
const EDUCATIONS = 4;
export const MOBILITY_STATES = 2 * EDUCATIONS;

/** Lifelong, so the same in every run and year. */
const LEVEL_KEY = dispositionKey(EVENT.jobLevel);

const educationOf = (level: number): number =>
  level === LEVEL.wo ? 3 : level === LEVEL.hbo ? 2 : level >= LEVEL.mbo2 ? 1 : 0;

/** What of the labour market tells how well a job fits. */
type Market = Pick<LabourInput, 'level_el' | 'km_mk' | 'pools'>;

/** Job level that a person of a work group aims at. */
const aimOf = ({ level_el }: Market, { idA_p, idB_p }: Persons, p: number, group: number): number =>
  ownLevel(level_el, group, idA_p[p]!, idB_p[p]!, LEVEL_KEY.k1, LEVEL_KEY.k2);

/**
 * State of mobility of a person: education, and whether work is sought, below the own level or beyond reach.
 *
 * @param m municipality of residence
 */
export function mobilityState(input: Market, persons: Persons, p: number, m: number): number {
  const group = workGroupOf(persons.learning_p[p]!);
  return stateOf(input, persons, p, m, group, aimOf(input, persons, p, group));
}

function stateOf(
  { km_mk, pools }: Market,
  { learning_p, work_p, pool_p }: Persons,
  p: number,
  m: number,
  group: number,
  own: number,
): number {
  const education = educationOf(levelOf(learning_p[p]!));
  const activity = activityOf(work_p[p]!);
  let unsettled = activity === ACTIVITY.seeking;
  if (activity === ACTIVITY.employee && pool_p[p] !== 0) {
    const level = jobLevelOf(work_p[p]!);
    unsettled = km_mk[m * pools + pool_p[p]! - 1]! > REACH_KM || (level < usualLevel(group) && level < own);
  }
  return education + (unsettled ? EDUCATIONS : 0);
}

export interface Mobility {
  /** Hazard of moving for work against the mean of the age: age on 31 December * MOBILITY_STATES + state. */
  readonly factor_as: Float64Array;
  /** The same for jobs that came or went within reach since the base, by municipality and level. */
  readonly access_ml: Float64Array;
  /** Highest product by age. */
  readonly highest_a: Float64Array;
}

type Strengths = Pick<ParameterValues, 'graduateMobility' | 'educationMobility' | 'seekingMobility' | 'jobAccessMoves'>;

/** Hazards by state against each other, before they are brought to a mean of one. */
function ratios({ graduateMobility, educationMobility, seekingMobility }: Strengths): number[] {
  const middle = (1 + educationMobility) / 2;
  const byEducation = [1, middle, educationMobility, educationMobility * graduateMobility];
  return [...byEducation, ...byEducation.map((ratio) => ratio * seekingMobility)];
}

/** Factors whose mean over the deciders of each age at the base is 1, so that the measured profile is kept. */
export function mobilityOf(world: World): Mobility | null {
  const { labour, parameters } = world;
  if (labour === null) return null;
  const { deciders_as } = labour.input;
  const ratio_s = ratios(parameters);
  const factor_as = new Float64Array(AGES * MOBILITY_STATES).fill(1);
  const access_ml = labour.access_ml.map((access) => pow(access, -parameters.jobAccessMoves));
  const most = access_ml.reduce((a, b) => Math.max(a, b), 1);
  const highest_a = new Float64Array(AGES);
  for (let age = 0; age < AGES; age++) {
    let people = 0;
    let sum = 0;
    for (let s = 0; s < MOBILITY_STATES; s++) {
      people += deciders_as[age * MOBILITY_STATES + s]!;
      sum += deciders_as[age * MOBILITY_STATES + s]! * ratio_s[s]!;
    }
    for (let s = 0; s < MOBILITY_STATES; s++) {
      const factor = people > 0 ? (ratio_s[s]! * people) / sum : 1;
      factor_as[age * MOBILITY_STATES + s] = factor;
      highest_a[age] = Math.max(highest_a[age]!, factor * most);
    }
  }
  return { factor_as, access_ml, highest_a };
}

/** What multiplies the hazard of a decider of this age to move for work. */
export function workMobility(world: World, mobility: Mobility | null, p: number, h: number, age: number): number {
  if (mobility === null) return 1;
  const { persons, places, households, labour } = world;
  const m = places.municipality_t[households.place_h[h]!]!;
  const group = workGroupOf(persons.learning_p[p]!);
  const own = aimOf(labour!.input, persons, p, group);
  const state = stateOf(labour!.input, persons, p, m, group, own);
  return mobility.factor_as[age * MOBILITY_STATES + state]! * mobility.access_ml[m * JOB_LEVELS + own]!;
}
