/** What made the pupils of a school fewer or more over several years. */
import { FACILITY_STATUS } from '../../sim/state/facilities.js';
import type { SchoolYear, Watched } from './replay.js';

/** Children over the years, net. Together they are the change in pupils. */
export interface Totals {
  /** Who turned four and began, less who turned twelve. */
  readonly classes: number;
  /** Families that moved here, less those that moved away. */
  readonly moved: number;
  /** Came when their own school closed. */
  readonly closures: number;
  /** Chose this school without moving, less who chose another. */
  readonly chosen: number;
  /** Died, to and from institutions, and those who had to leave when it closed. */
  readonly rest: number;
}

export function totalsOf(years: readonly Pick<SchoolYear, 'change'>[]): Totals {
  const sums = { classes: 0, moved: 0, closures: 0, chosen: 0, rest: 0 };
  for (const { change } of years) {
    if (change === null) continue;
    sums.classes += change.began - change.finished;
    sums.moved += change.movedIn - change.movedOut;
    sums.closures += change.fromClosed;
    sums.chosen += change.fromOther - change.toOther;
    sums.rest += change.rest - change.closedHere;
  }
  return sums;
}

/** Years up to the one in which it closed. */
export const livedYears = ({ years }: Pick<Watched, 'years'>): readonly SchoolYear[] => {
  const end = years.findIndex(({ decision }) => decision.status === FACILITY_STATUS.closed);
  return end < 0 ? years : years.slice(0, end + 1);
};

/** Years in which it had pupils: the closure itself takes them all away and explains nothing. The period of all totals. */
export const openYears = (watched: Pick<Watched, 'years'>): readonly SchoolYear[] =>
  livedYears(watched).filter(({ decision }) => decision.status !== FACILITY_STATUS.closed);
