/**
 * Do shares by age of those who live with parents or a partner stay, as long as nothing happens to what makes them? Two seeds
 * of five years of the region from both bases, open to the outside; fixed, so that nothing here can fail by chance.
 */
import { describe, expect, it } from 'vitest';
import { KIND } from '../../sim/state/households.js';
import { birthYearOf, ROLE } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { openRegionInput, worldOf } from './world.js';

const SEEDS = [1, 2];
const YEARS = 5;

/** Part of the residents of private households of an age who have a role. */
function share({ persons, households, year }: World, role: number, [from, to]: readonly [number, number]): number {
  let [all, having] = [0, 0];
  for (let p = 0; p < persons.slots; p++) {
    const age = year - 1 - birthYearOf(persons.class_p[p]!);
    if (persons.class_p[p] === 0 || age < from || age > to) continue;
    if (households.kind_h[persons.household_p[p]!] !== KIND.private) continue;
    all++;
    if (persons.role_p[p] === role) having++;
  }
  return having / all;
}

/** Members per private household. */
function size({ households: { slots, size_h, kind_h } }: World): number {
  let [members, count] = [0, 0];
  for (let h = 0; h < slots; h++) {
    if (size_h[h] === 0 || kind_h[h] !== KIND.private) continue;
    members += size_h[h]!;
    count++;
  }
  return members / count;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describe.each([
  // Fall of household size in the five years before, % a year: CBS 70072ned.
  { base: 2015, before: 0.63 },
  { base: 2021, before: 0.41 },
])('from $base, after five years', ({ base, before }) => {
  const measures = {
    'at home at 20 to 24': (world: World) => share(world, ROLE.child, [20, 24]),
    'with a partner at 45 to 64': (world: World) => share(world, ROLE.partner, [45, 64]),
    size,
  };
  const names = Object.keys(measures) as (keyof typeof measures)[];
  const runs = SEEDS.map((seed) => {
    const world = worldOf(openRegionInput(base), seed);
    const first = names.map((name) => measures[name](world));
    for (let y = 0; y < YEARS; y++) stepYear(world);
    return names.map((name, n) => ({ first: first[n]!, last: measures[name](world) }));
  });
  const of = (name: keyof typeof measures) => ({
    first: mean(runs.map((run) => run[names.indexOf(name)]!.first)),
    last: mean(runs.map((run) => run[names.indexOf(name)]!.last)),
  });

  it('the share at home at 20 to 24 is within 5 points of what it was, though those who leave home leave the region', () => {
    const { first, last } = of('at home at 20 to 24');
    console.log(`${base}: ${first.toFixed(3)} to ${last.toFixed(3)}`);
    expect(Math.abs(last - first)).toBeLessThan(0.05);
  });

  it('the share with a partner at 45 to 64 is within 2 points of what it was', () => {
    const { first, last } = of('with a partner at 45 to 64');
    console.log(`${base}: ${first.toFixed(3)} to ${last.toFixed(3)}`);
    expect(Math.abs(last - first)).toBeLessThan(0.02);
  });

  it('households get smaller about as fast as before, within 0.1 % a year', () => {
    const { first, last } = of('size');
    const fall = (100 * (1 - last / first)) / YEARS;
    console.log(`${base}: ${first.toFixed(3)} to ${last.toFixed(3)}, ${fall.toFixed(2)} % a year (before ${before})`);
    expect(Math.abs(fall - before)).toBeLessThan(0.1);
  });
});
