/** Persons as columns: one slot per living person, a slot of class 0 is free. */

/** Birth year that class 2 and 3 stand for; class 0 is a free slot. */
export const FIRST_COHORT = 1880;
export const MALE = 0;
export const FEMALE = 1;

/** A person's position in the household; `child` is a child of the household at any age. */
export const ROLE = { adult: 0, partner: 1, child: 2, other: 3 } as const;

/** Columns are indexed by person slot `p`. */
export interface Persons {
  /** Slots in use or used before; columns are longer. */
  slots: number;
  /** First free slot, chained through next_p; -1 = none. */
  free: number;
  readonly idA_p: Uint32Array; // stable 64-bit identity in two words, never reused
  readonly idB_p: Uint32Array;
  readonly class_p: Uint16Array; // (birth year - FIRST_COHORT + 1) * 2 + sex; 0 = free slot
  readonly household_p: Int32Array; // household slot
  readonly next_p: Int32Array; // next member of the same household, -1 = last
  readonly role_p: Uint8Array; // ROLE
  readonly school_p: Uint16Array; // primary school attended, s + 1; 0 = none
  readonly parity_p: Uint8Array; // live births so far; at the base date the own children at home
  readonly learning_p: Uint8Array; // level attained and what is being learned: learning/levels.ts
  readonly work_p: Uint8Array; // activity and job level: labour/work.ts
  readonly pool_p: Uint16Array; // where the work is: pool of jobs, k + 1; 0 = none
  readonly health_p: Uint8Array; // 1 = own health felt as not good
  readonly native_p: Uint8Array; // 1 = lived in the region at 15, or lives here and is younger
  readonly newcomer_p: Uint8Array; // kind of newcomer from abroad and year of arrival: newcomers/newcomer.ts; 0 = none
}

export const classOf = (birthYear: number, sex: number): number => (birthYear - FIRST_COHORT + 1) * 2 + sex;
export const birthYearOf = (cls: number): number => (cls >> 1) + FIRST_COHORT - 1;
export const sexOf = (cls: number): number => cls & 1;

/** Bytes of one person in these columns. */
export const PERSON_BYTES = 4 + 4 + 2 + 4 + 4 + 1 + 2 + 1 + 1 + 1 + 2 + 1 + 1 + 1;

export function makePersons(capacity: number): Persons {
  return {
    slots: 0,
    free: -1,
    idA_p: new Uint32Array(capacity),
    idB_p: new Uint32Array(capacity),
    class_p: new Uint16Array(capacity),
    household_p: new Int32Array(capacity).fill(-1),
    next_p: new Int32Array(capacity).fill(-1),
    role_p: new Uint8Array(capacity),
    school_p: new Uint16Array(capacity),
    parity_p: new Uint8Array(capacity),
    learning_p: new Uint8Array(capacity),
    work_p: new Uint8Array(capacity),
    pool_p: new Uint16Array(capacity),
    health_p: new Uint8Array(capacity),
    native_p: new Uint8Array(capacity),
    newcomer_p: new Uint8Array(capacity),
  };
}
