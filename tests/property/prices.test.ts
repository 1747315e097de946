/** Whoever answers to a price had looked at its town: nobody else changes their mind. And prices know no slots. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { stateHash } from '../../sim/hash.js';
import { PRICED_SEGMENTS } from '../../sim/housing/prices.js';
import type { WorldInput } from '../../sim/input.js';
import { appealOf } from '../../sim/moving/appeal.js';
import { candidatesOf } from '../../sim/moving/arrivals.js';
import { gatherSeekers } from '../../sim/moving/gather.js';
import { relocation } from '../../sim/processes/relocation.js';
import type { World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { coupledMoving } from '../toy/coupled.js';
import { withHousing } from '../toy/housing.js';
import { toyPack } from '../toy/pack.js';
import { permuted } from '../toy/permute.js';
import { flatRates, smallInput, smallWorld, twoTowns } from '../toy/small-world.js';
import { ASSERT, homesIn } from './worlds.js';

/** The town whose homes get another price. */
const CHANGED = 1;
const setup = fc.record({
  here: homesIn(0, 6),
  there: homesIn(CHANGED, 6),
  link: fc.double({ min: 0.1, max: 1, noNaN: true }),
  hazard: fc.double({ min: 0.05, max: 0.2, noNaN: true }),
  price: fc.double({ min: 0.5, max: 0.95, noNaN: true }),
  seed: fc.integer({ min: 1, max: 1e6 }),
});
type Setup = typeof setup extends fc.Arbitrary<infer T> ? T : never;

/** The same towns with the prices of the base, and with one town's homes cheaper. */
function pairOf({ here, there, link, hazard, price, seed }: Setup): [World, World] {
  const places = twoTowns();
  const closed = smallInput([...here, ...there], flatRates(), places);
  const outside = { link, hazard, expected: 8, fading_t: [0, 0] as const };
  const input = withHousing({ ...closed, moving: coupledMoving(places, closed.population, outside) });
  return [1, price].map((seen) => {
    const world = smallWorld(input, { priceResponse: 1.2, qualityResponse: 0 }, seed);
    world.housing!.prices.price_ts.fill(seen, CHANGED * PRICED_SEGMENTS, (CHANGED + 1) * PRICED_SEGMENTS);
    return world;
  }) as [World, World];
}

describe('a town whose homes get cheaper', () => {
  it('is chosen by some who stayed away or chose the other, and given up by nobody', () => {
    const seen = { same: 0, changed: 0 };
    fc.assert(
      fc.property(setup, (made) => {
        const [before, after] = pairOf(made).map(
          (world) => new Map(candidatesOf(world, appealOf(world)).map((c) => [`${c.idA} ${c.idB}`, c.town])),
        ) as [Map<string, number>, Map<string, number>];
        for (const [id, town] of after) {
          if (before.get(id) === town) seen.same++;
          else {
            expect(town).toBe(CHANGED);
            seen.changed++;
          }
        }
        for (const id of before.keys()) expect(after.has(id)).toBe(true);
      }),
      ASSERT,
    );
    for (const n of Object.values(seen)) expect(n).toBeGreaterThan(ASSERT.numRuns / 4);
  });

  it('is where whoever changes plans inside the region goes', () => {
    let changed = 0;
    fc.assert(
      fc.property(setup, (made) => {
        const [before, after] = pairOf(made).map((world) => {
          world.age_c.forEach((_, c) => {
            world.age_c[c] = Math.max(0, Math.min(110, world.year - 1879 - (c >> 1)));
          });
          relocation.run(world, relocation.prepare(world));
          const { count, idA_i, idB_i, origin_i, first_i } = gatherSeekers(world, appealOf(world));
          return new Map(
            Array.from({ length: count }, (_, i) => i)
              .filter((i) => origin_i[i]! >= 0)
              .map((i) => [`${idA_i[i]} ${idB_i[i]}`, first_i[i]!]),
          );
        }) as [Map<string, number>, Map<string, number>];
        expect(after.size).toBe(before.size);
        for (const [id, town] of after) {
          if (before.get(id) === town) continue;
          expect(town).toBe(CHANGED);
          changed++;
        }
      }),
      ASSERT,
    );
    expect(changed).toBeGreaterThan(10);
  });
});

describe('prices of the toy region', () => {
  const pack = toyPack();
  const open = openInput(pack, synthesise(pack, 1));
  const prices = (input: WorldInput, seed: number): string[] => {
    const world = smallWorld(input, {}, seed);
    return Array.from({ length: 5 }, () => {
      stepYear(world);
      return `${stateHash(world).state} ${world.housing!.prices.price_ts.join()}`;
    });
  };
  it('are the same in whatever order people and homes lie', () => {
    for (let seed = 1; seed <= 4; seed++) expect(prices(permuted(open, seed), seed)).toEqual(prices(open, seed));
  });
  it('move, for each seed in its own way', () => {
    expect(prices(open, 2)).not.toEqual(prices(open, 1));
    expect(prices(open, 1).at(-1)).not.toContain(' 1,1,');
  });
});
