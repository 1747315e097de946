/** Households as columns; a slot with size 0 is free. */
import { type Persons, ROLE } from './persons.js';

/** Care institutions, and asylum reception, are one pseudo-household each per town, without a dwelling. */
export const KIND = { private: 0, institution: 1, reception: 2 } as const;

/** Values of dwelling_h below 0: looking for a dwelling, or sharing another household's (and institutions). */
export const LOOKING = -1;
export const SHARES = -2;

/** Columns are indexed by household slot `h`. */
export interface Households {
  slots: number;
  /** First free slot, chained through first_h; -1 = none. */
  free: number;
  readonly idA_h: Uint32Array;
  readonly idB_h: Uint32Array;
  readonly place_h: Uint16Array; // place index
  readonly dwelling_h: Int32Array; // dwelling slot, LOOKING or SHARES
  readonly first_h: Int32Array; // first member (person slot); the order of members has no meaning
  readonly size_h: Uint16Array; // members
  readonly kind_h: Uint8Array; // KIND
}

export const HOUSEHOLD_BYTES = 4 + 4 + 2 + 4 + 4 + 2 + 1;

export function makeHouseholds(capacity: number): Households {
  return {
    slots: 0,
    free: -1,
    idA_h: new Uint32Array(capacity),
    idB_h: new Uint32Array(capacity),
    place_h: new Uint16Array(capacity),
    dwelling_h: new Int32Array(capacity).fill(-1),
    first_h: new Int32Array(capacity).fill(-1),
    size_h: new Uint16Array(capacity),
    kind_h: new Uint8Array(capacity),
  };
}

export function hasChild(
  { persons, households }: { readonly persons: Persons; readonly households: Households },
  h: number,
): boolean {
  const { next_p, role_p } = persons;
  for (let p = households.first_h[h]!; p >= 0; p = next_p[p]!) if (role_p[p] === ROLE.child) return true;
  return false;
}

/** Slots of the households of a kind of which there are few, found by the quickest search there is for one byte. */
export function householdsOfKind({ slots, kind_h, size_h }: Households, kind: number): number[] {
  const found: number[] = [];
  for (let h = kind_h.indexOf(kind); h >= 0 && h < slots; h = kind_h.indexOf(kind, h + 1)) {
    if (size_h[h]! > 0) found.push(h);
  }
  return found;
}
