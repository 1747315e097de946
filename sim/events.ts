/**
 * The event buffer of one year: every change of a person's life, with its cause, in columns that are reused.
 *
 * Indicators, checks, arcs and traces are taken from it. The order of rows has no meaning.
 */

/** What happened. */
export const HAPPENED = {
  death: 1,
  birth: 2,
  leftHome: 3,
  union: 4,
  split: 5,
  widowed: 6,
  orphaned: 7,
  moved: 9,
  refused: 10,
  transit: 11, // through reception: who leaves for abroad's number is replaced by who comes from there
} as const;
export type Happened = (typeof HAPPENED)[keyof typeof HAPPENED];

/** Why it happened: the process, the reason to move, or for consequences the event behind it. */
export const CAUSE = {
  mortality: 1,
  fertility: 2,
  leavingHome: 3,
  union: 4,
  separation: 5,
  deathOfPartner: 6,
  deathOfParents: 7,
  study: 9,
  job: 10,
  dwelling: 11,
  care: 12,
  emigration: 13,
  other: 14,
  immigration: 15,
  reception: 16,
  facility: 17,
  homecoming: 18, // somebody who left the region earlier comes back
} as const;
export type Cause = (typeof CAUSE)[keyof typeof CAUSE];

export interface Events {
  count: number;
  what_e: Uint8Array; // HAPPENED
  cause_e: Uint8Array; // CAUSE
  idA_e: Uint32Array; // whom it happened to
  idB_e: Uint32Array;
  class_e: Uint16Array; // class of the person
  place_e: Uint16Array; // where; a number from the count of places on is a zone, the last one abroad
  to_e: Uint16Array; // afterwards, the same for who stayed
}

export function makeEvents(capacity: number): Events {
  return {
    count: 0,
    what_e: new Uint8Array(capacity),
    cause_e: new Uint8Array(capacity),
    idA_e: new Uint32Array(capacity),
    idB_e: new Uint32Array(capacity),
    class_e: new Uint16Array(capacity),
    place_e: new Uint16Array(capacity),
    to_e: new Uint16Array(capacity),
  };
}

export function recordEvent(
  events: Events,
  what: Happened,
  cause: Cause,
  idA: number,
  idB: number,
  cls: number,
  place: number,
  to: number = place,
): void {
  if (events.count === events.what_e.length) grow(events);
  const e = events.count++;
  events.what_e[e] = what;
  events.cause_e[e] = cause;
  events.idA_e[e] = idA;
  events.idB_e[e] = idB;
  events.class_e[e] = cls;
  events.place_e[e] = place;
  events.to_e[e] = to;
}

function grow(events: Events): void {
  const larger = makeEvents(events.count * 2 + 16);
  larger.what_e.set(events.what_e);
  larger.cause_e.set(events.cause_e);
  larger.idA_e.set(events.idA_e);
  larger.idB_e.set(events.idB_e);
  larger.class_e.set(events.class_e);
  larger.place_e.set(events.place_e);
  larger.to_e.set(events.to_e);
  Object.assign(events, { ...larger, count: events.count });
}
