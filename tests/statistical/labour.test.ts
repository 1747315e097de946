/**
 * Work in the first region as shipped: participation, commuting, and a first year that starts where the base ends.
 *
 * One population and one seed for each base; false alarms: participation is within 1 point, some 6 standard errors of a
 * municipality of 10,000 people of working age; the other bands are wide and stated before.
 */
import { describe, expect, it } from 'vitest';
import { numbers } from '../../scenarios/packages/table.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { ACTIVITY, activityOf, isWorking, JOB_LEVEL, jobLevelOf, WORKING_AGES } from '../../sim/labour/work.js';
import { labour as process } from '../../sim/processes/labour.js';
import { KIND } from '../../sim/state/households.js';
import { birthYearOf } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';
import { YEAR } from '../../sim/year.js';
import { regionPack, worldOf } from './world.js';

interface Summary {
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
function summaryOf({ persons, households, places, year, labour }: World): Summary {
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

const percent = (share: number): string => (100 * share).toFixed(1);

/** Lives a year. @returns of those at work before the process `labour`, who changed pool or activity, and who had a pool */
function turnover(world: World): { workers: number; changed: number } {
  const found = { workers: 0, changed: 0 };
  world.events.count = 0;
  for (const step of YEAR) {
    const { slots } = world.persons;
    const [work_p, pool_p] = [world.persons.work_p.slice(0, slots), world.persons.pool_p.slice(0, slots)];
    step.run(world, step.prepare(world));
    if (step.name !== process.name) continue;
    for (let p = 0; p < slots; p++) {
      // Who came last year has no pool yet, and gets one.
      if (world.persons.class_p[p] === 0 || !isWorking(work_p[p]!) || pool_p[p] === 0) continue;
      found.workers++;
      if (world.persons.work_p[p] !== work_p[p] || world.persons.pool_p[p] !== pool_p[p]) found.changed++;
    }
  }
  world.year++;
  return found;
}

describe.each([2015, 2021])('the labour market of the first region, base %i', (base) => {
  const pack = regionPack(base);
  const input = openInput(pack, synthesise(pack, 1));
  const world = worldOf(input, 1);
  const start = summaryOf(world);
  const names = input.places.name_m;

  it('has the participation of every municipality within one point', () => {
    const level = base === 2015 ? 65.4 / 69.4 : 1;
    const observed_m = numbers(pack.tables['municipalities']!, 'participation').map((share) => share * level);
    console.log(
      `participation ${base}, model (pack): ${names
        .map((name, m) => `${name} ${percent(start.participation_m[m]!)} (${percent(observed_m[m]!)})`)
        .join(', ')}; seeking ${percent(start.seeking)} % of the labour force, higher level ${percent(start.higher)} %`,
    );
    observed_m.forEach((share, m) => expect(Math.abs(start.participation_m[m]! - share)).toBeLessThan(0.01));
  });

  it('commutes as people of the periphery do', () => {
    console.log(
      `commuting ${base}: mean way ${start.meanKm.toFixed(1)} km by road (${names
        .map((name, m) => `${name} ${start.meanKm_m[m]!.toFixed(0)}`)
        .join(
          ', ',
        )}); own municipality ${percent(start.home)} %, region ${percent(start.inside)} %, border ${percent(start.border)} %`,
    );
    expect(start.meanKm).toBeGreaterThan(20);
    expect(start.meanKm).toBeLessThan(40);
    expect(start.home).toBeGreaterThan(0.25);
    expect(start.home).toBeLessThan(0.55);
    expect(start.border).toBeLessThan(0.02);
  });

  it('starts its first year where the base ends', () => {
    const { jobLoss, jobChange } = world.parameters;
    const years = Array.from({ length: 6 }, () => turnover(world));
    const rates = years.map(({ workers, changed }) => changed / workers);
    const end = summaryOf(world);
    console.log(
      `changes of work ${base} by year: ${rates.map(percent).join(' ')} % of those at work, declared ${percent(
        jobLoss + jobChange,
      )}; after six years seeking ${percent(end.seeking)} %, participation ${end.participation_m.map(percent).join(' ')}`,
    );
    // Beyond the declared turnover: ageing and retirement, and at the base nothing else.
    expect(rates[0]!).toBeLessThan(jobLoss + jobChange + 0.03);
    expect(Math.abs(rates[0]! - rates[2]!)).toBeLessThan(0.015);
    expect(Math.abs(end.seeking - start.seeking)).toBeLessThan(0.015);
    expect([...world.labour!.access_ml].every((access) => access > 0.7 && access < 1.4)).toBe(true);
  });
});
