/**
 * Who leaves home to study, by how far the study is: logistic in the way, up to the distance at which a daily way takes
 * 45 minutes. Two constants for each study and regime, such that over the whole country the shares are those measured.
 */
import { ln, logistic, pow } from '../../../sim/exact.js';
import { FINANCE, REGIMES, STUDIES, STUDY } from '../../../sim/learning/input.js';
import type { ParameterValues } from '../../../sim/parameters/parameters.js';
import { distanceKm, innerDistanceKm, type Point, watersOf } from '../../packages/distance.js';
import type { Pack } from '../../packages/format.js';
import { REGIMES as MOVE_REGIMES } from '../../packages/gravity.js';
import { numbers, words } from '../../packages/table.js';
import { whereRising } from '../halving.js';
import { measuredLeaving } from './country-leaving.js';
import { type StudyPlace, studyPlacesOf } from './study-places.js';

/** Way by road that train and bus cover in 45 minutes: a km a minute, as on crossings (guess). */
const FAR_KM = 45;
const NEAREST_KM = 3;
const HALVINGS = 60;
const STEEPEST = 30;
/** Steps of the way in the distribution of the country. */
const WAYS = 80;
/** Residents of this class weigh an origin. */
const YOUNG = 'age_15_19';

export type LeavingFar = Pick<ParameterValues, 'hboLeavingFar' | 'woLeavingFar'>;

/** Shares over the country, measured. Indexed by FINANCE. */
type Shares = readonly number[];

export interface LeavingCurve {
  /** Log-odds beside the place of study, by FINANCE; and what is added at FAR_KM and beyond. */
  readonly constant_r: readonly number[];
  readonly far: number;
}

/** Where students of a study go from one origin: part of them by way, relative to FAR_KM and at most 1. */
export type WayShares = readonly (readonly [way: number, share: number])[];

/**
 * Study places by gravity: students enrolled times distance, for academic study in the long regime, for hbo, which is to
 * be had in more cities and mostly nearby, in both regimes as people move (guess).
 */
export function waysToStudy(
  kmTo: (place: StudyPlace) => number,
  places: readonly StudyPlace[],
  study: number,
): WayShares {
  const km = places.map((place) => Math.max(NEAREST_KM, kmTo(place)));
  const weighted = (exponent: number): number[] => {
    const weights = places.map(({ students }, i) => students * pow(km[i]!, -exponent));
    const all = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => weight / all);
  };
  const near = study === STUDY.hbo ? MOVE_REGIMES.shortShare : 0;
  const [short, long] = [weighted(MOVE_REGIMES.short), weighted(MOVE_REGIMES.long)];
  return km.map((way, i) => [Math.min(1, way / FAR_KM), near * short[i]! + (1 - near) * long[i]!]);
}

/** Share of the starters at home of one origin who leave. */
export function leavingShare(ways: WayShares, constant: number, far: number): number {
  let share = 0;
  for (const [way, part] of ways) share += part * logistic(constant + far * way);
  return share;
}

/** Starters of the whole country by way, relative to FAR_KM: part of each of WAYS equal steps, in its middle. */
export function countryWays(origins: readonly { readonly weight: number; readonly ways: WayShares }[]): WayShares {
  const all = origins.reduce((sum, { weight }) => sum + weight, 0);
  const part_w = new Float64Array(WAYS);
  for (const { weight, ways } of origins) {
    for (const [way, part] of ways) part_w[Math.min(WAYS - 1, Math.floor(way * WAYS))]! += (weight / all) * part;
  }
  // The last step holds those from FAR_KM on, nearly all of whom live farther.
  return Array.from(part_w, (part, w): [number, number] => [w === WAYS - 1 ? 1 : (w + 0.5) / WAYS, part]);
}

/** @param farShare of those who study FAR_KM away or more, with a grant */
export function fitLeaving(country: WayShares, shares: Shares, farShare: number): LeavingCurve {
  const odds = (share: number): number => ln(share / (1 - share));
  // Steeper means fewer near by, since the far end is held.
  const steep = (far: number): number => leavingShare(country, odds(farShare) - far, far);
  const far = falling(steep, shares[FINANCE.grant]!, 0, STEEPEST);
  const constant_r = shares.map(
    (share) => -falling((low) => leavingShare(country, -low, far), share, -STEEPEST, STEEPEST),
  );
  return { constant_r, far };
}

/** Where a falling function takes a value, between two bounds. */
const falling = (of: (x: number) => number, wanted: number, from: number, to: number): number =>
  whereRising((x) => -of(x), -wanted, [from, to], HALVINGS);

interface Origin extends Point {
  readonly innerKm: number;
  readonly weight: number;
}

/** The whole country as a region pack has it: its towns, and the zones outside. */
function originsOf(pack: Pack): { towns: Origin[]; zones: Origin[] } {
  const places = pack.tables['places']!;
  const zones = pack.tables['zones']!;
  const ages = pack.tables['ages']!;
  const young = numbers(ages, 'm15').map((men, t) => men + numbers(ages, 'w15')[t]!);
  const originsIn = (table: typeof places, area: string, weights: readonly number[]): Origin[] => {
    const [x, y, km2] = [numbers(table, 'x_m'), numbers(table, 'y_m'), numbers(table, area)];
    return x.map((east, i) => ({ x: east, y: y[i]!, innerKm: innerDistanceKm(km2[i]!), weight: weights[i]! }));
  };
  return {
    towns: originsIn(places, 'area_km2', young),
    zones: originsIn(zones, 'land_area_km2', youngInZones(pack)),
  };
}

function youngInZones(pack: Pack): number[] {
  const table = pack.tables['zone_ages']!;
  const [zone, variant, year] = [words(table, 'zone'), words(table, 'variant'), numbers(table, 'year')];
  const young = numbers(table, YOUNG);
  return words(pack.tables['zones']!, 'code').map((code) => {
    const row = zone.findIndex((own, r) => own === code && variant[r] === 'steady' && year[r] === pack.base);
    if (row < 0) throw new Error(`zone_ages: expected a row of ${code} at the base, found none`);
    return young[row]!;
  });
}

/** Curves of the country by STUDY. */
export interface NationalLeaving {
  readonly curve_s: readonly LeavingCurve[];
  /** Probability by study, regime and town: (study * REGIMES + regime) * T + t. */
  readonly leaving_srt: Float64Array;
}

export function nationalLeaving(pack: Pack, parameters: LeavingFar): NationalLeaving {
  const waters = watersOf(pack.tables['barriers']!, pack.tables['crossings']!);
  const { towns, zones } = originsOf(pack);
  const shares = measuredLeaving(pack);
  const farShare_s = [parameters.hboLeavingFar, parameters.woLeavingFar];
  const all = studyPlacesOf(pack);
  const leaving_srt = new Float64Array(STUDIES * REGIMES * towns.length);
  const curve_s = shares.map((share, study) => {
    const places = all.filter((place) => place.study === study);
    const origin = (from: Origin): { weight: number; ways: WayShares } => ({
      weight: from.weight,
      ways: waysToStudy((place) => Math.max(from.innerKm, distanceKm(waters, from, place)), places, study),
    });
    const fromTowns = towns.map(origin);
    const curve = fitLeaving(countryWays([...fromTowns, ...zones.map(origin)]), share, farShare_s[study]!);
    curve.constant_r.forEach((constant, regime) => {
      fromTowns.forEach(({ ways }, t) => {
        const probability = leavingShare(ways, constant, curve.far);
        leaving_srt[(study * REGIMES + regime) * towns.length + t] = probability;
      });
    });
    return curve;
  });
  return { curve_s, leaving_srt };
}
