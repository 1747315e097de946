/**
 * The state in 16 hex digits, per place and whole: a wrapping 64-bit sum of one mixed word pair per person,
 * household, dwelling and facility, so that slot order does not matter.
 */
import type { World } from './world.js';

/** Low and high 32-bit lanes by place; low lanes are summed exactly, their carry goes to the high ones at the end. */
interface Lanes {
  readonly low_t: Float64Array;
  readonly high_t: Float64Array;
}

/** One round of a 32-bit mixer over a word and what came before. */
function mix(state: number, word: number): number {
  let x = Math.imul(state, 31) ^ word;
  x ^= x >>> 16;
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return x ^ (x >>> 16);
}

export interface StateHash {
  readonly state: string;
  readonly place_t: readonly string[];
}

export function stateHash(world: World): StateHash {
  const places = world.places.code_t.length;
  const lanes: Lanes = { low_t: new Float64Array(places), high_t: new Float64Array(places) };
  addPersons(world, lanes);
  addHouseholds(world, lanes);
  addDwellings(world, lanes);
  addFacilities(world, lanes);
  const place_t: string[] = [];
  let low = 0;
  let high = 0;
  for (let t = 0; t < places; t++) {
    place_t.push(hex(lanes.low_t[t]!, lanes.high_t[t]!));
    low += lanes.low_t[t]!;
    high += lanes.high_t[t]!;
  }
  return { state: hex(low, high), place_t };
}

function hex(low: number, high: number): string {
  const carry = Math.floor(low / 4294967296);
  const words = [(high + carry) % 4294967296, low % 4294967296];
  return words.map((w) => w.toString(16).padStart(8, '0')).join('');
}

function addPersons(world: World, { low_t, high_t }: Lanes): void {
  const { slots, idA_p, idB_p, class_p, household_p, role_p, parity_p, school_p } = world.persons;
  const { place_h } = world.households;
  const home_h = householdWords(world);
  for (let p = 0; p < slots; p++) {
    const c = class_p[p]!;
    if (c === 0) continue;
    const h = household_p[p]!;
    const t = place_h[h]!;
    const state = (c << 16) | (role_p[p]! << 8) | parity_p[p]!;
    // A child's school counts too; nobody else's word changes by it.
    const own = mix(idA_p[p]!, state ^ Math.imul(school_p[p]!, 0x9e3779b1));
    const whole = mix(own ^ home_h[h]!, idB_p[p]!);
    low_t[t]! += whole >>> 0;
    high_t[t]! += (Math.imul(whole, 0x9e3779b1) ^ own) >>> 0;
  }
}

/** One word per household, which its members carry into their own. */
function householdWords({ households: { slots, idA_h, idB_h } }: World): Int32Array {
  const word_h = new Int32Array(slots);
  for (let h = 0; h < slots; h++) word_h[h] = mix(idA_h[h]!, idB_h[h]!);
  return word_h;
}

function addHouseholds(world: World, { low_t, high_t }: Lanes): void {
  const { slots, idA_h, idB_h, place_h, dwelling_h, size_h, kind_h } = world.households;
  const { idA_d } = world.dwellings;
  for (let h = 0; h < slots; h++) {
    const size = size_h[h]!;
    if (size === 0) continue;
    const d = dwelling_h[h]!;
    const t = place_h[h]!;
    const own = mix(idA_h[h]!, (size << 8) | kind_h[h]!);
    const home = mix(own ^ idB_h[h]!, d >= 0 ? idA_d[d]! : d);
    low_t[t]! += home >>> 0;
    high_t[t]! += mix(home, own) >>> 0;
  }
}

function addDwellings(world: World, { low_t, high_t }: Lanes): void {
  const { slots, idA_d, idB_d, place_d, tenure_d, status_d, since_d } = world.dwellings;
  for (let d = 0; d < slots; d++) {
    const t = place_d[d]!;
    const own = mix(idA_d[d]!, (since_d[d]! << 8) | (status_d[d]! << 4) | tenure_d[d]!);
    const whole = mix(own, idB_d[d]!);
    low_t[t]! += whole >>> 0;
    high_t[t]! += mix(whole, own) >>> 0;
  }
}

function addFacilities({ facilities }: World, { low_t, high_t }: Lanes): void {
  const { count, idA_f, idB_f, place_f, status_f, reason_f, closed_f, held_f, under_f } = facilities;
  const { users_f, before_f } = facilities;
  for (let f = 0; f < count; f++) {
    const t = place_f[f]!;
    const state = (closed_f[f]! << 16) | (status_f[f]! << 12) | (reason_f[f]! << 8) | under_f[f]!;
    const own = mix(idA_f[f]! ^ users_f[f]! ^ (held_f[f]! << 24), state ^ Math.imul(before_f[f]!, 0x9e3779b1));
    const whole = mix(own, idB_f[f]!);
    low_t[t]! += whole >>> 0;
    high_t[t]! += mix(whole, own) >>> 0;
  }
}
