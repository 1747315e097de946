/** Deaths and births of municipalities against what national rates would give, in the years from 2012 to the base. */
import type { Mortality } from '../../scenarios/population/mortality.js';
import type { AgesOf } from './ages-by-year.js';
import { birthSchedule, expectedBirths, mothers } from './births.js';
import { deathProbabilities, expectedDeaths } from './deaths.js';
import { FLOW_YEARS, type Place, type SeriesRow } from './municipal-series.js';
import { shrunkRatios } from './shrink.js';

export interface LocalRatios {
  /** Births per woman by age group, total fertility of the schedule's year. */
  readonly schedule: readonly number[];
  readonly nationalLevel: readonly { kind: 'deaths' | 'births'; year: number; factor: number }[];
  readonly mortalityRatio: readonly number[]; // by municipality
  readonly fertilityRatio: readonly number[];
  /** Expected events that pull as strongly as the municipality's own (for the report). */
  readonly strength: { readonly deaths: number; readonly births: number };
}

export interface Inputs {
  /** Nothing of this year or later is read, but ages on its 1 January. */
  readonly base: number;
  readonly municipalities: readonly Place[];
  readonly series: readonly SeriesRow[];
  readonly agesOf: AgesOf;
  readonly tfr: readonly { readonly year: number; readonly children: number }[];
  readonly mortality: Mortality;
  readonly singleAges: readonly number[];
  /** Births of one year by age of mother. */
  readonly birthsByAge: { readonly year: number; readonly births: readonly number[] };
}

/**
 * National level by year = observed / expected, so that a municipality's ratio is relative to a level that gives the
 * observed national count; the municipal ratio of all years is shrunk to its province.
 */
export function localRatios(inputs: Inputs): LocalRatios {
  const { municipalities, series, agesOf } = inputs;
  const rowOf = new Map(series.map((row) => [`${row.municipality} ${row.year}`, row]));
  const at = (code: string, year: number): SeriesRow => rowOf.get(`${code} ${year}`)!;
  const codes = municipalities.map(({ code }) => code);
  const women = (year: number): number[][] => codes.map((code) => mothers(agesOf(code, year + 1)));
  const tfr = new Map(inputs.tfr.map(({ year, children }) => [year, children]));
  const schedule = birthSchedule(
    inputs.birthsByAge.births,
    columnSums(women(inputs.birthsByAge.year)),
    tfr.get(inputs.birthsByAge.year)!,
  );

  const deaths = { observed: zeros(codes), expected: zeros(codes) };
  const births = { observed: zeros(codes), expected: zeros(codes) };
  const nationalLevel: LocalRatios['nationalLevel'][number][] = [];
  for (const year of FLOW_YEARS.filter((y) => y < inputs.base)) {
    const flows = codes.map((code) => at(code, year).flows!);
    const probabilities = deathProbabilities(inputs.mortality, inputs.singleAges, year);
    const expectedD = codes.map((code, m) => expectedDeaths(probabilities, agesOf(code, year), flows[m]!.births));
    const expectedB = women(year).map((w) => expectedBirths(schedule, w, tfr.get(year)!));
    const levelD = add(
      deaths,
      flows.map((f) => f.deaths),
      expectedD,
    );
    const levelB = add(
      births,
      flows.map((f) => f.births),
      expectedB,
    );
    nationalLevel.push({ kind: 'deaths', year, factor: levelD }, { kind: 'births', year, factor: levelB });
  }
  const ratios = ({ observed, expected }: typeof deaths) =>
    shrunkRatios(
      municipalities.map(({ province }, m) => ({ observed: observed[m]!, expected: expected[m]!, group: province })),
    );
  const forDeaths = ratios(deaths);
  const forBirths = ratios(births);
  return {
    schedule,
    nationalLevel: nationalLevel.sort((a, b) => (a.kind === b.kind ? a.year - b.year : a.kind === 'births' ? -1 : 1)),
    mortalityRatio: forDeaths.ratios,
    fertilityRatio: forBirths.ratios,
    strength: { deaths: forDeaths.strength, births: forBirths.strength },
  };
}

const zeros = (codes: readonly string[]): number[] => codes.map(() => 0);
const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const columnSums = (rows: readonly (readonly number[])[]): number[] =>
  rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0));

/** Adds a year, expected counts at the national level of that year; returns the level. */
function add(
  sums: { observed: number[]; expected: number[] },
  observed: readonly number[],
  expected: readonly number[],
): number {
  const level = total(observed) / total(expected);
  observed.forEach((n, m) => {
    sums.observed[m]! += n;
    sums.expected[m]! += expected[m]! * level;
  });
  return level;
}
