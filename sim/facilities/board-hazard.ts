/** How likely a board decides this year to close a school. */
import { ln, logistic } from '../exact.js';
import { FACILITY, FACILITY_STATUS } from '../state/facilities.js';
import type { World } from '../world.js';
import type { SchoolHazard } from './input.js';
import { childrenByAge, FIRST_AGE, LAST_AGE } from './pupils.js';

/** Years ahead that a board looks. */
const AHEAD = 4;

/** Children of school age in four years over those of now, by municipality, if nobody moved; ages on 31 December of a year. */
export function expectedRatios(world: World, year: number): number[] {
  const ages = LAST_AGE + 1;
  const children_ta = childrenByAge(world, year);
  const now = world.places.code_m.map(() => 0);
  const later = world.places.code_m.map(() => 0);
  world.places.municipality_t.forEach((m, t) => {
    for (let age = 0; age < ages; age++) {
      const n = children_ta[t * ages + age]!;
      if (age >= FIRST_AGE) now[m] = now[m]! + n;
      if (age <= LAST_AGE - AHEAD) later[m] = later[m]! + n;
    }
  });
  return now.map((n, m) => (n > 0 && later[m]! > 0 ? later[m]! / n : 1));
}

/** Way in km from a school to the nearest other open one. */
export function neighbourKm(world: World, f: number): number {
  const { count, kind_f, status_f } = world.facilities;
  const { x_f, y_f } = world.facilityInput!;
  let nearest = Number.POSITIVE_INFINITY;
  for (let g = 0; g < count; g++) {
    if (g === f || kind_f[g] !== FACILITY.school || status_f[g] !== FACILITY_STATUS.open) continue;
    const [dx, dy] = [x_f[f]! - x_f[g]!, y_f[f]! - y_f[g]!];
    nearest = Math.min(nearest, Math.sqrt(dx * dx + dy * dy) / 1000);
  }
  return nearest;
}

/**
 * Yearly probability that a board announces a closure.
 *
 * @param size pupils
 * @param expected ratio of pupils expected in four years
 * @param km to the nearest other open school
 * @source logit fitted on the register of 2013-2020; national trend towards fewer and larger schools inside
 */
export function closingProbability(
  { upTo_b, size_b, expected: change, neighbour, denomination_g }: SchoolHazard,
  size: number,
  expected: number,
  km: number,
  denomination: number,
): number {
  let b = 0;
  while (b < upTo_b.length && size > upTo_b[b]!) b++;
  const near = km === Number.POSITIVE_INFINITY ? 0 : neighbour * ln(1 + km);
  return logistic(size_b[b]! + change * ln(expected) + near + denomination_g[denomination]!);
}
