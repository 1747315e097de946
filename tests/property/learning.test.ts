/** Do careers depend on who somebody is and not on slots, and do the shares of the base hold whatever the strengths? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../../scenarios/packages/table.js';
import { CENTRED_AGES, higherShare, trackInput } from '../../scenarios/parameters/learning/tracks.js';
import { assignLearning } from '../../scenarios/population/learning.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import type { Population, WorldInput } from '../../sim/input.js';
import { parentsGroup } from '../../sim/learning/household.js';
import { GROUPS } from '../../sim/learning/levels.js';
import { trackChances } from '../../sim/learning/tracks.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { birthYearOf, ROLE } from '../../sim/state/persons.js';
import { makeWorld } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { toyPack } from '../toy/pack.js';
import { permuted } from '../toy/permute.js';
import { ASSERT } from './worlds.js';

const pack = toyPack();
const base = pack.base!;
const population = synthesise(pack, 1);
const input = openInput(pack, population);
const few = { ...ASSERT, numRuns: Math.max(5, Math.round(ASSERT.numRuns / 20)) };
const seeds = fc.integer({ min: 1, max: 1e6 });

/** What everybody learned and learns, by identity. */
function learned({ persons }: Pick<Population, 'persons'>): Map<string, number> {
  const found = new Map<string, number>();
  for (let p = 0; p < persons.slots; p++) {
    if (persons.class_p[p] !== 0) found.set(`${persons.idA_p[p]}-${persons.idB_p[p]}`, persons.learning_p[p]!);
  }
  return found;
}

function afterYears(from: WorldInput, seed: number) {
  const world = makeWorld(from, runKeyOf(seed), initialParameters());
  for (let year = 0; year < 4; year++) stepYear(world);
  return { people: learned(world), all: [...world.diplomas.all_yt], higher: [...world.diplomas.higher_yt] };
}

describe('what people learn', () => {
  it('is the same in other slots, and so are the diplomas', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(afterYears(permuted(input, seed), seed)).toEqual(afterYears(input, seed));
      }),
      few,
    );
  });

  it('at the base does not depend on slots either', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const other = permuted(input, seed).population;
        other.persons.learning_p.fill(0);
        assignLearning(pack, other);
        expect(learned(other)).toEqual(learned(population));
      }),
      few,
    );
  });

  it('keeps the shares of the province at the base, whatever background and distance do', () => {
    const province = words(pack.tables['municipalities']!, 'province')[0]!;
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.6, noNaN: true }),
        fc.double({ min: 0, max: 0.02, noNaN: true }),
        (e, d) => {
          const parameters = { ...initialParameters(), parentEducation: e, schoolDistance: d };
          const { higher_tg } = trackChances(trackInput(pack, population, base, parameters), parameters);
          const { persons, households } = population;
          let [children, higher] = [0, 0];
          for (let p = 0; p < persons.slots; p++) {
            const age = base - 1 - birthYearOf(persons.class_p[p]!);
            if (persons.role_p[p] !== ROLE.child || age < CENTRED_AGES[0] || age > CENTRED_AGES[1]) continue;
            const h = persons.household_p[p]!;
            children++;
            higher += higher_tg[households.place_h[h]! * GROUPS + parentsGroup(population, h)]!;
          }
          expect(higher / children).toBeCloseTo(higherShare(pack, province), 9);
        },
      ),
      few,
    );
  });
});
