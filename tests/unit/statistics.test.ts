/** Means, intervals and the t quantile against known values. */
import { describe, expect, it } from 'vitest';
import { deviation, interval95, mean } from '../../scenarios/statistics/mean.js';
import { tQuantile } from '../../scenarios/statistics/students-t.js';

describe("the quantile of Student's t", () => {
  // scipy.stats.t.ppf((1 + level) / 2, freedom)
  it.each([
    [0.5, 1, 1],
    [0.5, 2, 0.8164965809],
    [0.5, 3, 0.7648923284],
    [0.5, 999, 0.6747354103],
    [0.67, 1000, 0.9745887194],
    [0.8, 7, 1.4149239277],
    [0.95, 1, 12.7062047362],
    [0.95, 2, 4.3026527297],
    [0.95, 3, 3.1824463053],
    [0.95, 4, 2.7764451052],
    [0.95, 7, 2.3646242516],
    [0.95, 8, 2.3060041352],
    [0.95, 30, 2.0422724563],
    [0.95, 99, 1.9842169516],
    [0.95, 999, 1.9623414611],
    [0.99, 1, 63.6567411629],
    [0.99, 7, 3.4994832974],
    [0.99, 30, 2.7499956536],
  ])('%d with %i degrees of freedom is %d', (level, freedom, expected) => {
    expect(Math.abs(tQuantile(level, freedom) - expected)).toBeLessThan(1e-8);
  });
  it.each([
    [0, 1],
    [1, 1],
    [Number.NaN, 1],
    [0.95, 0],
    [0.95, 1.5],
  ])('%d with %d degrees of freedom does not exist', (level, freedom) => {
    expect(() => tQuantile(level, freedom)).toThrow(RangeError);
  });
});

describe('means', () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  it('have a sample deviation and a 95 % interval', () => {
    expect(mean(values)).toBe(5);
    expect(deviation(values)).toBeCloseTo(Math.sqrt(32 / 7), 12);
    const [low, high] = interval95(values)!;
    expect(5 - low).toBeCloseTo((2.3646242516 * Math.sqrt(32 / 7)) / Math.sqrt(8), 8);
    expect(high - 5).toBeCloseTo(5 - low, 12);
  });
  it('of one value have no interval', () => {
    expect(deviation([3])).toBe(0);
    expect(interval95([3])).toBeNull();
  });
});
