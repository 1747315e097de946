/** Who gets which of the empty dwellings: everybody one, and one more of them changes few homes. */
import { describe, expect, it } from 'vitest';
import type { Queues } from '../../sim/clearing/line-up.js';
import { compareIdentity } from '../../sim/identity.js';
import { addHoused, handOut, makeHoused } from '../../sim/moving/hand-out.js';
import { pickHomes, type Takers } from '../../sim/moving/homes.js';
import { capacityBySegment, OWNED, PRIVATE, SHARED, SOCIAL } from '../../sim/moving/segments.js';
import { BEST_QUALITY, DWELLING_STATUS } from '../../sim/state/dwellings.js';
import { SHARES } from '../../sim/state/households.js';
import type { World } from '../../sim/world.js';
import { man, smallInput, smallWorld } from '../toy/small-world.js';
import { withVacancies } from '../toy/vacancy.js';

/** Some dwellings of a world as what is offered, life-proof ones apart, each by identity. */
function offerOf(
  { dwellings: { idA_d, idB_d } }: World,
  usual: readonly number[],
  lifeProof: readonly number[],
): Queues {
  const sorted = (slots: readonly number[]): number[] =>
    [...slots].sort((d, e) => compareIdentity(idA_d[d]!, idB_d[d]!, idA_d[e]!, idB_d[e]!));
  const order = Int32Array.from([...sorted(usual), ...sorted(lifeProof)]);
  const start_s = Int32Array.from([0, usual.length, order.length]);
  return { order, start_s, key_o: Uint32Array.from(order, (d) => idA_d[d]!) };
}
/** The first households of a world, and of these the first `old` look at life-proof homes first. */
const takersOf = (people: number, old = 0): Takers => ({
  household_n: Int32Array.from(upTo(people)),
  lifeProof_n: Uint8Array.from(upTo(people), (n) => Number(n < old)),
});
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** Single men without a home, and empty dwellings; the first dwellings are the same whatever their number. */
function homeless(people: number, dwellings: number, seed = 1): World {
  const men = smallInput(upTo(people).map(() => ({ members: [man(30)], dwelling: false })));
  return smallWorld(withVacancies(men, 0, dwellings), {}, seed);
}
function housed(people: number, dwellings: number, seed = 1): World {
  const world = homeless(people, dwellings, seed);
  pickHomes(world, takersOf(people), 0, people, offerOf(world, upTo(dwellings), []), 0);
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
    const usualOnes = upTo(usual).map((d) => fit + d);
    pickHomes(world, takersOf(old + young, old), 0, old + young, offerOf(world, usualOnes, upTo(fit)), 0);
    const inFit = homesOf(world).map((d) => d < fit);
    expect(inFit.slice(0, fit).every(Boolean)).toBe(true);
    expect(inFit.slice(fit).some(Boolean)).toBe(false);
    expect(homesOf(world).every((d) => d >= 0)).toBe(true);
    // Everybody else looks at all alike: 100 of 400 life-proof, 200 people, in ten worlds. 5 sigma of 500 = 97.
    let inLifeProof = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const wide = homeless(200, 400, seed);
      pickHomes(
        wide,
        takersOf(200),
        0,
        200,
        offerOf(
          wide,
          upTo(300),
          upTo(100).map((d) => 300 + d),
        ),
        0,
      );
      inLifeProof += homesOf(wide).filter((d) => d >= 300).length;
      expect(homesOf(wide).every((d) => d >= 0)).toBe(true);
    }
    expect(Math.abs(inLifeProof - 500)).toBeLessThan(97);
  });

  it('better ones are taken first more often, and nobody looks when there is nothing to choose', () => {
    const [people, dwellings] = [100, 400];
    let good = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const world = homeless(people, dwellings, seed);
      for (let d = 0; d < dwellings; d += 2) world.dwellings.quality_d[d] = BEST_QUALITY;
      pickHomes(world, takersOf(people), 0, people, offerOf(world, upTo(dwellings), []), 0);
      good += homesOf(world).filter((d) => d % 2 === 0).length;
    }
    // Half without looking twice; with two empty ones to compare three quarters, less what is taken by then. 5 sigma = 79.
    expect(good).toBeGreaterThan(500 + 79);
    expect(good).toBeLessThan(750 + 79);
  });

  it('rooms are as many as households shared at the base, less those that share now', () => {
    const men = upTo(4).map((h) => ({ members: [man(30)], dwelling: h === 0 }));
    const world = smallWorld(smallInput(men));
    const rooms = (): number => capacityBySegment(world)[SHARED]!;
    expect(rooms()).toBe(0);
    world.households.dwelling_h.fill(0, 1, 3);
    expect(rooms()).toBe(2);
    world.households.dwelling_h.fill(SHARES);
    expect(rooms()).toBe(0);
  });

  it.each([OWNED, SOCIAL, PRIVATE, SHARED])('who is given one of tenure %i lives in one, or in a room', (tenure) => {
    const world = homeless(1, 3);
    world.dwellings.tenure_d.set([OWNED, SOCIAL, PRIVATE]);
    const given = makeHoused(1);
    addHoused(given, 0, tenure, 7, 0);
    handOut(world, given);
    expect(world.households.dwelling_h[0]).toBe(tenure === SHARED ? SHARES : tenure);
  });
});
