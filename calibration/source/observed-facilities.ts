/** Published distances to schools and GPs by municipality of 2023 and year. */
import type { Codes } from './codes.js';
import { type Row, readRows } from './csv.js';
import { weightedMean } from './municipalities.js';

const SERIES = 'cbs/facilities_municipality_2006_2020.csv.gz';
/** All municipalities of 2015, those that merged before 2020 too; it alone counts schools within 3 km. */
const KEY_2015 = 'cbs/keyfigures_2015_all_regions.csv.gz';

export const FACILITY_COLUMNS = ['school_km', 'schools_within_3km', 'gp_km', 'gp_within_3km'] as const;
type FacilityColumn = (typeof FACILITY_COLUMNS)[number];

const IN_SERIES: Readonly<Record<FacilityColumn, string | null>> = {
  school_km: 'primary_school_km',
  schools_within_3km: null,
  gp_km: 'gp_km',
  gp_within_3km: 'gp_within_3km',
};
const IN_2015: Readonly<Record<FacilityColumn, string>> = {
  school_km: 'AfstandTotSchoolBasisonderwijs_220',
  schools_within_3km: 'AantalBasisonderwijsscholenBinnen3Km_221',
  gp_km: 'AfstandTotHuisartsenpraktijk_213',
  gp_within_3km: 'AantalHuisartsenpraktijkenBinnen3Km_214',
};

/** Parts without a figure may hold this share of the residents at most. */
const MOST_MISSING = 0.01;

export interface FacilityRow {
  readonly municipality: string;
  readonly year: number;
  readonly values: readonly (number | null)[]; // as FACILITY_COLUMNS
}

/** Means weighted by the residents of the year of its former parts, where the parts together are complete. */
export function readObservedFacilities(directory: string, codes: Codes): FacilityRow[] {
  const residents = new Map(
    readRows(directory, 'cbs/population_1jan_1960_2021.csv.gz')
      .filter((row) => row.number('year') >= 2006 && row.text('region_code').startsWith('GM'))
      .map((row) => [`${row.text('region_code')} ${row.number('year')}`, row.optional('population') ?? 0]),
  );
  const now = new Map(
    readRows(directory, 'cbs/population_2023_boundaries_1995_2021.csv.gz').map((row) => [
      `${row.text('region_code')} ${row.number('year')}`,
      row.count('population'),
    ]),
  );
  const isMunicipality = (row: Row): boolean => row.text('region_code').startsWith('GM');
  const key2015 = readRows(directory, KEY_2015).filter(isMunicipality);
  const byYear = new Map<number, Row[]>();
  for (const row of readRows(directory, SERIES)) {
    byYear.set(row.number('year'), [...(byYear.get(row.number('year')) ?? []), row]);
  }
  return [...byYear.keys()]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const weight = (row: Row): number => residents.get(`${row.text('region_code')} ${year}`) ?? 0;
      const means = FACILITY_COLUMNS.map((column) => {
        const [rows, name] = year === 2015 ? [key2015, IN_2015[column]] : [byYear.get(year)!, IN_SERIES[column]];
        if (name === null) return new Map<string, number>();
        const known = rows.filter((row) => row.optional(name) !== null && weight(row) > 0);
        const counted = weightSums(codes, known, weight);
        const mean = weightedMean(codes, known, (row) => row.optional(name), weight);
        return new Map([...mean].filter(([m]) => counted.get(m)! >= (1 - MOST_MISSING) * now.get(`${m} ${year}`)!));
      });
      return codes.municipalities
        .map(({ code }) => ({ municipality: code, year, values: means.map((mean) => mean.get(code) ?? null) }))
        .filter(({ values }) => values.some((value) => value !== null));
    })
    .sort((a, b) => (a.municipality < b.municipality ? -1 : a.municipality > b.municipality ? 1 : a.year - b.year));
}

function weightSums(codes: Codes, rows: readonly Row[], weight: (row: Row) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) {
    for (const { code, share } of codes.partsOf(row.text('region_code'), row)) {
      sums.set(code, (sums.get(code) ?? 0) + weight(row) * share);
    }
  }
  return sums;
}
