/** Natives who left young, followed by identity. */
import { CAUSE, HAPPENED } from '../../sim/events.js';
import { birthYearOf } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';

/** Leavers of the first years are followed for as long as the source did. */
export const FOLLOWED = 12;
export const HALFWAY = 6;
export const LEFT_AT = [21, 23] as const;

/** Somebody who left the region at the ages followed. */
export interface Departure {
  readonly year: number;
  readonly municipality: number;
  back: number; // years until then, 0 = not
  same: boolean; // to the municipality that was left
}

const idOf = (a: number, b: number): string => `${a} ${b}`;

/** Notes from the events of the year and the rows of those away who left, up to a year, and who of them came back. */
export function follow(world: World, known: Map<string, Departure>, until: number): void {
  const year = world.year - 1;
  const { municipality_t } = world.places;
  const { count, what_e, cause_e, idA_e, idB_e, to_e } = world.events;
  for (let e = 0; e < count; e++) {
    if (what_e[e] !== HAPPENED.moved || cause_e[e] !== CAUSE.homecoming) continue;
    const departure = known.get(idOf(idA_e[e]!, idB_e[e]!));
    if (!departure || departure.back > 0) continue;
    departure.back = year - departure.year;
    departure.same = municipality_t[to_e[e]!] === departure.municipality;
  }
  if (year > until) return;
  const { rows, idA_l, idB_l, class_l, left_l, origin_l } = world.leavers!;
  for (let l = 0; l < rows; l++) {
    const age = year - birthYearOf(class_l[l]!);
    if (class_l[l] === 0 || left_l[l] !== year || age < LEFT_AT[0] || age > LEFT_AT[1]) continue;
    const who = idOf(idA_l[l]!, idB_l[l]!);
    if (!known.has(who)) known.set(who, { year, municipality: municipality_t[origin_l[l]!]!, back: 0, same: false });
  }
}

/** Of all departures those back in time; of these those back by halfway and those in the municipality they left. */
export function returned(departures: readonly Departure[]): { share: number; soon: number; same: number } {
  const back = departures.filter((d) => d.back > 0 && d.back <= FOLLOWED);
  return {
    share: back.length / departures.length,
    soon: back.filter((d) => d.back <= HALFWAY).length / back.length,
    same: back.filter((d) => d.same).length / back.length,
  };
}

/** Where everybody of an age at one time is later: among residents, away in a zone, or neither. */
export function whereabouts(world: World, ids: ReadonlySet<string>): { here: number; away_z: number[] } {
  const found = { here: 0, away_z: world.moving!.code_z.map(() => 0) };
  const { slots, class_p, idA_p, idB_p } = world.persons;
  for (let p = 0; p < slots; p++) if (class_p[p] !== 0 && ids.has(idOf(idA_p[p]!, idB_p[p]!))) found.here++;
  const { rows, class_l, idA_l, idB_l, zone_l } = world.leavers!;
  for (let l = 0; l < rows; l++) {
    if (class_l[l] === 0 || !ids.has(idOf(idA_l[l]!, idB_l[l]!))) continue;
    found.away_z[zone_l[l]!] = found.away_z[zone_l[l]!]! + 1;
  }
  return found;
}

/** Identities of the residents of an age. */
export function idsAged(world: World, age: number): Set<string> {
  const { slots, class_p, idA_p, idB_p } = world.persons;
  const ids = new Set<string>();
  for (let p = 0; p < slots; p++) {
    if (class_p[p] !== 0 && world.year - 1 - birthYearOf(class_p[p]!) === age) ids.add(idOf(idA_p[p]!, idB_p[p]!));
  }
  return ids;
}
