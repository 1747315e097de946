/** Does a policy without money change nothing, and does every policy keep its books to the cent? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../scenarios/packages/format.js';
import { policyOf } from '../../scenarios/policy.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { parseScenario } from '../../scenarios/schema/scenario.js';
import type { WorldInput } from '../../sim/input.js';
import { MEASURES } from '../../sim/measures/measures.js';
import { initialParameters, type ParameterValues } from '../../sim/parameters/parameters.js';
import type { YearResult } from '../../sim/protocol.js';
import { runReplicate } from '../../sim/run.js';
import { FACILITY_STATUS } from '../../sim/state/facilities.js';
import { regionPack, regionPopulation } from '../statistical/world.js';
import { toyPack } from '../toy/pack.js';
import { ASSERT } from './worlds.js';

const BASE = 2021;
const few = { ...ASSERT, numRuns: Math.max(5, Math.round(ASSERT.numRuns / 20)) };
const seeds = fc.integer({ min: 1, max: 1e6 });
/** Much closes. */
const HARD: ParameterValues = {
  ...initialParameters(),
  schoolClosureLevel: 3,
  practiceStops: 0.1,
  busHoursTrend: -0.03,
};

interface Place {
  readonly pack: Pack;
  readonly input: WorldInput;
}
const placeOf = (pack: Pack, population = synthesise(pack, 1)): Place => ({
  pack,
  input: openInput(pack, population, HARD),
});

/** @param doses by measure, in their declared order; empty = no measures */
function policy(pack: Pack, doses: readonly number[], years: number, start = BASE) {
  const items = doses.map((dose, i) => `  - { id: ${MEASURES[i]!.id}, dose: ${dose}, start: ${start} }\n`);
  const list = items.length === 0 ? 'measures: []\n' : `measures:\n${items.join('')}`;
  return policyOf(parseScenario(`region: x\nyears: [${BASE}, ${BASE + years}]\n${list}`, 'x'), pack);
}

function live({ pack, input }: Place, seed: number, years: number, doses?: readonly number[], start?: number) {
  const lived: YearResult[] = [];
  const job = { runKey: runKeyOf(seed), lastYear: BASE + years, parameters: HARD };
  const measures = doses === undefined ? {} : { policy: policy(pack, doses, years, start) };
  runReplicate(input, { ...job, ...measures }, (year) => lived.push(year));
  return lived;
}

/** Everything but the books, which a policy without money has too. */
const withoutBooks = (years: readonly YearResult[]) => years.map((year) => ({ ...year, ledger: [] }));
const NOTHING = MEASURES.map(() => 0);

describe('a policy of dose 0 and an empty policy', () => {
  const toy = placeOf(toyPack());
  it('are no policy, to the byte, in a toy region where much closes', () => {
    let closed = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const plain = live(toy, seed, 8);
        expect(live(toy, seed, 8, [])).toEqual(plain);
        expect(withoutBooks(live(toy, seed, 8, NOTHING))).toEqual(plain);
        closed += plain.at(-1)!.facilities.status_f.filter((status) => status === FACILITY_STATUS.closed).length;
      }),
      few,
    );
    expect(closed).toBeGreaterThan(few.numRuns / 2);
  });
  it('are no policy in the first region for three years', () => {
    const region = placeOf(regionPack(2021), regionPopulation(2021));
    const plain = live(region, 1, 3);
    expect(withoutBooks(live(region, 1, 3, NOTHING))).toEqual(plain);
    const kept = live(
      region,
      1,
      3,
      MEASURES.map(() => 1),
    );
    expect(kept.at(-1)!.stateHash).not.toBe(plain.at(-1)!.stateHash);
  });
});

describe('the books of a policy', () => {
  const toy = placeOf(toyPack({ scale: 20 }));
  const doses = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), {
    minLength: MEASURES.length,
    maxLength: MEASURES.length,
  });
  it('hold whole cents, never more than the budget, and the same budget in every year of the period', () => {
    let [spentEver, leftEver, keptEver] = [0, 0, 0];
    fc.assert(
      fc.property(seeds, doses, (seed, dose) => {
        const years = live(toy, seed, 10, dose, BASE + 2);
        expect(years[0]!.ledger).toEqual([]);
        for (const { year, ledger } of years.slice(1)) {
          expect(ledger.map(({ measure }) => measure)).toEqual(MEASURES.map(({ id }) => id));
          ledger.forEach(({ budget_ct, spent_ct, kept }, m) => {
            for (const amount of [budget_ct, spent_ct, kept]) expect(Number.isSafeInteger(amount)).toBe(true);
            expect(spent_ct).toBeGreaterThanOrEqual(0);
            expect(spent_ct).toBeLessThanOrEqual(budget_ct);
            expect(kept > 0).toBe(spent_ct > 0);
            // The year that ended on this 1 January.
            const inForce = year - 1 >= BASE + 2;
            expect(budget_ct).toBe(inForce ? years.at(-1)!.ledger[m]!.budget_ct : 0);
            spentEver += spent_ct;
            leftEver += budget_ct - spent_ct;
            keptEver += kept;
          });
        }
      }),
      few,
    );
    expect(Math.min(spentEver, leftEver, keptEver)).toBeGreaterThan(0);
  });
});
