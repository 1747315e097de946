/** Kinds of newcomers in the country as a whole: how many, of which ages, and how many are gone after five years. */
import { KIND_NAMES, type NewcomerKind } from '../../../sim/newcomers/newcomer.js';
import type { Pack } from '../../packages/format.js';
import { numbers, rowsBy } from '../../packages/table.js';

export interface KindShares {
  /** Share of immigrants by kind, in the order of KIND_NAMES; together 1. */
  readonly share_k: readonly number[];
  /** Of those who come, share who leave the country within five years, and who leave it or move on inside it. */
  readonly emigrates_k: readonly number[];
  readonly leaves_k: readonly number[];
}

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
  const table = pack.tables['newcomer_kinds']!;
  const row = rowsBy(table, 'kind');
  const column = (name: string): number[] => KIND_NAMES.map((kind) => numbers(table, name)[row.get(kind)!]!);
  return { share_k: column('share'), emigrates_k: column('emigrates_first5'), leaves_k: column('leaves_first5') };
}
