/** Values known in two years; a base between them has one on the straight line, outside them the nearest. */
type Known = readonly [readonly [year: number, value: number], readonly [year: number, value: number]];

export function atBase([[first, a], [last, b]]: Known, base: number): number {
  return a + ((b - a) * (Math.min(last, Math.max(first, base)) - first)) / (last - first);
}
