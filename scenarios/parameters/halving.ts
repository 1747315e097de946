/** Numbers that are found by trying: half of the range goes at every step. */

/**
 * Where a rising function takes a value.
 *
 * @param range in which it does; its nearer end where it does not
 * @param halvings after 60 the digits of a double are used up
 */
export function whereRising(
  of: (x: number) => number,
  wanted: number,
  range: readonly [from: number, to: number],
  halvings: number,
): number {
  let [low, high] = range;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (of(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
