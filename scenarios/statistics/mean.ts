/** Means with their spread. */
import { tQuantile } from './students-t.js';

export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Sample standard deviation; 0 of a single value. */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - middle) * (value - middle);
  return Math.sqrt(squares / (values.length - 1));
}

/** 95 % interval of the mean, t with n - 1 degrees of freedom; null of a single value. */
export function interval95(values: readonly number[]): readonly [low: number, high: number] | null {
  if (values.length < 2) return null;
  const middle = mean(values);
  const reach = (t95(values.length - 1) * deviation(values)) / Math.sqrt(values.length);
  return [middle - reach, middle + reach];
}

const known = new Map<number, number>();
/** Asked for a hundred thousand rows of one and the same number of seeds. */
function t95(freedom: number): number {
  const t = known.get(freedom) ?? tQuantile(0.95, freedom);
  known.set(freedom, t);
  return t;
}
