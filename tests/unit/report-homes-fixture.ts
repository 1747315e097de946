/** Homes of the invented region: four towns in the first municipality and COROP region, two in the second of each. */
import type { Table } from '../../scenarios/packages/format.js';

const TOWNS = 6;
/** Values of both municipalities at the base, EUR; a year earlier each is one percent of it lower, as the country is. */
export const WOZ = [150_000, 100_000] as const;
const COUNTRY_WOZ = 250_000;
/** Dwellings of the municipalities: the first counts three times. */
const DWELLINGS = [6000, 2000] as const;

type Rows = readonly Readonly<Record<string, number | string | null>>[];

export const homesTables = {
  boven: { corop_code: 'CR98', dwellings: DWELLINGS[0] },
  beneden: { corop_code: 'CR99', dwellings: DWELLINGS[1] },
  series: (columns: (rows: Rows) => Table, base: number): Readonly<Record<string, Table>> => ({
    country_series: columns(
      Array.from({ length: base - 1994 }, (_, i) => ({
        year: 1995 + i,
        woz_eur: i < 2 ? null : COUNTRY_WOZ * (1 + (1995 + i - base) / 100),
      })),
    ),
    // The year before the base is the last; the second region was not counted in the first year.
    vacancy_series: columns(
      ['CR98', 'CR99'].flatMap((corop_code, c) =>
        [base - 3, base - 2, base - 1].map((year, i) => ({
          corop_code,
          year,
          dwellings: 10_000,
          not_occupied: c === 1 && i === 0 ? null : c === 0 ? 400 : 800,
          owner_not_occupied: 100,
          social_not_occupied: 150,
          other_not_occupied: c === 0 ? 150 : 550,
        })),
      ),
    ),
  }),
};

const perTown = (of: (t: number) => number): number[] => Array.from({ length: TOWNS }, (_, t) => of(t));

/** Every town has 1000 homes, 40 of them empty, and gets 10 more of both a year; seed s has s - 1 more empty ones. */
export const homesTowns = (seed: number, gone: number): Readonly<Record<string, number[]>> => ({
  dwellings: perTown(() => 1000 + 10 * gone),
  vacant_dwellings: perTown(() => 40 + 10 * gone + (seed - 1)),
  vacant_owned: perTown(() => 20 + 10 * gone),
  vacant_social: perTown(() => 15),
  vacant_private: perTown(() => 5 + (seed - 1)),
  vacant_long_term: perTown((t) => t * 4),
  households_single: perTown(() => 300 + gone),
  households_sharing: perTown(() => 50 - gone),
  woz_value_eur: perTown((t) => WOZ[t < 4 ? 0 : 1] - 1000 * gone),
  price_index: perTown(() => 100 - gone),
  dwelling_quality: perTown(() => 50),
  old_life_proof_share: perTown(() => 20 + gone),
  ...(gone === 0
    ? {}
    : {
        dwellings_built: perTown(() => 12),
        dwellings_taken_down: perTown(() => 2),
        refused_owned: perTown((t) => t),
        refused_social: perTown(() => seed),
      }),
});

/** The region and both municipalities. */
export const homesAreas = (seed: number, gone: number): Readonly<Record<string, readonly number[]>> => ({
  woz_value_eur: [137_500 - 1000 * gone, WOZ[0] - 1000 * gone, WOZ[1] - 1000 * gone],
  price_index: [100 - gone, 100 - gone, 100 - gone / 2],
  dwelling_quality: [50 + gone / 10, 50, 49 + seed],
  old_life_proof_share: [20 + gone, 20 + gone, 20 + gone],
});
