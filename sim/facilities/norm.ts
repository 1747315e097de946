/** The legal closure norm of primary schools: three years under it, and who is exempt. Source: WPO, articles 153-157. */
import { draw, drawKey, oneOf } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { FACILITY, FACILITY_STATUS } from '../state/facilities.js';
import type { World } from '../world.js';

/** Years in a row under the norm after which a school loses its funding. */
export const YEARS_UNDER = 3;
/** No exemption keeps a school with fewer pupils. */
const LEAST_PUPILS = 23;
/** A board whose schools have on average this many times the norm may keep small ones. */
const BOARD_AVERAGE = 10 / 6;
/** The last school of its denomination within this way may stay. */
const LAST_WITHIN_KM = 10;

export const EXEMPTION = { none: 0, boardAverage: 1, lastOfDenomination: 2 } as const;

/** Adds or clears this year's count of years under the norm. */
export function countYearsUnder(world: World): void {
  const { count, kind_f, status_f, users_f, under_f, place_f } = world.facilities;
  const { norm_m } = world.facilityInput!.schools;
  for (let f = 0; f < count; f++) {
    if (kind_f[f] !== FACILITY.school || status_f[f] === FACILITY_STATUS.closed) continue;
    const norm = norm_m[world.places.municipality_t[place_f[f]!]!]!;
    under_f[f] = users_f[f]! < norm ? Math.min(255, under_f[f]! + 1) : 0;
  }
}

/** At the base date who is under the norm has been so for a keyed number of years. */
export function seedYearsUnder(world: World): void {
  countYearsUnder(world);
  const { count, under_f, idA_f, idB_f } = world.facilities;
  const { k1, k2 } = drawKey(world.runKey, EVENT.yearsUnder, world.baseYear - 1);
  for (let f = 0; f < count; f++) {
    if (under_f[f] === 0) continue;
    under_f[f] = oneOf(YEARS_UNDER, draw(idA_f[f]!, idB_f[f]!, k1, k2));
  }
}

/** Pupils of a board's open schools over the sum of their norms, by board. */
export function boardAverages(world: World): number[] {
  const { count, kind_f, status_f, users_f, place_f } = world.facilities;
  const { schools, board_f } = world.facilityInput!;
  const pupils = schools.boards.map(() => 0);
  const norms = schools.boards.map(() => 0);
  for (let f = 0; f < count; f++) {
    if (kind_f[f] !== FACILITY.school || status_f[f] === FACILITY_STATUS.closed) continue;
    const b = board_f[f]!;
    pupils[b] = pupils[b]! + users_f[f]!;
    norms[b] = norms[b]! + schools.norm_m[world.places.municipality_t[place_f[f]!]!]!;
  }
  return pupils.map((n, b) => (norms[b]! > 0 ? n / norms[b]! : 0));
}

/** Why a school may stay open under the norm; 0 = it may not. */
export function exemptionOf(world: World, f: number, average_b: readonly number[]): number {
  const { count, kind_f, status_f, users_f, place_f } = world.facilities;
  const { km_tf, board_f, schools } = world.facilityInput!;
  if (users_f[f]! < LEAST_PUPILS) return EXEMPTION.none;
  if (average_b[board_f[f]!]! >= BOARD_AVERAGE) return EXEMPTION.boardAverage;
  for (let g = 0; g < count; g++) {
    if (g === f || kind_f[g] !== FACILITY.school || status_f[g] === FACILITY_STATUS.closed) continue;
    if (schools.denomination_s[g] !== schools.denomination_s[f]) continue;
    if (km_tf[place_f[f]! * count + g]! < LAST_WITHIN_KM) return EXEMPTION.none;
  }
  return EXEMPTION.lastOfDenomination;
}
