/** Flows of the first year of several seeds of the open region, counted from the event buffer alone. */
import { HAPPENED } from '../../sim/events.js';
import type { WorldInput } from '../../sim/input.js';
import { birthYearOf } from '../../sim/state/persons.js';
import { stepYear } from '../../sim/year.js';
import { seedsTo, worldOf } from './world.js';

export interface Move {
  /** Towns from 0; from the count of towns on zones, the last one abroad. */
  readonly from: number;
  readonly to: number;
  /** Age on 31 December; 0 = born this year. */
  readonly age: number;
}

export interface FirstYears {
  readonly seeds: number;
  /** Every move, of all seeds together; children born in the year included. */
  readonly moves: readonly Move[];
  readonly refused: number;
  readonly searches: number;
}

export function firstYears(input: WorldInput, seeds: number): FirstYears {
  const moves: Move[] = [];
  let refused = 0;
  let searches = 0;
  for (const seed of seedsTo(seeds)) {
    const world = worldOf(input, seed);
    stepYear(world);
    const { count, what_e, class_e, place_e, to_e } = world.events;
    for (let e = 0; e < count; e++) {
      if (what_e[e] === HAPPENED.refused) refused++;
      if (what_e[e] === HAPPENED.leftHome || what_e[e] === HAPPENED.split || what_e[e] === HAPPENED.moved) searches++;
      if (what_e[e] !== HAPPENED.moved) continue;
      const age = input.baseYear - birthYearOf(class_e[e]!);
      moves.push({ from: place_e[e]!, to: to_e[e]!, age });
    }
  }
  return { seeds, moves, refused, searches };
}

/** Municipality m, or zone z as M + z, or -1 for abroad, of a place number. */
export function areaOf({ places, moving }: WorldInput, place: number): number {
  const towns = places.code_t.length;
  if (place < towns) return places.municipality_t[place]!;
  return place - towns < moving!.code_z.length ? places.code_m.length + place - towns : -1;
}
