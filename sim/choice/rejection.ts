/**
 * Choice by keyed rejection: try t proposes by draw 2t from the frozen table and accepts by draw 2t + 1, so that a
 * choice depends on the chooser's identity and on what was proposed to it, and on nobody and nothing else.
 */
import { type DrawKey, draw, laterKey } from '../draws.js';
import type { Acceptance } from './acceptance.js';
import { type Proposals, propose } from './proposals.js';

/** Proposals before somebody gives up and stays. */
export const TRIES = 64;

/**
 * What one try comes to. The accepting draw is looked at first: most tries end there.
 *
 * @returns the accepted alternative, or -1
 */
export function attempt(
  proposals: Proposals,
  row: number,
  acceptance: Acceptance,
  cls: number,
  idA: number,
  idB: number,
  k1: number,
  k2: number,
  t: number,
): number {
  const u = draw(idA, idB, laterKey(k1, 2 * t + 1), k2);
  if (u >= acceptance.highest_c[cls]!) return -1;
  const k = propose(proposals, row, draw(idA, idB, laterKey(k1, 2 * t), k2));
  return k >= 0 && u < acceptance.threshold_ck[cls * acceptance.alternatives + k]! ? k : -1;
}

/**
 * The alternative somebody chooses.
 *
 * @param row of the proposals: origin and class
 * @param cls class in the acceptance
 * @returns an alternative, with probability proportional to base weight times ratio; -1 = stays
 */
export function chooseKeyed(
  proposals: Proposals,
  row: number,
  acceptance: Acceptance,
  cls: number,
  idA: number,
  idB: number,
  k1: number,
  k2: number,
): number {
  for (let t = 0; t < TRIES; t++) {
    const k = attempt(proposals, row, acceptance, cls, idA, idB, k1, k2, t);
    if (k >= 0) return k;
  }
  return -1;
}

/** Many choosers side by side; columns are indexed by chooser `i`. */
export interface Choosers {
  readonly idA_i: Uint32Array;
  readonly idB_i: Uint32Array;
  readonly row_i: Int32Array; // of the proposals
  readonly class_i: Int32Array; // in the acceptance
}

/** What each of the first `count` chooses under one key, as `chooseKeyed` has it; written to `choice_i`. */
export function chooseAll(
  choosers: Choosers,
  count: number,
  proposals: Proposals,
  acceptance: Acceptance,
  { k1, k2 }: DrawKey,
  choice_i: Int32Array,
): void {
  const { idA_i, idB_i, row_i, class_i } = choosers;
  for (let i = 0; i < count; i++) {
    choice_i[i] = chooseKeyed(proposals, row_i[i]!, acceptance, class_i[i]!, idA_i[i]!, idB_i[i]!, k1, k2);
  }
}

/**
 * The choice after the first one refused: the next of the same tries that lies in the same area as the first, else the
 * next of all. Who finds no home in the wished place looks nearby before looking elsewhere.
 *
 * @param area_k area of the alternatives that have one; the others, from its length on, are areas of their own
 * @returns an alternative other than the first; -1 = stays
 */
export function nextNearby(
  proposals: Proposals,
  row: number,
  acceptance: Acceptance,
  cls: number,
  idA: number,
  idB: number,
  k1: number,
  k2: number,
  area_k: readonly number[],
): number {
  let first = -1;
  let second = -1;
  for (let t = 0; t < TRIES; t++) {
    const k = attempt(proposals, row, acceptance, cls, idA, idB, k1, k2, t);
    if (k < 0 || k === first) continue;
    if (first < 0) first = k;
    else if (k < area_k.length && area_k[k] === area_k[first]) return k;
    else if (second < 0) second = k;
  }
  return second;
}

/** Which of somebody's tries will do. */
export interface Wanted {
  /** Area of the alternatives that have one; the others, from its length on, are passed over. */
  readonly area_k: readonly number[];
  readonly area: number;
  /** Whether in that area, or in any other. */
  readonly inside: boolean;
  /** An alternative that will not do. */
  readonly except: number;
}

/**
 * The first of somebody's tries that will do.
 *
 * @returns an alternative; -1 = none among the tries
 */
export function chooseByArea(
  proposals: Proposals,
  row: number,
  acceptance: Acceptance,
  cls: number,
  idA: number,
  idB: number,
  { k1, k2 }: DrawKey,
  { area_k, area, inside, except }: Wanted,
): number {
  for (let t = 0; t < TRIES; t++) {
    const k = attempt(proposals, row, acceptance, cls, idA, idB, k1, k2, t);
    if (k >= 0 && k < area_k.length && k !== except && (area_k[k] === area) === inside) return k;
  }
  return -1;
}
