/** What boards decide on 1 October: which schools are to close, and with which others they merge. */
import { type DrawKey, draw, threshold } from '../draws.js';
import { pay, schoolCost } from '../measures/ledger.js';
import { FACILITY, FACILITY_STATUS, REASON } from '../state/facilities.js';
import type { World } from '../world.js';
import { closingProbability, expectedRatios, prospectOf } from './board-hazard.js';
import { announce } from './close.js';
import { merge } from './merger.js';
import { boardAverages, EXEMPTION, exemptionOf, YEARS_UNDER } from './norm.js';

/**
 * Every open school's fate this year; all are looked at as they stood on 1 October.
 *
 * @param year whose children of school age and before are expected
 */
export function decideClosures(world: World, year: number, { k1, k2 }: DrawKey): void {
  const { count, kind_f, idA_f, idB_f, status_f, under_f, held_f } = world.facilities;
  const { schools } = world.facilityInput!;
  const { schoolClosureLevel } = world.parameters;
  const expected_m = expectedRatios(world, year);
  const average_b = boardAverages(world);
  const wanted: Wanted[] = [];
  for (let f = 0; f < count; f++) {
    if (kind_f[f] !== FACILITY.school || status_f[f] !== FACILITY_STATUS.open) continue;
    const legal = under_f[f]! >= YEARS_UNDER && exemptionOf(world, f, average_b) === EXEMPTION.none;
    const probability = closingProbability(schools.hazard, prospectOf(world, f, expected_m), schoolClosureLevel);
    const chosen = draw(idA_f[f]!, idB_f[f]!, k1, k2) < threshold(probability);
    const reason = legal ? REASON.norm : chosen ? REASON.board : held_f[f]!;
    if (reason !== REASON.none) wanted.push({ f, reason });
  }
  holdOrAnnounce(world, wanted);
}

interface Wanted {
  readonly f: number;
  readonly reason: number;
}

/** A closure that somebody pays for is held back this year, the largest schools first: they cost least. */
function holdOrAnnounce(world: World, wanted: Wanted[]): void {
  const { users_f, place_f, held_f } = world.facilities;
  wanted.sort((a, b) => users_f[b.f]! - users_f[a.f]! || a.f - b.f);
  const closing: number[] = [];
  for (const { f, reason } of wanted) {
    const paid = pay(world, FACILITY.school, place_f[f]!, (effect) => schoolCost(effect, users_f[f]!));
    held_f[f] = paid ? reason : REASON.none;
    if (paid) continue;
    announce(world, f, reason);
    closing.push(f);
  }
  // A school that closes itself is nobody's partner, so all of them must be known first.
  for (const f of closing) merge(world, f);
}
