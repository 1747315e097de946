/** School careers of the base, from 12 to 25: lived by the same rules as later, and among those who still live here. */
import type { Population } from '../../sim/input.js';
import { parentsGroup } from '../../sim/learning/household.js';
import { GROUP, LEVEL, learningOf, PURSUIT, pursuitOf } from '../../sim/learning/levels.js';
import { FIRST_STEP_AGE, LAST_STEP_AGE, stepOf, type Ways, waysOf } from '../../sim/learning/steps.js';
import { FIRST_TRACK_AGE, type TrackChances, trackChances, trackOf } from '../../sim/learning/tracks.js';
import type { ParameterValues } from '../../sim/parameters/parameters.js';
import { ROLE } from '../../sim/state/persons.js';
import type { Pack } from '../packages/format.js';
import { numbers, words } from '../packages/table.js';
import { stepDownOf } from '../parameters/learning/learning-input.js';
import { trackInput } from '../parameters/learning/tracks.js';
import { ageAtBase, municipalityOfTowns } from './base.js';
import { careerDraw } from './learning-draws.js';
import { GROUPS, groupOf, HBO, KINDS, stillHere, WO } from './students-here.js';

/** From this age on, who has left is missing: careers are chosen among those that are still here. */
const GROWN = 18;
/** Lives tried for one person, and draws kept for each. */
const TRIES = 24;
const DRAWS = 40;

export interface Rules {
  readonly chances: TrackChances;
  readonly ways: Ways;
}

/** Of what is counted by municipality. */
const kindOf = (learning: number): number => {
  const pursuit = pursuitOf(learning);
  if (pursuit === PURSUIT.wo) return WO;
  return pursuit === PURSUIT.hbo ? HBO : 0;
};

export function assignCareers(pack: Pack, population: Population, base: number, parameters: ParameterValues): void {
  const { persons, households } = population;
  const rules: Rules = {
    chances: trackChances(trackInput(pack, population, base, parameters), parameters),
    ways: waysOf(parameters, stepDownOf(pack, parameters)),
  };
  const municipality_t = municipalityOfTowns(pack);
  const municipalities = pack.tables['municipalities']!.rows;
  const grown: number[] = [];
  const pupils_mk = new Float64Array(municipalities * KINDS);
  const lives_mgk = new Float64Array(municipalities * GROUPS * KINDS);
  const city_m = citiesOfStudy(pack);
  const group = (p: number, m: number, age: number): number =>
    groupOf(age, persons.role_p[p] !== ROLE.child, city_m[m]!);
  for (let p = 0; p < persons.slots; p++) {
    const age = ageAtBase(base, persons.class_p[p]!);
    if (age < FIRST_TRACK_AGE || age > LAST_STEP_AGE) continue;
    const learning = lifeOf(population, rules, p, backgroundOf(population, p), age, 0);
    persons.learning_p[p] = learning;
    const m = municipality_t[households.place_h[persons.household_p[p]!]!]!;
    if (age < GROWN) pupils_mk[m * KINDS + kindOf(learning)]!++;
    else {
      lives_mgk[(m * GROUPS + group(p, m, age)) * KINDS + kindOf(learning)]!++;
      grown.push(p);
    }
  }
  const chance_mgk = stillHere(studentsOf(pack), pupils_mk, lives_mgk, city_m);
  for (const p of grown) {
    const m = municipality_t[households.place_h[persons.household_p[p]!]!]!;
    const age = ageAtBase(base, persons.class_p[p]!);
    const from = (m * GROUPS + group(p, m, age)) * KINDS;
    persons.learning_p[p] = lifeAmong(population, rules, p, age, chance_mgk.subarray(from, from + KINDS));
  }
}

/** Municipalities of the region where there are places of study. */
function citiesOfStudy(pack: Pack): boolean[] {
  const areas = new Set(words(pack.tables['study_places']!, 'zone'));
  return words(pack.tables['municipalities']!, 'code').map((code) => areas.has(code));
}

/** Education of the parents; of those of people who no longer live with them nothing is known. */
const backgroundOf = (population: Population, p: number): number =>
  population.persons.role_p[p] === ROLE.child
    ? parentsGroup(population, population.persons.household_p[p]!)
    : GROUP.middle;

/** A career up to an age, from its own draws. @param group of the parents @param attempt number of the life tried */
function lifeOf(
  population: Population,
  { chances, ways }: Rules,
  p: number,
  group: number,
  age: number,
  attempt: number,
): number {
  const { idA_p, idB_p, household_p } = population.persons;
  const [idA, idB] = [idA_p[p]!, idB_p[p]!];
  const h = household_p[p]!;
  const first = attempt * DRAWS;
  const track = trackOf(chances, population.households.place_h[h]!, group, careerDraw(idA, idB, first));
  let learning = learningOf(LEVEL.none, track);
  // Who learns nothing any more never begins again.
  for (let a = FIRST_STEP_AGE; a <= age && pursuitOf(learning) !== PURSUIT.none; a++) {
    const index = first + 1 + 2 * (a - FIRST_TRACK_AGE - 1);
    learning = stepOf(learning, a, careerDraw(idA, idB, index), careerDraw(idA, idB, index + 1), ways);
  }
  return learning;
}

/** One life after the other is tried until one is among those still here. */
function lifeAmong(population: Population, rules: Rules, p: number, age: number, chance_k: Float64Array): number {
  const { idA_p, idB_p } = population.persons;
  const group = backgroundOf(population, p);
  let learning = population.persons.learning_p[p]!;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    learning = lifeOf(population, rules, p, group, age, attempt);
    const here = careerDraw(idA_p[p]!, idB_p[p]!, attempt * DRAWS + DRAWS - 1);
    if (here < chance_k[kindOf(learning)]!) return learning;
  }
  return learning;
}

/** Residents in hbo and wo by municipality: m * KINDS + kind. */
function studentsOf(pack: Pack): Float64Array {
  const table = pack.tables['municipalities']!;
  const students_mk = new Float64Array(table.rows * KINDS);
  (['hbo_students', 'wo_students'] as const).forEach((column, i) => {
    numbers(table, column).forEach((students, m) => {
      students_mk[m * KINDS + i + 1] = students;
    });
  });
  return students_mk;
}
