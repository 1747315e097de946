/**
 * What no table tells: shares by age that decide who is who, never how many.
 *
 * All are guesses by the makers of the model. The counts come from the pack; these only give the odds by which
 * persons are chosen for them.
 */
import { MALE } from '../../sim/state/persons.js';

/** Steps by age: the value of the last step that begins at or below the age. */
type Steps = readonly (readonly [from: number, value: number])[];

const at = (steps: Steps, age: number): number => {
  let value = 0;
  for (const [from, v] of steps) if (age >= from) value = v;
  return value;
};

/** Straight lines between points, the outer values held. */
const between = (points: Steps, age: number): number => {
  let i = 0;
  while (i < points.length && points[i]![0] <= age) i++;
  if (i === 0 || i === points.length) return points[Math.max(0, i - 1)]![1];
  const [x0, y0] = points[i - 1]!;
  const [x1, y1] = points[i]!;
  return y0 + ((y1 - y0) * (age - x0)) / (x1 - x0);
};

const CARE: Steps = [
  [0, 0.002],
  [18, 0.006],
  [65, 0.007],
  [70, 0.01],
  [75, 0.02],
  [80, 0.05],
  [85, 0.13],
  [90, 0.27],
  [95, 0.42],
];
/** Share living in a home or institution, reception aside. */
export const careShare = (_sex: number, age: number): number => at(CARE, age);

const RECEPTION_MEN: Steps = [
  [0, 0.15],
  [13, 0.2],
  [16, 0.35],
  [18, 0.6],
  [35, 0.35],
  [46, 0],
];
const RECEPTION_WOMEN: Steps = [
  [0, 0.15],
  [16, 0.12],
  [18, 0.2],
  [35, 0.15],
  [46, 0],
];
/** Odds of living in asylum reception: up to 45, young men above all. */
export const receptionShare = (sex: number, age: number): number =>
  at(sex === MALE ? RECEPTION_MEN : RECEPTION_WOMEN, age);

const NO_CHILDREN_WOMEN: Steps = [
  [18, 0.01],
  [20, 0.04],
  [22, 0.12],
  [25, 0.36],
  [30, 0.5],
  [38, 0.42],
  [45, 0.5],
  [52, 0.64],
  [60, 0.66],
  [68, 0.59],
  [75, 0.42],
  [80, 0.25],
  [85, 0.09],
  [90, 0.025],
  [95, 0.01],
];
const NO_CHILDREN_MEN: Steps = [
  [18, 0.01],
  [20, 0.04],
  [22, 0.12],
  [25, 0.3],
  [30, 0.42],
  [38, 0.36],
  [45, 0.42],
  [52, 0.58],
  [60, 0.72],
  [68, 0.78],
  [75, 0.76],
  [80, 0.68],
  [85, 0.55],
  [90, 0.38],
  [95, 0.2],
];
/** Share with a partner among adults who have no children at home. */
export const partneredShare = (sex: number, age: number): number =>
  between(sex === MALE ? NO_CHILDREN_MEN : NO_CHILDREN_WOMEN, age);

const OTHER: Steps = [
  [0, 0.01],
  [18, 0.12],
  [26, 0.06],
  [40, 0.03],
  [70, 0.05],
  [85, 0.08],
];
/** Share living in a household without being its head, partner or child. */
export const otherShare = (_sex: number, age: number): number => at(OTHER, age);

const ELDEST: Steps = [
  [0, 0.46],
  [12, 0.48],
  [14, 0.51],
  [16, 0.58],
  [18, 0.66],
  [20, 0.75],
  [22, 0.84],
  [25, 0.93],
  [30, 0.97],
];
/** Share of children at home who have no elder brother or sister at home (0.456 of the births of 2010-2015 were first). */
export const eldestShare = (age: number): number => between(ELDEST, age);

/** Relative frequency of years between one child and the next. */
export const SPACING = [0.02, 0.12, 0.3, 0.26, 0.15, 0.08, 0.04, 0.02, 0.01] as const;
/** Relative chance that a family with 1, 2, 3, ... children at home has another. */
export const NEXT_CHILD = [1, 0.29, 0.22, 0.2, 0.12] as const;

/**
 * Age of the mother at the birth of the eldest child at home, so that the mean over all children is 30.6, that of the
 * births of 2015 in the north of the country (CBS 37422ned); mean age at first birth was 29 to 30 in 2000-2020.
 */
export const MOTHER_AT_FIRST = { mean: 29.2, sd: 4.5, least: 17, most: 44 } as const;
/** Women of any age who have no children at home, as long as there are enough others. */
export const NOT_MOTHERS = 0.14;
/** How much older the man of a couple is; nobody looks for a partner younger than `youngest`. */
export const COUPLE_GAP = { mean: 2, sd: 4, youngest: 20 } as const;
/** How much a partner of the same sex is older or younger. */
export const SAME_SEX_GAP_SD = 4;
/** Men among single parents. */
export const SINGLE_FATHERS = 0.15;

const SINGLE_PARENT: Steps = [
  [0, 0.09],
  [4, 0.14],
  [8, 0.2],
  [12, 0.25],
  [18, 0.26],
  [30, 0.4],
  [40, 0.6],
];
/** Share of families with one parent by age of the eldest child at home; each further child makes it rarer. */
export const singleParentShare = (eldest: number, children: number): number =>
  at(SINGLE_PARENT, eldest) * (children > 2 ? 0.6 : children > 1 ? 0.85 : 1.15);

/** Share of households that own their dwelling: couples and families over 35 mostly do. */
export function ownerShare(couple: boolean, family: boolean, age: number): number {
  const old = age >= 80 ? 0.15 : 0;
  if (couple) return (age < 30 ? 0.55 : age < 35 ? 0.7 : 0.82) - old;
  return (family ? 0.42 : age < 35 ? 0.25 : 0.42) - old;
}
/** Share of tenants who rent from a housing association. */
export const socialShare = (couple: boolean, age: number): number => (age < 30 ? 0.6 : couple ? 0.72 : 0.8);

/** Share of dwellings that stand empty by tenure (owner, social, private), for packs that have no count of it. */
export const EMPTY_SHARE = [0.04, 0.02, 0.12] as const;
/** Share of empty dwellings fit to be lived in by tenure; second homes are owned or let privately. */
export const USABLE_SHARE = [0.5, 0.9, 0.6] as const;
