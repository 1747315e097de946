/** Values at the base, their drift, and who was shaken, from tables. */
import { describe, expect, it } from 'vitest';
import type { Pack, Table } from '../../scenarios/packages/format.js';
import { driftByMunicipality } from '../../scenarios/parameters/housing/drift.js';
import { pricesInput } from '../../scenarios/parameters/housing/prices-input.js';
import { shakenByTown } from '../../scenarios/parameters/housing/quakes.js';
import { valuesBefore } from '../../scenarios/parameters/housing/values-before.js';
import { toyPack } from '../toy/pack.js';

const table = (columns: Readonly<Record<string, readonly (number | string | null)[]>>): Table => ({
  title: 'Made up',
  rows: Object.values(columns)[0]!.length,
  columns: Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [
      name,
      { unit: 'any', source: 'toy', year: 'none', basis: 'derived', values },
    ]),
  ),
});
const withTables = (tables: Readonly<Record<string, Table>>): Pack => {
  const pack = toyPack();
  return { ...pack, tables: { ...pack.tables, ...tables } };
};

const YEARS = Array.from({ length: 12 }, (_, i) => 2010 + i);
const growing = (rate: number) => YEARS.map((year) => ({ year, value: 200_000 * Math.exp(rate * (year - 2010)) }));

describe('the drift of values', () => {
  it('is a part of the slope against the country over eight years', () => {
    const value_m = [growing(0.01), growing(0.01)];
    const [one, other] = driftByMunicipality(value_m, growing(0.03), [1, 5], ['CR01', 'CR01']) as [number, number];
    expect(one).toBeCloseTo(0.35 * -0.02, 10);
    expect(other).toBe(one);
  });
  it('does not look back farther', () => {
    const country = growing(0.03).map(({ year, value }) => ({ year, value: year < 2014 ? 1 : value }));
    expect(driftByMunicipality([growing(0.03)], country, [1], ['CR01'])[0]).toBeCloseTo(0, 10);
  });
  it('is that of the COROP region together, whose largest municipality counts most', () => {
    const drift_m = driftByMunicipality(
      [growing(0.03), growing(0.01), growing(0)],
      growing(0.03),
      [9000, 1, 4000],
      ['CR01', 'CR01', 'CR02'],
    );
    expect(drift_m[0]).toBe(drift_m[1]);
    expect(drift_m[0]).toBeCloseTo(0, 4);
    expect(drift_m[2]).toBeCloseTo(0.35 * -0.03, 10);
  });
  it('is nothing without the country, or with too few years', () => {
    expect(driftByMunicipality([growing(0)], [], [1], ['CR01'])).toEqual([0]);
    expect(driftByMunicipality([growing(0).slice(-2)], growing(0.03), [1], ['CR01'])).toEqual([0]);
  });
});

describe('values before the base', () => {
  const series = {
    country_series: table({ year: [2019, 2020, 2021, 2022], woz_eur: [null, 250_000, 270_000, 300_000] }),
    observed: table({
      municipality: ['GM9001', 'GM9001', 'GM9002', 'GM9002', 'GM9002'],
      year: [2021, 2020, 2020, 2021, 2022],
      woz_eur: [160_000, 150_000, 180_000, 190_000, 999_000],
    }),
  };
  it('come in order, and none of a year after the base', () => {
    const { value_m, country } = valuesBefore(withTables(series), ['GM9001', 'GM9002'], 2021);
    expect(country).toEqual([
      { year: 2020, value: 250_000 },
      { year: 2021, value: 270_000 },
    ]);
    expect(value_m[0]!.map(({ value }) => value)).toEqual([150_000, 160_000]);
    expect(value_m[1]!.at(-1)).toEqual({ year: 2021, value: 190_000 });
  });
  it('are those of the town at the base, and the last of the country', () => {
    const pack = withTables(series);
    const places = pack.tables['places']!;
    const column = { ...places.columns['x_m']!, values: [120_000, 140_000, 210_000] };
    const known = { ...places, columns: { ...places.columns, woz_eur: column } };
    const { woz_t, countryWoz } = pricesInput({ ...pack, tables: { ...pack.tables, places: known } }, 2021);
    expect(woz_t).toEqual([120_000, 140_000, 210_000]);
    expect(countryWoz).toBe(270_000);
  });
});

describe('shaking', () => {
  const centre = (km: number) => {
    const { x_m, y_m } = toyPack().tables['places']!.columns;
    return withTables({
      earthquakes: table({
        name: ['here'],
        x_m: [(x_m!.values[0] as number) + 1000 * km],
        y_m: [y_m!.values[0] as number],
        radius_inner_km: [8],
        radius_outer_km: [24],
      }),
    });
  };
  it.each([
    [0, 1],
    [8, 1],
    [16, 0.5],
    [24, 0],
    [200, 0],
  ])('%i km from its centre is %f of the strongest', (km, share) => {
    expect(shakenByTown(centre(km))[0]).toBeCloseTo(share, 12);
  });
});
