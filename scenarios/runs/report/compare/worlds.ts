/** Two worlds side by side: what the baseline has, what the other scenario has, and the differences between them. */
import type { CompareResult, Difference } from '../../compare/results.js';
import { type OutputPlace, outputPlaces, valueIn } from '../../output-places.js';
import type { RunResult } from '../../results.js';
import { type Figures, figuresOf, type Spread, spreadOf } from '../figures.js';
import { fixed, signed } from '../numbers.js';
import type { Cell } from '../table.js';

export interface Worlds {
  /** Prefix of ids on the page: a comparison may have several other worlds. */
  readonly id: string;
  readonly baseline: RunResult;
  readonly other: RunResult;
  /** Years and places, which both worlds share. */
  readonly figures: Figures;
  /** `*`, municipalities, towns. */
  readonly places: readonly OutputPlace[];
  readonly differences: readonly Difference[];
  readonly seeds: number;
}

export const worldsOf = (result: CompareResult): readonly Worlds[] =>
  result.others.map((other, i) => ({
    id: `w${i}`,
    baseline: result.baseline,
    other,
    figures: figuresOf(result.baseline),
    places: outputPlaces(result.baseline.pack),
    differences: result.differences.filter(({ scenario }) => scenario === other.scenarioName),
    seeds: other.seeds.length,
  }));

/** Nothing happens in one world only. */
export const onlyMeasures = ({ baseline, other }: Worlds): boolean =>
  baseline.scenario.events.length === 0 && other.scenario.events.length === 0;

/** Short names of the two worlds in the text. */
export const NAMES = ['zonder maatregelen', 'met maatregelen'] as const;
export const namesOf = (worlds: Worlds): readonly [string, string] =>
  onlyMeasures(worlds) && worlds.baseline.scenario.measures.length === 0 && worlds.other.scenario.measures.length > 0
    ? NAMES
    : [worlds.baseline.scenarioName, worlds.other.scenarioName];

/** An indicator of a place in year number `y`, over the seeds of a run. @throws Error when the place has none */
export function inPlace(run: RunResult, place: OutputPlace, id: string, y: number): Spread {
  return spreadOf(
    run.seeds.map(({ years }) => {
      const value = valueIn(years[y]!, place, id);
      if (value === undefined) throw new Error(`report: expected indicator '${id}' in ${years[y]!.year}, found none`);
      return value;
    }),
  );
}

export const differenceIn = (worlds: Worlds, place: string, id: string, year: number): Difference | undefined =>
  worlds.differences.find((d) => d.place === place && d.indicator === id && d.year === year);

/** `+17 (+14 tot +19)`: the mean, and its 95 % interval where there is one. */
export function told({ mean, low, high }: Difference, decimals: number): string {
  if (low === null || high === null) return signed(mean, decimals);
  return `${signed(mean, decimals)} (${signed(low, decimals)} tot ${signed(high, decimals)})`;
}

/** The mean with its 95 % interval under it. */
export const toldCell = ({ mean, low, high }: Difference, decimals: number): Cell =>
  low === null || high === null
    ? { main: signed(mean, decimals) }
    : { main: signed(mean, decimals), sub: `${signed(low, decimals)} tot ${signed(high, decimals)}` };

/** `in 7 van de 8 toekomsten`. */
export function inFutures(share: number, seeds: number): string {
  if (seeds === 1) return share > 0 ? 'in deze ene toekomst' : 'niet in deze ene toekomst';
  const some = Math.round(share * seeds);
  return `in ${some === 0 ? 'geen' : some} van de ${seeds} toekomsten`;
}

/** Whole euros of cents, in millions with two decimals. */
export const millions = (cents: number): string => fixed(cents / 1e8, 2);
