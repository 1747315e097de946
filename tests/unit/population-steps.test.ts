import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allot } from '../../scenarios/population/allot.js';
import { cellOf } from '../../scenarios/population/cells.js';
import { planHouseholds } from '../../scenarios/population/household-plan.js';
import { takeNearest } from '../../scenarios/population/nearest.js';
import { groupSiblings } from '../../scenarios/population/siblings.js';
import { largestRemainder } from '../../scenarios/population/single-ages.js';
import { townStream } from '../../scenarios/population/stream.js';
import { type TownTargets, townsOf } from '../../scenarios/population/towns.js';
import { toyPack } from '../toy/pack.js';

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
const ASSERT = { numRuns: 300, seed: 2021 };

describe('allot', () => {
  it('multiplies odds: 60 of two hundred at 0.2 and 0.5', () => {
    // Odds 0.25 and 1 times 0.777 give 16.3 and 43.7.
    const taken = allot(60, [100, 100], [0.2, 0.5], 0.5);
    expect(sum(taken)).toBe(60);
    expect(taken[0]).toBe(16);
  });

  it('takes the certain, never the impossible', () => {
    expect([...allot(7, [5, 10, 4], [1, 0.1, 0], 0.9)]).toEqual([5, 2, 0]);
    expect([...allot(99, [5, 10, 4], [1, 0.1, 0], 0)]).toEqual([5, 10, 0]);
    expect([...allot(0, [5], [1], 0.99)]).toEqual([0]);
  });

  it('gives exactly the total, within every cell, for any start', () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }));
    const start = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        start,
        (cells, share, u) => {
          const count = cells.map(([n]) => n);
          const p = cells.map(([, probability]) => probability);
          const possible = sum(count.filter((_, c) => p[c]! > 0));
          const total = Math.floor(share * possible);
          const taken = allot(total, count, p, u);
          expect(sum(taken)).toBe(total);
          count.forEach((n, c) => {
            expect(taken[c]! >= 0 && taken[c]! <= (p[c]! > 0 ? n : 0)).toBe(true);
          });
        },
      ),
      ASSERT,
    );
  });
});

describe('largest remainder', () => {
  it('keeps the total and gives what is left to the largest fractions', () => {
    expect(largestRemainder(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(largestRemainder(7, [5, 3, 2])).toEqual([4, 2, 1]); // 3.5, 2.1, 1.4
    expect(largestRemainder(3, [0, 0])).toEqual([2, 1]);
  });
});

describe('household plan', () => {
  const town: TownTargets = {
    ...townsOf(toyPack())[2]!,
    childrenAtHome: 10,
    otherMembers: 1,
    single: 8,
    couple: 6,
    coupleChildren: 5,
    singleParent: 1,
  };

  it('is the pack where its figures agree', () => {
    const { childrenAtHome: children, otherMembers: others, single, couple, coupleChildren, singleParent } = town;
    const exact = { children, otherMinors: 0, others, single, couple, coupleChildren, singleParent };
    // 31 heads, 1 other, and 2 of the 10 children are grown up.
    expect(planHouseholds(town, 8, 34, 20)).toEqual(exact);
  });

  it('keeps the number of households when minors are too many', () => {
    // 12 minors for 10 places at home and 1 with others: an adult fewer, so a couple becomes a single.
    expect(planHouseholds(town, 12, 30, 20)).toMatchObject({
      children: 11,
      otherMinors: 1,
      others: 0,
      couple: 5,
      single: 9,
    });
  });

  it('accounts for everybody, with an adult for every minor', () => {
    const n = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(
        n,
        n,
        n,
        n,
        n,
        n,
        n,
        n,
        n,
        (childrenAtHome, otherMembers, single, couple, coupleChildren, singleParent, minors, more, grown) => {
          const adults = minors > 0 ? 1 + more : more;
          const odd = { ...town, childrenAtHome, otherMembers, single, couple, coupleChildren, singleParent };
          const plan = planHouseholds(odd, minors, adults, Math.min(grown, adults));
          const heads = plan.single + plan.singleParent + 2 * (plan.couple + plan.coupleChildren);
          expect(heads + plan.children + plan.others + plan.otherMinors).toBe(minors + adults);
          expect(plan.children + plan.otherMinors).toBeGreaterThanOrEqual(minors);
          expect(plan.children).toBeGreaterThanOrEqual(plan.coupleChildren + plan.singleParent);
          if (plan.children > 0) expect(plan.coupleChildren + plan.singleParent).toBeGreaterThan(0);
          if (minors + adults > 0) expect(heads).toBeGreaterThan(0);
          expect(Math.min(...Object.values(plan))).toBeGreaterThanOrEqual(0);
        },
      ),
      ASSERT,
    );
  });
});

describe('brothers and sisters', () => {
  it('are as many groups as families, and hold every child once', () => {
    const children_c = new Int32Array(222);
    for (let age = 0; age < 24; age++) children_c[cellOf(age % 2, age)] = 30;
    const groups = groupSiblings(children_c, 420, townStream(1, 'WP1'));
    expect(groups).toHaveLength(420);
    const back_c = new Int32Array(222);
    for (const { children } of groups) for (const cell of children) back_c[cell] = back_c[cell]! + 1;
    expect([...back_c]).toEqual([...children_c]);
    const pairs = groups.flatMap(({ children }) =>
      children.slice(1).map((cell, i) => (children[i]! % 111) - (cell % 111)),
    );
    const usual = pairs.filter((gap) => gap >= 1 && gap <= 5).length;
    expect(usual / pairs.length).toBeGreaterThan(0.85);
  });
});

describe('the nearest age', () => {
  it('is the wished one where there are enough, else the nearest', () => {
    const pool_c = new Int32Array(222);
    pool_c[cellOf(1, 30)] = 2;
    pool_c[cellOf(1, 40)] = 1;
    expect(takeNearest([30, 29, 31], pool_c, 1, 18, townStream(1, 'WP1'))).toEqual([30, 30, 40]);
    expect(sum(pool_c)).toBe(0);
  });
});
