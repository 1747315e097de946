/** The one pass over a year's events, which says no more than how many of each kind. */
import { CAUSE, HAPPENED } from '../events.js';
import { birthYearOf } from '../state/persons.js';
import { CLASSES, type World } from '../world.js';
import { AGE_GROUPS } from './migration.js';

/** Kinds of events and causes, number 0 included. */
const KINDS = Math.max(...Object.values(HAPPENED)) + 1;
export const CAUSES = Math.max(...Object.values(CAUSE)) + 1;

/**
 * Place numbers `k` are those of events: towns, zones, abroad; K is their count. Areas are the municipalities, all
 * zones together, and abroad; A is their count.
 */
export interface EventCounts {
  /** Events of each kind: what * K + k. */
  readonly events_wk: Int32Array;
  /** Persons who moved inside the country, by cause and origin: cause * K + k. */
  readonly moves_ck: Int32Array;
  /** Persons who moved, from k to j: k * K + j. */
  readonly moves_kk: Int32Array;
  /** The same from area a to b by age group: (a * A + b) * AGE_GROUPS + g. */
  readonly moves_aag: Int32Array;
  /** People who came in transit through reception, less those who were sent on: k. */
  readonly transit_k: Int32Array;
  /** Persons who came with somebody who had left the region before: k. */
  readonly returned_k: Int32Array;
}

/** Whether an event is a move of a person: to another place, or within a town what is called a move; transit is none. */
export const isMove = (what: number, from: number, to: number): boolean =>
  what === HAPPENED.moved || (from !== to && what !== HAPPENED.transit);

/** Few branches on purpose: events come in no order that a processor could learn. */
export function countEvents(world: World): EventCounts {
  const towns = world.places.code_t.length;
  const abroad = towns + (world.moving?.code_z.length ?? 0);
  const places = abroad + 1;
  const areas = world.places.code_m.length + 2;
  const events_wk = new Int32Array(KINDS * places);
  const moves_ck = new Int32Array(CAUSES * places);
  const moves_kk = new Int32Array(places * places);
  const moves_aag = new Int32Array(areas * areas * AGE_GROUPS);
  const transit_k = new Int32Array(places);
  const returned_k = new Int32Array(places);
  const area_k = new Uint8Array(places).fill(areas - 2);
  area_k.set(world.places.municipality_t);
  area_k[abroad] = areas - 1;
  const group_c = ageGroups(world.year - 1);
  const { count, what_e, cause_e, class_e, place_e, to_e } = world.events;
  for (let e = 0; e < count; e++) {
    const what = what_e[e]!;
    const from = place_e[e]!;
    const to = to_e[e]!;
    events_wk[what * places + from]!++;
    if (!isMove(what, from, to)) {
      if (from === to) continue;
      transit_k[from]!--;
      transit_k[to]!++;
      continue;
    }
    moves_kk[from * places + to]!++;
    moves_aag[(area_k[from]! * areas + area_k[to]!) * AGE_GROUPS + group_c[class_e[e]!]!]!++;
    if (to !== abroad) moves_ck[cause_e[e]! * places + from]!++;
    if (cause_e[e] === CAUSE.homecoming) returned_k[to]!++;
  }
  return { events_wk, moves_ck, moves_kk, moves_aag, transit_k, returned_k };
}

/** Five-year group of the age on 31 December of a year, by class. */
function ageGroups(year: number): Uint8Array {
  const group_c = new Uint8Array(CLASSES);
  for (let c = 0; c < CLASSES; c++) {
    const age = Math.max(0, year - birthYearOf(c));
    group_c[c] = Math.min(AGE_GROUPS - 1, Math.floor(age / 5));
  }
  return group_c;
}
