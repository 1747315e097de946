/** Is income looked up by work, education and age, in whole euros, with wages that follow scarcity? */
import { describe, expect, it } from 'vitest';
import { amountOf, INCOME_AGE, INCOME_ROWS, incomeAge, incomeRow, incomeTable } from '../../sim/labour/income.js';
import { ACTIVITY, JOB_LEVEL, workOf } from '../../sim/labour/work.js';

const scale = { scale_m: Float64Array.from([1, 0.9]) };
const none = { wageTightness: 0 };
const employee = (level: number): number => workOf(ACTIVITY.employee, level);
const at = (table: Int32Array, m: number, work: number, group: number, age: number): number =>
  table[m * INCOME_ROWS + incomeRow(work, group, incomeAge(age))]!;

describe('income', () => {
  const table = incomeTable(scale, none, null);
  it('rises with the level of the job, and work pays more than seeking, which pays more than nothing', () => {
    const of = (work: number) => at(table, 0, work, 1, 40);
    const amounts = [0, workOf(ACTIVITY.seeking, 1), employee(JOB_LEVEL.lower), employee(1), employee(2)].map(of);
    expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
    expect(new Set(amounts).size).toBe(amounts.length);
  });
  it('is nothing for a child, a pension by education later on', () => {
    expect(at(table, 0, 0, 0, 10)).toBe(0);
    expect(at(table, 0, 0, 2, 70)).toBeGreaterThan(at(table, 0, 0, 0, 70));
    expect(at(table, 0, 0, 0, 70)).toBeGreaterThan(at(table, 0, 0, 0, 50));
    expect([17, 18, 24, 25, 65, 66].map(incomeAge)).toEqual([0, 1, 1, 2, 2, 3]);
    expect(incomeAge(110)).toBe(INCOME_AGE.pension);
  });
  it('of who works on beside a pension is the pension and half of what the work pays', () => {
    for (const work of [employee(JOB_LEVEL.lower), workOf(ACTIVITY.selfEmployed, JOB_LEVEL.higher)]) {
      const [before, pension, both] = [at(table, 0, work, 1, 65), at(table, 0, 0, 1, 66), at(table, 0, work, 1, 66)];
      expect(both).toBe(pension + before / 2);
    }
  });
  it('has one row for every work byte, education group and age, none of which meet', () => {
    const rows = new Set<number>();
    for (let age = 0; age < 4; age++) {
      for (let group = 0; group < 3; group++) {
        for (const activity of Object.values(ACTIVITY)) {
          for (const level of Object.values(JOB_LEVEL)) rows.add(incomeRow(workOf(activity, level), group, age));
        }
      }
    }
    expect(rows.size).toBe(4 * 3 * 4 * 3);
    expect(Math.max(...rows)).toBeLessThan(INCOME_ROWS);
  });
  it('is scaled by municipality', () => {
    expect(at(table, 1, employee(1), 1, 40)).toBe(Math.round(0.9 * amountOf(employee(1), 1, INCOME_AGE.working)));
  });
});

describe('wages', () => {
  it('stay when nothing is scarcer than at the base, and when they are not to respond', () => {
    const ones = new Array<number>(6).fill(1);
    const base = incomeTable(scale, none, null);
    expect(incomeTable(scale, { wageTightness: 0.2 }, ones)).toEqual(base);
    expect(incomeTable(scale, none, [3, 3, 3, 3, 3, 3])).toEqual(base);
  });
  it("of employees rise where their level is scarcer, nobody else's income does", () => {
    const base = incomeTable(scale, none, null);
    const now = incomeTable(scale, { wageTightness: 0.1 }, [1, 1, 2, 1, 1, 1]);
    const higher = employee(JOB_LEVEL.higher);
    expect(at(now, 0, higher, 2, 40) / at(base, 0, higher, 2, 40)).toBeCloseTo(2 ** 0.1, 3);
    for (const work of [0, employee(0), employee(1), workOf(ACTIVITY.selfEmployed, 2), workOf(ACTIVITY.seeking, 2)]) {
      expect(at(now, 0, work, 2, 40)).toBe(at(base, 0, work, 2, 40));
    }
    expect(at(now, 1, higher, 2, 40)).toBe(at(base, 1, higher, 2, 40));
  });
});
