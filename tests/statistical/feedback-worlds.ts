/** The first region lived from 2021 with and without an effect of lost facilities on moving, under the same luck. */

import { numbers } from '../../scenarios/packages/table.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { FEEDBACK_VARIANTS, type FeedbackVariantId } from '../../scenarios/schema/variants.js';
import { CAUSE, HAPPENED } from '../../sim/events.js';
import type { WorldInput } from '../../sim/input.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { FACILITY, FACILITY_STATUS } from '../../sim/state/facilities.js';
import { makeWorld, type World } from '../../sim/world.js';
import { living } from '../../sim/year.js';
import { regionPack } from './world.js';

export interface Lived {
  /** Residents by town on 1 January, by year. */
  readonly people_yt: ReadonlyMap<number, readonly number[]>;
  /** Towns that had a school at the base, and those that have one at the end. */
  readonly had_t: readonly boolean[];
  readonly has_t: readonly boolean[];
  /** Year in which the nearest school came to lie farther, 0 = not. */
  readonly lost_t: readonly number[];
  /** Moves because a facility went, and those of them that ended within 10 km. */
  readonly moves: number;
  readonly near: number;
}

export const variantWorld = (input: WorldInput, seed: number, variant: FeedbackVariantId): World =>
  makeWorld(input, runKeyOf(seed), { ...initialParameters(), ...FEEDBACK_VARIANTS[variant].parameters });

export function live(input: WorldInput, seed: number, variant: FeedbackVariantId, last: number): Lived {
  const world = variantWorld(input, seed, variant);
  const people_yt = new Map([[world.year, residents(world)]]);
  const had_t = withSchool(world);
  const moved = { moves: 0, near: 0 };
  const nextYear = living(world);
  while (world.year < last) {
    nextYear();
    people_yt.set(world.year, residents(world));
    countMoves(world, moved);
  }
  const towns = had_t.length;
  const lost_t = Array.from(world.access.lost_kt.slice(FACILITY.school * towns, (FACILITY.school + 1) * towns));
  return { people_yt, had_t, has_t: withSchool(world), lost_t, ...moved };
}

function residents({ persons, households, places }: World): number[] {
  const people_t = places.code_t.map(() => 0);
  for (let p = 0; p < persons.slots; p++) {
    if (persons.class_p[p] !== 0) people_t[households.place_h[persons.household_p[p]!]!]!++;
  }
  return people_t;
}

function withSchool({ facilities: { count, kind_f, status_f, place_f }, places }: World): boolean[] {
  const has_t = places.code_t.map(() => false);
  for (let f = 0; f < count; f++) {
    if (kind_f[f] === FACILITY.school && status_f[f] !== FACILITY_STATUS.closed) has_t[place_f[f]!] = true;
  }
  return has_t;
}

const zones = regionPack(2021).tables['zones']!;
const [x_z, y_z] = [numbers(zones, 'x_m'), numbers(zones, 'y_m')];

/** Straight from town to town, or to the middle of a municipality outside. */
function countMoves({ events, places }: World, moved: { moves: number; near: number }): void {
  const { count, what_e, cause_e, place_e, to_e } = events;
  const [x_t, y_t] = [
    [...places.x_t, ...x_z],
    [...places.y_t, ...y_z],
  ];
  for (let e = 0; e < count; e++) {
    if (what_e[e] !== HAPPENED.moved || cause_e[e] !== CAUSE.facility) continue;
    const [from, to] = [place_e[e]!, to_e[e]!];
    moved.moves++;
    if (to < x_t.length && Math.hypot(x_t[from]! - x_t[to]!, y_t[from]! - y_t[to]!) <= 10_000) moved.near++;
  }
}
