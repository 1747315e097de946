import { describe, expect, it } from 'vitest';
import { type Acceptance, clippedRatios, makeAcceptance } from '../../sim/choice/acceptance.js';
import { makeProposals, type Proposals, propose } from '../../sim/choice/proposals.js';
import { chooseByArea, chooseKeyed, nextNearby, TRIES } from '../../sim/choice/rejection.js';
import { draw, laterKey } from '../../sim/draws.js';

const K1 = 17;
const K2 = 23;
const people = Array.from({ length: 2000 }, (_, i) => [draw(i, 1, 2, 3), draw(i, 4, 5, 6)] as const);
const weight_k = Float64Array.of(5, 0, 1, 3, 2, 0.5, 0);
const K = weight_k.length;
const proposals = makeProposals(weight_k, 1, K);
const choices = (p: Proposals, a: Acceptance): number[] =>
  people.map(([idA, idB]) => chooseKeyed(p, 0, a, 0, idA, idB, K1, K2));

/** What all tries accept by the rule as it is written down: u(2t + 1) * cap < ratio. */
const acceptedByTheRule = (ratio_k: Float64Array, cap: number, idA: number, idB: number): number[] =>
  Array.from({ length: TRIES }, (_, t) => {
    const k = propose(proposals, 0, draw(idA, idB, laterKey(K1, 2 * t), K2));
    return (draw(idA, idB, laterKey(K1, 2 * t + 1), K2) / 2 ** 32) * cap < ratio_k[k]! ? [k] : [];
  }).flat();
const byTheRule = (ratio_k: Float64Array, cap: number, idA: number, idB: number): number =>
  acceptedByTheRule(ratio_k, cap, idA, idB)[0] ?? -1;

describe('proposals', () => {
  it.each([
    [0, 1],
    [0x3fffffff, 1],
    [0x40000000, 3],
    [0xffffffff, 3],
  ])('of weights 0 1 0 3 0, draw %i points at %i', (u, k) => {
    expect(propose(makeProposals(Float64Array.of(0, 1, 0, 3, 0), 1, 5), 0, u)).toBe(k);
  });
  it('keep rows apart and scale none', () => {
    const two = makeProposals(Float64Array.of(1, 1, 0, 0, 0, 1e-9, 3e300, 0, 1e300), 3, 3);
    const at = (row: number): number[] => [0, 0x7fffffff, 0x80000000, 0xffffffff].map((u) => propose(two, row, u));
    expect([0, 1, 2].map(at)).toEqual([
      [0, 0, 1, 1],
      [2, 2, 2, 2],
      [0, 0, 0, 2],
    ]);
  });
  it('of a row without weights point nowhere', () => {
    expect(propose(makeProposals(new Float64Array(3), 1, 3), 0, 5)).toBe(-1);
    expect(chooseKeyed(makeProposals(new Float64Array(3), 1, 3), 0, ones(3), 0, 1, 2, K1, K2)).toBe(-1);
  });
  it('give each alternative its share of all draws to 2^-32', () => {
    const sum = weight_k.reduce((a, b) => a + b, 0);
    for (let k = 0, before = 0; k <= proposals.last_r[0]!; k++) {
      const until = k === proposals.last_r[0] ? 2 ** 32 : proposals.cumulative_rk[k]!;
      expect(Math.abs((until - before) / 2 ** 32 - weight_k[k]! / sum)).toBeLessThan(2 ** -31);
      before = until;
    }
  });
  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuse a weight of %d', (weight) => {
    expect(() => makeProposals(Float64Array.of(1, 1, 1, weight), 2, 2)).toThrow(`row 1: weight of alternative 1 is`);
  });
});

const ones = (alternatives: number, cap = 4): Acceptance =>
  makeAcceptance(new Float64Array(alternatives).fill(1), 1, alternatives, cap);

describe('acceptance', () => {
  it('is the ratio over the cap, by class', () => {
    const { threshold_ck, highest_c, clipped } = makeAcceptance(Float64Array.of(1, 0, 2, 5), 2, 2, 4);
    expect([...threshold_ck]).toEqual([2 ** 30, 0, 2 ** 31, 1.25 * 2 ** 32]);
    expect([...highest_c]).toEqual([2 ** 30, 1.25 * 2 ** 32]);
    expect(clipped).toBe(1);
  });
  it('counts ratios above the cap, not those at it', () => {
    expect(clippedRatios(Float64Array.of(4, 4.000001, 0, 9), 4)).toBe(2);
  });
});

describe('choice', () => {
  const ratio_k = Float64Array.of(0.7, 1, 1.9, 0, 6, 1.05, 1);
  it.each([1, 2, 4, 8])('is the rule as written, cap %i', (cap) => {
    const acceptance = makeAcceptance(ratio_k, 1, K, cap);
    const expected = people.map(([idA, idB]) => byTheRule(ratio_k, cap, idA, idB));
    expect(choices(proposals, acceptance)).toEqual(expected);
    expect(new Set(expected)).toEqual(new Set([0, 2, 4, 5]));
  });
  it('takes the row and the class asked for', () => {
    const rows = makeProposals(Float64Array.of(...weight_k, 1, 1, 0, 0, 0, 0, 0), 2, K);
    const classes = makeAcceptance(Float64Array.of(0.1, 0, 0, 0, 0, 0, 0, ...ratio_k), 2, K, 4);
    const at = (row: number, cls: number): number[] =>
      people.map(([idA, idB]) => chooseKeyed(rows, row, classes, cls, idA, idB, K1, K2));
    expect(at(0, 1)).toEqual(people.map(([idA, idB]) => byTheRule(ratio_k, 4, idA, idB)));
    expect([at(0, 0), at(1, 0), at(1, 1)].map((chosen) => [...new Set(chosen)].sort((a, b) => a - b))).toEqual([
      [-1, 0],
      [-1, 0],
      [0, 1],
    ]);
  });
  it('stays when nothing is to be had, and about as often as 64 tries fail', () => {
    const nothing = makeAcceptance(new Float64Array(K), 1, K, 4);
    expect(new Set(choices(proposals, nothing))).toEqual(new Set([-1]));
    const stay = choices(proposals, ones(K, 64)).filter((k) => k < 0).length;
    const p = (63 / 64) ** TRIES;
    expect(Math.abs(stay - 2000 * p) / Math.sqrt(2000 * p * (1 - p))).toBeLessThan(4.5); // 1 in 150,000 by chance
  });
});

describe('the choice after a refusal', () => {
  const ratio_k = Float64Array.of(1, 1, 1.5, 0.5, 1, 0, 1);
  const acceptance = makeAcceptance(ratio_k, 1, K, 2);
  const after = (area_k: readonly number[]): number[] =>
    people.map(([idA, idB]) => nextNearby(proposals, 0, acceptance, 0, idA, idB, K1, K2, area_k));
  /** Accepted alternatives in order of the tries, each once. */
  const inOrder = people.map(([idA, idB]) => [...new Set(acceptedByTheRule(ratio_k, 2, idA, idB))]);

  it('is the next that the tries accept, where every alternative is an area of its own', () => {
    const expected = inOrder.map(([, second]) => second ?? -1);
    expect(after([])).toEqual(expected);
    expect(new Set(expected)).toEqual(new Set([0, 2, 3, 4]));
  });
  it('is the next in the area of the first, if there is one', () => {
    // 0 and 3 are one area, 2 another; 4 has none, and so is near nothing.
    const area_k = [7, 7, 8, 7];
    const expected = inOrder.map(([first, ...others]) => {
      const near = others.find((k) => k < area_k.length && area_k[k] === area_k[first!]);
      return near ?? others[0] ?? -1;
    });
    expect(after(area_k)).toEqual(expected);
    expect(after(area_k)).not.toEqual(after([]));
  });
  it('is to stay for who accepts one alternative alone, however often, or none', () => {
    const only = makeAcceptance(Float64Array.of(1, 0, 0, 0, 0, 0, 0), 1, K, 2);
    const none = makeAcceptance(new Float64Array(K), 1, K, 2);
    for (const [idA, idB] of people) {
      for (const a of [only, none]) expect(nextNearby(proposals, 0, a, 0, idA, idB, K1, K2, [])).toBe(-1);
    }
  });
});

describe('a choice inside an area, or outside it', () => {
  const acceptance = ones(K, 1);
  const area_k = [0, 0, 0, 1, 1];
  const chosen = (area: number, inside: boolean, except: number): Set<number> =>
    new Set(
      people.map(([idA, idB]) =>
        chooseByArea(proposals, 0, acceptance, 0, idA, idB, { k1: K1, k2: K2 }, { area_k, area, inside, except }),
      ),
    );
  it('is one of the alternatives of the area with a weight, never the one excepted, never one without an area', () => {
    expect(chosen(0, true, -1)).toEqual(new Set([0, 2]));
    expect(chosen(0, false, -1)).toEqual(new Set([3, 4]));
    expect(chosen(1, true, 3)).toEqual(new Set([4]));
    expect(chosen(0, false, 4)).toEqual(new Set([3]));
  });
});
