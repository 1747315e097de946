/**
 * Does everybody who moves live somewhere, whoever is served first, and does work on homes cost what it costs? A region of
 * three towns in which hardly a home is free, so that all four parts of the market turn people away.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { checkStructure } from '../../sim/checks/structure.js';
import { HAPPENED } from '../../sim/events.js';
import { residentsByTown } from '../../sim/facilities/residents.js';
import { stateHash } from '../../sim/hash.js';
import type { WorldInput } from '../../sim/input.js';
import { type HomesEffect, MEASURES } from '../../sim/measures/measures.js';
import { NO_POLICY, type PolicyMeasure } from '../../sim/measures/policy.js';
import { SEGMENTS_PER_TOWN } from '../../sim/moving/segments.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { DWELLING_STATUS, TENURE } from '../../sim/state/dwellings.js';
import { KIND } from '../../sim/state/households.js';
import { makeWorld, type World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { toyPack } from '../toy/pack.js';
import { permuted } from '../toy/permute.js';
import { ASSERT } from './worlds.js';

const YEARS = 5;
const few = { ...ASSERT, numRuns: Math.max(5, Math.round(ASSERT.numRuns / 20)) };
const seeds = fc.integer({ min: 1, max: 1e6 });
const pack = toyPack({ scale: 4 });
const open = openInput(pack, synthesise(pack, 1));
const HOMES = MEASURES.filter(({ effect }) => 'homes' in effect);

/** The same region with most of its empty homes boarded up, and few new ones. @param kept one empty home in so many */
function crowded(kept: number): WorldInput {
  const { dwellings } = open.population;
  const status_d = dwellings.status_d.map((status, d) =>
    status === DWELLING_STATUS.vacant && d % kept > 0 ? DWELLING_STATUS.unusable : status,
  );
  const { stock } = open.housing!;
  return {
    ...open,
    population: { ...open.population, dwellings: { ...dwellings, status_d } },
    housing: { ...open.housing!, stock: { ...stock, built_t: stock.built_t.map((n) => n / 4) } },
  };
}
const tight = crowded(8);

const policyOf = (id: string, dose: number): PolicyMeasure => ({
  id,
  dose,
  start: open.baseYear + 1,
  years: 3,
  area_t: [true, true, false],
});
const worldOf = (input: WorldInput, seed: number, policy: readonly PolicyMeasure[] = NO_POLICY): World =>
  makeWorld(input, runKeyOf(seed), initialParameters(), policy);

/** Where people live, by identity. */
function homesByPerson({ persons, households }: World): Map<string, number> {
  const { slots, class_p, idA_p, idB_p, household_p } = persons;
  const place = new Map<string, number>();
  for (let p = 0; p < slots; p++) {
    if (class_p[p] !== 0) place.set(`${idA_p[p]} ${idB_p[p]}`, households.place_h[household_p[p]!]!);
  }
  return place;
}

describe('a region short of homes', () => {
  it('has a home, or a shared one, for everybody who moved, in the town moved to; and no more homes lived in than stand', () => {
    let moved = 0;
    const faults: string[] = [];
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = worldOf(
          tight,
          seed,
          HOMES.map(({ id }) => policyOf(id, 2)),
        );
        const towns = world.places.code_t.length;
        for (let i = 0; i < YEARS; i++) {
          stepYear(world);
          // Nobody is left looking, no home has two households, nobody lives where all was taken down.
          checkStructure(world);
          const place = homesByPerson(world);
          const { count, what_e, idA_e, idB_e, to_e } = world.events;
          const to = new Map<string, number[]>();
          for (let e = 0; e < count; e++) {
            if (what_e[e] !== HAPPENED.moved) continue;
            const id = `${idA_e[e]} ${idB_e[e]}`;
            to.set(id, [...(to.get(id) ?? []), to_e[e]!]);
          }
          for (const [id, places] of to) {
            if (!place.has(id)) continue; // left, or died later in the year
            if (!places.filter((t) => t < towns).includes(place.get(id)!))
              faults.push(`${world.year}: ${id} elsewhere`);
            moved++;
          }
          faults.push(...moreThanStand(world));
        }
        expect(faults).toEqual([]);
      }),
      few,
    );
    expect(moved).toBeGreaterThan(100 * few.numRuns);
  });

  /** Towns and tenures in which more homes are lived in than stand. */
  function moreThanStand(world: World): string[] {
    const { slots, place_d, tenure_d, status_d } = world.dwellings;
    const { size_h, kind_h, dwelling_h } = world.households;
    const kinds = Object.keys(TENURE).length;
    const standing = new Int32Array(world.places.code_t.length * kinds);
    const lived = new Int32Array(standing.length);
    for (let d = 0; d < slots; d++) {
      if (status_d[d] !== DWELLING_STATUS.gone) standing[place_d[d]! * kinds + tenure_d[d]!]!++;
    }
    for (let h = 0; h < world.households.slots; h++) {
      const d = dwelling_h[h]!;
      if (size_h[h]! > 0 && kind_h[h] === KIND.private && d >= 0) lived[place_d[d]! * kinds + tenure_d[d]!]!++;
    }
    return [...lived].flatMap((n, i) => (n > standing[i]! ? [`${world.year}: ${n} of ${standing[i]} lived in`] : []));
  }

  it('turns people away from homes to own, from associations, other landlords and rooms, the same ones in any order of slots', () => {
    const refused = new Array<number>(SEGMENTS_PER_TOWN).fill(0);
    fc.assert(
      fc.property(seeds, (seed) => {
        const lives = (input: WorldInput): string[] => {
          const world = worldOf(input, seed);
          return Array.from({ length: YEARS }, () => {
            stepYear(world);
            world.refused_s.forEach((n, s) => {
              refused[s % SEGMENTS_PER_TOWN]! += n;
            });
            return `${stateHash(world).state} ${world.refused_s.join()}`;
          });
        };
        expect(lives(permuted(tight, seed))).toEqual(lives(tight));
      }),
      few,
    );
    expect(Math.min(...refused)).toBeGreaterThan(few.numRuns);
  });
});

describe.each(HOMES.map(({ id }) => id))('%s', (id) => {
  const lives = (seed: number, policy: readonly PolicyMeasure[]): string[] => {
    const world = worldOf(open, seed, policy);
    return Array.from({ length: YEARS }, () => {
      stepYear(world);
      return stateHash(world).state;
    });
  };
  it('at dose 0 is no measure, to the byte, where at full dose it changes homes', () => {
    let changed = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const without = lives(seed, NO_POLICY);
        expect(lives(seed, [policyOf(id, 0)])).toEqual(without);
        if (lives(seed, [policyOf(id, 2)]).at(-1) !== without.at(-1)) changed++;
      }),
      few,
    );
    expect(changed).toBe(few.numRuns);
  });

  it('spends the price of every home it works on, keeps the rest, and is as rich as declared in each year, to the cent', () => {
    const { effect, eurPerResident } = MEASURES.find((measure) => measure.id === id)!;
    const homes = effect as HomesEffect;
    const residents_t = residentsByTown(open.population.households, open.places.code_t.length);
    let worked = 0;
    fc.assert(
      fc.property(seeds, fc.double({ min: 0.3, max: 2, noNaN: true }), (seed, dose) => {
        const policy = policyOf(id, dose);
        const residents = residents_t.reduce((all, n, t) => all + (policy.area_t[t] ? n : 0), 0);
        const yearly = Math.round(dose * eurPerResident * 100 * residents);
        const [with_, without] = [worldOf(open, seed, [policy]), worldOf(open, seed)];
        for (let i = 0; i < YEARS; i++) {
          const year = with_.year;
          stepYear(with_);
          stepYear(without);
          const { budget_ct, spent_ct, kept } = with_.accounts[0]!;
          expect(budget_ct).toBe(year >= policy.start && year < policy.start + policy.years ? yearly : 0);
          expect(budget_ct - spent_ct).toBeGreaterThanOrEqual(0);
          const least = 100 * (homes.homes === 'renovate' ? homes.least : homes.demolition);
          if (homes.homes === 'renovate') expect(spent_ct).toBeGreaterThanOrEqual(kept * least);
          else expect(spent_ct).toBe(kept * (least + 100 * (homes.homes === 'rebuild' ? homes.building : 0)));
          // In the first year both worlds had been the same: what differs is what was paid for.
          if (year === policy.start) expect(moreOf(homes, with_, without)).toBe(kept);
          worked += kept;
        }
      }),
      few,
    );
    expect(worked).toBeGreaterThan(few.numRuns);
  });

  /** Homes worked on in one world and not in the other, by its books. */
  function moreOf({ homes }: HomesEffect, one: World, other: World): number {
    const sum = ({ housing }: World, of: 'takenDown_t' | 'renovated_t' | 'built_t'): number =>
      housing!.books[of].reduce((a, b) => a + b, 0);
    const more = (of: 'takenDown_t' | 'renovated_t' | 'built_t'): number => sum(one, of) - sum(other, of);
    if (homes === 'rebuild') expect(more('built_t')).toBe(more('takenDown_t'));
    return more(homes === 'renovate' ? 'renovated_t' : 'takenDown_t');
  }
});
