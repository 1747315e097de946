/** The legal closure norm (opheffingsnorm) of primary schools. */
import type { Column, Table } from './format.js';
import { from, numbers, words } from './table.js';

const LEAST = 23;
const MOST = 200;
const LEAST_AREA_KM2 = 10;
const HIGHEST_DENSITY = 500;

/**
 * Pupils below which a school is under the norm of its municipality: 0.6 d / (0.15 + 0.0027 d), rounded, from 23 to 200,
 * with d = residents of 4 to 11 per km2 of land, at most 500.
 *
 * @param children residents of the municipality aged 4 to 11.
 * @param landAreaKm2 without inland water; less than 10 counts as 10.
 * @source WPO art. 154; exemptions of the law are not part of it.
 */
export function closureNorm(children: number, landAreaKm2: number): number {
  const density = Math.min(HIGHEST_DENSITY, children / Math.max(LEAST_AREA_KM2, landAreaKm2));
  return Math.min(MOST, Math.max(LEAST, Math.round((0.6 * density) / (0.15 + 0.0027 * density))));
}

/** Residents of 4 to 11 from the published classes 0-4, 5-9 and 10-14, evenly inside a class. */
export const children4to11 = (from0: number, from5: number, from10: number): number => from0 / 5 + from5 + 0.4 * from10;

/**
 * Norms at 1 January of `base`.
 *
 * @param observed rows of `municipal_series` or `observed`, with the ages of that year.
 */
export function closureNorms(
  observed: Table,
  municipalities: readonly { readonly code: string; readonly landAreaKm2: number }[],
  base: number,
): Omit<Column, 'unit'> {
  const years = numbers(observed, 'year');
  const [from0, from5, from10] = ['age_0_4', 'age_5_9', 'age_10_14'].map((name) => numbers(observed, name)) as [
    readonly number[],
    readonly number[],
    readonly number[],
  ];
  const children = new Map<string, number>();
  words(observed, 'municipality').forEach((code, row) => {
    if (years[row] === base) children.set(code, children4to11(from0[row]!, from5[row]!, from10[row]!));
  });
  return from(
    {
      source: '70072ned',
      year: base,
      basis: 'derived',
      note: 'WPO art. 154 from residents of 4 to 11 (a fifth of 0-4, 5-9, two fifths of 10-14) per km2 of land; exemptions are not in it',
    },
    municipalities.map(({ code, landAreaKm2 }) => closureNorm(children.get(code) ?? 0, landAreaKm2)),
  );
}
