/** The beginning and the end of a run, over which flows are shown as yearly means. */
import { type Figures, type Place, type Spread, spread, sumOver } from './figures.js';

/** Flows of some years in a row: those in the results number `from` to `to` of the run, both included. */
export interface Period {
  readonly from: number;
  readonly to: number;
  /** The years in which they happened: 2021–2025. */
  readonly label: string;
}

const YEARS = 5;

function period({ years }: Figures, from: number, to: number): Period {
  const [first, last] = [years[from - 1]!, years[to - 1]!];
  return { from, to, label: first === last ? String(first) : `${first}–${last}` };
}

/** The first five years, or all of a shorter run; null of a run without a year. */
export const firstPeriod = (figures: Figures): Period | null =>
  figures.years.length > 1 ? period(figures, 1, Math.min(YEARS, figures.years.length - 1)) : null;

/** The first period, and the last five years where they lie behind it. */
export function periodsOf(figures: Figures): readonly Period[] {
  const first = firstPeriod(figures);
  const end = figures.years.length - 1;
  if (first === null) return [];
  return end - YEARS >= first.to ? [first, period(figures, end - YEARS + 1, end)] : [first];
}

/** Yearly mean of a flow over a period, in some places. */
export const yearly = (figures: Figures, id: string, { from, to }: Period, places: readonly Place[]): Spread =>
  spread(figures, (years) => {
    let sum = 0;
    for (let y = from; y <= to; y++) sum += sumOver(years[y]!, id, places);
    return sum / (to - from + 1);
  });
