/** What nothing aims at: sizes of households, and the ages of mothers, children and partners. */
import type { Population } from '../../sim/input.js';
import { KIND } from '../../sim/state/households.js';
import { birthYearOf, FEMALE, ROLE, sexOf } from '../../sim/state/persons.js';
import type { FitRow } from './fit.js';

/** Rows of the region (`*`). Shares and means are rounded to four decimals. */
export function derivedChecks(population: Population): FitRow[] {
  const { slots, kind_h, size_h } = population.households;
  const size = [0, 0, 0, 0, 0];
  let households = 0;
  let members = 0;
  const gaps = { children: 0, outside: 0, atBirth: 0, couples: 0, apart: 0 };
  for (let h = 0; h < slots; h++) {
    if (kind_h[h] !== KIND.private) continue;
    households++;
    members += size_h[h]!;
    const i = Math.min(5, size_h[h]!) - 1;
    size[i] = size[i]! + 1;
    addGaps(population, h, gaps);
  }
  const row = (marginal: string, made: number): FitRow => ({
    place: '*',
    marginal,
    target: null,
    made: Math.round(made * 10000) / 10000,
    basis: 'not targeted',
  });
  const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
  return [
    ...size.map((n, i) => row(`size_${i === 4 ? '5plus' : i + 1}_share`, share(n, households))),
    row('mean_household_size', share(members, households)),
    row('mother_child_pairs', gaps.children),
    row('mother_child_gap_outside_15_50', gaps.outside),
    row('mother_age_at_birth_mean', share(gaps.atBirth, gaps.children)),
    row('couple_age_gap_mean', share(gaps.apart, gaps.couples)),
  ];
}

/** Adds a household: children by the age of the woman who heads it, couples by how much older the man is. */
function addGaps({ persons, households }: Population, h: number, gaps: Record<string, number>): void {
  const { class_p, role_p, next_p } = persons;
  const heads: number[] = [];
  const children: number[] = [];
  for (let p = households.first_h[h]!; p >= 0; p = next_p[p]!) {
    if (role_p[p] === ROLE.child) children.push(class_p[p]!);
    else if (role_p[p] !== ROLE.other) heads.push(class_p[p]!);
  }
  const women = heads.filter((cls) => sexOf(cls) === FEMALE);
  if (women.length === 1) {
    for (const child of children) {
      const gap = birthYearOf(child) - birthYearOf(women[0]!);
      gaps['children']!++;
      gaps['atBirth']! += gap;
      if (gap < 15 || gap > 50) gaps['outside']!++;
    }
  }
  if (women.length === 1 && heads.length === 2) {
    const man = heads.find((cls) => sexOf(cls) !== FEMALE)!;
    gaps['couples']!++;
    gaps['apart']! += birthYearOf(women[0]!) - birthYearOf(man);
  }
}
