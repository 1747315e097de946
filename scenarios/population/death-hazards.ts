import { exp, ln } from '../../sim/exact.js';
import { AGES } from '../../sim/input.js';

/** One row of an abridged life table: the probability of dying in `width` years from age `age` on. */
export interface LifeTableGroup {
  readonly age: number;
  readonly width: number;
  readonly nqx: number;
}

/** More rounds than the knots need: they settle within 1e-12 in about 25. */
const ROUNDS = 60;

/**
 * Yearly hazards of dying by age 0 to 110 of one sex.
 *
 * Log hazards run in straight lines between the middles of the groups, the last line on to 110. The knots are moved
 * until the hazards of every group add up to -ln(1 - nqx), so the table is reproduced without steps between groups.
 * A group of one year (age 0) keeps its own hazard.
 *
 * @param groups in order of age, without gaps, from age 0
 */
export function deathHazards(groups: readonly LifeTableGroup[]): number[] {
  const sum_g = groups.map((group) => -ln(1 - group.nqx));
  const curved = groups.map((_, g) => g).filter((g) => groups[g]!.width > 1);
  const middle_k = curved.map((g) => groups[g]!.age + (groups[g]!.width - 1) / 2);
  const knot_k = curved.map((g) => ln(sum_g[g]! / groups[g]!.width));
  let hazard_a = new Array<number>(AGES).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    hazard_a = hazard_a.map((_, age) => exp(lineAt(middle_k, knot_k, age)));
    curved.forEach((g, k) => {
      knot_k[k] = knot_k[k]! + ln(sum_g[g]! / sumOver(hazard_a, groups[g]!));
    });
  }
  groups.forEach((group, g) => {
    // The last digits, and groups of one year.
    const factor = sum_g[g]! / sumOver(hazard_a, group);
    for (let age = group.age; age < group.age + group.width; age++) hazard_a[age] = hazard_a[age]! * factor;
  });
  return hazard_a;
}

function sumOver(hazard_a: readonly number[], group: LifeTableGroup): number {
  let sum = 0;
  for (let age = group.age; age < group.age + group.width; age++) sum += hazard_a[age]!;
  return sum;
}

/** Straight lines through the points, the outer ones continued. */
function lineAt(x: readonly number[], y: readonly number[], at: number): number {
  if (x.length === 1) return y[0]!;
  let i = 0;
  while (i < x.length - 2 && at > x[i + 1]!) i++;
  return y[i]! + ((y[i + 1]! - y[i]!) * (at - x[i]!)) / (x[i + 1]! - x[i]!);
}
