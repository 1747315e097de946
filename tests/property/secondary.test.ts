/** Is nobody lost on the way to secondary school, and does a lower norm never close more where sites stand alone? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { stateHash } from '../../sim/hash.js';
import type { WorldInput } from '../../sim/input.js';
import { openSecondary, pupilsOf, TRACKS } from '../../sim/learning/secondary.js';
import { closeTracks, fewestPupils } from '../../sim/learning/track-closures.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { makeWorld } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { toyLearning } from '../toy/learning.js';
import { toyPack } from '../toy/pack.js';
import { permuted } from '../toy/permute.js';
import { openTracks, type ToySite, toySecondary } from '../toy/secondary.js';
import { ASSERT } from './worlds.js';

const TOWNS = 3;
const YEARS = 12;
const OUTSIDE: ToySite = { km: [60, 60, 60], reacts: false };
const pupils = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: TOWNS * TRACKS, maxLength: TOWNS * TRACKS });
const site = fc.record({
  km: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: TOWNS, maxLength: TOWNS }),
  taught: fc.constantFrom([1, 1, 1], [1, 1, 0], [0, 1, 1], [1, 0, 0], [0, 0, 1]),
});
const sites = fc.array(site, { minLength: 1, maxLength: 5 });
/** What is left of the pupils of the base, year by year. */
const years = fc.array(fc.double({ min: 0, max: 1.3, noNaN: true }), { minLength: YEARS, maxLength: YEARS });
const norms = fc.tuple(fc.integer({ min: 0, max: 45 }), fc.integer({ min: 0, max: 45 }));

/** What is open at the end of each year. */
function lived(of: readonly ToySite[], base: readonly number[], left: readonly number[], secondaryNorm: number) {
  const secondary = openSecondary(toyLearning(TOWNS, { secondary: toySecondary(of, base) }))!;
  const rules = { secondaryNorm, secondaryYears: 3, secondaryLoss: 0.25 };
  const fewest_jk = fewestPupils(secondary.input, rules);
  return left.map((part) => {
    closeTracks(
      secondary,
      base.map((n) => Math.round(n * part)),
      fewest_jk,
      rules.secondaryYears,
    );
    return { open: openTracks(secondary), km_t: [...secondary.schoolKm_t] };
  });
}

describe('secondary schools', () => {
  it('lose no pupil while somebody takes them', () => {
    fc.assert(
      fc.property(sites, pupils, (of, base) => {
        const input = toySecondary([...of, OUTSIDE], base);
        const all = pupilsOf(input, input.taught_jk, base).reduce((a, b) => a + b, 0);
        expect(all).toBeCloseTo(
          base.reduce((a, b) => a + b, 0),
          6,
        );
      }),
      ASSERT,
    );
  });

  it('never open again, never bring havo or vwo nearer, and at norm 0 stay as they are', () => {
    fc.assert(
      fc.property(sites, pupils, years, norms, (of, base, left, [norm]) => {
        const found = lived([...of, OUTSIDE], base, left, norm);
        for (let y = 1; y < found.length; y++) {
          found[y]!.open.forEach((tracks, j) => {
            for (const track of tracks.replaceAll('-', '')) expect(found[y - 1]!.open[j]).toContain(track);
          });
          for (let t = 0; t < TOWNS; t++) expect(found[y]!.km_t[t]).toBeGreaterThanOrEqual(found[y - 1]!.km_t[t]!);
        }
        const still = lived([...of, OUTSIDE], base, left, 0);
        expect(still.at(-1)).toEqual(still[0]);
        expect(still[0]!.km_t).toEqual([0, 0, 0]);
      }),
      ASSERT,
    );
  });

  it('close no more at a lower norm where each town has its own; among neighbours what closes may save another', () => {
    fc.assert(
      fc.property(pupils, years, norms, (base, left, [a, b]) => {
        const own = Array.from({ length: TOWNS }, (_, t): ToySite => ({ km: [5, 5, 5], only: t }));
        const low = lived([...own, OUTSIDE], base, left, Math.min(a, b));
        const high = lived([...own, OUTSIDE], base, left, Math.max(a, b));
        low.forEach(({ open }, y) => {
          open.forEach((tracks, j) => {
            for (const track of high[y]!.open[j]!.replaceAll('-', '')) expect(tracks).toContain(track);
          });
        });
      }),
      ASSERT,
    );
  });

  it('are the same in other slots', () => {
    const pack = toyPack();
    const input = openInput(pack, synthesise(pack, 1));
    const after = (from: WorldInput, seed: number) => {
      const world = makeWorld(from, runKeyOf(seed), { ...initialParameters(), secondaryNorm: 45, secondaryLoss: 0 });
      for (let year = 0; year < 5; year++) stepYear(world);
      const { open_jk, under_jk, pupils_jk, schoolKm_t } = world.secondary!;
      return [[...open_jk], [...under_jk], [...pupils_jk], [...schoolKm_t], stateHash(world).state];
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        expect(after(permuted(input, seed), seed)).toEqual(after(input, seed));
      }),
      { ...ASSERT, numRuns: Math.max(5, Math.round(ASSERT.numRuns / 20)) },
    );
  });
});
