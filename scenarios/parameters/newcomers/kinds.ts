/** Kinds of newcomers in the country as a whole: how many, of which ages, and how many are gone after five years. */
import { KIND_NAMES, type NewcomerKind } from '../../../sim/newcomers/newcomer.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';

export interface KindShares {
  /** Share of immigrants by kind, in the order of KIND_NAMES; together 1. */
  readonly share_k: readonly number[];
  /** Of those who come, share who emigrate or move on within five years. */
  readonly leaves_k: readonly number[];
}

/** Immigrants of the country about 2015-2019 without reception, by motive and country of birth, rounded (guess). */
const WITHOUT_TABLE: Readonly<Record<NewcomerKind, readonly [share: number, leaves: number]>> = {
  asylum: [0.1, 0.45],
  labour: [0.27, 0.6],
  study: [0.11, 0.75],
  border: [0.05, 0.35],
  returning: [0.17, 0.25],
  family: [0.3, 0.3],
};

/** Of who leaves within five years, the share who go abroad; the others move on inside the country (guess). */
export const ABROAD_AGAIN: Readonly<Record<NewcomerKind, number>> = {
  asylum: 0.15,
  labour: 0.8,
  study: 0.75,
  border: 0.6,
  returning: 0.6,
  family: 0.5,
};

/** Departures in the first to the fifth year against their mean: most leave soon (guess). */
export const SOONER = [1.5, 1.2, 1, 0.75, 0.55] as const;

/**
 * Households by life stage of the head against all immigrants (guess): workers are 20 to 44, students 18 to 24, who is
 * given asylum is young, who returns older. First ages 0, 20, 25, 35, 45, 50, 55, 65.
 */
export const AGES_OF_KIND: Readonly<Record<NewcomerKind, readonly number[]>> = {
  asylum: [1.6, 1.2, 1.3, 1.1, 0.7, 0.5, 0.3, 0.2],
  labour: [0.4, 1.2, 1.4, 1.3, 1, 0.7, 0.4, 0.02],
  study: [4, 3, 0.5, 0.05, 0.02, 0.01, 0.01, 0.001],
  border: [0.4, 0.6, 1, 1.2, 1.3, 1.3, 1.2, 0.8],
  returning: [0.4, 0.5, 0.8, 1, 1.3, 1.6, 2.2, 2.5],
  family: [1, 1, 1.1, 1, 0.9, 0.8, 0.8, 1.2],
};

export function kindShares(pack: Pack): KindShares {
  const table = pack.tables['newcomer_kinds'];
  if (!table) {
    const of = (column: 0 | 1): number[] => KIND_NAMES.map((kind) => WITHOUT_TABLE[kind][column]);
    return { share_k: of(0), leaves_k: of(1) };
  }
  const row = new Map(words(table, 'kind').map((kind, r) => [kind, r]));
  const of = (column: string): number[] => KIND_NAMES.map((kind) => numbers(table, column)[row.get(kind)!]!);
  const share_k = of('share');
  const all = share_k.reduce((a, b) => a + b, 0);
  return { share_k: share_k.map((share) => share / all), leaves_k: of('leaves_first5') };
}
