/** Does a chart say that its lines lie on each other just when the eye cannot tell them apart? */
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../viz/story/series.js';
import { axisOf, greatestUnseen } from '../../viz/ui/figures/together.js';

const chart = (baseline: (number | null)[], measures: (number | null)[]): Chart => ({
  id: 'population',
  label: '',
  unit: '',
  kind: 'count',
  decimals: 0,
  years: [2020, 2021, 2022, 2023],
  lines: { baseline, measures },
  others: [],
  band: { baseline: null, measures: null },
  observed: [310_000, null, null, null],
});

describe('the axis of a chart', () => {
  it('holds all that is drawn, and may begin above zero', () => {
    const [from, to] = axisOf(chart([null, 290_000, 287_000, 284_000], [null, 290_000, 287_100, 284_250]));
    expect(from).toBeGreaterThan(0);
    expect(from).toBeLessThan(284_000);
    expect(to).toBeGreaterThan(310_000);
  });
  it('begins at zero where figures come near to it, and is there before any figure', () => {
    const few = { ...chart([null, 30, 20, 1], [null, 30, 20, 2]), observed: [null, null, null, null] };
    expect(axisOf(few)[0]).toBe(0);
    expect(axisOf({ ...chart([null], [null]), observed: [null] })).toEqual([0, 1]);
  });
});

describe('two lines on each other', () => {
  it('are told with the greatest difference', () => {
    const drawn = chart([null, 290_000, 287_000, 284_000], [null, 290_000, 287_100, 284_250]);
    expect(greatestUnseen(drawn)).toBe(250);
  });
  it('are not told where one year can be told apart', () => {
    expect(greatestUnseen(chart([null, 290_000, 287_000, 284_000], [null, 290_000, 287_000, 286_000]))).toBeNull();
  });
  it('wait until both worlds have two years', () => {
    expect(greatestUnseen(chart([null, 290_000, 287_000, 284_000], [null, 290_000, null, null]))).toBeNull();
  });
});
