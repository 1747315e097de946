/** Is every dwelling accounted for, whatever is built, taken down, mended and paid for, and in any order of slots? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { checkStructure } from '../../sim/checks/structure.js';
import { stateHash } from '../../sim/hash.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import type { WorldInput } from '../../sim/input.js';
import { MEASURES } from '../../sim/measures/measures.js';
import type { PolicyMeasure } from '../../sim/measures/policy.js';
import { initialParameters, type ParameterValues } from '../../sim/parameters/parameters.js';
import { BEST_QUALITY, DWELLING_STATUS, type Dwellings } from '../../sim/state/dwellings.js';
import { makeWorld, type World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { toyPack } from '../toy/pack.js';
import { permuted } from '../toy/permute.js';
import { ASSERT } from './worlds.js';

const YEARS = 6;
const few = { ...ASSERT, numRuns: Math.max(5, Math.round(ASSERT.numRuns / 20)) };
const pack = toyPack({ scale: 4 });
const open = openInput(pack, synthesise(pack, 1));
const HOMES = MEASURES.filter(({ effect }) => 'homes' in effect);

interface Life {
  readonly seed: number;
  readonly programme: number;
  /** Dwellings built a year in the largest town, taken down a year in a municipality. */
  readonly built: number;
  readonly down: number;
  readonly dose: number;
  readonly shaken: number;
}
const lives: fc.Arbitrary<Life> = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  programme: fc.integer({ min: 0, max: 2 }),
  built: fc.double({ min: 0, max: 40, noNaN: true }),
  down: fc.double({ min: 0, max: 30, noNaN: true }),
  dose: fc.double({ min: 0, max: 2, noNaN: true }),
  shaken: fc.double({ min: 0, max: 1, noNaN: true }),
});

function inputOf({ built, down, shaken }: Life): WorldInput {
  const { stock, prices } = open.housing!;
  return {
    ...open,
    housing: {
      prices,
      shaken_t: [shaken, 0, 0],
      stock: { ...stock, built_t: [built, built / 10, 0], takenDown_m: [down, down / 4] },
    },
  };
}

function worldOf(life: Life, from: WorldInput): World {
  const parameters: ParameterValues = { ...initialParameters(), buildingProgramme: life.programme };
  const policy = HOMES.map(
    ({ id }): PolicyMeasure => ({
      id,
      dose: life.dose,
      start: from.baseYear + 1,
      years: 4,
      area_t: [true, false, true],
    }),
  );
  return makeWorld(from, runKeyOf(life.seed), parameters, policy);
}

/** By identity: what a dwelling was, wherever its slot. */
const byIdentity = ({ slots, idA_d, idB_d, status_d, quality_d }: Dwellings): Map<string, readonly number[]> =>
  new Map(Array.from({ length: slots }, (_, d) => [`${idA_d[d]}-${idB_d[d]}`, [status_d[d]!, quality_d[d]!] as const]));

describe('the stock of dwellings', () => {
  it('keeps its books, never loses a dwelling unseen, and takes none down that is lived in', () => {
    const ever = { built: 0, down: 0, renovated: 0, spent: 0 };
    fc.assert(
      fc.property(lives, (life) => {
        const world = worldOf(life, inputOf(life));
        let tally = tallyOf(world);
        for (let i = 0; i < YEARS; i++) {
          const before = byIdentity(world.dwellings);
          tally = stepYear(world, undefined, tally);
          checkStructure(world);
          const { built_t, takenDown_t, renovated_t } = world.housing!.books;
          const sum = (column: Int32Array): number => column.reduce((a, b) => a + b, 0);
          const after = byIdentity(world.dwellings);
          expect(after.size).toBe(before.size + sum(built_t));
          let down = 0;
          for (const [identity, [status, quality]] of before) {
            const [now, then] = [after.get(identity)![0]!, status];
            if (then === DWELLING_STATUS.gone) expect(now).toBe(DWELLING_STATUS.gone);
            else if (now === DWELLING_STATUS.gone) down++;
            expect(quality).toBeLessThanOrEqual(BEST_QUALITY);
          }
          // Those taken down in the year in which a measure built them would be missed here: none is.
          expect(down).toBe(sum(takenDown_t));
          ever.built += sum(built_t);
          ever.down += down;
          ever.renovated += sum(renovated_t);
          ever.spent += world.accounts.reduce((all, { spent_ct }) => all + spent_ct, 0);
        }
      }),
      few,
    );
    expect(Math.min(...Object.values(ever))).toBeGreaterThan(0);
  });

  it('is the same in other slots', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const from = inputOf(life);
        const hashes = (input: WorldInput): string[] => {
          const world = worldOf(life, input);
          return Array.from({ length: YEARS }, () => {
            stepYear(world);
            const ledger = world.accounts.map(({ spent_ct, kept }) => `${spent_ct}/${kept}`);
            return [stateHash(world).state, ...ledger].join(' ');
          });
        };
        expect(hashes(permuted(from, life.seed))).toEqual(hashes(from));
      }),
      few,
    );
  });

  it('differs in its hash when a home is a little better, or newer', () => {
    const world = worldOf({ seed: 1, programme: 1, built: 1, down: 1, dose: 0, shaken: 0 }, open);
    const hash = stateHash(world).state;
    world.dwellings.quality_d[3]!++;
    const better = stateHash(world).state;
    world.dwellings.quality_d[3]!--;
    world.dwellings.traits_d[3]! ^= 1;
    expect(new Set([hash, better, stateHash(world).state]).size).toBe(3);
  });
});
