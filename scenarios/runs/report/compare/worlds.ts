/** Two worlds side by side: what the baseline has, what the other scenario has, and the differences between them. */
import type { CompareResult, Difference } from '../../compare/results.js';
import { type OutputPlace, outputPlaces, valueIn } from '../../output-places.js';
import type { RunResult } from '../../results.js';
import { type Figures, figuresOf, type Spread, spreadOf } from '../figures.js';
import { fixed, signed } from '../numbers.js';
import type { Cell } from '../table.js';
import { type Contrast, contrastOf } from './contrast.js';

export interface Worlds {
  /** Prefix of ids on the page: a comparison may have several other worlds. */
  readonly id: string;
  readonly baseline: RunResult;
  readonly other: RunResult;
  /** Years and places, which both worlds share. */
  readonly figures: Figures;
  /** `*`, municipalities, towns. */
  readonly places: readonly OutputPlace[];
  /** By code of the place: a region has some hundred thousand differences, and a page asks for hundreds of them. */
  readonly differences: ReadonlyMap<string, readonly Difference[]>;
  /** In what the scenarios differ. */
  readonly contrast: Contrast;
  readonly seeds: number;
}

export const worldsOf = (result: CompareResult): readonly Worlds[] =>
  result.others.map((other, i) => ({
    id: `w${i}`,
    baseline: result.baseline,
    other,
    figures: figuresOf(result.baseline),
    places: outputPlaces(result.baseline.pack),
    differences: byPlace(result.differences.filter(({ scenario }) => scenario === other.scenarioName)),
    contrast: contrastOf(result.baseline.scenario, other.scenario),
    seeds: other.seeds.length,
  }));

function byPlace(differences: readonly Difference[]): Map<string, Difference[]> {
  const found = new Map<string, Difference[]>();
  for (const difference of differences) {
    const there = found.get(difference.place);
    if (there === undefined) found.set(difference.place, [difference]);
    else there.push(difference);
  }
  return found;
}

/** Measures are all that differs, and only the other world has any. */
export const onlyMeasures = ({ baseline, other, contrast }: Worlds): boolean =>
  contrast.settings.length === 0 &&
  contrast.events.flat().length === 0 &&
  baseline.scenario.measures.length === 0 &&
  other.scenario.measures.length > 0;

const NAMES = ['zonder maatregelen', 'met maatregelen'] as const;

/** Short names of the two worlds, above a column or under a picture. */
export const namesOf = (worlds: Worlds): readonly [string, string] =>
  onlyMeasures(worlds) ? NAMES : [worlds.baseline.scenarioName, worlds.other.scenarioName];

/** The two worlds inside a sentence: `zonder maatregelen`, or `in ‘name’`. */
export const inWorlds = (worlds: Worlds): readonly [string, string] => {
  const [before, after] = namesOf(worlds);
  return onlyMeasures(worlds) ? [before, after] : [`in \u2018${before}\u2019`, `in \u2018${after}\u2019`];
};

/** Over what a figure is taken, in a caption. */
export const averaged = (seeds: number): string => (seeds === 1 ? 'één trekking' : 'gemiddelde van de trekkingen');

/** The words for a mean in a sentence, with the space after it; nothing of one seed. */
export const onAverage = (seeds: number): string => (seeds === 1 ? '' : 'gemiddeld ');

/** What the small figures of a table are, after a caption; one seed has none. */
export const smallInterval = (seeds: number): string =>
  seeds === 1 ? '' : ', klein het 95%-interval over de trekkingen';

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
  worlds.differences.get(place)?.find((d) => d.indicator === id && d.year === year);

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
