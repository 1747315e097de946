/** How likely a board decides this year to close a school. */
import { exp, ln } from '../exact.js';
import { FACILITY_STATUS } from '../state/facilities.js';
import type { World } from '../world.js';
import { kmBetween } from './distance.js';
import type { SchoolHazard } from './input.js';
import { childrenByAge } from './pupils.js';

/** Least pupils that count, and the distances between which a school of the own board counts, km. */
const LEAST_PUPILS = 23;
const NEAR_KM = 0.2;
const FAR_KM = 8;
const MOST_GROWTH = 0.3;

/** What is known of a school on 1 October. */
export interface Prospect {
  readonly pupils: number;
  /** Pupils a year before; 0 = not known. */
  readonly before: number;
  /** Children of school age in five years over today, in its municipality. */
  readonly expected: number;
  readonly underNorm: boolean;
  /** Way in km to the nearest open school of its board. */
  readonly ownKm: number;
  readonly lastInTown: boolean;
  readonly denomination: number;
}

/** Logarithm of the hazard, term by term: what a trace shows, and what adds up. */
export function termsOf(hazard: SchoolHazard, school: Prospect): Readonly<Record<string, number>> {
  const { pupils, before, expected, ownKm } = school;
  const growth = before > 0 && pupils > 0 ? ln(pupils / before) : 0;
  return {
    constant: hazard.constant,
    size:
      hazard.size * ln(Math.max(LEAST_PUPILS, pupils) / 100) +
      (pupils > 150 ? hazard.sizeAbove150 * ln(pupils / 150) : 0),
    growth: hazard.growth * Math.min(MOST_GROWTH, Math.max(-MOST_GROWTH, growth)),
    expected: hazard.expected * ln(expected),
    underNorm: school.underNorm ? hazard.underNorm : 0,
    ownDistance: hazard.ownDistance * ln(Math.min(FAR_KM, Math.max(NEAR_KM, ownKm))),
    lastInTown: school.lastInTown ? hazard.lastInTown : 0,
    denomination: hazard.denomination_g[school.denomination]!,
  };
}

/**
 * Yearly probability that a board announces a closure.
 *
 * @param level multiplier on the hazard
 * @source fitted on the register of 2013-2020; a national trend towards fewer and larger schools is in its constant
 */
export function closingProbability(hazard: SchoolHazard, school: Prospect, level: number): number {
  let sum = 0;
  for (const term of Object.values(termsOf(hazard, school))) sum += term;
  return 1 - exp(-level * exp(sum));
}

/**
 * Residents of 4 to 11 in five years over those of today by municipality, if nobody moves and as many are born as there
 * are children under five; from five-year groups, as the estimate was.
 *
 * @param year ages are those on 31 December of it
 */
export function expectedRatios(world: World, year: number): number[] {
  const { children_ta, ages } = childrenByAge(world, year);
  const group_mg = world.places.code_m.map(() => [0, 0, 0]);
  world.places.municipality_t.forEach((m, t) => {
    for (let age = 0; age < ages; age++) {
      const g = Math.floor(age / 5);
      group_mg[m]![g] = group_mg[m]![g]! + children_ta[t * ages + age]!;
    }
  });
  return group_mg.map(([c, d, e]) => {
    const now = c! / 5 + d! + 0.4 * e!;
    const later = c! / 5 + c! + 0.4 * d!;
    return now > 0 && later > 0 ? later / now : 1;
  });
}

/** What the board of school `f` looks at. */
export function prospectOf(world: World, f: number, expected_m: readonly number[]): Prospect {
  const { status_f, place_f, users_f, before_f } = world.facilities;
  const { board_f, schools } = world.facilityInput!;
  const m = world.places.municipality_t[place_f[f]!]!;
  let own = Number.POSITIVE_INFINITY;
  let lastInTown = true;
  for (let g = 0; g < schools.denomination_s.length; g++) {
    if (g === f || status_f[g] !== FACILITY_STATUS.open) continue;
    if (place_f[g] === place_f[f]) lastInTown = false;
    if (board_f[g] !== board_f[f]) continue;
    own = Math.min(own, kmBetween(world.facilityInput!, f, g));
  }
  return {
    pupils: users_f[f]!,
    before: before_f[f]!,
    expected: expected_m[m]!,
    underNorm: users_f[f]! < schools.norm_m[m]!,
    ownKm: own,
    lastInTown,
    denomination: schools.denomination_s[f]!,
  };
}
