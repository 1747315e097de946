/** Copies of columns with more room. Growth keeps slots; slots have no meaning outside a run. */

import { type Leavers, makeLeavers } from '../leavers/state.js';
import { type Dwellings, makeDwellings } from './dwellings.js';
import { type Households, makeHouseholds } from './households.js';
import { makePersons, type Persons } from './persons.js';

type Columns = Record<string, unknown>;

/** Copies every typed array of `from` into the one of the same name in `to`. */
function copyColumns(from: object, to: object, slots: number): void {
  const source = from as Columns;
  const target = to as Columns;
  for (const name of Object.keys(source)) {
    const column = source[name];
    if (ArrayBuffer.isView(column)) {
      (target[name] as Uint8Array).set((column as Uint8Array).subarray(0, slots));
    } else target[name] = column;
  }
}

export function copyPersons(from: Persons, capacity: number): Persons {
  const to = makePersons(capacity);
  copyColumns(from, to, from.slots);
  return to;
}

export function copyHouseholds(from: Households, capacity: number): Households {
  const to = makeHouseholds(capacity);
  copyColumns(from, to, from.slots);
  return to;
}

export function copyDwellings(from: Dwellings, capacity: number): Dwellings {
  const to = makeDwellings(capacity);
  copyColumns(from, to, from.slots);
  return to;
}

export function copyLeavers(from: Leavers, capacity: number): Leavers {
  const to = makeLeavers(capacity);
  copyColumns(from, to, from.rows);
  return to;
}
