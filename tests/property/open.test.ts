/** Does a world with moving keep its books, and live the same life in other slots? Three invented towns and their zones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { checkStructure } from '../../sim/checks/structure.js';
import { HAPPENED } from '../../sim/events.js';
import { stateHash } from '../../sim/hash.js';
import type { WorldInput } from '../../sim/input.js';
import type { ArrivalsInput } from '../../sim/moving/input.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { makeWorld, type World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { toyPack } from '../toy/pack.js';
import { permuted } from '../toy/permute.js';
import { ASSERT } from './worlds.js';

const pack = toyPack();
const input = openInput(pack, synthesise(pack, 1));
const YEARS = 5;
const few = { ...ASSERT, numRuns: Math.max(5, Math.round(ASSERT.numRuns / 20)) };
const seeds = fc.integer({ min: 1, max: 1e6 });
/** Examples are slots, which another order of slots changes. */
const withoutSlots = (arrivals: ArrivalsInput): object => ({
  ...arrivals,
  template_i: null,
  fromAbroad: { ...arrivals.fromAbroad, template_i: null },
});
const worldOf = (from: WorldInput, seed: number): World => makeWorld(from, runKeyOf(seed), initialParameters());

function hashes(from: WorldInput, seed: number): string[] {
  const world = worldOf(from, seed);
  return Array.from({ length: YEARS }, () => {
    stepYear(world);
    return stateHash(world).state;
  });
}

describe('a world with moving', () => {
  it('accounts and structure hold after every year, and somebody crosses every kind of border', () => {
    const crossed = new Set<string>();
    const towns = input.places.code_t.length;
    const abroad = towns + input.moving!.code_z.length;
    const kindOf = (place: number): string => (place < towns ? 'town' : place < abroad ? 'zone' : 'abroad');
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = worldOf(input, seed);
        for (let i = 0; i < YEARS; i++) {
          stepYear(world);
          checkStructure(world);
          const { count, what_e, place_e, to_e } = world.events;
          for (let e = 0; e < count; e++) {
            if (what_e[e] !== HAPPENED.moved) continue;
            const same = place_e[e] === to_e[e] ? 'same ' : '';
            crossed.add(`${same}${kindOf(place_e[e]!)}-${kindOf(to_e[e]!)}`);
          }
        }
      }),
      few,
    );
    const kinds = ['same town-town', 'town-town', 'town-zone', 'zone-town', 'town-abroad', 'abroad-town'];
    for (const kind of kinds) expect(crossed).toContain(kind);
  });

  it('the same people in other slots live the same lives', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(hashes(permuted(input, seed), seed)).toEqual(hashes(input, seed));
      }),
      few,
    );
  });

  it('and are weighed alike to the last bit', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(worldOf(permuted(input, seed), 1).lifeProof).toEqual(worldOf(input, 1).lifeProof);
      }),
      few,
    );
  });

  it('and make hazards and weights of moving, and who comes, the same to the last bit', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { moving, leavers } = openInput(pack, permuted(input, seed).population);
        const { hazards, weight_rk, arrivals } = moving!;
        expect(hazards).toEqual(input.moving!.hazards);
        expect(weight_rk).toEqual(input.moving!.weight_rk);
        expect(withoutSlots(arrivals)).toEqual(withoutSlots(input.moving!.arrivals));
        expect(leavers!.expected).toBe(input.leavers!.expected);
      }),
      few,
    );
  });

  it('identities stay unique', () => {
    const world = worldOf(input, 7);
    for (let i = 0; i < 15; i++) stepYear(world);
    const seen = new Set<string>();
    const { slots, class_p, idA_p, idB_p } = world.persons;
    let living = 0;
    for (let p = 0; p < slots; p++) {
      if (class_p[p] === 0) continue;
      living++;
      seen.add(`${idA_p[p]}-${idB_p[p]}`);
    }
    expect(seen.size).toBe(living);
  });
});
