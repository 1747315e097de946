/** Natives who move out of the region: what is kept of them before their place in it is given to somebody else. */
import { copyLeavers } from '../state/room.js';
import type { World } from '../world.js';
import { LEAVING_AGES } from './input.js';
import { takeRow } from './state.js';

/** Keeps the natives of leaving age in a household that goes to a zone; the household still stands where it lived. */
export function keepLeavers(world: World, h: number, zone: number): void {
  const { next_p, native_p, class_p } = world.persons;
  const [youngest, oldest] = LEAVING_AGES;
  for (let p = world.households.first_h[h]!; p >= 0; p = next_p[p]!) {
    const age = world.age_c[class_p[p]!]!;
    if (native_p[p] === 1 && age >= youngest && age <= oldest) addLeaver(world, p, world.households.place_h[h]!, zone);
  }
}

function addLeaver(world: World, p: number, town: number, zone: number): void {
  let l = takeRow(world.leavers!);
  if (l < 0) {
    world.leavers = copyLeavers(world.leavers!, Math.ceil(world.leavers!.rows * 1.1) + 64);
    l = takeRow(world.leavers);
  }
  const { idA_l, idB_l, class_l, learning_l, parity_l, origin_l, zone_l, left_l } = world.leavers!;
  const { idA_p, idB_p, class_p, learning_p, parity_p } = world.persons;
  idA_l[l] = idA_p[p]!;
  idB_l[l] = idB_p[p]!;
  class_l[l] = class_p[p]!;
  learning_l[l] = learning_p[p]!;
  parity_l[l] = parity_p[p]!;
  origin_l[l] = town;
  zone_l[l] = zone;
  left_l[l] = world.year;
  world.leaverBooks.left++;
}
