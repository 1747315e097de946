/** How values went against the country's in the years before the base, as far as that goes on. */
import { ln } from '../../../sim/exact.js';
import type { Series } from './values-before.js';

/** Years over which the slope is taken. */
const WINDOW = 8;
/**
 * Part of the slope that is the drift of the year before the first, from which it fades by `priceDriftFade`.
 *
 * Source: values of 342 municipalities, origins 2007 to 2013 and what followed up to 2014. Of the slope of a COROP region
 * over eight years 0.28, 0.46, 0.64, 0.82 and 0.86 came on top within one to five years, which 0.35 * (0.8 + 0.8^2 + ...)
 * follows; what set a municipality apart from its COROP region did not go on at all (-0.08 to -0.55).
 */
const GOES_ON = 0.35;

/**
 * Yearly growth of values against the country's that goes on after the base, as a logarithm: the same for the municipalities
 * of a COROP region, from their values together. 0 without enough years.
 *
 * @param homes_m weights
 */
export function driftByMunicipality(
  value_m: readonly Series[],
  country: Series,
  homes_m: readonly number[],
  corop_m: readonly string[],
): number[] {
  const drift = new Map(
    [...new Set(corop_m)].map((corop) => {
      const members = value_m.flatMap((series, m) => (corop_m[m] === corop ? [{ series, homes: homes_m[m]! }] : []));
      return [corop, GOES_ON * slope(against(country.slice(-WINDOW), members))];
    }),
  );
  return corop_m.map((corop) => drift.get(corop)!);
}

interface Member {
  readonly series: Series;
  readonly homes: number;
}

/** Logarithm of the mean value of some municipalities over the country's, in the years that all of them have. */
function against(country: Series, members: readonly Member[]): { readonly year: number; readonly log: number }[] {
  return country.flatMap(({ year, value }) => {
    let sum = 0;
    let homes = 0;
    for (const member of members) {
      const own = member.series.find((at) => at.year === year);
      if (!own) return [];
      sum += member.homes * own.value;
      homes += member.homes;
    }
    return homes > 0 ? [{ year, log: ln(sum / homes / value) }] : [];
  });
}

/** Least squares; 0 with fewer than three years. */
function slope(points: readonly { readonly year: number; readonly log: number }[]): number {
  if (points.length < 3) return 0;
  const year = points.reduce((sum, p) => sum + p.year, 0) / points.length;
  const log = points.reduce((sum, p) => sum + p.log, 0) / points.length;
  let along = 0;
  let spread = 0;
  for (const p of points) {
    along += (p.year - year) * (p.log - log);
    spread += (p.year - year) * (p.year - year);
  }
  return along / spread;
}
