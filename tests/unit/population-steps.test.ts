import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbers } from '../../scenarios/packages/table.js';
import { allot } from '../../scenarios/population/allot.js';
import { careHazards } from '../../scenarios/population/care.js';
import { ageOfCell, CELLS, cellOf, minorsIn, sexOfCell } from '../../scenarios/population/cells.js';
import { makeCouples } from '../../scenarios/population/couples.js';
import type { Draft } from '../../scenarios/population/draft.js';
import { planHouseholds } from '../../scenarios/population/household-plan.js';
import { chooseInstitutional } from '../../scenarios/population/institutions.js';
import { leavingHome, sharesWithParents } from '../../scenarios/population/living-with-parents.js';
import { municipalAgeWeights } from '../../scenarios/population/municipal-ages.js';
import { takeNearest } from '../../scenarios/population/nearest.js';
import { makeFamilies } from '../../scenarios/population/parents.js';
import { groupSiblings } from '../../scenarios/population/siblings.js';
import { largestRemainder } from '../../scenarios/population/single-ages.js';
import { townStream } from '../../scenarios/population/stream.js';
import { townDwellings } from '../../scenarios/population/town-dwellings.js';
import { type TownTargets, townsOf } from '../../scenarios/population/towns.js';
import { AGES } from '../../sim/input.js';
import { toyPack } from '../toy/pack.js';
import { BASE, type Home, man, smallInput } from '../toy/small-world.js';

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

/** So many persons of every cell from one age up to another. */
function poolOf(persons: number, from: number, to: number): Int32Array {
  const pool_c = new Int32Array(CELLS);
  for (const sex of [0, 1]) for (let age = from; age <= to; age++) pool_c[cellOf(sex, age)] = persons;
  return pool_c;
}
const NOBODY = { children: 0, otherMinors: 0, others: 0, single: 0, couple: 0, coupleChildren: 0, singleParent: 0 };
const MIXED = { singleFathers: 0, sameSexCouples: 0, sameSexFamilies: 0, sameSex: 0 };
const alone = (age: number): Draft => ({ adults: [cellOf(0, age)], children: [], others: [] });

describe('couples', () => {
  it('are a woman and a man who is two years older on average', () => {
    const plan = { ...NOBODY, couple: 800 };
    const couples = makeCouples(poolOf(40, 20, 79), plan, MIXED, townStream(1, 'WP1'));
    expect(couples).toHaveLength(800);
    const gaps = couples.map(({ adults: [woman, man] }) => {
      expect([sexOfCell(woman!), sexOfCell(man!)]).toEqual([1, 0]);
      return ageOfCell(man!) - ageOfCell(woman!);
    });
    // 800 gaps with a spread of 4: a standard error of 0.14; few find nobody of the wished age.
    expect(Math.abs(sum(gaps) / gaps.length - 2)).toBeLessThan(1);
  });
});

describe('families', () => {
  it('have parents who are 16 years older than the eldest child, wherever there is somebody', () => {
    // Of 300 families with an eldest of 22 and 300 with one of 5 some wish for the other's parents: there are as many
    // of 45 as of 30.
    const groups = Array.from({ length: 600 }, (_, i) => {
      const eldest = i % 2 === 0 ? 22 : 5;
      return { eldest, youngest: 2, children: [cellOf(0, eldest), cellOf(1, 2)] };
    });
    const pool_c = new Int32Array(CELLS);
    for (const sex of [0, 1]) for (const age of [30, 45]) pool_c[cellOf(sex, age)] = 300;
    const plan = { ...NOBODY, children: 1200, coupleChildren: 600 };
    const drafts = makeFamilies(groups, pool_c, plan, MIXED, townStream(1, 'WP1'));
    for (const { adults, children } of drafts) {
      expect(adults.map(ageOfCell)).toEqual(ageOfCell(children[0]!) === 22 ? [45, 45] : [30, 30]);
    }
  });
});

describe('dwellings of a town', () => {
  it('that are too few leave the youngest single persons to share, never a family or a couple', () => {
    const families: Draft[] = Array.from({ length: 10 }, (_, i) => ({
      adults: [cellOf(1, 25 + i)],
      children: [cellOf(0, 3)],
      others: [],
    }));
    const households = [...[22, 60, 30, 45, 23, 80].map(alone), ...families];
    const town = { ...townsOf(toyPack())[0]!, dwellings_k: [6, 5, 3], occupied: 14, vacantUsable: 0 };
    const { dwelling_h } = townDwellings(households, town, townStream(1, 'WP1'));
    const sharing = households.filter((_, h) => dwelling_h[h]! < 0);
    expect(sharing).toEqual([alone(22), alone(23)]);
  });
});

describe('entering care', () => {
  /** Ten people of every age from 70 to 99, of whom so many live in an institution. */
  const hazards = (inside: (age: number) => number): number[] => {
    const homes: Home[] = Array.from({ length: 300 }, (_, i) => {
      const age = 70 + Math.floor(i / 10);
      return i % 10 < inside(age) ? { kind: 'institution', members: [man(age, 'other')] } : { members: [man(age)] };
    });
    return careHazards(smallInput(homes).population, BASE);
  };
  it('makes at 80 the share that lives there, and keeps it from then on', () => {
    const level = hazards(() => 2);
    expect([79, 80, 81, 90].map((age) => level[age])).toEqual([0, expect.closeTo(0.2, 12), 0, 0]);
  });
  it('makes a rising share of those who are still outside', () => {
    const rising = hazards((age) => (age < 90 ? 2 : 4));
    // Shares are means over five ages: 0.2 at 87 and 0.24 at 88.
    expect(rising[88]).toBeCloseTo(0.04 / 0.8, 12);
    expect(rising[92]).toBeCloseTo((0.4 - 0.36) / (1 - 0.36), 12);
  });
});

describe('living with parents', () => {
  it('goes on after the last published age at the probability of leaving of that age, up to 59', () => {
    const pack = toyPack();
    const [share_sa, leaving_sa] = [sharesWithParents(pack), leavingHome(pack)];
    const last = Math.max(...numbers(pack.tables['living_with_parents']!, 'age'));
    for (const sex of [0, 1]) {
      const at = (age: number): number => share_sa[sex * AGES + age]!;
      const leaving = leaving_sa[sex * AGES + last]!;
      expect(leaving).toBeCloseTo(1 - at(last) / at(last - 1), 12);
      expect(at(last + 1)).toBeCloseTo(at(last) * (1 - leaving), 12);
      expect(at(last + 3)).toBeCloseTo(at(last) * (1 - leaving) ** 3, 12);
      expect([at(16), at(60)]).toEqual([1, 0]);
    }
  });
});

describe('single ages', () => {
  it('follow the cohorts of the province to the base date, less those who died', () => {
    const pack = toyPack();
    const table = pack.tables['single_ages']!;
    const [ages, persons] = [numbers(table, 'age'), numbers(table, 'persons')];
    const inProvince = (age: number): number => persons[ages.indexOf(age)]!;
    const years = 2021 - (table.columns['persons']!.year as number);
    const nobody = new Array<number>(2 * AGES).fill(0);
    const weights = municipalAgeWeights(pack, new Array<number>(40).fill(100), nobody, 2021);
    const dying = municipalAgeWeights(
      pack,
      new Array<number>(40).fill(100),
      nobody.map(() => 0.1),
      2021,
    );
    expect(years).toBeGreaterThan(0);
    for (const age of [5, 40, 74]) {
      expect(weights[cellOf(0, age)]).toBe(inProvince(age - years));
      expect(dying[cellOf(1, age)]).toBeCloseTo(inProvince(age - years) * Math.exp(-0.1 * years), 9);
    }
    expect(weights[cellOf(0, 0)]).toBe(inProvince(0));
  });
});

describe('residents of institutions', () => {
  it('are in reception as many as the pack says, minors among them, and the rest in care', () => {
    const town = { ...townsOf(toyPack())[0]!, institutional: 60, reception: 40, receptionMinors: 10 };
    const { care_c, reception_c } = chooseInstitutional(poolOf(20, 0, 95), town, townStream(1, 'WP1'));
    expect([sum(care_c), sum(reception_c), minorsIn(reception_c)]).toEqual([20, 40, 10]);
  });
});
