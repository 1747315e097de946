/** Who gets which of the empty dwellings: everybody one, and one more of them changes few homes. */
import { describe, expect, it } from 'vitest';
import { compareIdentity } from '../../sim/identity.js';
import { pickHomes } from '../../sim/moving/homes.js';
import { DWELLING_STATUS } from '../../sim/state/dwellings.js';
import type { World } from '../../sim/world.js';
import { man, smallInput, smallWorld } from '../toy/small-world.js';
import { withVacancies } from '../toy/vacancy.js';

/** Single men without a home, and empty dwellings; the first dwellings are the same whatever their number. */
function housed(people: number, dwellings: number, seed = 1): World {
  const homeless = smallInput(Array.from({ length: people }, () => ({ members: [man(30)], dwelling: false })));
  const world = smallWorld(withVacancies(homeless, 0, dwellings), {}, seed);
  const { slots, idA_d, idB_d } = world.dwellings;
  const byIdentity = Array.from({ length: slots }, (_, d) => d).sort((d, e) =>
    compareIdentity(idA_d[d]!, idB_d[d]!, idA_d[e]!, idB_d[e]!),
  );
  const homeless_n = [...world.households.dwelling_h.subarray(0, people).keys()];
  pickHomes(
    world,
    homeless_n,
    byIdentity,
    byIdentity.map((d) => idA_d[d]!),
  );
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
});
