/** Which towns lost their last primary school, in how many of the seeds. */
import { FACILITY, FACILITY_STATUS } from '../../../../sim/state/facilities.js';
import type { RunResult } from '../../results.js';
import type { Place } from '../figures.js';
import type { Worlds } from './worlds.js';

export interface SchoolTown {
  readonly place: Place;
  /** Schools at the base date; 0 = none to lose. */
  readonly schools: number;
  readonly residents: number;
  /** Share of the seeds in which none is left: without and with the measures. */
  readonly shares: readonly [baseline: number, other: number];
}

/** Open schools by town in year number `y` of a seed. */
function openByTown({ facilities, seeds }: RunResult, s: number, y: number, towns: number): number[] {
  const { status_f } = seeds[s]!.years[y]!.facilities;
  const open_t = new Array<number>(towns).fill(0);
  facilities.forEach(({ kind, town }, f) => {
    if (kind === FACILITY.school && status_f[f] !== FACILITY_STATUS.closed) open_t[town] = open_t[town]! + 1;
  });
  return open_t;
}

/** Every town of the region on the 1 January of year number `y`. */
export function schoolTowns({ baseline, other, figures }: Worlds, y: number): readonly SchoolTown[] {
  const towns = figures.places.length;
  const first_t = openByTown(baseline, 0, 0, towns);
  const lost = [baseline, other].map((run) => {
    const lost_t = new Array<number>(towns).fill(0);
    run.seeds.forEach((_, s) => {
      openByTown(run, s, y, towns).forEach((open, t) => {
        if (open === 0 && first_t[t]! > 0) lost_t[t] = lost_t[t]! + 1;
      });
    });
    return lost_t.map((n) => n / run.seeds.length);
  });
  return figures.places.map((place) => ({
    place,
    schools: first_t[place.t]!,
    residents: baseline.seeds[0]!.years[0]!.indicators['population']![place.t]!,
    shares: [lost[0]![place.t]!, lost[1]![place.t]!],
  }));
}

/** Schools that closed by the end of a run, and those of them that merged with another of their board: mean of the seeds. */
export function closuresOf({ facilities, seeds }: RunResult): { readonly closed: number; readonly merged: number } {
  let [closed, merged] = [0, 0];
  for (const { years } of seeds) {
    const { status_f, into_f } = years.at(-1)!.facilities;
    facilities.forEach(({ kind }, f) => {
      if (kind !== FACILITY.school || status_f[f] !== FACILITY_STATUS.closed) return;
      closed++;
      if (into_f[f]! > 0) merged++;
    });
  }
  return { closed: closed / seeds.length, merged: merged / seeds.length };
}

/** Towns that lost their last school in at least one seed of either world, the surest first. */
export const atRisk = (towns: readonly SchoolTown[]): readonly SchoolTown[] =>
  towns
    .filter(({ shares }) => shares[0] > 0 || shares[1] > 0)
    .sort((a, b) => b.shares[0] - a.shares[0] || b.shares[1] - a.shares[1] || (a.place.code < b.place.code ? -1 : 1));
