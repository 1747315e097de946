import { draw } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { causeOf, type YearHazards, yearHazards } from '../moving/causes.js';
import { boundAt, highestThresholds, NEWCOMER } from '../moving/hazard-bounds.js';
import { MOST_MOBILE, tenureOf } from '../moving/tenure-mobility.js';
import { addWish } from '../moving/wishes.js';
import { keyOf, type World } from '../world.js';
import type { Process } from './process.js';

export interface RelocationTables {
  readonly k1: number;
  readonly k2: number;
  /** No draw from it on means anything, by tenure or NEWCOMER, role and class. */
  readonly highest_krc: Float64Array;
  readonly hazards: YearHazards;
}

/**
 * Who wants to move this year, and why: competing hazards and one draw per decision-maker, so that the cause is exact.
 *
 * A child at home and a lodger decide for themselves; a couple by the partner whose identity comes first, for
 * everybody in the household; care is each old person's own hazard. Nobody moves here: that depends on what is found.
 */
export const relocation: Process<RelocationTables> = {
  name: 'relocation',
  reads: [
    'age',
    'persons.id',
    'persons.class',
    'persons.role',
    'persons.household',
    'persons.next',
    'persons.learning',
    'persons.work',
    'persons.pool',
    'persons.newcomer',
    'labour',
    'households.kind',
    'households.first',
    'households.place',
    'households.dwelling',
    'dwellings.tenure',
    'dwellings.traits',
    'widowed',
    'access',
  ],
  writes: ['wishes'],
  prepare(world) {
    const hazards = yearHazards(world);
    return { ...keyOf(world, EVENT.relocation), highest_krc: highestThresholds(world, hazards), hazards };
  },
  run(world, tables) {
    const { highest_krc, hazards } = tables;
    const { slots, class_p, role_p, newcomer_p } = world.persons;
    world.wishes.count = 0;
    const drawn = makeDrawn();
    const { person_n, u_n, home_n, tenure_n } = drawn;
    for (let start = 0; start < slots; start += BLOCK) {
      drawBlock(world, tables, drawn, start, Math.min(slots, start + BLOCK));
      lookUpHomes(world, drawn);
      for (let n = 0; n < drawn.count; n++) {
        const p = person_n[n]!;
        const tenure = tenure_n[n]!;
        const u = u_n[n]!;
        const row = newcomer_p[p] === 0 ? tenure : NEWCOMER;
        if (u >= highest_krc[boundAt(row, role_p[p]!, class_p[p]!)]!) continue;
        const cause = causeOf(world, hazards, p, home_n[n]!, tenure, u);
        if (cause !== 0) addWish(world.wishes, p, cause);
      }
    }
  },
};

/** Persons looked at together: few enough that what is known of them stays near the processor. */
const BLOCK = 4096;

/** Those of a block whose draw may mean something; filled column by column, so that the processor can fetch ahead. */
interface Drawn {
  count: number;
  readonly person_n: Int32Array;
  readonly u_n: Uint32Array;
  readonly home_n: Int32Array;
  readonly tenure_n: Uint8Array; // of the dwelling, or SHARED
}

const makeDrawn = (): Drawn => ({
  count: 0,
  person_n: new Int32Array(BLOCK),
  u_n: new Uint32Array(BLOCK),
  home_n: new Int32Array(BLOCK),
  tenure_n: new Uint8Array(BLOCK),
});

/**
 * Draws for everybody from one slot up to another; the tenure that moves most has the highest thresholds, so they decide who
 * is kept, and of newcomers those of theirs.
 */
function drawBlock(
  { persons: { class_p, idA_p, idB_p, role_p, newcomer_p } }: World,
  { k1, k2, highest_krc }: RelocationTables,
  drawn: Drawn,
  start: number,
  end: number,
): void {
  const { person_n, u_n } = drawn;
  let count = 0;
  for (let p = start; p < end; p++) {
    const u = draw(idA_p[p]!, idB_p[p]!, k1, k2);
    // Written before it is known whether to keep it, which no processor guesses; `? 1 : 0` would be a guess as well.
    person_n[count] = p;
    u_n[count] = u;
    // The first factor is 1 when the byte is not 0.
    const row = MOST_MOBILE + (-newcomer_p[p]! >>> 31) * (NEWCOMER - MOST_MOBILE);
    count += Number(u < highest_krc[boundAt(row, role_p[p]!, class_p[p]!)]!);
  }
  drawn.count = count;
}

function lookUpHomes(world: World, { count, person_n, home_n, tenure_n }: Drawn): void {
  const { household_p } = world.persons;
  const { dwelling_h } = world.households;
  const { tenure_d } = world.dwellings;
  for (let n = 0; n < count; n++) home_n[n] = household_p[person_n[n]!]!;
  for (let n = 0; n < count; n++) tenure_n[n] = tenureOf(tenure_d, dwelling_h[home_n[n]!]!);
}
