/**
 * How schools draw the children of each town at the base: distance, own town and denomination as estimated on the whole
 * country, times an attraction of each school that gives the pupils observed there (docs/facilities.md).
 */
import { exp } from '../../../sim/exact.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';

/** Farthest way anybody goes, km, as in the estimate. */
const FARTHEST_KM = 12;
/** Rounds of scaling; the largest error is then far below a pupil. */
const ROUNDS = 100;

export interface SchoolSite {
  readonly place: number;
  readonly x: number;
  readonly y: number;
  readonly group: string;
  /** Pupils observed; only their shares count. */
  readonly pupils: number;
}

/**
 * @param children_t children of school age by town
 * @returns weight: t * S + s; a town without a school within reach has weight for its nearest one alone
 */
export function schoolWeights(pack: Pack, schools: readonly SchoolSite[], children_t: readonly number[]): Float64Array {
  const weight_ts = standingWeights(pack, schools);
  const pupils = schools.reduce((sum, school) => sum + school.pupils, 0);
  const share = children_t.reduce((a, b) => a + b, 0) / Math.max(1, pupils);
  for (let round = 0; round < ROUNDS; round++) {
    const expected_s = expectedPupils(weight_ts, children_t, schools.length);
    schools.forEach((school, s) => {
      const factor = expected_s[s]! > 0 ? (school.pupils * share) / expected_s[s]! : 1;
      for (let t = 0; t < children_t.length; t++) weight_ts[t * schools.length + s]! *= factor;
    });
  }
  return weight_ts;
}

/** Weights by the estimated terms alone. */
function standingWeights(pack: Pack, schools: readonly SchoolSite[]): Float64Array {
  const places = pack.tables['places']!;
  const [x, y, residents] = [numbers(places, 'x_m'), numbers(places, 'y_m'), numbers(places, 'residents')];
  const term = standingTerms(pack);
  const perKm = term('distance_per_km');
  const weight_ts = new Float64Array(places.rows * schools.length);
  const reach_s = schools.map(({ group }) => exp(term(`log_reach_${group}`)));
  for (let t = 0; t < places.rows; t++) {
    const inner = term('inner_km') * Math.sqrt(residents[t]! / 1000);
    let nearest = -1;
    let least = Number.POSITIVE_INFINITY;
    schools.forEach(({ place, group, x: sx, y: sy }, s) => {
      const [dx, dy] = [(x[t]! - sx) / 1000, (y[t]! - sy) / 1000];
      const km = place === t ? inner : Math.sqrt(dx * dx + dy * dy + inner * inner);
      if (km <= FARTHEST_KM) {
        weight_ts[t * schools.length + s] = exp(
          term(group) - perKm * reach_s[s]! * km + (place === t ? term('own_town') : 0),
        );
      }
      if (km >= least) return;
      nearest = s;
      least = km;
    });
    if (nearest >= 0 && least > FARTHEST_KM) weight_ts[t * schools.length + nearest] = 1;
  }
  return weight_ts;
}

/** Terms of standing choice by name; what has none counts as public, with ordinary reach. */
export function standingTerms({ tables }: Pick<Pack, 'tables'>): (name: string) => number {
  const table = tables['school_choice']!;
  const [kind, term, value] = [words(table, 'kind'), words(table, 'term'), numbers(table, 'value')];
  const values = new Map(term.flatMap((name, row) => (kind[row] === 'standing' ? [[name, value[row]!] as const] : [])));
  return (name) => values.get(name) ?? 0;
}

/** Pupils of each school when everybody chooses by the weights. */
function expectedPupils(weight_ts: Float64Array, children_t: readonly number[], schools: number): number[] {
  const expected_s = new Array<number>(schools).fill(0);
  children_t.forEach((children, t) => {
    let sum = 0;
    for (let s = 0; s < schools; s++) sum += weight_ts[t * schools + s]!;
    if (sum === 0) return;
    for (let s = 0; s < schools; s++) expected_s[s] = expected_s[s]! + (children * weight_ts[t * schools + s]!) / sum;
  });
  return expected_s;
}
