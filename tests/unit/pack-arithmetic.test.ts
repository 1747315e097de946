/** Whole numbers with exact sums: the arithmetic under every built pack. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../scenarios/packages/allocate.js';
import { controlledRounding, fitted } from '../../scenarios/packages/build/towns/controlled-rounding.js';
import { householdGrowth, householdTargets } from '../../scenarios/packages/build/towns/household-targets.js';
import { stock2021, townDwellings } from '../../scenarios/packages/build/towns/town-dwellings.js';
import { sum } from './pack-files.js';

describe('allocate', () => {
  it('gives the largest remainders the rest, ties to the first', () => {
    expect(allocate([1, 1, 1], 10)).toEqual([4, 3, 3]);
    expect(allocate([50, 30, 20], 11)).toEqual([6, 3, 2]); // 5.5, 3.3, 2.2
    expect(allocate([0, 3, 1], 4)).toEqual([0, 3, 1]);
    expect(allocate([1, 2], 0)).toEqual([0, 0]);
  });

  it('keeps to its bounds and passes on what they refuse', () => {
    expect(allocate([8, 1, 1], 10, { upper: [4, 10, 10] })).toEqual([4, 3, 3]);
    expect(allocate([8, 1, 1], 10, { lower: [0, 0, 3] })).toEqual([6, 1, 3]);
    expect(allocate([5, 0], 7, { upper: [4, 9] })).toEqual([4, 3]);
  });

  it('refuses totals that its bounds do not allow', () => {
    expect(() => allocate([1, 1], 5, { upper: [2, 2] })).toThrow(RangeError);
    expect(() => allocate([1, 1], 1, { lower: [1, 1] })).toThrow(RangeError);
    expect(() => allocate([1, 1], 3, { lower: [2, 0], upper: [1, 9] })).toThrow(RangeError);
  });

  it('refuses weights and totals that are no numbers', () => {
    expect(() => allocate([1, Number.NaN], 3)).toThrow(RangeError);
    expect(() => allocate([1, -1], 3)).toThrow(RangeError);
    expect(() => allocate([1, 1], Number.NaN)).toThrow(RangeError);
    expect(() => allocate([1, 1], 2.5)).toThrow(RangeError);
  });

  it('is whole, exact, within bounds and, without bounds, within one of the proportion', () => {
    const cases = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.nat({ max: 50 }), fc.nat({ max: 300 })), {
        minLength: 1,
        maxLength: 60,
      })
      .chain((rows) => {
        const low = sum(rows.map(([, l]) => l));
        const high = sum(rows.map(([, l, span]) => l + span));
        return fc.tuple(fc.constant(rows), fc.integer({ min: low, max: high }));
      });
    fc.assert(
      fc.property(cases, ([rows, total]) => {
        const weights = rows.map(([w]) => w);
        const lower = rows.map(([, l]) => l);
        const upper = rows.map(([, l, span]) => l + span);
        const bounded = allocate(weights, total, { lower, upper });
        expect(sum(bounded)).toBe(total);
        bounded.forEach((n, i) => {
          expect(Number.isInteger(n) && n >= lower[i]! && n <= upper[i]!).toBe(true);
        });
        if (sum(weights) === 0) return;
        const free = allocate(weights, total);
        free.forEach((n, i) => {
          expect(Math.abs(n - (total * weights[i]!) / sum(weights))).toBeLessThan(1);
        });
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe('controlled rounding', () => {
  it('keeps every row and column sum and moves no cell by one or more', () => {
    const tables = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 9 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 7 }), (whole, shift) => {
        // Real cells with whole sums: a whole table with fractions moved around its 2x2 squares.
        const cells = whole.map((row) => [...row]);
        for (let r = 0; r + 1 < cells.length; r++) {
          for (let c = 0; c + 1 < cells[r]!.length; c++) {
            const part = Math.min(shift / 8, cells[r]![c + 1]!, cells[r + 1]![c]!);
            cells[r]![c]! += part;
            cells[r + 1]![c + 1]! += part;
            cells[r]![c + 1]! -= part;
            cells[r + 1]![c]! -= part;
          }
        }
        const rows = whole.map(sum);
        const columns = whole[0]!.map((_, c) => sum(whole.map((row) => row[c]!)));
        const rounded = controlledRounding(cells, rows, columns);
        expect(rounded.map(sum)).toEqual(rows);
        expect(columns.map((_, c) => sum(rounded.map((row) => row[c]!)))).toEqual(columns);
        rounded.forEach((row, r) => {
          row.forEach((n, c) => {
            expect(Math.abs(n - cells[r]![c]!)).toBeLessThan(1);
          });
        });
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  it('moves a unit of another row aside where the last one has no room', () => {
    // Row 2 can only use column 1, which the larger fraction of row 1 would take first.
    const cells = [
      [0.6, 0.4],
      [0.4, 0],
      [0, 0.6],
    ];
    expect(controlledRounding(cells, [1, 0, 1], [1, 1])).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
    ]);
    expect(
      controlledRounding(
        [
          [0.9, 0.1],
          [0.5, 0],
        ],
        [1, 1],
        [1, 1],
      ),
    ).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('refuses sums that belong to other cells', () => {
    expect(() => controlledRounding([[3.5, 2.5]], [4], [2, 2])).toThrow(RangeError);
  });

  it('fits a table to its sums', () => {
    const made = fitted(
      [
        [1, 1],
        [1, 3],
      ],
      [10, 20],
      [12, 18],
      60,
    );
    expect(made.map(sum)[0]).toBeCloseTo(10, 9);
    expect(sum(made.map((row) => row[0]!))).toBeCloseTo(12, 9);
    // The odds ratio of the seed (3) is kept.
    expect((made[0]![0]! * made[1]![1]!) / (made[0]![1]! * made[1]![0]!)).toBeCloseTo(3, 9);
  });
});

describe('households of a municipality', () => {
  const usual = {
    population: 10000,
    householdSize: 2,
    singleShare: 0.3,
    noChildren2015: 1500,
    children2015: 1000,
    households2018: 4800,
    transit: 0,
  };

  it('follow from population, mean size and published shares', () => {
    const targets = householdTargets(usual, 9.9);
    expect(targets).toEqual({
      households: 4925,
      single: 1478, // 0.3 of them
      couple: 2068,
      withChildren: 1379, // 1000 of 2500 of the rest
      singleParent: 303,
      care: 150,
      reception: 0,
    });
    expect(targets.single + targets.couple + targets.withChildren).toBe(targets.households);
  });

  it('follow those of 2018 where people only pass through, and the rest live in the centre', () => {
    const centre = { ...usual, population: 12000, transit: 0.2 };
    const growth = householdGrowth([usual, centre]);
    expect(growth).toBeCloseTo(4925 / 4800, 12);
    const targets = householdTargets(centre, growth);
    expect(targets.households).toBe(4925);
    expect(targets.reception).toBe(12000 - 9850 - 150);
  });
});

describe('dwellings of towns', () => {
  it('add up by tenure, never hold more households than there are, and leave 60 % of the others to move into', () => {
    expect(stock2021(1000, 1040)).toBe(1030);
    const homes = townDwellings([90, 10, 0], [0, 0.2, 0], {
      dwellings: 110,
      ownerShare: 0.6,
      socialShare: 0.3,
      occupiedShare: 0.9,
    });
    expect(homes.map((h) => h.dwellings)).toEqual([99, 11, 0]);
    expect(sum(homes.map((h) => h.owner))).toBe(66);
    expect(sum(homes.map((h) => h.social))).toBe(33);
    expect(homes[1]!.owner / 11).toBeGreaterThan(homes[0]!.owner / 99);
    expect(homes.map((h) => h.occupied)).toEqual([89, 10, 0]);
    expect(homes.map((h) => h.vacantUsable)).toEqual([6, 1, 0]);
  });
});
