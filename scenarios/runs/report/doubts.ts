/** Residents in the last year under other assumptions, by source of doubt, anchored at the mean of the run. */
import type { VariantResult } from '../results.js';
import { type Doubt, foreignLabel, levelLabel } from '../variants.js';
import { type Figures, type IndicatorId, inYear, spread, sumOver } from './figures.js';

export interface Option {
  readonly label: string;
  /** Length of the window in years, null of another kind of assumption. */
  readonly years: number | null;
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
function effectOf(figures: Figures, { seeds }: VariantResult): number {
  const own = new Map(figures.result.seeds.map(({ seed, years }) => [seed, years[years.length - 1]!]));
  const differences = seeds.map(({ seed, years }) => {
    const theirs = sumOver(years[years.length - 1]!, 'population', figures.places);
    return theirs - sumOver(own.get(seed)!, 'population', figures.places);
  });
  return differences.reduce((sum, d) => sum + d, 0) / differences.length;
}

/**
 * Sources with variants in the run. The value of an option is the mean of the run plus its paired effect, so that the
 * draws behind it are the same for all.
 */
export function doubtsOf(figures: Figures): readonly Source[] {
  const { variants, scenario } = figures.result;
  const mean = inYear(figures, 'population', figures.years.length - 1).mean;
  const source = (doubt: Doubt, name: string, window: 'levelWindow' | 'foreignWindow', label: string): Source => {
    const own = scenario.parameters[window];
    const others = variants
      .filter((v) => v.doubt === doubt)
      .map((v) => ({
        label: v.label.nl,
        years: v.parameters[window] === own ? null : v.parameters[window],
        value: mean + effectOf(figures, v),
        own: false,
      }));
    const options = [{ label, years: own, value: mean, own: true }, ...others];
    const length = ({ years }: Option): number => years ?? Number.POSITIVE_INFINITY;
    return { name, options: options.sort((a, b) => (length(a) < length(b) ? -1 : length(a) > length(b) ? 1 : 0)) };
  };
  const { levelWindow, foreignWindow } = scenario.parameters;
  const sources = [
    source('level', 'Het recente binnenlandse verhuissaldo', 'levelWindow', levelLabel(levelWindow).nl),
    source('foreign', 'De buitenlandse migratie', 'foreignWindow', foreignLabel(foreignWindow).nl),
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

const swinging = ({ result }: Figures): VariantResult | undefined => result.variants.find((v) => v.doubt === 'swings');

/** Residents of the region in the last year of each future in which migration swings as it used to; empty where none was made. */
export function residentsBySwing(figures: Figures): readonly number[] {
  const seeds = swinging(figures)?.seeds ?? [];
  return seeds.map(({ years }) => sumOver(years[years.length - 1]!, 'population', figures.places));
}

export interface Band {
  readonly year: number;
  readonly low: number;
  readonly high: number;
}

/** Lowest and highest by year of the run and of the futures in which migration swings; null where none was made. */
export function swingBand(figures: Figures, id: IndicatorId, places = figures.places): readonly Band[] | null {
  const variant = swinging(figures);
  if (variant === undefined) return null;
  return figures.years.map((year, y) => {
    const { low, high } = inYear(figures, id, y, places);
    const values = variant.seeds.map(({ years }) => sumOver(years[y]!, id, places));
    return { year, low: Math.min(low, ...values), high: Math.max(high, ...values) };
  });
}

/** Lowest and highest over everything tried: assumptions, swings and draws. */
export function widest(figures: Figures): { readonly low: number; readonly high: number } {
  const { low, high } = spread(figures, (years) => sumOver(years[years.length - 1]!, 'population', figures.places));
  const assumed = doubtsOf(figures).flatMap(({ options }) => options.map(({ value }) => value));
  const values = [...assumed, ...residentsBySwing(figures)];
  return { low: Math.min(low, ...values), high: Math.max(high, ...values) };
}
