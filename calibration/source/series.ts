/** Municipal series: residents by age on 1 January and the flows of the year, in whole persons. */
import { InputError } from '../../scenarios/errors.js';
import { allocate } from '../../scenarios/packages/allocate.js';
import { AGE_CLASSES, FLOW_YEARS, type Flow, type SeriesRow } from '../estimators/municipal-series.js';
import type { Codes } from './codes.js';
import { byKey, type Row, readRows } from './csv.js';

/** Our names of the flows and the publisher's columns. */
export const FLOWS = {
  births: 'births',
  deaths: 'deaths',
  immigration: 'immigration',
  emigration: 'emigration_incl_adm',
  arrivals: 'arrivals_intermunicipal',
  departures: 'departures_intermunicipal',
} as const satisfies Readonly<Record<Flow, string>>;

export const LAST_YEAR = 2021;

const keyOf = (row: Row): string => `${row.text('region_code')} ${row.number('year')}`;

/** Published shares have one decimal: the nine groups are raked to the population of the row. */
function wholeAges(row: Row, population: number): number[] {
  const published = AGE_CLASSES.map((group) => row.count(`age_${group}`));
  const sum = published.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - population) > 5 + 0.006 * population) {
    throw new InputError(`${row.where}: the age groups add up to ${sum}, but the population is ${population}`);
  }
  return allocate(published, population);
}

/** @throws InputError for years after 1 January 2021, missing years, groups that do not add up. */
export function readSeries(directory: string, codes: Codes): SeriesRow[] {
  const population = byKey(readRows(directory, 'cbs/population_2023_boundaries_1995_2021.csv.gz'), keyOf);
  const ages = byKey(readRows(directory, 'cbs/age_counts_2023_boundaries_1995_2021.csv.gz'), keyOf);
  const components = byKey(readRows(directory, 'cbs/components_2023_boundaries_2012_2020.csv.gz'), keyOf);
  const years = [...population.values()].map((row) => row.number('year'));
  const first = Math.min(...years);
  const found = Math.max(...years);
  if (found !== LAST_YEAR) {
    throw new InputError(`cbs/population_2023_boundaries_1995_2021.csv.gz ends in ${found}, expected ${LAST_YEAR}`);
  }
  const series: SeriesRow[] = [];
  for (const { code } of codes.municipalities) {
    const at = (year: number): Row => {
      const row = population.get(`${code} ${year}`);
      if (!row) throw new InputError(`cbs/population_2023_boundaries_1995_2021.csv.gz: no row for ${code} in ${year}`);
      return row;
    };
    const residents = (year: number): number => Math.round(at(year).count('population'));
    for (let year = first; year <= LAST_YEAR; year++) {
      const ageRow = ages.get(`${code} ${year}`);
      if (!ageRow)
        throw new InputError(`cbs/age_counts_2023_boundaries_1995_2021.csv.gz: no row for ${code} in ${year}`);
      const component = components.get(`${code} ${year}`);
      if (!component && FLOW_YEARS.some((y) => y === year)) {
        throw new InputError(`cbs/components_2023_boundaries_2012_2020.csv.gz: no row for ${code} in ${year}`);
      }
      series.push({
        municipality: code,
        year,
        population: residents(year),
        ages: wholeAges(ageRow, residents(year)),
        ...account(component, residents(year), year < LAST_YEAR ? residents(year + 1) : 0),
      });
    }
  }
  return series;
}

/** Flows in whole persons, with the two terms that close the account of the year exactly. */
function account(
  row: Row | undefined,
  population: number,
  next: number,
): Pick<SeriesRow, 'flows' | 'otherCorrections' | 'boundaryChange'> {
  if (!row) return { flows: null, otherCorrections: null, boundaryChange: null };
  if (Math.abs(row.count('pop_1jan') - population) > 1) {
    throw new InputError(
      `${row.where}: pop_1jan = ${row.count('pop_1jan')}, but the population series has ${population}`,
    );
  }
  const flows = Object.fromEntries(
    (Object.keys(FLOWS) as Flow[]).map((flow) => [flow, Math.round(row.number(FLOWS[flow]))]),
  ) as Record<Flow, number>;
  const end = Math.round(row.count('pop_31dec'));
  const counted =
    population + flows.births - flows.deaths + flows.immigration - flows.emigration + flows.arrivals - flows.departures;
  return { flows, otherCorrections: end - counted, boundaryChange: next - end };
}
