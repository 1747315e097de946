/** Births and deaths of municipalities in the years before the published components begin. */
import { InputError } from '../../scenarios/errors.js';
import { FLOW_YEARS, type SeriesRow } from '../estimators/municipal-series.js';
import { type Codes, recoded } from './codes.js';
import { readRows } from './csv.js';
import { ofYear } from './municipalities.js';

const EARLIER_YEARS = [2010, 2011] as const;

interface EarlierEvents {
  readonly births: number;
  readonly deaths: number;
}

/** Years whose deaths give a municipality its part of its province's. */
const SHARE_YEARS = FLOW_YEARS.slice(0, 3);

/**
 * By `code year`: births as published; deaths of the province, in the parts of its municipalities of 2012 to 2014.
 *
 * @throws InputError when a municipality or province has no row.
 */
export function readEarlierEvents(
  directory: string,
  codes: Codes,
  series: readonly SeriesRow[],
): Map<string, EarlierEvents> {
  const births = readRows(directory, 'cbs/births_by_mother_age_2010_2015.csv.gz');
  const provinces = readRows(directory, 'cbs/keyfigures_provinces_1995_2019.csv.gz');
  const deathsOf = (province: string, year: number): number => {
    const row = provinces.find(
      (r) => r.text('region_name').replace(' (PV)', '') === province && r.number('year') === year,
    );
    if (!row) throw new InputError(`cbs/keyfigures_provinces_1995_2019.csv.gz: no row of ${province} in ${year}`);
    return row.count('Sterfte_60');
  };
  const later = new Map<string, number>();
  const byProvince = new Map<string, number>();
  const provinceOf = new Map(codes.municipalities.map(({ code, province }) => [code, province]));
  for (const { municipality, year, flows } of series) {
    if (!SHARE_YEARS.some((y) => y === year)) continue;
    const province = provinceOf.get(municipality)!;
    later.set(municipality, (later.get(municipality) ?? 0) + flows!.deaths);
    byProvince.set(province, (byProvince.get(province) ?? 0) + flows!.deaths);
  }
  const events = new Map<string, EarlierEvents>();
  for (const year of EARLIER_YEARS) {
    const born = recoded(codes, ofYear(births, year), (row) => row.optional('births'));
    for (const { code, province } of codes.municipalities) {
      const n = born.get(code);
      if (n === undefined) {
        throw new InputError(`cbs/births_by_mother_age_2010_2015.csv.gz: no births of ${code} in ${year}`);
      }
      const deaths = (deathsOf(province, year) * later.get(code)!) / byProvince.get(province)!;
      events.set(`${code} ${year}`, { births: n, deaths });
    }
  }
  return events;
}
