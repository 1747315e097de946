/**
 * Who works, at which level, and who feels less than well: shapes by sex, age and education after the levels of the
 * surveys of 2015 to 2020 as we recall them (guess), scaled to the published total of the country.
 */

import { scaledOdds } from '../estimators/scaled-odds.js';
import { type AgeEducation, educationAt } from './education.js';
import { round } from './parameters.js';
import type { Persons } from './persons.js';
import { SCALED_2015 } from './reference-2015.js';

type Three = readonly [low: number, middle: number, high: number];

export interface Participation {
  readonly sex: 'm' | 'w';
  readonly age: number;
  readonly width: number;
  readonly shares: Three;
  readonly selfEmployed: number;
}

interface Group {
  readonly age: number;
  readonly width: number;
}

/** First age, years, net participation low, middle, high, self-employed of those who work. */
type Shape = readonly [age: number, width: number, low: number, middle: number, high: number, own: number];

const PARTICIPATION: Readonly<Record<'m' | 'w', readonly Shape[]>> = {
  m: [
    [15, 5, 0.48, 0.62, 0.7, 0.03],
    [20, 5, 0.62, 0.75, 0.8, 0.06],
    [25, 10, 0.74, 0.87, 0.92, 0.12],
    [35, 10, 0.77, 0.9, 0.95, 0.17],
    [45, 10, 0.76, 0.88, 0.94, 0.19],
    [55, 10, 0.6, 0.7, 0.78, 0.22],
    [65, 10, 0.11, 0.14, 0.21, 0.45],
  ],
  w: [
    [15, 5, 0.5, 0.66, 0.72, 0.02],
    [20, 5, 0.52, 0.74, 0.83, 0.04],
    [25, 10, 0.48, 0.77, 0.89, 0.09],
    [35, 10, 0.5, 0.77, 0.88, 0.13],
    [45, 10, 0.55, 0.77, 0.87, 0.13],
    [55, 10, 0.38, 0.55, 0.66, 0.14],
    [65, 10, 0.04, 0.06, 0.1, 0.35],
  ],
};

/** Level of jobs by education of those who work: lower, middle, higher. */
const OCCUPATIONS: readonly Three[] = [
  [0.48, 0.42, 0.1],
  [0.15, 0.55, 0.3],
  [0.03, 0.14, 0.83],
];

/** First age, years, own health less than good by education low, middle, high. */
const HEALTH: readonly (readonly [age: number, width: number, low: number, middle: number, high: number])[] = [
  [18, 7, 0.15, 0.09, 0.06],
  [25, 10, 0.24, 0.13, 0.07],
  [35, 10, 0.3, 0.17, 0.09],
  [45, 10, 0.36, 0.22, 0.13],
  [55, 10, 0.41, 0.28, 0.18],
  [65, 10, 0.41, 0.3, 0.2],
  [75, 25, 0.48, 0.4, 0.3],
];

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const three = (values: readonly number[], g: number): Three =>
  values.slice(3 * g, 3 * g + 3).map((share) => round(share, 4)) as unknown as Three;

/** Persons of a group by education low, middle, high. @param persons by single age */
const educated = ({ age, width }: Group, persons: readonly number[], ages: readonly AgeEducation[]): number[] => {
  const counts = [0, 0, 0];
  for (let a = age; a < Math.min(age + width, persons.length); a++) {
    educationAt(ages, a).forEach((share, e) => {
      counts[e]! += persons[a]! * share;
    });
  }
  return counts;
};

/** Net participation by sex, age and education. @param selfEmployed share of those who work, the country */
export function participationRates(
  persons: Persons,
  ages: readonly AgeEducation[],
  selfEmployed: number,
): Participation[] {
  const groups = (['m', 'w'] as const).flatMap((sex) =>
    PARTICIPATION[sex].map(([age, width, low, middle, high, own]) => ({
      sex,
      age,
      width,
      shape: [low, middle, high],
      own,
    })),
  );
  const people = groups.flatMap((group) => educated(group, persons[group.sex], ages));
  const shares = scaledOdds(
    groups.flatMap(({ shape }) => shape),
    people,
    SCALED_2015.netParticipation,
  );
  const workers = groups.map((_, g) => sum([0, 1, 2].map((e) => shares[3 * g + e]! * people[3 * g + e]!)));
  const own = scaledOdds(
    groups.map((group) => group.own),
    workers,
    selfEmployed,
  );
  return groups.map(({ sex, age, width }, g) => ({
    sex,
    age,
    width,
    shares: three(shares, g),
    selfEmployed: round(own[g]!, 4),
  }));
}

/** Lower, middle, higher level of jobs by education low, middle, high of those who work. */
export function occupationShares(
  persons: Persons,
  ages: readonly AgeEducation[],
  rates: readonly Participation[],
): Three[] {
  const workers = [0, 0, 0];
  for (const rate of rates) {
    educated(rate, persons[rate.sex], ages).forEach((n, e) => {
      workers[e]! += n * rate.shares[e]!;
    });
  }
  const higher = scaledOdds(
    OCCUPATIONS.map((row) => row[2]),
    workers,
    SCALED_2015.higherOccupation,
  );
  return OCCUPATIONS.map(([lower, middle], e) => {
    const top = round(higher[e]!, 4);
    const low = round((lower * (1 - top)) / (lower + middle), 4);
    return [low, round(1 - top - low, 4), top];
  });
}

export interface Health extends Group {
  readonly shares: Three;
}

/** Own health felt as less than good, adults by age and education. */
export function healthRates(persons: Persons, ages: readonly AgeEducation[]): Health[] {
  const both = persons.m.map((n, age) => n + persons.w[age]!);
  const groups = HEALTH.map(([age, width]) => ({ age, width }));
  const shares = scaledOdds(
    HEALTH.flatMap(([, , ...shape]) => shape),
    groups.flatMap((group) => educated(group, both, ages)),
    SCALED_2015.healthNotGood,
  );
  return groups.map((group, g) => ({ ...group, shares: three(shares, g) }));
}
