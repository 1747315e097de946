/**
 * Every person is counted once, every year, everywhere (R1, R2): the cheap check that stays on in every run.
 */
import { HAPPENED } from '../events.js';
import { sexOf } from '../state/persons.js';
import type { World } from '../world.js';
import { CheckError } from './check-error.js';

/** Residents by place and sex at the start of a year: t * 2 + sex. */
export interface Accounts {
  readonly residents_ts: Int32Array;
}

/** Counts everybody. */
export function openAccounts(world: World): Accounts {
  const { slots, class_p, household_p } = world.persons;
  const { place_h } = world.households;
  const residents_ts = new Int32Array(world.places.code_t.length * 2);
  for (let p = 0; p < slots; p++) {
    const c = class_p[p]!;
    if (c !== 0) residents_ts[place_h[household_p[p]!]! * 2 + sexOf(c)]!++;
  }
  return { residents_ts };
}

/**
 * Start + births - deaths + arrivals - departures = end, by place and sex; and members = sizes of households.
 *
 * @returns the accounts of the next year
 * @throws CheckError naming place, year, expected and found
 */
export function checkAccounts(world: World, before: Accounts): Accounts {
  const expected_ts = before.residents_ts.slice();
  const { count, what_e, class_e, place_e, to_e } = world.events;
  for (let e = 0; e < count; e++) {
    const sex = sexOf(class_e[e]!);
    if (what_e[e] === HAPPENED.birth) expected_ts[place_e[e]! * 2 + sex]!++;
    else if (what_e[e] === HAPPENED.death) expected_ts[place_e[e]! * 2 + sex]!--;
    else if (place_e[e] !== to_e[e]) {
      expected_ts[place_e[e]! * 2 + sex]!--;
      expected_ts[to_e[e]! * 2 + sex]!++;
    }
  }
  const after = openAccounts(world);
  for (let i = 0; i < expected_ts.length; i++) {
    if (after.residents_ts[i] === expected_ts[i]) continue;
    const place = world.places.name_t[i >> 1];
    throw new CheckError(
      `accounts of ${place}, 1 January ${world.year}, ${i & 1 ? 'women' : 'men'}: ` +
        `expected ${expected_ts[i]} residents from the flows, found ${after.residents_ts[i]}`,
    );
  }
  checkSizes(world, after);
  return after;
}

function checkSizes(world: World, after: Accounts): void {
  const { slots, size_h, place_h } = world.households;
  const members_t = new Int32Array(world.places.code_t.length);
  for (let h = 0; h < slots; h++) members_t[place_h[h]!]! += size_h[h]!;
  for (let t = 0; t < members_t.length; t++) {
    const residents = after.residents_ts[t * 2]! + after.residents_ts[t * 2 + 1]!;
    if (residents === members_t[t]) continue;
    throw new CheckError(
      `households of ${world.places.name_t[t]}, 1 January ${world.year}: ${members_t[t]} members, ${residents} residents`,
    );
  }
}
