/** Does lining up by counting give the order that comparing everybody would give? */
import { describe, expect, it } from 'vitest';
import { lineUp } from '../../sim/clearing/line-up.js';
import { draw } from '../../sim/draws.js';

const SEGMENTS = 5;

/** Members 0 to n - 1 in another order, each with a segment and a key. */
function lined(n: number, keyOf: (i: number) => number): { order: number[]; start: number[]; expected: number[] } {
  const who = Int32Array.from({ length: n }, (_, w) => (w * 7) % n);
  const segmentOf = (i: number): number => draw(i, 1, 2, 3) % SEGMENTS;
  const tie = (i: number, j: number): number => j - i;
  const { order, start_s } = lineUp(
    who,
    who.map(segmentOf),
    Uint32Array.from(who, (i) => keyOf(i)),
    SEGMENTS,
    tie,
  );
  const expected = [...who].sort((i, j) => segmentOf(i) - segmentOf(j) || keyOf(i) - keyOf(j) || tie(i, j));
  return { order: [...order], start: [...start_s], expected };
}

describe('lining up', () => {
  it.each<[string, (i: number) => number]>([
    ['spread evenly', (i) => draw(i, 4, 5, 6)],
    ['equal', () => 0xffffffff],
    ['alike in their leading bits', (i) => 0x80000000 + (draw(i, 7, 8, 9) % 50)],
    ['at both ends', (i) => (i % 3 === 0 ? 0 : 0xffffffff - (i % 2))],
  ])('is by segment, key, and tie, where keys are %s', (_, keyOf) => {
    const { order, start, expected } = lined(1000, keyOf);
    expect(order).toEqual(expected);
    expect([start[0], start.at(-1)]).toEqual([0, 1000]);
  });

  it('of nobody is empty', () => {
    expect(lined(0, () => 0)).toEqual({ order: [], start: [0, 0, 0, 0, 0, 0], expected: [] });
  });
});
