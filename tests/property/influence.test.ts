/** Does the influence map see every difference, and none where there is none? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { parseScenario } from '../../scenarios/schema/scenario.js';
import { stateHash } from '../../sim/hash.js';
import { type Influence, influenceMap } from '../../sim/influence.js';
import { PARAMETERS } from '../../sim/parameters/parameters.js';
import { makeWorld, type World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { eventSet } from '../toy/event-set.js';
import { toyPack } from '../toy/pack.js';
import { permuted } from '../toy/permute.js';
import { smallWorld } from '../toy/small-world.js';
import { ASSERT, LIVELY, world } from './worlds.js';

const seeds = fc.integer({ min: 1, max: 1e6 });
const few = { ...ASSERT, numRuns: Math.max(5, Math.round(ASSERT.numRuns / 20)) };

/** What is compared of everybody, by identity written out. */
function lives({ persons, households, dwellings }: World): Map<string, { town: number; life: string; home: string }> {
  const people = new Map<string, { town: number; life: string; home: string }>();
  const { slots, idA_p, idB_p, class_p, household_p, role_p, parity_p } = persons;
  for (let p = 0; p < slots; p++) {
    if (class_p[p] === 0) continue;
    const h = household_p[p]!;
    const d = households.dwelling_h[h]!;
    const town = households.place_h[h]!;
    const own = [class_p[p], role_p[p], parity_p[p], town, households.idA_h[h], households.idB_h[h]];
    const home = d < 0 ? `${d}` : `${dwellings.idA_d[d]} ${dwellings.idB_d[d]}`;
    people.set(`${idA_p[p]} ${idB_p[p]}`, { town, life: own.join(' '), home });
  }
  return people;
}

/** The rule once more, by maps of text. */
function plainly(baseline: World, other: World): Influence {
  const [before, now] = [lives(baseline), lives(other)];
  const differ_t = baseline.places.code_t.map(() => 0);
  const dwellingOnly_t = baseline.places.code_t.map(() => 0);
  const count = { inBaselineOnly: 0, inOtherOnly: 0, dwellingOnly: 0 };
  for (const [id, { town, life, home }] of before) {
    const twin = now.get(id);
    if (twin?.life === life && twin.home === home) continue;
    differ_t[town]!++;
    if (!twin) count.inBaselineOnly++;
    else if (twin.life === life) {
      count.dwellingOnly++;
      dwellingOnly_t[town]!++;
    }
  }
  for (const [id, { town }] of now) {
    if (before.has(id)) continue;
    differ_t[town]!++;
    count.inOtherOnly++;
  }
  return { year: baseline.year, differ_t, total: differ_t.reduce((a, b) => a + b, 0), ...count, dwellingOnly_t };
}

describe('the influence map', () => {
  it('is what a plain comparison finds, in whatever slots people sit', () => {
    let [differ, stay] = [0, 0];
    fc.assert(
      fc.property(world, seeds, fc.integer({ min: 1, max: 3 }), (input, seed, years) => {
        const one = smallWorld(input, LIVELY, seed);
        const other = smallWorld(permuted(input, seed), LIVELY, seed + 1);
        for (let i = 0; i < years; i++) {
          stepYear(one);
          stepYear(other);
        }
        const map = influenceMap(one, other);
        expect(map).toEqual(plainly(one, other));
        differ += map.total;
        stay += lives(one).size - map.total + map.inOtherOnly;
      }),
      ASSERT,
    );
    expect(Math.min(differ, stay)).toBeGreaterThan(ASSERT.numRuns);
  });
  it('is empty in a town whose hash is the same', () => {
    fc.assert(
      fc.property(world, seeds, (input, seed) => {
        const one = smallWorld(input, LIVELY, seed);
        const other = smallWorld(input, LIVELY, seed + 1);
        stepYear(one);
        stepYear(other);
        const [a, b] = [stateHash(one).place_t, stateHash(other).place_t];
        const { differ_t } = influenceMap(one, other);
        differ_t.forEach((n, t) => {
          if (a[t] === b[t]) expect(n).toBe(0);
        });
      }),
      ASSERT,
    );
  });
});

describe('an empty policy', () => {
  const head = 'region: toy\nyears: [2021, 2026]\n';
  const spelled = Object.entries(PARAMETERS).map(([name, { initial }]) => `  ${name}: ${initial}\n`);
  const bare = parseScenario(head, 'bare.yaml');
  const full = parseScenario(`${head}measures: []\nparameters:\n${spelled.join('')}`, 'full.yaml');
  const pack = toyPack();
  const population = synthesise(pack, 1);

  it('changes nobody, no event and no byte in an open toy world', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [one, other] = [bare, full].map(({ parameters }) =>
          makeWorld(openInput(pack, population, parameters), runKeyOf(seed), parameters),
        ) as [World, World];
        for (let i = 0; i < 5; i++) {
          stepYear(one);
          stepYear(other);
          expect(stateHash(other)).toEqual(stateHash(one));
          expect(eventSet(other)).toEqual(eventSet(one));
          expect(influenceMap(one, other).total).toBe(0);
        }
      }),
      few,
    );
  });
});
