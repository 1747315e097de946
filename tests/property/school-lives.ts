/** A small open region whose schools close, doctors stop and buses are cut far more often than they do. */
import fc from 'fast-check';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import type { WorldInput } from '../../sim/input.js';
import { MEASURES } from '../../sim/measures/measures.js';
import type { PolicyMeasure } from '../../sim/measures/policy.js';
import { initialParameters, type ParameterValues } from '../../sim/parameters/parameters.js';
import { FACILITY } from '../../sim/state/facilities.js';
import { makeWorld, type World } from '../../sim/world.js';
import { schoolPack } from '../toy/pack.js';
import { ASSERT } from './worlds.js';

const pack = schoolPack();
const made = openInput(pack, synthesise(pack, 1));
export const isSchool = (f: number): boolean => made.facilities!.kind_f[f] === FACILITY.school;

/** Schools of three denominations, run by two boards. */
export const input: WorldInput = {
  ...made,
  facilities: {
    ...made.facilities!,
    board_f: made.facilities!.board_f.map((board, f) => (isSchool(f) ? f % 2 : board)),
    schools: {
      ...made.facilities!.schools,
      denominations: ['a', 'b', 'c'],
      denomination_s: made.facilities!.schools.denomination_s.map((_, s) => s % 3),
      boards: ['one', 'other'],
      hazard: { ...made.facilities!.schools.hazard, denomination_g: [0, 0, 0] },
    },
  },
};
export const YEARS = 6;
export const few = { ...ASSERT, numRuns: Math.max(5, Math.round(ASSERT.numRuns / 20)) };
export const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1000 }).map((n) => low + ((high - low) * n) / 1000);

export const lives = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  level: between(0, 8),
  dose: fc.constantFrom<number>(0, 0.5, 2, 10),
  parameters: fc.record({
    practiceStops: between(0, 0.5),
    busHoursTrend: between(-0.3, 0),
    announcedAppeal: between(0, 1),
    denominationLoyalty: between(0, 1),
    mergerReachKm: between(0, 20),
    mergerTogetherKm: between(0, 10),
    facilityOutflow: between(0, 0.15),
    facilityAttraction: between(0, 0.6),
    facilityForAll: fc.constantFrom(0, 1),
  }),
});
export type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never;

const parametersOf = ({ level, parameters }: Life): ParameterValues => ({
  ...initialParameters(),
  ...parameters,
  schoolClosureLevel: level,
});

/** Every measure, in the towns of even number, from the second year for four years. */
export const policyOf = (dose: number): PolicyMeasure[] =>
  MEASURES.map(({ id }) => ({
    id,
    dose,
    start: input.baseYear + 1,
    years: 4,
    area_t: input.places.code_t.map((_, t) => t % 2 === 0),
  }));
export const worldOf = (
  life: Life,
  from: WorldInput = input,
  policy: readonly PolicyMeasure[] = policyOf(life.dose),
): World => makeWorld(from, runKeyOf(life.seed), parametersOf(life), policy);
