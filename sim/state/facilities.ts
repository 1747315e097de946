/** Facilities as columns; the list is that of the input, and what closes stays in it. */
import type { FacilitiesInput } from '../facilities/input.js';
import { facilityIdentity } from '../identity.js';

export const FACILITY = { school: 0, gp: 1, busStop: 2 } as const;

/** An announced closure is carried out on the next 1 August. */
export const FACILITY_STATUS = { open: 0, announced: 1, closed: 2 } as const;

/** Why a facility closes. */
export const REASON = {
  none: 0,
  board: 1, // the board's decision
  norm: 2, // three years under the legal norm without exemption
  noSuccessor: 3, // a GP stops and nobody follows
  timetable: 4, // the weakest corridor when hours are cut
  merged: 5, // the board's decision; goes together with another of its schools
  mergedByNorm: 6, // as merged, after three years under the norm
} as const;

/** Whether the law closes it; else its board, its doctor or its operator. */
export const isByNorm = (reason: number): boolean => reason === REASON.norm || reason === REASON.mergedByNorm;
/** Whether it goes together with another of its board. */
export const isMerger = (reason: number): boolean => reason === REASON.merged || reason === REASON.mergedByNorm;

/** Columns are indexed by facility `f`. */
export interface Facilities {
  readonly count: number;
  readonly kind_f: Uint8Array; // FACILITY
  readonly idA_f: Uint32Array;
  readonly idB_f: Uint32Array;
  readonly place_f: Uint16Array;
  readonly status_f: Uint8Array; // FACILITY_STATUS
  readonly reason_f: Uint8Array; // REASON, from the announcement on
  readonly closed_f: Uint16Array; // year in which it closed, 0 = open
  readonly into_f: Uint16Array; // school it merges into, from the announcement on: facility + 1, 0 = none
  readonly held_f: Uint8Array; // REASON for which it would have closed, had nobody paid; 0 = none
  readonly under_f: Uint8Array; // years in a row under the legal norm
  readonly before_f: Int32Array; // pupils a year before, 0 = not known
  readonly users_f: Int32Array; // pupils; residents on a practice's list; residents near a stop
}

export function makeFacilities(input: FacilitiesInput | null): Facilities {
  const count = input?.kind_f.length ?? 0;
  const made: Facilities = {
    count,
    kind_f: Uint8Array.from(input?.kind_f ?? []),
    idA_f: new Uint32Array(count),
    idB_f: new Uint32Array(count),
    place_f: Uint16Array.from(input?.place_f ?? []),
    status_f: new Uint8Array(count),
    reason_f: new Uint8Array(count),
    closed_f: new Uint16Array(count),
    into_f: new Uint16Array(count),
    held_f: new Uint8Array(count),
    under_f: new Uint8Array(count),
    before_f: new Int32Array(count),
    users_f: new Int32Array(count),
  };
  input?.id_f.forEach((id, f) => {
    const [idA, idB] = facilityIdentity(input.kind_f[f]!, id);
    made.idA_f[f] = idA;
    made.idB_f[f] = idB;
  });
  return made;
}
