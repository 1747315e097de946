/** Numbers that are found by trying: half of the range goes at every step. */

type Range = readonly [from: number, to: number];

/**
 * What is left of a range around the point where a rising function takes a value: below it the value is not reached.
 *
 * @param range in which it does; what is left lies at its nearer end where it does not
 * @param halvings after 60 the digits of a double are used up
 */
export function narrowed(of: (x: number) => number, wanted: number, range: Range, halvings: number): Range {
  let [low, high] = range;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (of(middle) < wanted) low = middle;
    else high = middle;
  }
  return [low, high];
}

/** Where a rising function takes a value: the middle of what is left of the range. Parameters as in narrowed. */
export function whereRising(of: (x: number) => number, wanted: number, range: Range, halvings: number): number {
  const [low, high] = narrowed(of, wanted, range, halvings);
  return (low + high) / 2;
}
