/** Numbers and lists of a report, which is Dutch: point between thousands, comma before decimals. */
import * as written from '../../language/numbers.js';

export { NO_FIGURE } from '../../language/numbers.js';

/** With a fixed number of decimals; a value that rounds to zero has no sign. */
export const fixed = (value: number, decimals: number): string => written.figure(value, decimals, 'nl');

/** Whole number: 289.985. */
export const count = (value: number): string => fixed(value, 0);

/** `1 kern`, `12 kernen`. */
export const townsInWords = (n: number): string => `${count(n)} ${n === 1 ? 'kern' : 'kernen'}`;

/** With a sign, for changes: +1,2 or −8,5; what rounds to zero has none. */
export const signed = (value: number, decimals: number): string => written.signed(value, decimals, 'nl');

/** Whether a number is written as 0: as a change it has no direction. */
export const roundsToZero = (value: number, decimals: number): boolean => !/[1-9]/.test(fixed(value, decimals));

/** Joins items as a sentence does: a, b en c. */
export const enumerate = (items: readonly string[]): string => written.enumerate(items, 'nl');

/** Change from `from` to `to` in percent; NaN where there was nobody. */
export const percentChange = (from: number, to: number): number => (from > 0 ? ((to - from) * 100) / from : Number.NaN);

/** Share in percent; NaN of nobody. */
export const percentOf = (part: number, all: number): number => (all > 0 ? (part * 100) / all : Number.NaN);

/** `lowest–highest`, or the one figure if they are written alike. */
export function range(low: number, high: number): string {
  const [a, b] = [count(low), count(high)];
  return a === b ? a : `${a}\u2013${b}`;
}

/** Rounded to three digits, for a sentence: 265.302 becomes 265.000. */
export function roughly(value: number): string {
  let unit = 1;
  while (Math.abs(value) / unit >= 1000) unit *= 10;
  return count(Math.round(value / unit) * unit);
}

/** `8,5 procent minder dan`, `1,2 procent meer dan` or `vrijwel evenveel als`. */
export function comparedWith(from: number, to: number): string {
  const change = percentChange(from, to);
  if (!Number.isFinite(change) || Math.abs(change) < 0.05) return 'vrijwel evenveel als';
  return `${fixed(Math.abs(change), 1).replace(/,0$/, '')} procent ${change < 0 ? 'minder' : 'meer'} dan`;
}

/**
 * Whole numbers, each next to its value, that add up to `sum`: the values nearest to the next whole number go up first.
 *
 * @param sum at most as far from the sum of the values as there are values
 */
export function roundedToSum(values: readonly number[], sum: number): readonly number[] {
  const rounded = values.map(Math.floor);
  let missing = sum - rounded.reduce((a, b) => a + b, 0);
  const order = values
    .map((value, i) => ({ i, part: value - Math.floor(value) }))
    .sort((a, b) => b.part - a.part || a.i - b.i);
  for (const { i } of order) {
    if (missing <= 0) break;
    rounded[i]!++;
    missing--;
  }
  return rounded;
}
