/** Merger within the board: a school that is to close goes together with another of its board, if one is near enough. */
import { draw, drawKey, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { exp } from '../exact.js';
import { FACILITY, FACILITY_STATUS, isByNorm, REASON } from '../state/facilities.js';
import type { World } from '../world.js';
import { kmBetween } from './distance.js';

/** The nearest open school of the same board within reach, the first of the list among equals; -1 = none. */
export function partnerOf(world: World, f: number): number {
  const { count, kind_f, status_f } = world.facilities;
  const { board_f } = world.facilityInput!;
  let km = world.parameters.mergerReachKm;
  let partner = -1;
  for (let g = 0; g < count; g++) {
    if (g === f || kind_f[g] !== FACILITY.school || status_f[g] !== FACILITY_STATUS.open) continue;
    if (board_f[g] !== board_f[f]) continue;
    const way = kmBetween(world.facilityInput!, f, g);
    if (way >= km) continue;
    km = way;
    partner = g;
  }
  return partner;
}

/** Notes with which school an announced one merges. All announcements of the autumn must have been made. */
export function merge(world: World, f: number): void {
  const { reason_f, into_f } = world.facilities;
  const partner = partnerOf(world, f);
  if (partner < 0) return;
  into_f[f] = partner + 1;
  reason_f[f] = isByNorm(reason_f[f]!) ? REASON.mergedByNorm : REASON.merged;
}

/**
 * The school a household goes along to when that of its child closes; -1 = it chooses for itself. The key has no year and
 * no school in it: whether a household goes along is part of its preferences.
 */
export function goesAlongTo(world: World, closed: number, idA: number, idB: number): number {
  const partner = world.facilities.into_f[closed]! - 1;
  const { mergerTogetherKm } = world.parameters;
  if (partner < 0 || mergerTogetherKm === 0) return -1;
  const { k1, k2 } = drawKey(world.runKey, EVENT.schoolMerger, 0);
  const share = exp(-kmBetween(world.facilityInput!, closed, partner) / mergerTogetherKm);
  return draw(idA, idB, k1, k2) < threshold(share) ? partner : -1;
}
