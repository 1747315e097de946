/** Who gets which of the empty dwellings: everybody one, and one more of them changes few homes. */
import { describe, expect, it } from 'vitest';
import { compareIdentity } from '../../sim/identity.js';
import { type Offer, pickHomes } from '../../sim/moving/homes.js';
import { BEST_QUALITY, DWELLING_STATUS } from '../../sim/state/dwellings.js';
import type { World } from '../../sim/world.js';
import { man, smallInput, smallWorld } from '../toy/small-world.js';
import { withVacancies } from '../toy/vacancy.js';

const NOTHING: Offer = { empty: [], idA_n: [] };
/** Dwellings of a world by identity. */
function offerOf({ dwellings: { idA_d, idB_d } }: World, slots: readonly number[]): Offer {
  const empty = [...slots].sort((d, e) => compareIdentity(idA_d[d]!, idB_d[d]!, idA_d[e]!, idB_d[e]!));
  return { empty, idA_n: empty.map((d) => idA_d[d]!) };
}
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** Single men without a home, and empty dwellings; the first dwellings are the same whatever their number. */
function homeless(people: number, dwellings: number, seed = 1): World {
  const men = smallInput(upTo(people).map(() => ({ members: [man(30)], dwelling: false })));
  return smallWorld(withVacancies(men, 0, dwellings), {}, seed);
}
function housed(people: number, dwellings: number, seed = 1): World {
  const world = homeless(people, dwellings, seed);
  pickHomes(world, upTo(people), new Uint8Array(people), offerOf(world, upTo(dwellings)), NOTHING);
  return world;
}
const homesOf = (world: World): number[] => [...world.households.dwelling_h.subarray(0, world.households.slots)];
/** Persons who live elsewhere when there is one dwelling more. */
const changed = (people: number, dwellings: number, seed: number): number => {
  const before = homesOf(housed(people, dwellings, seed));
  return homesOf(housed(people, dwellings + 1, seed)).filter((d, h) => d !== before[h]).length;
};

describe('homes', () => {
  it.each([
    [1, 1],
    [10, 30],
    [300, 300],
    [30, 10],
  ])('%i households and %i dwellings: everybody one as long as there are, nobody the same', (people, dwellings) => {
    const world = housed(people, dwellings);
    const homes = homesOf(world).filter((d) => d >= 0);
    expect(homes.length).toBe(Math.min(people, dwellings));
    expect(new Set(homes).size).toBe(homes.length);
    const { status_d, since_d, slots } = world.dwellings;
    for (let d = 0; d < slots; d++) {
      const taken = homes.includes(d);
      expect(status_d[d]).toBe(taken ? DWELLING_STATUS.occupied : DWELLING_STATUS.vacant);
      expect(since_d[d]).toBe(taken ? world.year : 0);
    }
    // Who chooses first is never the one who stays without.
    expect(homesOf(world).findIndex((d) => d < 0)).toBe(people > dwellings ? dwellings : -1);
  });
  it.each([
    [100, 200, 3],
    [190, 200, 8],
  ])('%i households, %i dwellings: one more changes fewer than %i homes on average', (people, dwellings, most) => {
    const changes = Array.from({ length: 40 }, (_, seed) => changed(people, dwellings, seed + 1));
    expect(changes.reduce((a, b) => a + b, 0) / changes.length).toBeLessThan(most);
    expect(Math.max(...changes)).toBeGreaterThan(0);
  });

  it('life-proof ones go to those who look at them first, as far as they go, and what is left to whoever is left', () => {
    const [old, young, fit, usual] = [30, 40, 20, 60];
    const world = homeless(old + young, fit + usual);
    const offers = [upTo(usual).map((d) => fit + d), upTo(fit)].map((slots) => offerOf(world, slots));
    const looksFor_i = upTo(old + young).map((i) => Number(i < old));
    pickHomes(world, upTo(old + young), looksFor_i, offers[0]!, offers[1]!);
    const inFit = homesOf(world).map((d) => d < fit);
    expect(inFit.slice(0, fit).every(Boolean)).toBe(true);
    expect(inFit.slice(fit).some(Boolean)).toBe(false);
    expect(homesOf(world).every((d) => d >= 0)).toBe(true);
    // The other way round as well: where nothing else is left, the young live in life-proof ones.
    const crowded = homeless(young, fit + 10);
    const small = [upTo(10), upTo(fit).map((d) => 10 + d)].map((slots) => offerOf(crowded, slots));
    pickHomes(crowded, upTo(young), new Uint8Array(young), small[0]!, small[1]!);
    expect(homesOf(crowded).map((d) => (d < 0 ? 'none' : d < 10 ? 'usual' : 'fit'))).toEqual(
      upTo(young).map((i) => (i < 10 ? 'usual' : i < 30 ? 'fit' : 'none')),
    );
  });

  it('better ones are taken first more often, and nobody looks when there is nothing to choose', () => {
    const [people, dwellings] = [100, 400];
    let good = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const world = homeless(people, dwellings, seed);
      for (let d = 0; d < dwellings; d += 2) world.dwellings.quality_d[d] = BEST_QUALITY;
      pickHomes(world, upTo(people), new Uint8Array(people), offerOf(world, upTo(dwellings)), NOTHING);
      good += homesOf(world).filter((d) => d % 2 === 0).length;
    }
    // Half without looking twice; with two empty ones to compare three quarters, less what is taken by then. 5 sigma = 79.
    expect(good).toBeGreaterThan(500 + 79);
    expect(good).toBeLessThan(750 + 79);
  });
});
