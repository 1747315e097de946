/** Towns against the published totals of their municipality. */
import { InputError } from '../../scenarios/errors.js';
import type { SeriesRow } from '../estimators/municipal-series.js';
import { AGE_YEARS, type Town } from './towns.js';

export interface Deviation {
  readonly municipality: string;
  readonly year: number;
  readonly towns: number;
  readonly published: number;
}

/** Worst known: Heusden, 9 % of whose people live in postcodes that no town owns. */
const TOLERANCE = { share: 0.1, persons: 100 };
/** Far above the rounding of 4,000 postcodes to 5. */
const NATIONAL_TOLERANCE = 0.002;

/**
 * @returns municipalities whose towns differ by more than 50 residents.
 * @throws InputError when one differs by more than a tenth, or the country by more than 0.2 %.
 */
export function checkTownTotals(towns: readonly Town[], series: readonly SeriesRow[]): Deviation[] {
  const deviations: Deviation[] = [];
  for (const year of AGE_YEARS) {
    const sums = new Map<string, number>();
    for (const town of towns) {
      sums.set(town.municipality, (sums.get(town.municipality) ?? 0) + town.residents[year]);
    }
    let published = 0;
    for (const row of series) {
      if (row.year !== year) continue;
      published += row.population;
      const deviation = {
        municipality: row.municipality,
        year,
        towns: sums.get(row.municipality) ?? 0,
        published: row.population,
      };
      const off = Math.abs(deviation.towns - row.population);
      if (off > TOLERANCE.persons + TOLERANCE.share * row.population) {
        throw new InputError(
          `places/places.csv: the towns of ${row.municipality} have ${deviation.towns} residents in ${year}, ` +
            `but cbs/population_2023_boundaries_1995_2021.csv.gz has ${row.population}`,
        );
      }
      if (off > 50) deviations.push(deviation);
    }
    const all = [...sums.values()].reduce((a, b) => a + b, 0);
    if (Math.abs(all - published) > NATIONAL_TOLERANCE * published) {
      throw new InputError(
        `places/places.csv: all towns have ${all} residents in ${year}, but the country has ${published}`,
      );
    }
  }
  return deviations;
}
