/** What a change of one place may do to a choice, for any weights, ratios and people. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAcceptance } from '../../sim/choice/acceptance.js';
import { makeProposals, type Proposals, propose } from '../../sim/choice/proposals.js';
import { chooseKeyed, nextNearby, TRIES } from '../../sim/choice/rejection.js';
import { draw, laterKey } from '../../sim/draws.js';
import { ASSERT } from './worlds.js';

const word = fc.integer({ min: 0, max: 0xffffffff });
const cap = fc.constantFrom(1, 2, 3, 4, 8);
const weight = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.double({ min: 0, max: 10, noNaN: true }) },
);
const ratio = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.double({ min: 0, max: 10, noNaN: true }) },
);
const market = fc
  .array(fc.tuple(weight, ratio), { minLength: 1, maxLength: 12 })
  .map((rows) => ({ weight_k: Float64Array.from(rows, ([w]) => w), ratio_k: Float64Array.from(rows, ([, r]) => r) }));
const areas = fc.array(fc.nat({ max: 3 }), { maxLength: 12 });
const raise = fc.tuple(fc.nat(), fc.double({ min: 0, max: 10, noNaN: true }));

const CHOOSERS = Array.from({ length: 50 }, (_, i) => [draw(i, 1, 2, 3), draw(i, 4, 5, 6)] as const);

/** Everybody's choice. */
function choices(proposals: Proposals, ratio_k: Float64Array, most: number, k1: number, k2: number): number[] {
  const acceptance = makeAcceptance(ratio_k, 1, ratio_k.length, most);
  return CHOOSERS.map(([a, b]) => chooseKeyed(proposals, 0, acceptance, 0, a, b, k1, k2));
}

/** Whether k is among what is proposed to somebody until `chosen` is, or in all tries. */
function wasOffered(
  proposals: Proposals,
  ratio_k: Float64Array,
  most: number,
  a: number,
  b: number,
  k1: number,
  k2: number,
  k: number,
): boolean {
  for (let t = 0; t < TRIES; t++) {
    const offer = propose(proposals, 0, draw(a, b, laterKey(k1, 2 * t), k2));
    if (offer === k) return true;
    if (offer >= 0 && draw(a, b, laterKey(k1, 2 * t + 1), k2) / 2 ** 32 < ratio_k[offer]! / most) return false;
  }
  return false;
}

describe('for any market', () => {
  it('raising a place never makes anybody leave it, and who changes goes there', () => {
    fc.assert(
      fc.property(market, raise, cap, word, word, ({ weight_k, ratio_k }, [n, more], most, k1, k2) => {
        const j = n % weight_k.length;
        const proposals = makeProposals(weight_k, 1, weight_k.length);
        const before = choices(proposals, ratio_k, most, k1, k2);
        const after = choices(
          proposals,
          ratio_k.map((r, k) => (k === j ? r + more : r)),
          most,
          k1,
          k2,
        );
        after.forEach((now, i) => {
          if (now !== before[i]) expect(now).toBe(j);
        });
      }),
      ASSERT,
    );
  });
  it('a place that somebody was not offered before accepting another has no say', () => {
    let untouched = 0;
    fc.assert(
      fc.property(market, raise, cap, word, word, ({ weight_k, ratio_k }, [n, other], most, k1, k2) => {
        const j = n % weight_k.length;
        const proposals = makeProposals(weight_k, 1, weight_k.length);
        const before = choices(proposals, ratio_k, most, k1, k2);
        const after = choices(
          proposals,
          ratio_k.map((r, k) => (k === j ? other : r)),
          most,
          k1,
          k2,
        );
        CHOOSERS.forEach(([a, b], i) => {
          if (wasOffered(proposals, ratio_k, most, a, b, k1, k2, j)) return;
          untouched++;
          expect(after[i]).toBe(before[i]);
        });
      }),
      ASSERT,
    );
    expect(untouched).toBeGreaterThan(ASSERT.numRuns);
  });
  it('ratios of 1 give the base choice: with cap 1 the table itself', () => {
    fc.assert(
      fc.property(market, cap, word, word, ({ weight_k }, most, k1, k2) => {
        const proposals = makeProposals(weight_k, 1, weight_k.length);
        const same_k = weight_k.map((w) => (w > 0 ? w / w : 0));
        const ones_k = weight_k.map(() => 1);
        expect(choices(proposals, same_k, most, k1, k2)).toEqual(choices(proposals, ones_k, most, k1, k2));
        const table = CHOOSERS.map(([a, b]) => propose(proposals, 0, draw(a, b, k1, k2)));
        expect(choices(proposals, ones_k, 1, k1, k2)).toEqual(table);
      }),
      ASSERT,
    );
  });
  it('nobody chooses a place without weight or with ratio 0, first or after a refusal, or the same place twice', () => {
    fc.assert(
      fc.property(market, areas, cap, word, word, ({ weight_k, ratio_k }, area_k, most, k1, k2) => {
        const proposals = makeProposals(weight_k, 1, weight_k.length);
        const acceptance = makeAcceptance(ratio_k, 1, weight_k.length, most);
        for (const [a, b] of CHOOSERS) {
          const chosen = [
            chooseKeyed(proposals, 0, acceptance, 0, a, b, k1, k2),
            nextNearby(proposals, 0, acceptance, 0, a, b, k1, k2, area_k),
          ].filter((k) => k >= 0);
          // Not their product, which underflows for the smallest weights there are.
          for (const k of chosen) expect(Math.min(weight_k[k]!, ratio_k[k]!)).toBeGreaterThan(0);
          expect(new Set(chosen).size).toBe(chosen.length);
        }
      }),
      ASSERT,
    );
  });
});
