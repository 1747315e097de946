/**
 * Bounds of the hazards of moving: what nobody of a tenure, role and class can exceed. Most draws lie above and mean
 * nothing, so that `causes.ts` is asked about few.
 */
import { threshold } from '../draws.js';
import { splitProbability, unionProbability } from '../households/couples.js';
import { ADULT_AGE, leavingProbability } from '../households/leaving.js';
import { highestUnionFactors } from '../households/union-places.js';
import { highestStudyHazard } from '../learning/study-leaving.js';
import { STATES } from '../newcomers/newcomer.js';
import type { NewcomerMobility } from '../newcomers/newcomer-mobility.js';
import { ROLE } from '../state/persons.js';
import { CLASSES, type World } from '../world.js';
import type { YearHazards } from './causes.js';
import { LIFE_PROOF_AGE } from './life-proof.js';
import { SEGMENTS_PER_TOWN } from './segments.js';
import { MOST_MOBILE, mobilityOfTenure } from './tenure-mobility.js';

const ROLES = Math.max(...Object.values(ROLE)) + 1;

/** In the place of a tenure: newcomers, whatever theirs is. */
export const NEWCOMER = SEGMENTS_PER_TOWN;

/** Where the bound of a row (a tenure, or NEWCOMER), role and class stands. */
export const boundAt = (row: number, role: number, cls: number): number => (row * ROLES + role) * CLASSES + cls;

/** Highest factors on the hazards of moving for a job and of emigration at an age, of newcomers or of everybody else. */
function highestFactors(newcomers: NewcomerMobility | null, newcomer: boolean, age: number): [number, number] {
  if (newcomers === null) return [1, 1];
  const { onward_as, back_as, highestOnward_a, highestBack_a } = newcomers;
  return newcomer ? [highestOnward_a[age]!, highestBack_a[age]!] : [onward_as[age * STATES]!, back_as[age * STATES]!];
}

/**
 * The largest sum of hazards that somebody of a tenure, role and class can have, added up in the order of the causes.
 *
 * @returns thresholds of a draw, at `boundAt`
 */
export function highestThresholds(
  world: World,
  { study, work, lifeProof, quakes, newcomers }: YearHazards,
): Float64Array {
  const highest_krc = new Float64Array((NEWCOMER + 1) * ROLES * CLASSES);
  const moving = world.moving?.hazards;
  const { facilityOutflow, widowMoves } = world.parameters;
  const mostCare = Math.max(...lifeProof.care);
  const shaken = quakes === null ? 1 : quakes.most;
  const mostMoves = Math.max(...lifeProof.dwelling);
  const places = highestUnionFactors(world);
  const mostFamilies = Math.max(1, moving?.emigrationOfFamilies ?? 1);
  for (let c = 2; c < CLASSES; c++) {
    const age = world.age_c[c]!;
    if (age < ADULT_AGE) continue;
    const old = age >= LIFE_PROOF_AGE;
    const care = world.rates.care_a[age]! * (old ? mostCare : 1);
    // The other partner may be older, which makes a split less likely, never more.
    const split =
      Math.max(splitProbability(world.parameters, true, age), splitProbability(world.parameters, false, age)) *
      places.parting_a[age]!;
    for (let row = 0; row <= NEWCOMER; row++) {
      const tenure = row === NEWCOMER ? MOST_MOBILE : row;
      const [onward, back] = highestFactors(newcomers, row === NEWCOMER, age);
      const forDwelling = (moving?.dwelling_a[age] ?? 0) * mobilityOfTenure(tenure) * shaken * (old ? mostMoves : 1);
      const all = (before: number): number =>
        threshold(
          moving
            ? before +
                moving.job_a[age]! * onward * (work === null ? 1 : work.highest_a[age]!) +
                forDwelling +
                moving.emigration_a[age]! * back * mostFamilies +
                moving.other_a[age]! +
                facilityOutflow * (forDwelling + moving.other_a[age]!)
            : before,
        );
      const set = (role: number, value: number): void => {
        highest_krc[boundAt(row, role, c)] = value;
      };
      set(ROLE.child, threshold((study === null ? 0 : highestStudyHazard(study, age)) + leavingProbability(world, c)));
      // Who lost a partner this year is alone.
      set(
        ROLE.adult,
        all(care + unionProbability(world.parameters, age) * places.looking_a[age]! + (moving ? widowMoves : 0)),
      );
      set(ROLE.partner, all(care + split));
      set(ROLE.other, all(care));
    }
  }
  return highest_krc;
}
