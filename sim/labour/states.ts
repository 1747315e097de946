/** The yearly pass over people: who belongs to the labour force, who still has work, and who looks for some. */

import { NONE } from '../clearing/clear.js';
import { type DrawKey, draw } from '../draws.js';
import { KIND } from '../state/households.js';
import { type Persons, sexOf } from '../state/persons.js';
import type { World } from '../world.js';
import { workGroupOf } from './classes.js';
import { ownLevel, usualLevel } from './own-level.js';
import { below31, CELLS, cellOf, type Force, ROW } from './participation.js';
import { addSearching, makeSearching, type Searching } from './searching.js';
import { ACTIVITY, JOB_LEVELS, jobLevelOf, WORKING_AGES, workOf } from './work.js';

const [FIRST, LAST] = WORKING_AGES;

/** Keys of the draws. */
export interface StateKeys {
  readonly inclination: DrawKey;
  readonly level: DrawKey;
  readonly change: DrawKey;
}

/** Hazards of a year. */
export interface StateHazards {
  readonly jobLoss: number;
  readonly jobChange: number;
  readonly upwardSearch: number;
}

/** By class: cell of the first group in good health; -1 = outside the working ages. */
export const cellsByClass = ({ age_c }: World): Int32Array =>
  Int32Array.from(age_c, (age, c) => (c < 2 || age < FIRST || age > LAST ? -1 : cellOf(0, 0, sexOf(c), age)));

/** People looked at together: few enough that what is known of them stays near the processor. */
const BLOCK = 4096;
/** Row of those who are not counted: no private household. */
const NOWHERE = -1;

/**
 * Writes what people do from who they are; those who have a job keep it, unless they lose it or leave the labour force.
 *
 * @param filled_ml where those who hold a job in the region are counted
 * @returns who looks for one
 */
export function reviewWork(
  world: World,
  force: Force,
  cell_c: Int32Array,
  keys: StateKeys,
  hazards: StateHazards,
  filled_ml: Int32Array,
): Searching {
  const { slots } = world.persons;
  const searching = makeSearching(Math.ceil(slots / 8));
  const row_h = rowsOf(world);
  const block = makeBlock();
  // By pool and level, those outside the region as well: whether a pool is inside is what a processor cannot guess.
  const filled_kl = new Int32Array(world.labour!.input.pools * JOB_LEVELS);
  for (let start = 0; start < slots; start += BLOCK) {
    gather(world.persons, cell_c, row_h, block, start, Math.min(slots, start + BLOCK));
    drawInclination(world.persons, block, keys.inclination);
    tellApart(world.persons, force, block);
    change(world, force, block, keys.level, searching);
    keepOrLose(world, block, keys, hazards, filled_kl, searching);
  }
  filled_ml.set(filled_kl.subarray(0, filled_ml.length));
  return searching;
}

/** First cell of the municipality that private households live in. */
function rowsOf({ households, places: { municipality_t } }: World): Int32Array {
  const { slots, place_h, kind_h } = households;
  const row_t = Int32Array.from(municipality_t, (m) => m * ROW);
  const row_h = new Int32Array(slots);
  for (let h = 0; h < slots; h++) row_h[h] = kind_h[h] === KIND.private ? row_t[place_h[h]!]! : NOWHERE;
  return row_h;
}

/** Those of a block of slots who are of working age. */
interface Block {
  count: number;
  readonly person_n: Int32Array;
  readonly cell_n: Int32Array; // in the tables of the labour force
  readonly u_n: Uint32Array; // inclination
  /** Those who hold a job and still want one. */
  held: number;
  readonly held_n: Int32Array; // person slots
  /** Those whose work is not what they want. */
  others: number;
  readonly other_n: Int32Array; // positions in the block
}

const makeBlock = (): Block => ({
  count: 0,
  person_n: new Int32Array(BLOCK),
  cell_n: new Int32Array(BLOCK),
  u_n: new Uint32Array(BLOCK),
  held: 0,
  held_n: new Int32Array(BLOCK),
  others: 0,
  other_n: new Int32Array(BLOCK),
});

/** First cell of the group, by the byte of what is learned. */
const GROUP_CELL = Int32Array.from({ length: 256 }, (_, learning) => cellOf(workGroupOf(learning), 0, 0, FIRST));

/** Those of working age; others have no work any more. Written before it is known whether to keep it: no processor guesses who is. */
function gather(
  { class_p, household_p, learning_p, health_p, work_p, pool_p }: Persons,
  cell_c: Int32Array,
  row_h: Int32Array,
  block: Block,
  start: number,
  end: number,
): void {
  const { person_n, cell_n } = block;
  let count = 0;
  for (let p = start; p < end; p++) {
    const h = household_p[p]!;
    const cell = cell_c[class_p[p]!]!;
    const row = row_h[h & ~(h >> 31)]!; // a free slot has no household, and is no class either
    const inside = ((cell | row) >> 31) + 1; // both are 0 or more
    person_n[count] = p;
    cell_n[count] = row + GROUP_CELL[learning_p[p]!]! + health_p[p]! * CELLS + cell;
    count += inside;
    if ((work_p[p]! & (inside - 1)) !== 0) work_p[p] = pool_p[p] = 0;
  }
  block.count = count;
}

function drawInclination({ idA_p, idB_p }: Persons, { count, person_n, u_n }: Block, { k1, k2 }: DrawKey): void {
  for (let n = 0; n < count; n++) u_n[n] = draw(idA_p[person_n[n]!]!, idB_p[person_n[n]!]!, k1, k2);
}

/** Tells those who go on holding a job from those who do what they do not want; most others go on doing nothing. */
function tellApart({ work_p, pool_p }: Persons, { force_i, self_i }: Force, block: Block): void {
  const { count, person_n, cell_n, u_n, held_n, other_n } = block;
  let held = 0;
  let others = 0;
  for (let n = 0; n < count; n++) {
    const p = person_n[n]!;
    const u = u_n[n]! >>> 1;
    // Signs of differences instead of comparisons, three times as fast: which way one falls no processor can guess. An
    // employee's number is twice, that of the self-employed three times that of one who seeks.
    const wanted = (((u - force_i[cell_n[n]!]!) >>> 31) << 1) + ((u - self_i[cell_n[n]!]!) >>> 31);
    const is = work_p[p]! & 15;
    const same = ((is ^ wanted) - 1) >>> 31;
    const employee = ((is ^ ACTIVITY.employee) - 1) >>> 31;
    const noPool = (pool_p[p]! - 1) >>> 31;
    held_n[held] = p;
    held += same & employee & (noPool ^ 1);
    other_n[others] = n;
    others += (same ^ 1) | (employee & noPool);
  }
  block.held = held;
  block.others = others;
}

/** Who is not inclined enough does nothing, who is most works alone, and the others search. */
function change(
  { persons, labour }: World,
  { force_i, self_i }: Force,
  block: Block,
  level: DrawKey,
  searching: Searching,
): void {
  const { work_p, pool_p } = persons;
  const { person_n, cell_n, u_n, other_n } = block;
  for (let o = 0; o < block.others; o++) {
    const n = other_n[o]!;
    const p = person_n[n]!;
    if (u_n[n]! >>> 1 >= force_i[cell_n[n]!]!) work_p[p] = pool_p[p] = 0;
    else if (u_n[n]! >>> 1 < self_i[cell_n[n]!]!) {
      work_p[p] = workOf(ACTIVITY.selfEmployed, levelOfPerson(persons, labour!.input.level_el, p, level));
      pool_p[p] = Math.floor(cell_n[n]! / ROW) + 1;
    } else seek(persons, searching, p);
  }
}

const levelOfPerson = (
  { learning_p, idA_p, idB_p }: Persons,
  level_el: readonly number[],
  p: number,
  { k1, k2 }: DrawKey,
): number => ownLevel(level_el, workGroupOf(learning_p[p]!), idA_p[p]!, idB_p[p]!, k1, k2);

/** Who holds a job loses it, looks for another, or below the own level for a better one. */
function keepOrLose(
  { persons, labour }: World,
  { held, held_n, u_n }: Block,
  { level, change: { k1, k2 } }: StateKeys,
  { jobLoss, jobChange, upwardSearch }: StateHazards,
  filled_kl: Int32Array,
  searching: Searching,
): void {
  const { work_p, pool_p, learning_p, idA_p, idB_p } = persons;
  const lost = below31(jobLoss);
  const changing = below31(jobLoss + jobChange);
  const upward = below31(jobLoss + upwardSearch);
  for (let n = 0; n < held; n++) u_n[n] = draw(idA_p[held_n[n]!]!, idB_p[held_n[n]!]!, k1, k2);
  for (let n = 0; n < held; n++) {
    const p = held_n[n]!;
    const u = u_n[n]! >>> 1;
    const jobLevel = work_p[p]! >> 4;
    const from = (pool_p[p]! - 1) * JOB_LEVELS + jobLevel;
    filled_kl[from]!++;
    const below = (u - upward) & (jobLevel - USUAL_LEVEL[learning_p[p]!]!);
    if (((u - changing) | below) >= 0) continue;
    if (u < lost) {
      filled_kl[from]!--;
      seek(persons, searching, p);
    } else if (u < changing || jobLevel < levelOfPerson(persons, labour!.input.level_el, p, level)) {
      addSearching(searching, p, from);
    }
  }
}

/** Highest usual level by the byte of what is learned. */
const USUAL_LEVEL = Uint8Array.from({ length: 256 }, (_, learning) => usualLevel(workGroupOf(learning)));

/** Somebody without a job looks for one. */
function seek({ work_p, pool_p }: Persons, searching: Searching, p: number): void {
  work_p[p] = workOf(ACTIVITY.seeking, jobLevelOf(work_p[p]!));
  pool_p[p] = 0;
  addSearching(searching, p, NONE);
}
