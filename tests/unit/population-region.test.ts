/** The shipped region: the population is right where it is told, and plausible where it is not. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../scenarios/packages/format.js';
import { fitCsv, fitFailures, fitOf } from '../../scenarios/population/fit.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { KIND } from '../../sim/state/households.js';
import { FEMALE, ROLE, sexOf } from '../../sim/state/persons.js';
import { ageAt, membersOf, structureFaults } from '../toy/structure.js';

const path = new URL('../../scenarios/packages/noord-oost-groningen.2021.json', import.meta.url);
const pack = JSON.parse(readFileSync(path, 'utf8')) as Pack;
const population = synthesise(pack, 1);
const rows = fitOf(pack, population);
const made = (marginal: string): number => rows.find((row) => row.place === '*' && row.marginal === marginal)!.made;

describe('the population of Noord- & Oost-Groningen', () => {
  it('fits: ages exactly, everything else within 1 % or 5 units', () => {
    expect(fitFailures(rows)).toEqual([]);
    expect(population.persons.slots).toBe(289986);
    // 142 towns: 40 ages, residents, 8 of persons and households, 6 of dwellings, 1 not targeted.
    expect(rows.filter(({ place }) => place.startsWith('WP'))).toHaveLength(142 * 56);
  });

  it('is sound', () => {
    expect(structureFaults(population, 2021)).toEqual([]);
  });

  it('has households of about the published sizes', () => {
    const sizes = ['1', '2', '3', '4', '5plus'].map((n) => made(`size_${n}_share`));
    expect(sizes.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 3);
    // National shares of 2020 (CBS 37975): fewer live alone here, and more families have one child at home.
    [0.385, 0.326, 0.117, 0.12, 0.051].forEach((national, i) => {
      expect(Math.abs(sizes[i]! - national)).toBeLessThan(0.04);
    });
    expect(Math.abs(made('mean_household_size') - 2.13)).toBeLessThan(0.05);
  });

  it('has mothers and partners of credible ages', () => {
    expect(made('mother_child_gap_outside_15_50') / made('mother_child_pairs')).toBeLessThan(0.002);
    expect(made('mother_age_at_birth_mean')).toBeGreaterThan(30);
    expect(made('mother_age_at_birth_mean')).toBeLessThan(31.5);
    expect(made('couple_age_gap_mean')).toBeGreaterThan(1);
    expect(made('couple_age_gap_mean')).toBeLessThan(5);
  });

  it('has couples at the ages where couples are', () => {
    expect(partnered(FEMALE, 18, 20)).toBeLessThan(0.12);
    expect(partnered(FEMALE, 30, 75)).toBeGreaterThan(0.6);
    expect(partnered(FEMALE, 85, 110)).toBeLessThan(0.25);
    expect(partnered(0, 85, 110)).toBeGreaterThan(0.4);
  });

  it('has an adult with every minor, and the very old in institutions', () => {
    const { households, persons } = population;
    const inside = { old: 0, all: 0 };
    for (let h = 0; h < households.slots; h++) {
      const ages = membersOf(population, h).map((p) => ageAt(population, 2021, p));
      expect(Math.max(...ages)).toBeGreaterThanOrEqual(18);
      if (households.kind_h[h] === KIND.institution) inside.old += ages.filter((age) => age >= 80).length;
    }
    for (let p = 0; p < persons.slots; p++) if (ageAt(population, 2021, p) >= 80) inside.all++;
    expect(inside.old / inside.all).toBeGreaterThan(0.08);
    expect(inside.old / inside.all).toBeLessThan(0.2);
  });

  it('writes its fit as a table', () => {
    const lines = fitCsv(rows).split('\n');
    expect(lines[0]).toBe('place,marginal,target,made,basis');
    expect(lines).toHaveLength(rows.length + 2);
    expect(lines.every((line) => line === '' || line.split(',').length === 5)).toBe(true);
    expect(lines).toContain(`*,couple_age_gap_mean,,${made('couple_age_gap_mean')},not targeted`);
  });
});

/** Share living with a partner among persons of a sex from age `from` to `to`. */
function partnered(sex: number, from: number, to: number): number {
  const { slots, class_p, role_p } = population.persons;
  let all = 0;
  let pairs = 0;
  for (let p = 0; p < slots; p++) {
    const age = ageAt(population, 2021, p);
    if (sexOf(class_p[p]!) !== sex || age < from || age > to) continue;
    all++;
    if (role_p[p] === ROLE.partner) pairs++;
  }
  return pairs / all;
}
