/** Does the year keep its books, whatever the world? R1 to R6 and the metamorphic relations that need no moves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStructure } from '../../sim/checks/structure.js';
import { HAPPENED } from '../../sim/events.js';
import { stateHash } from '../../sim/hash.js';
import { INDICATORS } from '../../sim/indicators/indicators.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import { flowsOf } from '../../sim/indicators/year-flows.js';
import type { WorldInput } from '../../sim/input.js';
import { birthYearOf } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { permuted } from '../toy/permute.js';
import { flatRates, smallInput, smallWorld, twoTowns } from '../toy/small-world.js';
import { ASSERT, homesIn, LIVELY, RUNS, world, YEARS } from './worlds.js';

const seeds = fc.integer({ min: 1, max: 1e6 });
const value = (w: World, id: string): number[] => INDICATORS.find((i) => i.id === id)!.of(w, tallyOf(w), flowsOf(w));
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const hashes = (input: WorldInput, seed: number, years = YEARS): string[] => {
  const w = smallWorld(input, LIVELY, seed);
  return Array.from({ length: years }, () => {
    stepYear(w);
    return stateHash(w).state;
  });
};

/** Persons by identity with their birth year. */
function born(w: World): Map<string, number> {
  const { slots, idA_p, idB_p, class_p } = w.persons;
  const people = new Map<string, number>();
  for (let p = 0; p < slots; p++) {
    if (class_p[p] !== 0) people.set(`${idA_p[p]}-${idB_p[p]}`, birthYearOf(class_p[p]!));
  }
  return people;
}

describe('every small world', () => {
  it('R1-R6: accounts and structure hold after every year; the region is the sum of its towns', () => {
    fc.assert(
      fc.property(world, seeds, (input, seed) => {
        const w = smallWorld(input, LIVELY, seed);
        checkStructure(w);
        for (let i = 0; i < YEARS; i++) {
          const before = { people: born(w), town: value(w, 'population') };
          stepYear(w);
          checkStructure(w);
          const after = born(w);
          expect(sum(value(w, 'population'))).toBe(after.size);
          expect(after.size).toBe(before.people.size + sum(value(w, 'births')) - sum(value(w, 'deaths')));
          const groups = ['population_0_19', 'population_20_39', 'population_40_64', 'population_65plus'];
          expect(sum(groups.map((id) => sum(value(w, id))))).toBe(after.size);
          for (const [id, year] of before.people) if (after.has(id)) expect(after.get(id)).toBe(year);
        }
      }),
      ASSERT,
    );
  });

  it('nobody who died acts afterwards, and newborns are new', () => {
    fc.assert(
      fc.property(world, seeds, (input, seed) => {
        const w = smallWorld(input, LIVELY, seed);
        for (let i = 0; i < YEARS; i++) {
          const before = born(w);
          stepYear(w);
          const after = born(w);
          const { count, what_e, idA_e, idB_e } = w.events;
          for (let e = 0; e < count; e++) {
            const id = `${idA_e[e]}-${idB_e[e]}`;
            if (what_e[e] === HAPPENED.death) expect(after.has(id)).toBe(false);
            if (what_e[e] === HAPPENED.birth) expect(before.has(id)).toBe(false);
          }
        }
      }),
      ASSERT,
    );
  });

  it('M5: the same people in other slots live the same lives', () => {
    fc.assert(
      fc.property(world, seeds, (input, seed) => {
        expect(hashes(permuted(input, seed), seed)).toEqual(hashes(input, seed));
      }),
      ASSERT,
    );
  });

  it('M3: without deaths nobody goes, without births nobody comes, without both the ages shift by one', () => {
    fc.assert(
      fc.property(world, seeds, (input, seed) => {
        const still = smallWorld({ ...input, rates: flatRates() }, LIVELY, seed);
        const before = born(still);
        for (let i = 0; i < 5; i++) stepYear(still);
        expect(born(still)).toEqual(before);
        const dying = smallWorld({ ...input, rates: flatRates({ death: 0.3 }) }, LIVELY, seed);
        stepYear(dying);
        expect(sum(value(dying, 'births'))).toBe(0);
        const growing = smallWorld({ ...input, rates: flatRates({ birth: 0.3 }) }, LIVELY, seed);
        stepYear(growing);
        expect(sum(value(growing, 'deaths'))).toBe(0);
        expect(born(growing).size).toBeGreaterThanOrEqual(before.size);
      }),
      ASSERT,
    );
  });

  it('M8: a town that nothing links to another has the same bytes whatever happens there', () => {
    fc.assert(
      fc.property(
        homesIn(0),
        homesIn(1),
        homesIn(1),
        seeds,
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        (a, b, c, seed, rate) => {
          const rates = flatRates({ death: rate / 2, birth: rate, leaving: rate });
          const run = (other: typeof b): string[] => {
            const w = smallWorld(smallInput([...a, ...other], rates, twoTowns()), LIVELY, seed);
            return Array.from({ length: YEARS }, () => {
              stepYear(w);
              return stateHash(w).place_t[0]!;
            });
          };
          expect(run(c)).toEqual(run(b));
        },
      ),
      ASSERT,
    );
  });

  it('M11: another seed gives another world wherever chance has a say', () => {
    let differ = 0;
    let worlds = 0;
    fc.assert(
      fc.property(world, seeds, (input, seed) => {
        if (sum(value(smallWorld(input), 'population')) < 20 || input.rates.deathHazard_sa[0]! < 0.05) return;
        worlds++;
        if (hashes(input, seed, 4)[3] !== hashes(input, seed + 1, 4)[3]) differ++;
      }),
      ASSERT,
    );
    expect(worlds).toBeGreaterThan(RUNS / 25);
    expect(differ / worlds).toBeGreaterThan(0.95);
  });
});
