import { describe, expect, it } from 'vitest';
import { byAge, figuresOf, inYear, overRun, regionName, spreadOf } from '../../scenarios/runs/report/figures.js';
import { observedYears, recentNetMigration } from '../../scenarios/runs/report/observed.js';
import { byChange, townsOf } from '../../scenarios/runs/report/towns.js';
import { inventedRun, RESIDENTS } from './report-fixture.js';

const run = inventedRun();
const figures = figuresOf(run);
const all = RESIDENTS.reduce((sum, n) => sum + n, 0);

describe('figures of a run', () => {
  it('has mean, lowest and highest over the seeds', () => {
    // per year 171 births, 253 deaths in seed 1, one death more in each further seed, 2 fewer by moving and 1 in reception
    expect(inYear(figures, 'population', 0)).toEqual({ mean: all, median: all, low: all, high: all });
    const [low, mean, high] = [85, 84, 83].map((n) => all - n * 19);
    expect(inYear(figures, 'population', 19)).toEqual({ mean, median: mean, low, high });
  });

  it('sums flows over the run without the base date', () => {
    expect(overRun(figures, 'births').mean).toBe(171 * 19);
    expect(overRun(figures, 'deaths')).toEqual({ mean: 254 * 19, median: 254 * 19, low: 253 * 19, high: 255 * 19 });
  });

  it('has a median between the two in the middle', () => {
    expect(spreadOf([5, 1, 9, 2])).toEqual({ mean: 4.25, median: 3.5, low: 1, high: 9 });
    expect(spreadOf([7])).toEqual({ mean: 7, median: 7, low: 7, high: 7 });
  });

  it('splits the region into its municipalities without rest', () => {
    const parts = figures.municipalities.map((m) => inYear(figures, 'population', 7, m.places).mean);
    expect(parts.reduce((sum, n) => sum + n, 0)).toBeCloseTo(inYear(figures, 'population', 7).mean, 9);
    expect(figures.municipalities.map((m) => m.places.length)).toEqual([4, 2]);
  });

  it('counts the pyramid up to the total', () => {
    const both = byAge(figures, 3, 0, 0, 200).mean + byAge(figures, 3, 1, 0, 200).mean;
    expect(both).toBeCloseTo(inYear(figures, 'population', 3).mean, 9);
  });

  it('ranks towns by change, without the small ones', () => {
    const ranked = byChange(townsOf(figures));
    expect(ranked.map((t) => t.place.name)).toEqual(['Eindje', 'Middeldorp', 'Kleindorp', 'Grootdorp', 'Nieuwdorp']);
    expect(ranked[4]!.change).toBeCloseTo((6 * 19 * 100) / 1500, 9);
  });

  it('makes a readable name of a pack without a label', () => {
    expect(regionName(run.pack)).toBe('Verzonnen-Streek');
    expect(regionName({ ...run.pack, label: 'De verzonnen streek' })).toBe('De verzonnen streek');
  });

  it('says what is missing', () => {
    expect(() => figuresOf({ ...run, seeds: [] })).toThrow('expected at least one seed with one year, found none');
    const shorter = [run.seeds[0]!, { seed: 2, years: run.seeds[1]!.years.slice(1) }];
    expect(() => figuresOf({ ...run, seeds: shorter })).toThrow(
      'expected 20 years in seed 2 as in the first, found 19',
    );
    const { places, ...tables } = run.pack.tables;
    expect(places!.rows).toBe(6);
    expect(() => figuresOf({ ...run, pack: { ...run.pack, tables } })).toThrow("column 'code' in table 'places'");
    expect(() => overRun({ ...figures, result: inventedRun({ last: 2021 }) }, 'births')).not.toThrow();
    expect(() => inYear(figures, 'births', 0)).toThrow("expected indicator 'births' in 2021, found population,");
  });
});

describe('observed years', () => {
  const years = observedYears(run.pack, 2021);

  it('sums the municipalities to the base date', () => {
    expect(years.map((o) => o.year)).toEqual(Array.from({ length: 27 }, (_, i) => 1995 + i));
    expect(years[26]).toMatchObject({ year: 2021, population: 20125, young: 20125 / 4, old: 20125 / 5, births: null });
    expect(observedYears(run.pack, 2010).at(-1)!.year).toBe(2010);
  });

  it('are those of one municipality where one is named', () => {
    const one = observedYears(run.pack, 2021, 'GM0002');
    expect(one[26]).toMatchObject({ year: 2021, population: 1425, births: null });
    expect(one[25]).toMatchObject({ births: 100, deaths: 140, boundaryChange: 0 });
  });

  it('has no figure for a year in which a municipality is missing', () => {
    const observed = run.pack.tables['observed']!;
    const holes = observed.columns['population']!.values.map((v, row) => (row === 3 ? null : v));
    const columns = { ...observed.columns, population: { ...observed.columns['population']!, values: holes } };
    const pack = { ...run.pack, tables: { ...run.pack.tables, observed: { ...observed, columns } } };
    expect(observedYears(pack, 2021)[3]).toMatchObject({ year: 1998, population: null });
    expect(observedYears(pack, 2021)[3]!.young).not.toBeNull();
  });

  it('takes births, deaths and boundaries out of the change to find migration', () => {
    // two municipalities, each 10 fewer a year with 40 more deaths than births: +60 a year, and 25 left by a boundary
    expect(recentNetMigration(years, 2021, 5)).toBe((5 * 60 + 25) / 5);
    expect(recentNetMigration(years, 2016, 5)).toBe(60);
    expect(recentNetMigration(years.slice(-3), 2021, 5)).toBeNull();
  });

  it('is empty for a pack without the series', () => {
    expect(observedYears(inventedRun({ observed: false }).pack, 2021)).toEqual([]);
  });
});
