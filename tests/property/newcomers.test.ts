/** Is everybody who comes from abroad of one kind, and for as long as it is said? Three invented towns, nine years. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { HAPPENED } from '../../sim/events.js';
import { immigrationByKind, newcomers } from '../../sim/indicators/newcomers.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import { flowsOf } from '../../sim/indicators/year-flows.js';
import { NEWCOMER_YEARS, yearsSince } from '../../sim/newcomers/newcomer.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { makeWorld } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { toyPack } from '../toy/pack.js';
import { permuted } from '../toy/permute.js';
import { ASSERT } from './worlds.js';

const pack = toyPack();
const input = openInput(pack, synthesise(pack, 1));
const YEARS = 9;
const few = { ...ASSERT, numRuns: Math.max(5, Math.round(ASSERT.numRuns / 20)) };
const seeds = fc.integer({ min: 1, max: 1e6 });
const LIVELY = { ...initialParameters(), immigrationLevel: 2 };

describe('newcomers from abroad', () => {
  it('the kinds add up to all immigrants of every town and year, and five years of them are newcomers', () => {
    let came = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = makeWorld(input, runKeyOf(seed), LIVELY);
        const towns = input.places.code_t.length;
        const abroad = towns + input.moving!.code_z.length;
        const arrival = new Map<string, number>();
        const { slots, idA_p, idB_p, newcomer_p } = world.persons;
        for (let p = 0; p < slots; p++) {
          if (newcomer_p[p]! > 0)
            arrival.set(`${idA_p[p]} ${idB_p[p]}`, world.year - yearsSince(newcomer_p[p]!, world.year));
        }
        for (let y = 0; y < YEARS; y++) {
          const tally = stepYear(world);
          const flows = flowsOf(world);
          const kinds = immigrationByKind.map((indicator) => indicator.of(world, tally, flows));
          const sum_t = input.places.code_t.map((_, t) => kinds.reduce((sum, of) => sum + of[t]!, 0));
          expect(sum_t).toEqual([...flows.immigration_t]);
          came += sum_t.reduce((a, b) => a + b, 0);
          const { count, what_e, place_e, to_e, idA_e, idB_e } = world.events;
          for (let e = 0; e < count; e++) {
            if (what_e[e] !== HAPPENED.moved) continue;
            const who = `${idA_e[e]} ${idB_e[e]}`;
            if (place_e[e] === abroad) arrival.set(who, world.year - 1);
            // Who leaves the region and comes back comes from elsewhere in the country.
            if (to_e[e]! >= towns) arrival.delete(who);
          }
          const { persons } = world;
          let expected = 0;
          for (let p = 0; p < persons.slots; p++) {
            if (persons.class_p[p] === 0) continue;
            const year = arrival.get(`${persons.idA_p[p]} ${persons.idB_p[p]}`);
            const recent = year !== undefined && world.year - year <= NEWCOMER_YEARS;
            expect(persons.newcomer_p[p]! > 0).toBe(recent);
            if (recent) expected++;
          }
          expect(newcomers.of(world, tally, flows).reduce((a, b) => a + b, 0)).toBe(expected);
        }
      }),
      few,
    );
    expect(came).toBeGreaterThan(100);
  });

  it('are the same people in other slots', () => {
    const lived = (from: typeof input, seed: number) => {
      const world = makeWorld(from, runKeyOf(seed), LIVELY);
      const arrived: number[][] = [];
      for (let y = 0; y < YEARS; y++) arrived.push([...stepYear(world).arrived_kt]);
      return { arrived, newcomers: [...tallyOf(world).newcomers_t] };
    };
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(lived(permuted(input, seed), seed)).toEqual(lived(input, seed));
      }),
      few,
    );
  });
});
