/** Which way does a facility work on moving? With one more of them nobody leaves who would have stayed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { close } from '../../sim/facilities/close.js';
import { attractionOf, felt, pushOf } from '../../sim/facilities/feedback.js';
import { noteAccess } from '../../sim/facilities/lost-access.js';
import { CHOICE_CLASSES } from '../../sim/moving/classes.js';
import { initialParameters, type ParameterValues } from '../../sim/parameters/parameters.js';
import { ageing } from '../../sim/processes/ageing.js';
import { relocation } from '../../sim/processes/relocation.js';
import { FACILITY, REASON } from '../../sim/state/facilities.js';
import { makeWorld, type World } from '../../sim/world.js';
import { schoolPack } from '../toy/pack.js';
import { ASSERT } from './worlds.js';

const pack = schoolPack();
const input = openInput(pack, synthesise(pack, 1));
const { kind_f } = input.facilities!;
const schools = kind_f.flatMap((kind, f) => (kind === FACILITY.school ? [f] : []));
const practices = kind_f.flatMap((kind, f) => (kind === FACILITY.gp ? [f] : []));
const towns = input.places.code_t.map((_, t) => t);

const cases = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  lost: fc.subarray([...schools, ...practices], { minLength: 1 }),
  outflow: fc.integer({ min: 0, max: 15 }).map((n) => n / 100),
  attraction: fc.integer({ min: 0, max: 60 }).map((n) => n / 100),
  all: fc.constantFrom(0, 1),
  years: fc.integer({ min: 1, max: 12 }),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

/** A world in which these facilities closed in the base year, so many years later; people as at the base. */
function worldOf({ seed, outflow, attraction, all, years }: Case, lost: readonly number[]): World {
  const parameters: ParameterValues = {
    ...initialParameters(),
    facilityOutflow: outflow,
    facilityAttraction: attraction,
    facilityForAll: all,
  };
  const world = makeWorld(input, runKeyOf(seed), parameters);
  for (const f of lost) close(world, f, REASON.board);
  noteAccess(world);
  world.year += years;
  ageing.run(world, ageing.prepare(world));
  return world;
}

/** Slots of those who want to move this year. */
function wishes(world: World): Set<number> {
  relocation.run(world, relocation.prepare(world));
  return new Set(world.wishes.person_w.subarray(0, world.wishes.count));
}
const RUNS = { ...ASSERT, numRuns: Math.max(10, Math.round(ASSERT.numRuns / 4)) };

describe('with one more facility', () => {
  it('no town is left more, and none attracts less', () => {
    let noticed = 0;
    fc.assert(
      fc.property(cases, (one) => {
        const [fewer, more] = [worldOf(one, one.lost), worldOf(one, one.lost.slice(1))];
        const [push, less] = [pushOf(fewer), pushOf(more)];
        for (const t of towns) {
          for (const column of ['school_t', 'gp_t'] as const) {
            const [a, b] = [push?.[column][t] ?? 0, less?.[column][t] ?? 0];
            expect(a).toBeGreaterThanOrEqual(b);
            expect(b).toBeGreaterThanOrEqual(0);
            if (a > b) noticed++;
          }
          for (let c = 0; c < CHOICE_CLASSES; c++) {
            expect(attractionOf(fewer, t, c)).toBeLessThanOrEqual(attractionOf(more, t, c));
            expect(attractionOf(more, t, c)).toBeLessThanOrEqual(1);
          }
        }
      }),
      RUNS,
    );
    expect(noticed).toBeGreaterThan(RUNS.numRuns / 2);
  });

  it('nobody wants to move who would have stayed', () => {
    let stay = 0;
    fc.assert(
      fc.property(cases, (one) => {
        const [wanting, still] = [one.lost, one.lost.slice(1)].map((lost) => wishes(worldOf(one, lost)));
        for (const p of still!) expect(wanting!.has(p)).toBe(true);
        stay += wanting!.size - still!.size;
      }),
      RUNS,
    );
    expect(stay).toBeGreaterThan(0);
  });
});

describe('with effects of zero', () => {
  it('no loss is read', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const world = worldOf({ ...one, outflow: 0, attraction: 0 }, one.lost);
        expect(pushOf(world)).toBeNull();
        for (const t of towns) {
          for (let c = 0; c < CHOICE_CLASSES; c++) expect(attractionOf(world, t, c)).toBe(1);
        }
      }),
      RUNS,
    );
  });
});

describe('a lost school', () => {
  it.each([
    [0, 5, [0, 0.2, 0.4, 0.6, 0.8, 1, 1]],
    [5, 1, [0, 0, 0, 0, 0, 0, 1]],
    [2, 4, [0, 0, 0, 0.25, 0.5, 0.75, 1]],
  ])('is felt after %i years, more and more over %i', (facilityDelay, facilitySpread, expected) => {
    const made = makeWorld(input, runKeyOf(1), { ...initialParameters(), facilityDelay, facilitySpread });
    const town = made.facilities.place_f[schools[6]!]!;
    close(made, schools[6]!, REASON.board);
    noteAccess(made);
    const years = expected.map((_, i) => felt({ ...made, year: made.baseYear + i }, FACILITY.school, town));
    years.forEach((share, i) => {
      expect(share).toBeCloseTo(expected[i]!, 12);
    });
  });

  it('is not felt where another lies hardly farther, and no more when one opens again', () => {
    const world = makeWorld(input, runKeyOf(1), initialParameters());
    // The last town has no school of its own: its nearest stands in the one before.
    const [first, second] = [schools[6]!, schools[5]!];
    close(world, second, REASON.board);
    noteAccess(world);
    const lost = (): number[] => towns.filter((t) => world.access.lost_kt[t]! > 0);
    expect(lost()).toEqual([5]);
    close(world, first, REASON.board);
    noteAccess(world);
    expect(lost()).toEqual([5, 6, 7]);
    world.facilities.status_f[first] = 0;
    noteAccess(world);
    expect(lost()).toEqual([5]);
  });
});
