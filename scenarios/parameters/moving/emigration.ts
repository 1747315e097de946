/** Who leaves the country: hazards of those who decide, such that with everybody who goes along emigrants are of the measured ages. */

import { ADULT_AGE } from '../../../sim/households/leaving.js';
import { AGES } from '../../../sim/input.js';
import type { MovingHazards } from '../../../sim/moving/input.js';
import { type Deciders, withNewborn } from './deciders.js';

/** First ages of groups inside which hazards keep the shape of the schedule; the last is open: few of the old decide. */
const GROUPS = [18, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65] as const;
const MOST = 0.2;
/** Range of `emigrationOfFamilies`, and of what a round changes. */
const FAMILIES = { least: 0.05, most: 1.5 } as const;
const STEP = { least: 0.3, most: 3 } as const;
const ROUNDS = 40;
/** Part of those measured that is left to others, however many newcomers go. */
const LEAST = 0.1;

const within = (x: number, { least, most }: { least: number; most: number }): number =>
  Math.min(most, Math.max(least, x));
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const groupOf = (age: number): number => GROUPS.reduce((group, from, g) => (age >= from ? g : group), -1);

export type Emigration = Pick<MovingHazards, 'emigration_a' | 'emigrationOfFamilies'>;

/**
 * Where the young live with parents and children never go alone, a hazard that only follows the age of who decides sends
 * away twice the children and half of those of 20 to 24 that were measured. So hazards are scaled group by group, and those of
 * households with children at home all alike, until adults of each group and minors together are as many as wanted.
 *
 * @param yearly emigrants
 * @param share_a of them by single age on 31 December
 * @param newcomers_a of them those who came from abroad a short while ago, whose hazards are their own
 * @param deciders of households of others
 */
export function emigrationOf(
  yearly: number,
  share_a: readonly number[],
  newcomers_a: readonly number[],
  deciders: Deciders,
): Emigration {
  const { all_a } = deciders;
  const rate_a = Array.from(all_a, (people, age) =>
    age < ADULT_AGE || age >= share_a.length || people === 0 ? 0 : (yearly * share_a[age]!) / people,
  );
  const wanted = ofOthers(byGroup(share_a.map((share) => share * yearly)), byGroup(newcomers_a));
  let families = 1;
  for (let round = 0; round < ROUNDS; round++) {
    const made = byGroup(personsOf(rate_a, families, deciders));
    const factor = (g: number): number => (made.adults_g[g]! > 0 ? wanted.adults_g[g]! / made.adults_g[g]! : 1);
    const factor_g = GROUPS.map((_, g) => within(factor(g), STEP));
    if (made.minors > 0) families = within(families * within(wanted.minors / made.minors, STEP), FAMILIES);
    for (let age = ADULT_AGE; age < AGES; age++) rate_a[age] = Math.min(MOST, rate_a[age]! * factor_g[groupOf(age)]!);
  }
  // Where nobody of an age decides, others make up the number.
  const made = sum(personsOf(rate_a, families, deciders));
  const all = wanted.minors + sum(wanted.adults_g);
  return {
    emigration_a: rate_a.map((rate) => (made > 0 ? Math.min(MOST, (rate * all) / made) : 0)),
    emigrationOfFamilies: families,
  };
}

/** Persons who leave in a year by own age, children born in it too. */
function personsOf(rate_a: readonly number[], families: number, deciders: Deciders): number[] {
  const { members_ad, withChildren_ad, lodgers_a } = deciders;
  return rate_a.map((rate, age) => {
    // Lodgers go along with the household, and go alone.
    let persons = rate * lodgers_a[age]!;
    for (let d = ADULT_AGE; d < AGES; d++) {
      const cell = age * AGES + d;
      persons += rate_a[d]! * (members_ad[cell]! - (1 - families) * withChildren_ad[cell]!);
    }
    return withNewborn(age) * persons;
  });
}

interface ByGroup {
  readonly minors: number;
  readonly adults_g: readonly number[];
}

/** Those who are left when newcomers are gone. */
function ofOthers(all: ByGroup, newcomers: ByGroup): ByGroup {
  const left = (persons: number, gone: number): number => Math.max(LEAST * persons, persons - gone);
  return {
    minors: left(all.minors, newcomers.minors),
    adults_g: all.adults_g.map((persons, g) => left(persons, newcomers.adults_g[g]!)),
  };
}

function byGroup(persons_a: readonly number[]): ByGroup {
  const adults_g = GROUPS.map(() => 0);
  let minors = 0;
  persons_a.forEach((persons, age) => {
    if (age < ADULT_AGE) minors += persons;
    else adults_g[groupOf(age)]! += persons;
  });
  return { minors, adults_g };
}
