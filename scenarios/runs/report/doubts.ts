/** Residents in the last year under other assumptions, by source of doubt, anchored at the mean of the run. */
import type { VariantResult } from '../results.js';
import { type Doubt, foreignLabel, levelLabel } from '../variants.js';
import { type Figures, inYear, spread, sumOver } from './figures.js';

export interface Option {
  readonly label: string;
  readonly value: number;
  /** The assumption of the scenario itself. */
  readonly own: boolean;
}

export interface Source {
  readonly name: string;
  readonly options: readonly Option[];
}

/** Residents of the region in the last year of each seed. */
export const residentsBySeed = ({ result, places }: Figures): readonly number[] =>
  result.seeds.map(({ years }) => sumOver(years[years.length - 1]!, 'population', places));

/** Mean difference from the scenario in the last year on the same seeds. */
export function effectOf(figures: Figures, { seeds }: VariantResult): number {
  const own = new Map(figures.result.seeds.map(({ seed, years }) => [seed, years[years.length - 1]!]));
  const differences = seeds.map(({ seed, years }) => {
    const theirs = sumOver(years[years.length - 1]!, 'population', figures.places);
    return theirs - sumOver(own.get(seed)!, 'population', figures.places);
  });
  return differences.reduce((sum, d) => sum + d, 0) / differences.length;
}

const numberIn = (label: string): number => Number(/\d+/.exec(label)?.[0] ?? Number.POSITIVE_INFINITY);

/**
 * Sources with variants in the run. The value of an option is the mean of the run plus its paired effect, so that the
 * draws behind it are the same for all.
 */
export function doubtsOf(figures: Figures): readonly Source[] {
  const { variants, scenario } = figures.result;
  const mean = inYear(figures, 'population', figures.years.length - 1).mean;
  const source = (doubt: Doubt, name: string, own: string): Source => {
    const others = variants.filter((v) => v.doubt === doubt);
    const options = [
      { label: own, value: mean, own: true },
      ...others.map((v) => ({ label: v.label.nl, value: mean + effectOf(figures, v), own: false })),
    ];
    // windows in order of their length
    return { name, options: options.sort((a, b) => numberIn(a.label) - numberIn(b.label)) };
  };
  const { levelWindow, foreignWindow } = scenario.parameters;
  const sources = [
    source('level', 'Hoeveel jaren het recente verhuissaldo telt', levelLabel(levelWindow).nl),
    source('foreign', 'Buitenlandse migratie', foreignLabel(foreignWindow).nl),
  ];
  return sources.filter(({ options }) => options.length > 1);
}

/** The run without anybody moving, year by year (mean of its seeds); null where it was not made. */
export function closedYears(
  figures: Figures,
  id: string,
  places = figures.places,
): readonly { readonly year: number; readonly value: number }[] | null {
  const closed = figures.result.variants.find((v) => v.doubt === 'closed');
  if (closed === undefined) return null;
  return closed.seeds[0]!.years.map(({ year }, y) => {
    const values = closed.seeds.map(({ years }) => sumOver(years[y]!, id, places));
    return { year, value: values.reduce((sum, value) => sum + value, 0) / values.length };
  });
}

/** Lowest and highest over everything tried: assumptions and draws. */
export function widest(figures: Figures): { readonly low: number; readonly high: number } {
  const { low, high } = spread(figures, (years) => sumOver(years[years.length - 1]!, 'population', figures.places));
  const values = doubtsOf(figures).flatMap(({ options }) => options.map(({ value }) => value));
  return { low: Math.min(low, ...values), high: Math.max(high, ...values) };
}
