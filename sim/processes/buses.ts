import { close } from '../facilities/close.js';
import { countRiders } from '../facilities/users.js';
import { pay } from '../measures/ledger.js';
import type { Effect } from '../measures/measures.js';
import { FACILITY, FACILITY_STATUS, REASON } from '../state/facilities.js';
import type { World } from '../world.js';
import type { Process } from './process.js';

/**
 * Bus stops along corridors inferred from the stops (a proxy: no timetable is known). When the timetable has fewer hours
 * than the corridors need, the weakest corridor is cut first: the one with the fewest residents per km.
 */
export const buses: Process<void> = {
  name: 'buses',
  reads: [
    'facilities.kind',
    'facilities.place',
    'facilities.status',
    'households.place',
    'households.size',
    'households.kind',
  ],
  writes: [
    'facilities.status',
    'facilities.reason',
    'facilities.closed',
    'facilities.users',
    'facilities.held',
    'accounts',
  ],
  prepare() {},
  run(world) {
    if (!world.facilityInput) return;
    const people_c = countRiders(world);
    cut(world, people_c);
  },
};

/** Km of timetable that are left this year, of those at the base. */
function kmLeft(world: World): number {
  const { km_c } = world.facilityInput!.buses;
  let km = km_c.reduce((sum, n) => sum + n, 0);
  for (let year = world.baseYear; year <= world.year; year++) km *= 1 + world.parameters.busHoursTrend;
  return km;
}

function cut(world: World, people_c: readonly number[]): void {
  const { km_c } = world.facilityInput!.buses;
  const { board_f } = world.facilityInput!;
  const { count, kind_f, status_f, held_f } = world.facilities;
  const open_c = new Uint8Array(km_c.length);
  for (let f = 0; f < count; f++) {
    if (kind_f[f] !== FACILITY.busStop || status_f[f] === FACILITY_STATUS.closed) continue;
    open_c[board_f[f]!] = 1;
    held_f[f] = REASON.none;
  }
  const left = kmLeft(world);
  const strength = (c: number): number => people_c[c]! / Math.max(0.1, km_c[c]!);
  for (;;) {
    let km = 0;
    let weakest = -1;
    for (let c = 0; c < km_c.length; c++) {
      if (open_c[c] === 0) continue;
      km += km_c[c]!;
      if (weakest < 0 || strength(c) < strength(weakest)) weakest = c;
    }
    if (km <= left || weakest < 0) return;
    // A corridor goes when half of it no longer fits.
    if (km - km_c[weakest]! / 2 <= left) return;
    open_c[weakest] = 0;
    const kept = keeps(world, weakest);
    for (let f = 0; f < count; f++) {
      if (kind_f[f] !== FACILITY.busStop || board_f[f] !== weakest || status_f[f] === FACILITY_STATUS.closed) continue;
      if (kept) held_f[f] = REASON.timetable;
      else close(world, f, REASON.timetable);
    }
  }
}

/** Whether a measure pays for a corridor this year: in the area of the first of its towns that has the money. */
function keeps(world: World, c: number): boolean {
  const { km_c, start_c, town_i } = world.facilityInput!.buses;
  for (let i = start_c[c]!; i < start_c[c + 1]!; i++) {
    const costOf = (effect: Effect): number | null =>
      'hold' in effect && effect.hold === 'bus' ? Math.round(effect.perKm * km_c[c]!) : null;
    if (pay(world, FACILITY.busStop, town_i[i]!, costOf)) return true;
  }
  return false;
}
