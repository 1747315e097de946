/** How much the growth of municipalities swings around what it usually is, and how long a swing lasts. */
import type { Table } from '../../scenarios/packages/format.js';
import { numbers, words } from '../../scenarios/packages/table.js';

/** Growth that stays apart from the usual, per thousand residents and year. */
export interface Swings {
  /** What is left of a swing a year later. */
  readonly lasts: number;
  /** Standard deviation of what a year adds. */
  readonly size: number;
  /** Standard deviation of what comes in one year and is gone in the next: luck of movers, a street built, a home closed. */
  readonly once: number;
  readonly municipalities: number;
}

/** Years apart at which growth is compared. */
const LAGS = 8;
/** Share of municipalities left out: those that swing most, by reception centres and boundaries that were recoded roughly. */
const WILDEST = 0.1;
const STEP = 0.01;

/**
 * Fits half the mean square of what growth changes over 1 to 8 years with once^2 + level^2 (1 - lasts^years), by least
 * squares. Growth is the logarithm, less that of all municipalities together; what a municipality always has drops out.
 *
 * @param series population by municipality and year, with every year up to the last
 * @param from first 1 January
 * @param to last 1 January
 */
export function placeSwings(series: Table, from: number, to: number): Swings {
  const growth_m = growthOf(series, from, to);
  const change = (growth: readonly number[], lag: number): number => {
    const squares = growth.slice(lag).map((value, i) => (value - growth[i]!) ** 2);
    return squares.reduce((a, b) => a + b, 0) / (2 * squares.length);
  };
  const tame = growth_m
    .map((growth) => ({ growth, wild: change(growth, 1) }))
    .sort((a, b) => a.wild - b.wild)
    .slice(0, Math.floor(growth_m.length * (1 - WILDEST)));
  const seen = Array.from({ length: LAGS }, (_, i) => {
    return tame.reduce((sum, { growth }) => sum + change(growth, i + 1), 0) / tame.length;
  });
  let best = { ...line(seen, STEP), lasts: STEP };
  for (let lasts = 2 * STEP; lasts < 1; lasts += STEP) {
    const tried = line(seen, lasts);
    if (tried.off < best.off) best = { ...tried, lasts };
  }
  return {
    lasts: best.lasts,
    size: Math.sqrt(best.level * (1 - best.lasts ** 2)),
    once: Math.sqrt(Math.max(0, best.once)),
    municipalities: tame.length,
  };
}

/** The straight line through what was seen over 1 - lasts^years, and how far off it is. */
function line(seen: readonly number[], lasts: number): { once: number; level: number; off: number } {
  const x = seen.map((_, i) => 1 - lasts ** (i + 1));
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [middleX, middleY] = [mean(x), mean(seen)];
  const level =
    mean(x.map((value, i) => (value - middleX) * (seen[i]! - middleY))) /
    mean(x.map((value) => (value - middleX) ** 2));
  const once = middleY - level * middleX;
  return { once, level, off: seen.reduce((sum, value, i) => sum + (value - once - level * x[i]!) ** 2, 0) };
}

/** Growth by municipality and year, per thousand. */
function growthOf(series: Table, from: number, to: number): number[][] {
  const [code, year, people] = [words(series, 'municipality'), numbers(series, 'year'), numbers(series, 'population')];
  const population = new Map<string, number[]>();
  const all = new Array<number>(to - from + 1).fill(0);
  year.forEach((y, row) => {
    if (y < from || y > to) return;
    const own = population.get(code[row]!) ?? [];
    own[y - from] = people[row]!;
    all[y - from]! += people[row]!;
    population.set(code[row]!, own);
  });
  const rates = (n: readonly number[]): number[] => n.slice(1).map((value, i) => 1000 * Math.log(value / n[i]!));
  const usual = rates(all);
  return [...population.values()].map((own) => rates(own).map((rate, y) => rate - usual[y]!));
}
