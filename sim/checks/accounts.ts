/**
 * Every person is counted once, every year, everywhere (R1, R2): the cheap check that stays on in every run.
 */
import { HAPPENED } from '../events.js';
import { type Tally, tallyOf } from '../indicators/tally.js';
import { birthYearOf, sexOf } from '../state/persons.js';
import { CLASSES, type World } from '../world.js';
import { CheckError } from './check-error.js';

/**
 * Start + births - deaths + arrivals - departures = end, by place, sex and birth year; members = sizes of households.
 *
 * @param before the tally at the start of the year
 * @returns the tally at its end
 * @throws CheckError naming place, year, who, expected and found
 */
export function checkAccounts(world: World, before: Tally): Tally {
  const expected_tc = before.residents_tc.slice();
  const { count, what_e, class_e, place_e, to_e } = world.events;
  const places = world.places.code_t.length;
  for (let e = 0; e < count; e++) {
    const from = place_e[e]! * CLASSES + class_e[e]!;
    if (what_e[e] === HAPPENED.birth) expected_tc[from]!++;
    else if (what_e[e] === HAPPENED.death) expected_tc[from]!--;
    else if (place_e[e] !== to_e[e]) {
      // Beyond the towns lie zones and abroad, which the books do not keep.
      if (place_e[e]! < places) expected_tc[from]!--;
      if (to_e[e]! < places) expected_tc[to_e[e]! * CLASSES + class_e[e]!]!++;
    }
  }
  const after = tallyOf(world);
  for (let i = 0; i < expected_tc.length; i++) {
    if (after.residents_tc[i] !== expected_tc[i]) throw unequal(world, i, expected_tc[i]!, after.residents_tc[i]!);
  }
  checkSizes(world, after);
  return after;
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
