import { whereRising } from '../parameters/halving.js';

/** Halvings of the interval in which a factor is looked for. */
const HALVINGS = 44;

/**
 * Chooses `total` persons out of cells, each with a probability near its own.
 *
 * All odds are multiplied by one factor so that the expected number is `total`; then every cell gets its expected
 * number, rounded down or up by systematic sampling. A probability of 0 stays 0 and of 1 stays 1.
 *
 * @param total whole; when more is asked than the cells with a probability above 0 hold, all of those are taken
 * @param counts persons by cell
 * @param probabilities of a person in the cell, 0 to 1
 * @param start in 0..1, where the sampling starts: the only chance in it
 * @returns persons taken by cell
 */
export function allot(
  total: number,
  counts: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  start: number,
): Int32Array {
  // Copies, because the same loops over tables of many kinds would be slow.
  const count_c = new Float64Array(counts);
  const probability_c = new Float64Array(probabilities);
  const cells = count_c.length;
  const taken_c = new Int32Array(cells);
  const odds_c = new Float64Array(cells);
  let certain = 0;
  let possible = 0;
  for (let c = 0; c < cells; c++) {
    const p = probability_c[c]!;
    odds_c[c] = p >= 1 ? -1 : p / (1 - p); // -1: certain
    if (p >= 1) certain += count_c[c]!;
    if (p > 0) possible += count_c[c]!;
  }
  if (total <= 0) return taken_c;
  const target = Math.min(total, possible);
  // Too many are certain: then all who are certain are equally likely, and nobody else.
  const share = certain > target ? target / certain : 1;
  const all = target === possible ? Number.POSITIVE_INFINITY : 0;
  const factor = all > 0 || certain >= target ? all : oddsFactor(target - certain, count_c, odds_c);
  let expected = 0;
  let given = 0;
  for (let c = 0; c < cells; c++) {
    expected += odds_c[c]! < 0 ? count_c[c]! * share : count_c[c]! * chance(odds_c[c]!, factor);
    const upTo = Math.min(target, Math.floor(expected + start));
    taken_c[c] = Math.min(count_c[c]!, Math.max(0, upTo - given));
    given += taken_c[c]!;
  }
  // What the last digits of the sum left over.
  for (let c = cells - 1; c >= 0 && given < target; c--) {
    const room = odds_c[c] === 0 ? 0 : Math.min(count_c[c]! - taken_c[c]!, target - given);
    taken_c[c] = taken_c[c]! + room;
    given += room;
  }
  return taken_c;
}

/** Probability for odds multiplied by a factor; an infinite factor makes everything possible certain. */
const chance = (odds: number, factor: number): number =>
  odds === 0 ? 0 : factor === Number.POSITIVE_INFINITY ? 1 : (odds * factor) / (1 + odds * factor);

/** The factor on the odds that makes the expected number `target`, by halving. */
function oddsFactor(target: number, count_c: Float64Array, odds_c: Float64Array): number {
  const possible = new Float64Array(odds_c.length);
  const counted = new Float64Array(odds_c.length); // count times odds
  let cells = 0;
  for (let c = 0; c < odds_c.length; c++) {
    if (odds_c[c]! <= 0) continue;
    possible[cells] = odds_c[c]!;
    counted[cells++] = count_c[c]! * odds_c[c]!;
  }
  const expectedWith = (factor: number): number => {
    let expected = 0;
    // The sum only grows, so that it need not be followed beyond the target.
    for (let i = 0; i < cells && expected < target; i++) {
      expected += (counted[i]! * factor) / (1 + possible[i]! * factor);
    }
    return expected;
  };
  let high = 1;
  while (expectedWith(high) < target) {
    high *= 2;
    if (high > 1e15) return Number.POSITIVE_INFINITY;
  }
  return whereRising(expectedWith, target, [0, high], HALVINGS);
}
