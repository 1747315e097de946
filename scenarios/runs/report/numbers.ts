/**
 * Numbers as the Dutch write them: point between thousands, comma before decimals, a true minus sign.
 * No Intl: its output differs between versions of Node, and a report must have the same bytes everywhere.
 */

const MINUS = '\u2212';
/** Stands for a figure that does not exist, for instance a percentage of nobody. */
export const NO_FIGURE = '\u2013';

/** With a fixed number of decimals; a value that rounds to zero has no sign. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return NO_FIGURE;
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.');
  const text = fraction === undefined ? grouped : `${grouped},${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text;
}

/** Whole number: 289.985. */
export const count = (value: number): string => fixed(value, 0);

/** With a sign, for changes: +1,2 or −8,5; what rounds to zero has none. */
export function signed(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

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
