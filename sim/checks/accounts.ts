/**
 * Every person is counted once, every year, everywhere (R1, R2): the cheap check that stays on in every run.
 */
import { HAPPENED } from '../events.js';
import { type Tally, tallyOf } from '../indicators/tally.js';
import { awayAfter } from '../leavers/state.js';
import { birthYearOf, sexOf } from '../state/persons.js';
import { CLASSES, type World } from '../world.js';
import { CheckError } from './check-error.js';
import { checkStock } from './stock.js';

/**
 * Start + births - deaths + arrivals - departures = end, by place, sex and birth year; members = sizes of households;
 * away = away before + left - returned - died - forgotten; and dwellings and money as in `stock.ts`.
 *
 * @param before the tally at the start of the year
 * @returns the tally at its end
 * @throws CheckError naming place, year, who, expected and found
 */
export function checkAccounts(world: World, before: Tally): Tally {
  const expected_tc = expectedFrom(world, before);
  const after = tallyOf(world);
  const { residents_tc } = after;
  for (let i = 0; i < residents_tc.length; i++) {
    if (residents_tc[i] !== expected_tc[i]) throw unequal(world, i, expected_tc[i]!, residents_tc[i]!);
  }
  checkSizes(world, after);
  checkAway(world, after);
  checkStock(world, before, after);
  return after;
}

/** How many each event takes from where it happened, and brings to where it leads; who stays is taken and brought back. */
const TAKES = new Int8Array(256).fill(1);
const BRINGS = new Int8Array(256).fill(1);
TAKES[HAPPENED.birth] = 0;
BRINGS[HAPPENED.death] = 0;

/** Residents by the books. No branches, which no processor would guess: events come in every order. */
function expectedFrom(world: World, { residents_tc }: Tally): Int32Array {
  const { count, what_e, class_e, place_e, to_e } = world.events;
  // Zones and abroad, beyond the towns, share one row at the end, which nobody checks.
  const outside = world.places.code_t.length;
  const expected_tc = new Int32Array(residents_tc.length + CLASSES);
  expected_tc.set(residents_tc);
  for (let e = 0; e < count; e++) {
    const c = class_e[e]!;
    const what = what_e[e]!;
    expected_tc[Math.min(place_e[e]!, outside) * CLASSES + c]! -= TAKES[what]!;
    expected_tc[Math.min(to_e[e]!, outside) * CLASSES + c]! += BRINGS[what]!;
  }
  return expected_tc;
}

function unequal(world: World, cell: number, expected: number, found: number): CheckError {
  const place = world.places.name_t[Math.floor(cell / CLASSES)];
  const cls = cell % CLASSES;
  const who = `${sexOf(cls) ? 'women' : 'men'} born in ${birthYearOf(cls)}`;
  return new CheckError(
    `accounts of ${place}, 1 January ${world.year}, ${who}: expected ${expected} from the flows, found ${found}`,
  );
}

function checkSizes(world: World, { residents_tc, members_t }: Tally): void {
  for (let t = 0; t < members_t.length; t++) {
    let residents = 0;
    for (let c = 0; c < CLASSES; c++) residents += residents_tc[t * CLASSES + c]!;
    if (residents === members_t[t]) continue;
    throw new CheckError(
      `households of ${world.places.name_t[t]}, 1 January ${world.year}: ${members_t[t]} members, ${residents} residents`,
    );
  }
}

function checkAway({ year, leaverBooks }: World, { away_t }: Tally): void {
  const expected = awayAfter(leaverBooks);
  let found = 0;
  for (let t = 0; t < away_t.length; t++) found += away_t[t]!;
  if (found !== expected) {
    throw new CheckError(`natives away, 1 January ${year}: expected ${expected} from the flows, found ${found}`);
  }
}
