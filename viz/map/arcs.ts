/**
 * Which moves fly over the map: flows between places by cause, and as many arcs of each as its people ask for. An arc
 * stands for the same number of people wherever it flies, so that the picture is in proportion.
 */
import { HAPPENED } from '../../sim/events.js';
import { mix } from '../../sim/mixer.js';
import type { Recording } from '../../sim/recording.js';
import { GROUP_OF_CAUSE, MOVE_GROUPS } from './moves.js';

/** People who went from one place to another for causes of one group in a year. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  /** Index in MOVE_GROUPS. */
  readonly group: number;
  readonly people: number;
}

export interface Arc extends Omit<Flow, 'people'> {
  /** When it sets off: 0 = 1 January, 1 = the next. */
  readonly start: number;
  /** 0 to 1, its own: bends arcs of the same flow apart. */
  readonly spread: number;
}

/** Part of the year that an arc is under way. */
export const FLIGHT = 0.28;

/**
 * Moves over the edge of a place, in a fixed order; what happens among zones is not the region's.
 *
 * @param towns how many of the places are towns
 */
export function flowsOf(recording: Recording, towns: number): readonly Flow[] {
  const { what_e, cause_e, from_e, to_e } = recording;
  const people = new Map<number, number>();
  const groups = MOVE_GROUPS.length;
  for (let e = 0; e < what_e.length; e++) {
    const [from, to] = [from_e[e]!, to_e[e]!];
    if (what_e[e] !== HAPPENED.moved || from === to || (from >= towns && to >= towns)) continue;
    const key = (from * 65536 + to) * groups + GROUP_OF_CAUSE[cause_e[e]!]!;
    people.set(key, (people.get(key) ?? 0) + 1);
  }
  // By group first, so that counting off at even distances gives every group its share.
  return [...people]
    .map(([key, n]) => {
      const pair = Math.floor(key / groups);
      return { from: Math.floor(pair / 65536), to: pair % 65536, group: key % groups, people: n };
    })
    .sort((a, b) => a.group - b.group || a.from - b.from || a.to - b.to);
}

/** People one arc stands for, so that no more than `most` fly in a year: 1, 2, 5, 10, 20, 50 ... */
export function peoplePerArc(people: number, most: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) if (people <= step * power * most) return step * power;
  }
}

const share = (word: number): number => (word >>> 0) / 4294967296;

/**
 * Counts people off in the order of the flows and lets every `perArc`-th of them fly. Every group, origin and destination
 * gets its share to within one arc. The same flows give the same arcs.
 *
 * @param salt sets years apart
 */
export function arcsOf(flows: readonly Flow[], perArc: number, salt: number): readonly Arc[] {
  const arcs: Arc[] = [];
  let counted = 0;
  let next = perArc * (0.25 + 0.5 * share(mix(salt, 77)));
  for (const { from, to, group, people } of flows) {
    counted += people;
    for (; next <= counted; next += perArc) {
      const key = mix(mix(mix(salt, from), to), arcs.length);
      arcs.push({ from, to, group, start: share(key) * (1 - FLIGHT), spread: share(mix(key, 5)) });
    }
  }
  return arcs;
}

/** How far an arc has come at a part of the year: 0 to 1 under way, null before and after. */
export function progressOf(arc: Arc, part: number): number | null {
  const at = (part - arc.start) / FLIGHT;
  return at <= 0 || at >= 1 ? null : at;
}

/**
 * Where an arc to a place outside ends: on the way to it, a little beyond the region, so that it leaves the map in the
 * right direction instead of crossing half the country.
 */
export function exitPoint(
  middle: { readonly x: number; readonly y: number },
  reachKm: number,
  x: number,
  y: number,
): { readonly x: number; readonly y: number } {
  const [dx, dy] = [x - middle.x, y - middle.y];
  const far = Math.hypot(dx, dy);
  if (far <= reachKm) return { x, y };
  return { x: middle.x + (dx * reachKm) / far, y: middle.y + (dy * reachKm) / far };
}
