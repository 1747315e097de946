/** Children at home put together as brothers and sisters. */
import { AGES } from '../../sim/input.js';
import { allot } from './allot.js';
import { cellOf } from './cells.js';
import { eldestShare, NEXT_CHILD, SPACING } from './guesses.js';
import type { Stream } from './stream.js';

export interface Siblings {
  readonly eldest: number; // age
  youngest: number; // age
  readonly children: number[]; // cells, eldest first
}

/** Ages between the eldest and the youngest at home. */
const WIDEST = 24;
/** How often another family is tried before one is taken as it is. */
const TRIES = 12;

const ELDEST_A = Float64Array.from({ length: AGES }, (_, age) => eldestShare(age));

/**
 * Groups children into families, from the oldest child down.
 *
 * First the eldest of every family is chosen, so that there are as many as families. Every other child then joins a
 * family whose youngest so far is one to five years older, seldom less or more; the more children, the less likely.
 *
 * @param children_c children by cell
 * @param families at least 1 and at most the number of children
 */
export function groupSiblings(children_c: Int32Array, families: number, stream: Stream): Siblings[] {
  const count_a = new Int32Array(AGES);
  for (let age = 0; age < AGES; age++) count_a[age] = children_c[cellOf(0, age)]! + children_c[cellOf(1, age)]!;
  const eldest_a = allot(families, count_a, ELDEST_A, stream.uniform());
  const groups: Siblings[] = [];
  const open_a: Siblings[][] = Array.from({ length: AGES }, () => []);
  for (let age = AGES - 1; age >= 0; age--) {
    const cells = drawnCells(children_c, age, stream);
    const first = groups.length === 0 && cells.length > 0 ? takeFirst(eldest_a, age) : eldest_a[age]!;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      if (i < first) {
        const group = { eldest: age, youngest: age, children: [cell] };
        groups.push(group);
        open_a[age]!.push(group);
      } else {
        join(open_a, age, cell, stream);
      }
    }
  }
  return groups;
}

/** The oldest child in town has nobody to join: it takes the place of the next eldest one. */
function takeFirst(eldest_a: Int32Array, age: number): number {
  if (eldest_a[age]! > 0) return eldest_a[age]!;
  let younger = age - 1;
  while (eldest_a[younger] === 0) younger--;
  eldest_a[younger] = eldest_a[younger]! - 1;
  return 1;
}

/** The children of an age, boys and girls in random order. */
function drawnCells(children_c: Int32Array, age: number, stream: Stream): number[] {
  let boys = children_c[cellOf(0, age)]!;
  let girls = children_c[cellOf(1, age)]!;
  const cells: number[] = [];
  while (boys + girls > 0) {
    const sex = stream.below(boys + girls) < boys ? 0 : 1;
    if (sex === 0) boys--;
    else girls--;
    cells.push(cellOf(sex, age));
  }
  return cells;
}

/** Adds a child to a family that waits for one. `open_a`: families by the age of their youngest child. */
function join(open_a: readonly Siblings[][], age: number, cell: number, stream: Stream): void {
  let list = open_a[age]!;
  let i = 0;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    list = open_a[waitingAge(open_a, age, stream)]!;
    i = stream.below(list.length);
    const group = list[i]!;
    const size = NEXT_CHILD[Math.min(group.children.length, NEXT_CHILD.length) - 1]!;
    if (group.eldest - age <= WIDEST && stream.uniform() < size) break;
  }
  const group = list[i]!;
  group.children.push(cell);
  group.youngest = age;
  list[i] = list[list.length - 1]!;
  list.pop();
  open_a[age]!.push(group);
}

/** Age of the youngest child in the family to join: by spacing and number of families, else the nearest there is. */
function waitingAge(open_a: readonly Siblings[][], age: number, stream: Stream): number {
  let sum = 0;
  for (let d = 0; d < SPACING.length; d++) sum += SPACING[d]! * (open_a[age + d]?.length ?? 0);
  let rest = stream.uniform() * sum;
  for (let d = 0; d < SPACING.length && sum > 0; d++) {
    const weight = SPACING[d]! * (open_a[age + d]?.length ?? 0);
    if (weight > 0 && rest < weight) return age + d;
    rest -= weight;
  }
  let nearest = age;
  while (open_a[nearest]!.length === 0) nearest++;
  return nearest;
}
