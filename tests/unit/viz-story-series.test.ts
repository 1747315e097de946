/** Do charts show what was recorded and observed, each in its year, and a band that is what it says? */
import { describe, expect, it } from 'vitest';
import { bandNote, CHARTS, type ChartData, type ChartId, chartOf } from '../../viz/story/series.js';
import { bothWorlds, futureOf, region, yearOf } from './viz-story-fixture.js';

const people = (year: number, ...population: number[]) => yearOf(year, { indicators: { population } });
const baseline = [people(2021, 1000, 460, 40), people(2022, 980, 460, 40)];
const measures = [people(2021, 1000, 460, 40), people(2022, 990, 460, 40)];
const other = [people(2021, 1000, 460, 40), people(2022, 950, 460, 40), people(2023, 940, 460, 40)];
const shown = [...baseline, people(2023, 970, 460, 40)];
const data: ChartData = {
  observed: region.observed,
  years: bothWorlds(baseline, measures),
  futures: [futureOf(1, shown, shown), futureOf(2, other, other)],
  seed: 1,
  span: [2021, 2023],
  town: null,
};
const chart = (id: ChartId, more: Partial<ChartData> = {}) => chartOf(id, { ...data, ...more }, 'nl');

describe('a chart of the region', () => {
  it('begins where observation begins and ends with the scenario', () => {
    expect(chart('population').years).toEqual([2019, 2020, 2021, 2022, 2023]);
    // Of households one year was observed.
    expect(chart('households').years).toEqual([2021, 2022, 2023]);
  });

  it('has the shown seed in both worlds as far as it is computed, and dots where something was observed', () => {
    const { lines, observed } = chart('population');
    expect(lines.baseline).toEqual([null, null, 1500, 1480, null]);
    expect(lines.measures).toEqual([null, null, 1500, 1490, null]);
    expect(observed).toEqual([1510, 1505, null, null, null]);
  });

  it('has the other futures as lines, without the shown one', () => {
    const { others } = chart('population');
    expect(others.map(({ world, seed }) => [world, seed])).toEqual([
      ['baseline', 2],
      ['measures', 2],
    ]);
    expect(others[0]!.values).toEqual([null, null, 1500, 1450, 1440]);
  });

  it('has a band from the lowest to the highest of all complete futures, with two of them or more', () => {
    expect(chart('population').band.baseline).toEqual({
      low: [null, null, 1500, 1450, 1440],
      high: [null, null, 1500, 1480, 1470],
    });
    expect(chart('population', { futures: data.futures.slice(0, 1) }).band).toEqual({ baseline: null, measures: null });
  });

  it('has shares only where both figures are known', () => {
    const { observed, lines } = chart('share_65plus');
    expect(observed).toEqual([20, null, null, null, null]);
    expect(lines.baseline[2]).toBeCloseTo((100 * 372) / 1500, 12);
  });

  it('counts schools', () => {
    expect(chart('schools_open').observed).toEqual([4, 3, 3, null, null]);
    expect(chart('schools_open').lines.baseline[2]).toBe(3);
  });
});

describe('a chart of a town', () => {
  it('has its own figures and no observed ones', () => {
    const town = chart('population', { town: 0 });
    expect(town.years).toEqual([2021, 2022, 2023]);
    expect(town.lines.measures).toEqual([1000, 990, null]);
    expect(town.observed).toEqual([null, null, null]);
  });

  it('takes shares of the region from all its people, not from its towns', () => {
    expect(chart('net_participation').lines.baseline[chart('net_participation').years.indexOf(2021)]).toBe(61.5);
    expect(chart('net_participation', { town: 1 }).lines.baseline[0]).toBe(64);
    expect(chart('net_participation', { town: 2 }).lines.baseline[0]).toBeNull();
  });

  it('has no share of nobody', () => {
    const empty = [yearOf(2021, { indicators: { population: [0, 0, 0], population_65plus: [0, 0, 0] } })];
    expect(chart('share_65plus', { town: 0, years: bothWorlds(empty) }).lines.baseline[0]).toBeNull();
  });
});

describe('the words of a chart', () => {
  it('are there in both languages', () => {
    for (const { id } of CHARTS) {
      expect(chartOf(id, data, 'nl').label).not.toBe('');
      expect(chartOf(id, data, 'en').label).not.toBe('');
    }
  });

  it('say that futures differ by luck alone, and when not all are there', () => {
    expect(bandNote(8, 8, 'nl')).toMatch(/^De 8 toekomsten verschillen alleen door toeval\./);
    expect(bandNote(3, 8, 'nl')).toContain('De 3 van de 8 toekomsten die al klaar zijn');
    expect(bandNote(3, 8, 'en')).toContain('The 3 of 8 futures that are complete');
    expect(bandNote(1, 8, 'nl')).toBe('Andere toekomsten worden nog berekend.');
    for (const language of ['nl', 'en'] as const) expect(bandNote(8, 8, language)).toMatch(/groter|larger/);
  });
});
