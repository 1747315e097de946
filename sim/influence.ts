/** The influence map: how many people two worlds of one input and year do not have in common, by town. */
import type { World } from './world.js';

/**
 * A person differs who is in one of the worlds only, or in both with another town, household, role, parity, birth year or
 * sex (the same child may be born a year later), or else with another dwelling (or, without one, another reason why).
 */
export interface Influence {
  /** The 1 January at which the worlds were compared. */
  readonly year: number;
  /** Persons who differ, in the town where they live in the baseline, or in the other world when they are there only. */
  readonly differ_t: number[];
  /** Their sum. */
  readonly total: number;
  /** Of them: in the baseline only, in the other only, and those in both who differ in nothing but their dwelling. */
  readonly inBaselineOnly: number;
  readonly inOtherOnly: number;
  readonly dwellingOnly: number;
  /** The last ones by town, as in `differ_t`. */
  readonly dwellingOnly_t: number[];
}

/**
 * Compares two worlds person by person, matched by identity; slots have no say in the result. Neither is touched.
 *
 * @throws RangeError when the worlds are not of the same year and towns
 */
export function influenceMap(baseline: World, other: World): Influence {
  const towns = baseline.places.code_t.length;
  if (baseline.year !== other.year || towns !== other.places.code_t.length) {
    const [a, b] = [baseline, other].map(({ year, places }) => `${places.code_t.length} towns in ${year}`);
    throw new RangeError(`worlds to compare are ${a} and ${b}; expected the same year and towns`);
  }
  const { twin_p, found_q } = twins(baseline, other);
  const differ_t = new Array<number>(towns).fill(0);
  const dwellingOnly_t = new Array<number>(towns).fill(0);
  let [total, inBaselineOnly, inOtherOnly, dwellingOnly] = [0, 0, 0, 0];
  for (let p = 0; p < twin_p.length; p++) {
    if (baseline.persons.class_p[p] === 0) continue;
    const q = twin_p[p]!;
    if (q < 0) inBaselineOnly++;
    else if (sameLife(baseline, p, other, q)) {
      if (sameDwelling(baseline, p, other, q)) continue;
      dwellingOnly++;
      dwellingOnly_t[townOf(baseline, p)]!++;
    }
    total++;
    differ_t[townOf(baseline, p)]!++;
  }
  for (let q = 0; q < found_q.length; q++) {
    if (other.persons.class_p[q] === 0 || found_q[q] === 1) continue;
    inOtherOnly++;
    total++;
    differ_t[townOf(other, q)]!++;
  }
  return { year: baseline.year, differ_t, total, inBaselineOnly, inOtherOnly, dwellingOnly, dwellingOnly_t };
}

const townOf = ({ persons, households }: World, p: number): number => households.place_h[persons.household_p[p]!]!;

interface Twins {
  /** Slot of the same person in the other world, by slot of the baseline; -1 = not there. */
  readonly twin_p: Int32Array;
  /** 1 = the slot of the other world is somebody's twin. */
  readonly found_q: Uint8Array;
}

/** Who is who: most people still sit in the same slot in both worlds, only the others are looked up. */
function twins({ persons: a }: World, { persons: b }: World): Twins {
  const twin_p = new Int32Array(a.slots).fill(-1);
  const found_q = new Uint8Array(b.slots);
  for (let p = 0; p < Math.min(a.slots, b.slots); p++) {
    if (a.class_p[p] === 0 || b.class_p[p] === 0 || a.idA_p[p] !== b.idA_p[p] || a.idB_p[p] !== b.idB_p[p]) continue;
    twin_p[p] = p;
    found_q[p] = 1;
  }
  const table = tableOf(b, found_q);
  for (let p = 0; p < a.slots; p++) {
    if (a.class_p[p] === 0 || twin_p[p]! >= 0) continue;
    const q = table[cellOf(table, b, a.idA_p[p]!, a.idB_p[p]!)]!;
    if (q < 0) continue;
    twin_p[p] = q;
    found_q[q] = 1;
  }
  return { twin_p, found_q };
}

/** Slots of those not found yet in an open-addressing table, half full at most; -1 = an empty cell. */
function tableOf(persons: World['persons'], found_q: Uint8Array): Int32Array {
  const { slots, class_p, idA_p, idB_p } = persons;
  let waiting = 0;
  for (let q = 0; q < slots; q++) if (class_p[q] !== 0 && found_q[q] === 0) waiting++;
  let size = 16;
  while (size < 2 * waiting) size *= 2;
  const table = new Int32Array(size).fill(-1);
  for (let q = 0; q < slots; q++) {
    if (class_p[q] !== 0 && found_q[q] === 0) table[cellOf(table, persons, idA_p[q]!, idB_p[q]!)] = q;
  }
  return table;
}

/** The cell that holds this identity, or the empty one where it belongs. */
function cellOf(table: Int32Array, { idA_p, idB_p }: World['persons'], idA: number, idB: number): number {
  const last = table.length - 1;
  let word = Math.imul(idA ^ (idB >>> 15), 0x9e3779b1) ^ idB;
  word ^= word >>> 16;
  let cell = word & last;
  for (let q = table[cell]!; q >= 0 && (idA_p[q] !== idA || idB_p[q] !== idB); q = table[cell]!) {
    cell = (cell + 1) & last;
  }
  return cell;
}

/** Whether a person is the same, in the same household and town, in both worlds. */
function sameLife(a: World, p: number, b: World, q: number): boolean {
  const [m, n] = [a.persons, b.persons];
  if (m.class_p[p] !== n.class_p[q] || m.role_p[p] !== n.role_p[q] || m.parity_p[p] !== n.parity_p[q]) return false;
  const [h, g] = [m.household_p[p]!, n.household_p[q]!];
  const [j, k] = [a.households, b.households];
  return j.place_h[h] === k.place_h[g] && j.idA_h[h] === k.idA_h[g] && j.idB_h[h] === k.idB_h[g];
}

function sameDwelling(a: World, p: number, b: World, q: number): boolean {
  const d = a.households.dwelling_h[a.persons.household_p[p]!]!;
  const e = b.households.dwelling_h[b.persons.household_p[q]!]!;
  if (d < 0 || e < 0) return d === e;
  return a.dwellings.idA_d[d] === b.dwellings.idA_d[e] && a.dwellings.idB_d[d] === b.dwellings.idB_d[e];
}
