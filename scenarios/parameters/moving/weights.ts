/** Base-year weights of every alternative by origin and choice class, own municipality and zones fitted. */
import { pow } from '../../../sim/exact.js';
import { CHOICE_CLASSES, looksNear } from '../../../sim/moving/classes.js';
import { REGIMES } from '../../packages/gravity.js';
import type { Geography } from './geography.js';

/** Short moves among those that are neither for study nor for work, so that all together fit the mix of 2015. */
const SHORT_SHARE = 0.85;
const NEAREST_KM = 3;
/** Rounds of fitting zones and own municipalities in turn. */
const ROUNDS = 20;

export interface WeightTargets {
  /** Moves of persons a year at the base by origin town and choice class: t * CHOICE_CLASSES + c. */
  readonly moves_tc: Float64Array;
  /** Of those by housing class, the share that stays in the municipality. */
  readonly within_c: readonly number[];
  /** Share of each zone in all departures from the region to zones. */
  readonly share_z: readonly number[];
}

export interface Weights {
  /** (t * CHOICE_CLASSES + c) * alternatives + k; each row adds up to 1. */
  readonly weight_rk: Float64Array;
}

/** Distance weights of both regimes, each brought to the same sum before they are mixed; own municipality apart. */
function distanceWeights(geography: Geography, t: number, c: number): Float64Array {
  const { towns, zones, km_tk, mass_ck, municipality_t } = geography;
  const alternatives = towns + zones;
  const short = new Float64Array(alternatives);
  const long = new Float64Array(alternatives);
  let shortSum = 0;
  let longSum = 0;
  for (let k = 0; k < alternatives; k++) {
    const own = k < towns && municipality_t[k] === municipality_t[t];
    const km = Math.max(k === t ? 1 : NEAREST_KM, km_tk[t * alternatives + k]!);
    const mass = mass_ck[c * alternatives + k]!;
    short[k] = mass * pow(km, -REGIMES.short);
    long[k] = mass * pow(km, -REGIMES.long);
    if (own) continue;
    shortSum += short[k]!;
    longSum += long[k]!;
  }
  const share = looksNear(c) ? SHORT_SHARE : 0;
  return short.map((weight, k) => {
    const own = k < towns && municipality_t[k] === municipality_t[t];
    // Inside the municipality only distance of the short kind counts; how many stay there is fitted afterwards.
    if (own) return looksNear(c) ? weight / shortSum : 0;
    return (share * weight) / shortSum + ((1 - share) * long[k]!) / longSum;
  });
}

/**
 * Weights whose expected moves stay in the municipality, and reach each zone, as often as observed.
 *
 * Zones get one factor for all classes; housing classes get the observed share inside the own municipality.
 */
export function fitWeights(geography: Geography, targets: WeightTargets): Weights {
  const { towns, zones } = geography;
  const alternatives = towns + zones;
  const weight_rk = new Float64Array(towns * CHOICE_CLASSES * alternatives);
  for (let t = 0; t < towns; t++) {
    for (let c = 0; c < CHOICE_CLASSES; c++) {
      weight_rk.set(distanceWeights(geography, t, c), (t * CHOICE_CLASSES + c) * alternatives);
    }
  }
  const factor_z = new Float64Array(zones).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    shareRows(geography, weight_rk, targets.within_c);
    const reached = movesToZones(geography, weight_rk, targets.moves_tc);
    const all = reached.reduce((a, b) => a + b, 0);
    for (let z = 0; z < zones; z++) {
      const factor = reached[z]! > 0 ? Math.min(4, Math.max(0.25, (targets.share_z[z]! * all) / reached[z]!)) : 1;
      factor_z[z] = factor_z[z]! * factor;
      for (let r = 0; r < towns * CHOICE_CLASSES; r++) {
        const cell = r * alternatives + towns + z;
        weight_rk[cell] = weight_rk[cell]! * factor;
      }
    }
  }
  shareRows(geography, weight_rk, targets.within_c);
  return { weight_rk };
}

/** Brings every row to sum 1, with the wanted part inside the own municipality. */
function shareRows(
  { towns, zones, municipality_t }: Geography,
  weight_rk: Float64Array,
  within_c: readonly number[],
): void {
  const alternatives = towns + zones;
  for (let t = 0; t < towns; t++) {
    for (let c = 0; c < CHOICE_CLASSES; c++) {
      const from = (t * CHOICE_CLASSES + c) * alternatives;
      let inside = 0;
      let outside = 0;
      for (let k = 0; k < alternatives; k++) {
        if (k < towns && municipality_t[k] === municipality_t[t]) inside += weight_rk[from + k]!;
        else outside += weight_rk[from + k]!;
      }
      const within = inside > 0 ? (within_c[c] ?? 0) : 0;
      for (let k = 0; k < alternatives; k++) {
        const own = k < towns && municipality_t[k] === municipality_t[t];
        weight_rk[from + k] = own
          ? inside > 0
            ? (weight_rk[from + k]! * within) / inside
            : 0
          : (weight_rk[from + k]! * (1 - within)) / outside;
      }
    }
  }
}

/** Expected moves to each zone. */
export function movesToZones({ towns, zones }: Geography, weight_rk: Float64Array, moves_tc: Float64Array): number[] {
  const alternatives = towns + zones;
  return Array.from({ length: zones }, (_, z) => {
    let sum = 0;
    for (let r = 0; r < moves_tc.length; r++) sum += moves_tc[r]! * weight_rk[r * alternatives + towns + z]!;
    return sum;
  });
}
