/** The list of those who look for work, which grows as long as the pass over people finds more. */

/** People who look for work this year; columns are indexed by `n`. */
export interface Searching {
  count: number;
  person_n: Int32Array;
  from_n: Int32Array; // segment of the job they hold (pool * JOB_LEVELS + level), NONE = none
}

/** @param capacity persons there is room for at first */
export const makeSearching = (capacity: number): Searching => ({
  count: 0,
  person_n: new Int32Array(capacity),
  from_n: new Int32Array(capacity),
});

/**
 * @param p person slot
 * @param from segment of the job that is held, NONE = none
 */
export function addSearching(searching: Searching, p: number, from: number): void {
  if (searching.count === searching.person_n.length) grow(searching);
  const n = searching.count++;
  searching.person_n[n] = p;
  searching.from_n[n] = from;
}

function grow(searching: Searching): void {
  const more = makeSearching(2 * searching.count + 64);
  more.person_n.set(searching.person_n);
  more.from_n.set(searching.from_n);
  searching.person_n = more.person_n;
  searching.from_n = more.from_n;
}
