/**
 * Work in the first region as shipped: participation, commuting, a first year that starts where the base ends, and job
 * moves that still add up to the profile.
 *
 * One population and one seed for each base; false alarms: participation is within 1 point, some 6 standard errors of a
 * municipality of 10,000 people of working age; the other bands are wide and stated before.
 */
import { describe, expect, it } from 'vitest';
import { numbers, words } from '../../scenarios/packages/table.js';
import { CAUSE } from '../../sim/events.js';
import type { WorldInput } from '../../sim/input.js';
import { isWorking } from '../../sim/labour/work.js';
import { groupOf, levelOf } from '../../sim/learning/levels.js';
import { labour as process } from '../../sim/processes/labour.js';
import type { World } from '../../sim/world.js';
import { YEAR } from '../../sim/year.js';
import { workInOwnArea, workOfResidents } from './commuters.js';
import { openRegionInput, regionPack, worldOf } from './world.js';

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
  const input = openRegionInput(base);
  const world = worldOf(input, 1);
  const start = workOfResidents(world);
  const names = input.places.name_m;

  it('has the participation of every municipality within one point', () => {
    const level = base === 2015 ? 65.4 / 69.4 : 1;
    const observed_m = numbers(pack.tables['municipalities']!, 'participation').map((share) => share * level);
    console.log(
      `participation ${base}, model (pack): ${names
        .map((name, m) => `${name} ${percent(start.participation_m[m]!)} (${percent(observed_m[m]!)})`)
        .join(', ')}; seeking ${percent(start.seeking)} % of the labour force, higher level ${percent(start.higher)} %`,
    );
    for (const [m, share] of observed_m.entries()) {
      expect(Math.abs(start.participation_m[m]! - share)).toBeLessThan(0.01);
    }
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
    expect(start.home).toBeGreaterThan(0.3);
    expect(start.home).toBeLessThan(0.5);
    expect(start.border).toBeLessThan(0.02);
  });

  // The two COROP regions that lie in it as a whole; of 18,000 employees one standard error is 0.4 points, and levels are fitted together.
  it.each(['CR01', 'CR02'])('has as many who work in their own COROP region as published, %s', (corop) => {
    const { tables } = pack;
    const areas = ['municipalities', 'zones'].flatMap((name) => words(tables[name]!, 'corop_code'));
    const { columns } = tables['commuting']!;
    const rows = columns['from']!.values.flatMap((from, r) => (from === corop ? [r] : []));
    const jobs = (of: readonly number[]): number => of.reduce((sum, r) => sum + Number(columns['jobs']!.values[r]), 0);
    const published = jobs(rows.filter((r) => columns['to']!.values[r] === corop)) / jobs(rows);
    const made = workInOwnArea(world, areas).get(corop)!;
    console.log(`${corop} ${base}: ${percent(made)} % work in it, published ${percent(published)} %`);
    expect(Math.abs(made - published)).toBeLessThan(0.03);
  });

  it('starts its first year where the base ends', () => {
    const { jobLoss, jobChange } = world.parameters;
    const years = [turnover(world)];
    const next = workOfResidents(world);
    for (let year = 1; year < 6; year++) years.push(turnover(world));
    const rates = years.map(({ workers, changed }) => changed / workers);
    const end = workOfResidents(world);
    console.log(
      `changes of work ${base} by year: ${rates.map(percent).join(' ')} % of those at work, declared ${percent(
        jobLoss + jobChange,
      )}; after one year seeking ${percent(next.seeking)}, after six ${percent(end.seeking)} %, participation ${end.participation_m.map(percent).join(' ')}`,
    );
    // Beyond the declared turnover: ageing and retirement, and at the base nothing else.
    expect(rates[0]!).toBeLessThan(jobLoss + jobChange + 0.03);
    expect(Math.abs(rates[0]! - rates[2]!)).toBeLessThan(0.015);
    // As many seek after the first year as at the base; one standard error of a seed is about 0.06 points.
    expect(Math.abs(next.seeking - start.seeking)).toBeLessThan(0.003);
    expect(Math.abs(end.seeking - start.seeking)).toBeLessThan(0.015);
    expect([...world.labour!.access_ml].every((access) => access > 0.7 && access < 1.4)).toBe(true);
  });
});

describe('moves for work', () => {
  const input = openRegionInput(2021);

  /** Wishes to move for work in the first year, by education of the decider: low, middle, high. */
  function jobWishes(from: WorldInput, seed: number): number[] {
    const world = worldOf(from, seed);
    for (const step of YEAR) {
      step.run(world, step.prepare(world));
      if (step.name === 'relocation') break;
    }
    const byGroup = [0, 0, 0];
    const { count, person_w, cause_w } = world.wishes;
    for (let w = 0; w < count; w++) {
      if (cause_w[w] === CAUSE.job) byGroup[groupOf(levelOf(world.persons.learning_p[person_w[w]!]!))]!++;
    }
    return byGroup;
  }

  it('are as many as without work, but the higher educated go first', () => {
    const seeds = Array.from({ length: 8 }, (_, i) => i + 1);
    const total = (from: WorldInput): number[] =>
      seeds.map((seed) => jobWishes(from, seed)).reduce((sum, found) => sum.map((n, g) => n + found[g]!), [0, 0, 0]);
    const [withWork, without] = [total(input), total({ ...input, labour: null })];
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    console.log(
      `moves for work by low, middle, high education, 8 years: ${withWork.join(' ')}; without: ${without.join(' ')}`,
    );
    // Both are counts of some thousands from the same draws; 4 % is more than 4 standard errors of their difference.
    expect(Math.abs(sum(withWork) / sum(without) - 1)).toBeLessThan(0.04);
    expect(withWork[2]! / without[2]!).toBeGreaterThan(1.05);
    expect(withWork[0]! / without[0]!).toBeLessThan(0.95);
  });
});
