import { describe, expect, it } from 'vitest';
import { lineChart, type Timeline } from '../../scenarios/runs/report/line-chart.js';
import { textWidth } from '../../scenarios/runs/report/svg.js';

const spread = { mean: 50, median: 50, low: 40, high: 60 };
const chart: Timeline = {
  id: 'chart',
  width: 320,
  height: 200,
  font: 12,
  title: 'title',
  desc: 'description',
  observed: [],
  computed: [2021, 2040].map((year) => ({ year, spread })),
  reference: [],
  top: 60,
  unit: 'huishoudens',
  rangeLabel: [],
};

/** Where a word begins, from the attribute x of its text. */
const startOf = (page: string, word: string): number =>
  Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${word}</text>`).exec(page)?.[1]);

describe('words over a line chart', () => {
  it('of what is computed begin after the unit, where nothing was observed', () => {
    const page = lineChart(chart).markup;
    expect(startOf(page, 'huishoudens')).toBe(0);
    expect(startOf(page, 'berekend')).toBeGreaterThan(textWidth('huishoudens', 12));
  });

  it('of what is observed are short, where the long ones would reach the unit', () => {
    const observed = [1995, 2021].map((year) => ({ year, value: 50 }));
    const narrow = lineChart({ ...chart, observed, unit: 'Nederland = 100' }).markup;
    expect(narrow).toContain('>waargenomen</text>');
    const wide = lineChart({ ...chart, observed, unit: 'Nederland = 100', width: 700 }).markup;
    expect(wide).toContain('>waargenomen tot 1-1-2021</text>');
  });
});
