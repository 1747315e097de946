import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparedWith,
  count,
  fixed,
  percentChange,
  percentOf,
  range,
  roughly,
  signed,
  townsInWords,
} from '../../scenarios/runs/report/numbers.js';
import { numberOf } from './report-fixture.js';

describe('numbers in Dutch notation', () => {
  it('counts one town as one', () => {
    expect([0, 1, 2, 1342].map(townsInWords)).toEqual(['0 kernen', '1 kern', '2 kernen', '1.342 kernen']);
  });
  it('has a point between thousands and a comma before decimals', () => {
    expect(count(289985)).toBe('289.985');
    expect(count(1234567)).toBe('1.234.567');
    expect(count(999)).toBe('999');
    expect(fixed(1234.56, 1)).toBe('1.234,6');
  });

  it('writes a true minus sign, and none for what rounds to zero', () => {
    expect(fixed(-1234.5, 1)).toBe('\u22121.234,5');
    expect(fixed(-0.04, 1)).toBe('0,0');
    expect(signed(0.04, 1)).toBe('0,0');
    expect(signed(2.25, 1)).toBe('+2,3');
    expect(signed(-8.46, 1)).toBe('\u22128,5');
  });

  it('writes a dash for a figure that does not exist', () => {
    expect(signed(percentChange(0, 12), 1)).toBe('–');
    expect(fixed(percentOf(0, 0), 1)).toBe('–');
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (tenths) => {
        expect(numberOf(fixed(tenths / 10, 1))).toBeCloseTo(tenths / 10, 9);
      }),
    );
  });

  it('leaves out a range of one figure', () => {
    expect(range(1200, 1300)).toBe('1.200–1.300');
    expect(range(1200.2, 1200.4)).toBe('1.200');
  });

  it('rounds to three digits for a sentence', () => {
    expect(roughly(265302)).toBe('265.000');
    expect(roughly(26530)).toBe('26.500');
    expect(roughly(265)).toBe('265');
  });

  it('says a change in words', () => {
    expect(comparedWith(1000, 915)).toBe('8,5 procent minder dan');
    expect(comparedWith(1000, 1130)).toBe('13 procent meer dan');
    expect(comparedWith(10000, 10001)).toBe('vrijwel evenveel als');
    expect(comparedWith(0, 5)).toBe('vrijwel evenveel als');
  });
});
