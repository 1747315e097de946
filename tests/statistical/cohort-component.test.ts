/**
 * Does the population of many agents grow as a cohort-component projection says? Mean of 30 fixed seeds against the
 * independent projection, within 4 standard errors: about 60 comparisons, false-alarm rate for a new set of seeds
 * about 2 % (t with 29 degrees of freedom), none for these.
 */
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { beforeAll, describe, expect, it } from 'vitest';
import { runKeyOf } from '../../scenarios/run-key.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import type { YearResult } from '../../sim/protocol.js';
import { runReplicate } from '../../sim/run.js';
import { cohortComponent, type ProjectedYear, personsAged } from './cohort-component.js';
import { regionInput, seedsTo } from './world.js';

const SEEDS = 30;
const LAST = 2040;
const sum = (values: readonly number[] | undefined): number => (values ?? []).reduce((a, b) => a + b, 0);

describe('the region counted forward without migration', () => {
  const runs: YearResult[][] = [];
  let projected: ProjectedYear[];
  let municipality_t: readonly number[];
  let names: readonly string[];

  beforeAll(() => {
    const input = regionInput(2021);
    municipality_t = input.places.municipality_t;
    names = input.places.name_m;
    const parameters = initialParameters();
    projected = cohortComponent(input, LAST, parameters.mortalityImprovement);
    for (const seed of seedsTo(SEEDS)) {
      const years: YearResult[] = [];
      runReplicate(input, { runKey: runKeyOf(seed), lastYear: LAST, parameters }, (year) => years.push(year));
      runs.push(years);
    }
  });

  /** Distance of the mean over seeds from the projection in standard errors, with a sentence for the report. */
  const standardErrors = (what: string, values: readonly number[], expected: number): string | undefined => {
    const error = sampleStandardDeviation([...values]) / Math.sqrt(values.length);
    const z = (mean([...values]) - expected) / error;
    return Math.abs(z) <= 4
      ? undefined
      : `${what}: ${mean([...values]).toFixed(1)} for ${expected.toFixed(1)}, z ${z.toFixed(1)}`;
  };

  it('starts from the same people', () => {
    for (const run of runs) expect(sum(run[0]!.indicators['population'])).toBe(personsAged(projected[0]!, 0, 200));
  });

  it.each([2022, 2026, 2031, 2036, 2040])('residents by age on 1 January %i', (year) => {
    const at = year - 2021;
    const groups = [
      ['population', 0, 200],
      ['population_0_19', 0, 19],
      ['population_20_39', 20, 39],
      ['population_40_64', 40, 64],
      ['population_65plus', 65, 200],
    ] as const;
    const off = groups.map(([id, from, to]) =>
      standardErrors(
        id,
        runs.map((run) => sum(run[at]!.indicators[id])),
        personsAged(projected[at]!, from, to),
      ),
    );
    expect(off.filter(Boolean)).toEqual([]);
  });

  it('births and deaths of the whole period', () => {
    const total = (key: 'births' | 'deaths'): number => projected.reduce((all, year) => all + year[key], 0);
    const made = (key: string): number[] =>
      runs.map((run) => run.reduce((all, year) => all + sum(year.indicators[key]), 0));
    const off = (['births', 'deaths'] as const).map((key) => standardErrors(key, made(key), total(key)));
    expect(off.filter(Boolean)).toEqual([]);
  });

  it('every municipality in the last year', () => {
    const off = names.map((name, m) => {
      const values = runs.map((run) =>
        run.at(-1)!.indicators['population']!.reduce((all, n, t) => all + (municipality_t[t] === m ? n : 0), 0),
      );
      return standardErrors(name, values, personsAged(projected.at(-1)!, 0, 200, m));
    });
    expect(off.filter(Boolean)).toEqual([]);
  });
});

describe('households without migration', () => {
  // Observed: mean household size of these municipalities fell by 0.3 to 0.5 % a year in 2010-2021 (CBS 70072ned).
  it('become smaller about as fast as they did', () => {
    const input = regionInput(2021);
    const parameters = initialParameters();
    const sizes: number[] = [];
    const job = { runKey: runKeyOf(1), lastYear: 2031, parameters };
    runReplicate(input, job, ({ indicators }) => {
      const members = sum(indicators['population']) - sum(indicators['population_institutional']);
      sizes.push(members / sum(indicators['households']));
    });
    const fall = 1 - (sizes[10]! / sizes[0]!) ** (1 / 10);
    expect(fall).toBeGreaterThan(0.003);
    expect(fall).toBeLessThan(0.0055);
  });
});
