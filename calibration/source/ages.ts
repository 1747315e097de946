/** Residents by five-year age group and sex per postcode. */
import { InputError } from '../../scenarios/errors.js';
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import { type Row, readRows } from './csv.js';

const FILE = 'places/pc4_age.csv.gz';
const GROUPS = AGE_GROUPS.length;

/** Men of all groups, then women: 40 counts, each rounded by the publisher. */
export type AgeCounts = number[];

export const noAges = (): AgeCounts => new Array<number>(2 * GROUPS).fill(0);

/**
 * Men and women that add up to the published total of the cell.
 *
 * Each of the three figures was rounded to 5 on its own, so men and women give the split only.
 */
function split(row: Row, year: number): [number, number] | null {
  const total = row.optional(`pop_${year}`);
  if (total === null) return null;
  const men = row.count(`men_${year}`);
  const women = row.count(`women_${year}`);
  if (total < 0 || Math.abs(men + women - total) > 10) {
    throw new InputError(
      `${row.where}: men_${year} + women_${year} = ${men + women}, but pop_${year} = ${total}; expected at most 10 apart`,
    );
  }
  const both = men + women;
  const menOfTotal = both === 0 ? Math.round(total / 2) : Math.round((total * men) / both);
  return [menOfTotal, total - menOfTotal];
}

/** Ages by postcode on 1 January of a year; postcodes too small to publish are absent. */
export function readAges(directory: string, years: readonly number[]): Map<number, Map<string, AgeCounts>> {
  const groupOf = new Map(AGE_GROUPS.map((age, g) => [age === 95 ? '95+' : `${age}-${age + 4}`, g]));
  const ages = new Map(years.map((year) => [year, new Map<string, AgeCounts>()]));
  const seen = new Set<string>();
  for (const row of readRows(directory, FILE)) {
    const pc4 = row.text('pc4');
    const group = groupOf.get(row.text('age_group'));
    if (group === undefined) throw new InputError(`${row.where}: unknown age group '${row.text('age_group')}'`);
    const key = `${pc4} ${group}`;
    if (seen.has(key)) throw new InputError(`${row.where}: postcode ${pc4}, age ${row.text('age_group')} stands twice`);
    seen.add(key);
    for (const year of years) {
      const cell = split(row, year);
      if (!cell) continue;
      const ofYear = ages.get(year)!;
      const counts = ofYear.get(pc4) ?? noAges();
      counts[group]! += cell[0];
      counts[GROUPS + group]! += cell[1];
      ofYear.set(pc4, counts);
    }
  }
  return ages;
}
