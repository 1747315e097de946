/** How the pupils of one school changed within a year: every child that came or went is in one column. */
import { FIRST_AGE, LAST_AGE } from '../../sim/facilities/pupils.js';
import { FACILITY_STATUS } from '../../sim/state/facilities.js';
import { KIND } from '../../sim/state/households.js';
import { birthYearOf } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';

/** Children, counted once each; the first column that fits counts. */
export interface PupilChange {
  /** Turned four, and begin here. */
  readonly began: number;
  /** Turned twelve. */
  readonly finished: number;
  /** Families that moved to another town, within the region or from outside it. */
  readonly movedIn: number;
  readonly movedOut: number;
  /** Came when their own school closed this summer; left because this one did. */
  readonly fromClosed: number;
  readonly closedHere: number;
  /** Chose another school without having moved to another town. */
  readonly fromOther: number;
  readonly toOther: number;
  /** Died, or came from or went to an institution: what came less what went. */
  readonly rest: number;
}

/** Where the children of a region lived and learned on 1 October. */
export type Children = ReadonlyMap<string, { readonly school: number; readonly town: number; readonly born: number }>;

/** Everybody young enough to be a pupil then or a year later. Call it between two years, or on the first day. */
export function childrenOf(world: World): Children {
  const { slots, class_p, idA_p, idB_p, school_p, household_p } = world.persons;
  const { place_h, kind_h } = world.households;
  const children = new Map<string, { school: number; town: number; born: number }>();
  for (let p = 0; p < slots; p++) {
    const c = class_p[p]!;
    const born = birthYearOf(c);
    if (c === 0 || born < world.year - LAST_AGE - 2) continue;
    const h = household_p[p]!;
    // An institution is no town: whoever comes from one has not moved as a family.
    const town = kind_h[h] === KIND.private ? place_h[h]! : -1;
    children.set(`${idA_p[p]}-${idB_p[p]}`, { school: school_p[p]!, town, born });
  }
  return children;
}

/**
 * @param year the year that was lived between the two
 * @param closed whether a school closed in that year
 * @param died whether a child died in that year, by identity
 * @param f the school
 */
export function changeOf(
  before: Children,
  after: Children,
  year: number,
  closed: (school: number) => boolean,
  died: (identity: string) => boolean,
  f: number,
): PupilChange {
  const change = {
    began: 0,
    finished: 0,
    movedIn: 0,
    movedOut: 0,
    fromClosed: 0,
    closedHere: 0,
    fromOther: 0,
    toOther: 0,
    rest: 0,
  };
  for (const [identity, now] of after) {
    if (now.school !== f + 1) continue;
    const then = before.get(identity);
    if (then?.school === f + 1) continue;
    if (year - now.born === FIRST_AGE) change.began++;
    else if (then === undefined) change.movedIn++;
    else if (then.town < 0 || then.school === 0) change.rest++;
    else if (then.town !== now.town) change.movedIn++;
    else if (closed(then.school - 1)) change.fromClosed++;
    else change.fromOther++;
  }
  for (const [identity, then] of before) {
    if (then.school !== f + 1) continue;
    const now = after.get(identity);
    if (now?.school === f + 1) continue;
    if (year - then.born > LAST_AGE) change.finished++;
    else if (now === undefined && !died(identity)) change.movedOut++;
    else if (now === undefined || now.town < 0) change.rest--;
    else if (now.town !== then.town) change.movedOut++;
    else if (closed(f)) change.closedHere++;
    else change.toOther++;
  }
  return change;
}

/** Schools that closed in a year. */
export const closedIn =
  ({ facilities: { status_f, closed_f } }: World, year: number) =>
  (school: number): boolean =>
    status_f[school] === FACILITY_STATUS.closed && closed_f[school] === year;
