/**
 * Do fewer schools of the first region close under a lower threshold, without feedback on moving, 2021 to 2040?
 *
 * Not by necessity: a school that stays keeps pupils its neighbours need (tests/property/closure-thresholds.test.ts). Eight
 * seeds, each lived with the threshold as it is and lowered by a fifth: the boards' level, then the legal norm of every
 * municipality. Bars: in every seed the first closure in which the two differ is one of the higher threshold; fewer close on
 * average, with 95 % confidence over seeds; of the schools whose fate differs at most a quarter closes sooner.
 */
import { describe, expect, it } from 'vitest';
import { runKeyOf } from '../../scenarios/run-key.js';
import { FEEDBACK_VARIANTS } from '../../scenarios/schema/variants.js';
import { interval95, mean } from '../../scenarios/statistics/mean.js';
import type { WorldInput } from '../../sim/input.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { makeWorld } from '../../sim/world.js';
import { living } from '../../sim/year.js';
import { openRegionInput, seedsTo } from './world.js';

const SEEDS = 8;
const LAST = 2040;
const LOWER = 0.8;
const input = openRegionInput(2021);
const { schools } = input.facilities!;
const number = schools.denomination_s.length;

/** Status of every school on every 1 January. */
function live(from: WorldInput, schoolClosureLevel: number, seed: number): Uint8Array[] {
  const parameters = { ...initialParameters(), ...FEEDBACK_VARIANTS.null.parameters, schoolClosureLevel };
  const world = makeWorld(from, runKeyOf(seed), parameters);
  const years = [world.facilities.status_f.slice(0, number)];
  const nextYear = living(world);
  while (world.year < LAST) {
    nextYear();
    years.push(world.facilities.status_f.slice(0, number));
  }
  return years;
}

describe('schools of Noord- & Oost-Groningen, 2021 to 2040', () => {
  const usual = seedsTo(SEEDS).map((seed) => live(input, 1, seed));
  const norm_m = schools.norm_m.map((norm) => Math.round(LOWER * norm));
  const lowNorm: WorldInput = { ...input, facilities: { ...input.facilities!, schools: { ...schools, norm_m } } };

  it.each<[string, WorldInput, number]>([
    ["the boards' level", input, LOWER],
    ['the legal norm', lowNorm, 1],
  ])('close less often when %s is lower by a fifth, and few of them sooner', (label, from, level) => {
    const pairs = seedsTo(SEEDS).map((seed, i) => [usual[i]!, live(from, level, seed)] as const);
    for (const [more, less] of pairs) {
      const first = more.findIndex((status_s, y) => status_s.some((status, s) => status !== less[y]![s]));
      less[first]?.forEach((status, s) => {
        expect(status).toBeLessThanOrEqual(more[first]![s]!);
      });
    }
    // A status is larger the nearer the end of a school: the sum over years falls with every year that it closes later.
    const sums = pairs.map((pair) =>
      pair.map((years) => Array.from({ length: number }, (_, s) => years.reduce((n, status_s) => n + status_s[s]!, 0))),
    );
    const fates = sums.flatMap(([more, less]) => less!.map((sum, s) => sum - more![s]!));
    const [later, sooner] = [fates.filter((d) => d < 0).length, fates.filter((d) => d > 0).length];
    const gone = (years: readonly Uint8Array[]): number => years.at(-1)!.filter((status) => status === 2).length;
    const differences = pairs.map(([more, less]) => gone(less) - gone(more));
    const average = mean(differences);
    const [from95, to95] = interval95(differences)!;
    console.log(
      `${label}: ${mean(pairs.map(([more]) => gone(more))).toFixed(1)} closures, ${average.toFixed(1)} (${from95.toFixed(1)} to ${to95.toFixed(1)}) ` +
        `when lower, seed by seed ${differences.join(', ')}; ${later} schools close later or not, ${sooner} sooner`,
    );
    expect(to95).toBeLessThan(0);
    expect(sooner).toBeLessThanOrEqual((sooner + later) / 4);
  });
});
