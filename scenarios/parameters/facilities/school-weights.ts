/** How schools draw the children of each town at the base: distance, times an attraction that gives the observed pupils. */
import { exp } from '../../../sim/exact.js';

/** Way over which the weight of a school falls by a factor e, and the farthest way anybody goes, km. */
const DECAY_KM = 0.8;
const FARTHEST_KM = 15;
/** Rounds of scaling; the largest error is then far below a pupil. */
const ROUNDS = 100;

/**
 * @param km_ts way from each town to each school: t * S + s
 * @param children_t children of school age
 * @param pupils_s pupils observed; only their shares count
 * @returns weight: t * S + s; a town without a school within reach has weight for its nearest one alone
 */
export function schoolWeights(
  km_ts: ArrayLike<number>,
  children_t: readonly number[],
  pupils_s: readonly number[],
): Float64Array {
  const towns = children_t.length;
  const schools = pupils_s.length;
  const weight_ts = new Float64Array(towns * schools);
  for (let t = 0; t < towns; t++) {
    let nearest = 0;
    for (let s = 0; s < schools; s++) {
      const km = km_ts[t * schools + s]!;
      if (km <= FARTHEST_KM) weight_ts[t * schools + s] = exp(-km / DECAY_KM);
      if (km < km_ts[t * schools + nearest]!) nearest = s;
    }
    if (schools > 0 && weight_ts[t * schools + nearest] === 0) weight_ts[t * schools + nearest] = 1;
  }
  const share =
    children_t.reduce((a, b) => a + b, 0) /
    Math.max(
      1,
      pupils_s.reduce((a, b) => a + b, 0),
    );
  for (let round = 0; round < ROUNDS; round++) {
    const expected_s = expectedPupils(weight_ts, children_t, schools);
    for (let s = 0; s < schools; s++) {
      const factor = expected_s[s]! > 0 ? (pupils_s[s]! * share) / expected_s[s]! : 1;
      for (let t = 0; t < towns; t++) weight_ts[t * schools + s]! *= factor;
    }
  }
  return weight_ts;
}

/** Pupils of each school when everybody chooses by the weights. */
export function expectedPupils(weight_ts: Float64Array, children_t: readonly number[], schools: number): number[] {
  const expected_s = new Array<number>(schools).fill(0);
  children_t.forEach((children, t) => {
    let sum = 0;
    for (let s = 0; s < schools; s++) sum += weight_ts[t * schools + s]!;
    if (sum === 0) return;
    for (let s = 0; s < schools; s++) expected_s[s] = expected_s[s]! + (children * weight_ts[t * schools + s]!) / sum;
  });
  return expected_s;
}
