/**
 * Does anybody move more than the bound that decides who is looked at? Bounds and hazards are added up in two places, so
 * that most draws can be passed over; a hazard forgotten in the bounds would silently be cut off.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { AGES } from '../../sim/input.js';
import { causeOf, yearHazards } from '../../sim/moving/causes.js';
import { boundAt, highestThresholds, NEWCOMER } from '../../sim/moving/hazard-bounds.js';
import { tenureOf } from '../../sim/moving/tenure-mobility.js';
import { initialParameters, PARAMETERS, type ParameterName } from '../../sim/parameters/parameters.js';
import { makeWorld, type World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { schoolPack } from '../toy/pack.js';

const pack = schoolPack();
const input = openInput(pack, synthesise(pack, 1));

/** Looks at everybody, and fails where the bound itself still moves somebody. @returns persons that one less moves */
function movesJustBelow(world: World): number {
  const hazards = yearHazards(world);
  const highest_krc = highestThresholds(world, hazards);
  const { slots, role_p, class_p, household_p, newcomer_p } = world.persons;
  let below = 0;
  for (let p = 0; p < slots; p++) {
    const h = household_p[p]!;
    const tenure = tenureOf(world.dwellings.tenure_d, world.households.dwelling_h[h]!);
    const row = newcomer_p[p] === 0 ? tenure : NEWCOMER;
    // Draws are whole numbers, so that sums rounded in another order make no difference.
    const bound = Math.ceil(highest_krc[boundAt(row, role_p[p]!, class_p[p]!)]!);
    if (causeOf(world, hazards, p, h, tenure, bound) !== 0) expect.fail(`person ${p} moves at the bound`);
    if (bound > 0 && causeOf(world, hazards, p, h, tenure, bound - 1) !== 0) below++;
  }
  return below;
}

const seeds = fc.integer({ min: 1, max: 1e6 });
const levels = fc.double({ min: 0, max: 1, noNaN: true });
/** How much more or less often people of a municipality and age form or leave unions. */
const factors = fc
  .array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 20, maxLength: 60 })
  .map((some) => Float64Array.from({ length: input.places.code_m.length * AGES }, (_, i) => some[i % some.length]!));

describe('a draw at the bound of tenure, role and age', () => {
  it('moves nobody, and just below it somebody, whatever facilities, work and widowhood add', () => {
    let below = 0;
    fc.assert(
      fc.property(seeds, levels, factors, factors, (seed, level, looking_ma, parting_ma) => {
        const part = (name: ParameterName): number => level * PARAMETERS[name].max;
        const { facilityDelay, facilitySpread } = PARAMETERS;
        const rates = { ...input.rates, unions: { looking_ma, parting_ma } };
        const world = makeWorld({ ...input, rates }, [seed, 2, 3, 4], {
          ...initialParameters(),
          facilityOutflow: part('facilityOutflow'),
          facilityDelay: facilityDelay.min,
          facilitySpread: facilitySpread.min,
          schoolClosureLevel: PARAMETERS.schoolClosureLevel.max,
          widowMoves: part('widowMoves'),
        });
        const look = (process: string): void => {
          if (process === 'relocation') below += movesJustBelow(world);
        };
        for (let year = 0; year < 3; year++) stepYear(world, look);
      }),
      { numRuns: 5, seed: 1 },
    );
    expect(below).toBeGreaterThan(100);
  });
});
