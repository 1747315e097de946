/** Who works, and how far from home, on 1 January of a world. */
import { ACTIVITY, activityOf, isWorking, JOB_LEVEL, jobLevelOf, WORKING_AGES } from '../../sim/labour/work.js';
import { KIND } from '../../sim/state/households.js';
import { birthYearOf } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';

export interface WorkSummary {
  readonly participation_m: number[];
  readonly seeking: number; // of the labour force
  readonly meanKm: number;
  readonly meanKm_m: number[];
  readonly home: number; // of employees
  readonly inside: number;
  readonly border: number;
  readonly higher: number; // of those at work
}

/** Residents of 15 to 74 in private households on 1 January of the world's year. */
export function workOfResidents({ persons, households, places, year, labour }: World): WorkSummary {
  const { km_mk, pools } = labour!.input;
  const municipalities = places.code_m.length;
  const people_m = new Array<number>(municipalities).fill(0);
  const working_m = new Array<number>(municipalities).fill(0);
  const employees_m = new Array<number>(municipalities).fill(0);
  const km_m = new Array<number>(municipalities).fill(0);
  let [seeking, home, inside, border, higher] = [0, 0, 0, 0, 0];
  for (let p = 0; p < persons.slots; p++) {
    const age = year - 1 - birthYearOf(persons.class_p[p]!);
    const h = persons.household_p[p]!;
    if (persons.class_p[p] === 0 || age < WORKING_AGES[0] || age > WORKING_AGES[1]) continue;
    if (households.kind_h[h] !== KIND.private) continue;
    const m = places.municipality_t[households.place_h[h]!]!;
    const work = persons.work_p[p]!;
    const pool = persons.pool_p[p]! - 1;
    people_m[m]!++;
    if (isWorking(work)) working_m[m]!++;
    if (isWorking(work) && jobLevelOf(work) === JOB_LEVEL.higher) higher++;
    if (activityOf(work) === ACTIVITY.seeking) seeking++;
    if (activityOf(work) !== ACTIVITY.employee || pool < 0) continue;
    employees_m[m]!++;
    km_m[m]! += km_mk[m * pools + pool]!;
    if (pool === m) home++;
    if (pool < municipalities) inside++;
    if (pool === pools - 1) border++;
  }
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const employees = sum(employees_m);
  return {
    participation_m: people_m.map((people, m) => working_m[m]! / people),
    seeking: seeking / (seeking + sum(working_m)),
    meanKm: sum(km_m) / employees,
    meanKm_m: km_m.map((km, m) => km / employees_m[m]!),
    home: home / employees,
    inside: inside / employees,
    border: border / employees,
    higher: higher / sum(working_m),
  };
}

/**
 * Share of the employees living in an area who work in it, by area of the region's municipalities.
 *
 * @param area_k of every pool, the region's municipalities first; the border is none
 */
export function workInOwnArea({ persons, households, places }: World, area_k: readonly string[]): Map<string, number> {
  const found = new Map<string, { all: number; own: number }>();
  for (let p = 0; p < persons.slots; p++) {
    const pool = persons.pool_p[p]! - 1;
    if (persons.class_p[p] === 0 || activityOf(persons.work_p[p]!) !== ACTIVITY.employee || pool < 0) continue;
    const area = area_k[places.municipality_t[households.place_h[persons.household_p[p]!]!]!]!;
    const count = found.get(area) ?? { all: 0, own: 0 };
    count.all++;
    if (area_k[pool] === area) count.own++;
    found.set(area, count);
  }
  return new Map([...found].map(([area, { all, own }]) => [area, own / all]));
}
