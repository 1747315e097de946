/** Do municipalities and immigration swing as much and as long as measured, and only when asked to? */
import { describe, expect, it } from 'vitest';
import { placeSwings as measured } from '../../calibration/estimators/place-swings.js';
import type { Column, Table } from '../../scenarios/packages/format.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { arrivalAcceptance } from '../../sim/moving/arrival-appeal.js';
import { LIFE_STAGES } from '../../sim/moving/classes.js';
import { HEADROOM } from '../../sim/moving/input.js';
import { immigrationSwing, placeSwings } from '../../sim/moving/swings.js';
import { initialParameters, PARAMETERS } from '../../sim/parameters/parameters.js';
import { makeWorld } from '../../sim/world.js';
import { toyPack } from '../toy/pack.js';
import { readPack, SOURCE_FILE } from '../unit/pack-files.js';

const ON = { ...initialParameters(), swings: 1 };
const SEEDS = 4000;
const { placeSwing, placeSwingLasts, immigrationSwing: wave, immigrationSwingLasts } = PARAMETERS;

/** Standard deviation of the sum of years + 1 faded deviations of size 1. */
const spread = (lasts: number, years: number): number =>
  Math.sqrt(Array.from({ length: years + 1 }, (_, i) => lasts ** (2 * i)).reduce((a, b) => a + b, 0));

/** All that swings know of a world, some years after its base. */
const at = (seed: number, years: number, parameters = ON) => ({
  parameters,
  baseYear: 2021,
  year: 2021 + years,
  runKey: runKeyOf(seed),
  places: { code_m: ['GM0047', 'GM1895'] },
});

function momentsOf(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { mean, sd: Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length) };
}

// 4.5 standard errors on each of ten figures: false alarm 7 in 100,000.
const MEAN = 4.5 / Math.sqrt(SEEDS);
const SD = MEAN / Math.SQRT2;

describe('net migration of a municipality', () => {
  const seen = Array.from({ length: SEEDS }, (_, i) => [0, 1, 6].map((years) => placeSwings(at(i + 1, years))!));

  it.each([
    [0, 0],
    [1, 1],
    [2, 6],
  ])('swings around nothing, as far as measured, column %d after %d years', (column, years) => {
    const { mean, sd } = momentsOf(seen.map((of) => 1000 * of[column]![0]!));
    const wanted = placeSwing.initial * spread(placeSwingLasts.initial, years);
    expect(Math.abs(mean / wanted)).toBeLessThan(MEAN);
    expect(Math.abs(sd / wanted - 1)).toBeLessThan(SD);
  });

  it('keeps a year later what is said, and knows nothing of its neighbour', () => {
    const product = (a: (of: number[][]) => number, b: (of: number[][]) => number): number =>
      momentsOf(seen.map((of) => (1e6 * a(of) * b(of)) / placeSwing.initial ** 2)).mean;
    const first = (of: number[][]): number => of[0]![0]!;
    expect(Math.abs(product(first, (of) => of[1]![0]!) - placeSwingLasts.initial)).toBeLessThan(1.6 * MEAN);
    expect(Math.abs(product(first, (of) => of[0]![1]!))).toBeLessThan(MEAN);
  });

  it('is the same in two worlds of a seed, and as expected unless asked for', () => {
    expect(placeSwings(at(7, 3))).toEqual(placeSwings(at(7, 3, { ...ON, immigrationLevel: 0.5 })));
    expect(placeSwings(at(7, 3, initialParameters()))).toBeNull();
    expect(immigrationSwing(at(7, 3, initialParameters()))).toBe(1);
  });

  it('brings as many more people to its towns as it says, from zones, and takes none from others', () => {
    const pack = toyPack();
    const world = makeWorld(openInput(pack, synthesise(pack, 1)), runKeyOf(3), ON);
    const swing_m = placeSwings(world)!;
    const { arrivals, code_z } = world.moving!;
    const { threshold_ck, alternatives } = arrivalAcceptance(
      world,
      () => 1,
      () => 1,
    );
    const towns = alternatives - 1;
    let compared = 0;
    for (let row = 0; row < code_z.length * LIFE_STAGES; row++) {
      const weight = (k: number): number => arrivals.weight_rk[row * alternatives + k]!;
      const accepted = (k: number): number => weight(k) * threshold_ck[row * alternatives + k]!;
      const all = Array.from({ length: alternatives }, (_, k) => accepted(k)).reduce((a, b) => a + b, 0);
      const came = Array.from({ length: towns }, (_, t) => weight(t)).reduce((a, b) => a + b, 0);
      for (let t = 0; t < towns; t++) {
        if (weight(t) === 0) continue;
        const more = swing_m[world.places.municipality_t[t]!]! * arrivals.residentsPerArrival_t[t]!;
        expect((HEADROOM * came * accepted(t)) / all / weight(t)).toBeCloseTo(1 + more, 6);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(10);
  });
});

describe('immigration', () => {
  it.each([0, 5])('comes in waves, as high as measured, after %d years', (years) => {
    const { mean, sd } = momentsOf(Array.from({ length: SEEDS }, (_, i) => immigrationSwing(at(i + 1, years))));
    const wanted = wave.initial * spread(immigrationSwingLasts.initial, years);
    expect(Math.abs(mean - 1) / wanted).toBeLessThan(MEAN);
    expect(Math.abs(sd / wanted - 1)).toBeLessThan(SD);
  });
});

describe('the measure of swings', () => {
  it('finds what made a series', () => {
    const [years, municipalities, lasts, size, once] = [120, 60, 0.7, 4, 3];
    const normal = normals(11);
    const rows = Array.from({ length: municipalities }, (_, m) => {
      let [people, swing] = [40_000, 0];
      return Array.from({ length: years }, (__, y) => {
        const row = { municipality: `GM${1000 + m}`, year: 1900 + y, population: Math.round(1000 * people) };
        swing = lasts * swing + size * normal();
        people *= Math.exp((swing + once * normal()) / 1000);
        return row;
      });
    }).flat();
    const column = (of: (row: (typeof rows)[number]) => number | string): Column => {
      return { unit: '', source: 'toy', year: 'series', basis: 'measured', values: rows.map(of) };
    };
    const table: Table = {
      title: 'toy',
      rows: rows.length,
      columns: {
        municipality: column((r) => r.municipality),
        year: column((r) => r.year),
        population: column((r) => r.population),
      },
    };
    const found = measured(table, 1900, 1900 + years - 1);
    expect(found.lasts).toBeCloseTo(lasts, 1);
    expect(Math.abs(found.size - size)).toBeLessThan(0.5);
    expect(Math.abs(found.once - once)).toBeLessThan(0.5);
  });

  it('gives the declared parameters from the years before any hindcast', () => {
    const source = readPack(SOURCE_FILE);
    const found = measured(source.tables['municipal_series']!, 1995, 2014);
    expect(found.municipalities).toBe(307);
    expect(found.size).toBeCloseTo(placeSwing.initial, 1);
    expect(found.lasts).toBeCloseTo(placeSwingLasts.initial, 1);
  });
});

/** Standard normal numbers by twelve uniform ones of a small generator: enough for a series of a test. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  return () => Array.from({ length: 12 }, uniform).reduce((a, b) => a + b, -6);
}
