/** Base-year weights of every alternative by origin and choice class; own municipality and destinations fitted. */
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
  /** Of those the share that stays in the municipality: m * CHOICE_CLASSES + c. */
  readonly within_mc: Float64Array;
  /** Share of each municipality and then each zone in all moves out of another municipality of the region. */
  readonly share_d: readonly number[];
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
 * Weights whose expected moves stay in the municipality, and reach every other municipality and zone, as often as
 * observed. A destination has one factor for all classes and origins outside it.
 *
 * @returns (t * CHOICE_CLASSES + c) * alternatives + k; each row adds up to 1
 */
export function fitWeights(geography: Geography, { moves_tc, within_mc, share_d }: WeightTargets): Float64Array {
  const { towns, zones, municipality_t } = geography;
  const alternatives = towns + zones;
  const weight_rk = new Float64Array(towns * CHOICE_CLASSES * alternatives);
  for (let t = 0; t < towns; t++) {
    for (let c = 0; c < CHOICE_CLASSES; c++) {
      weight_rk.set(distanceWeights(geography, t, c), (t * CHOICE_CLASSES + c) * alternatives);
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    shareRows(geography, weight_rk, within_mc);
    const reached_d = movesToDestinations(geography, weight_rk, moves_tc);
    const all = reached_d.reduce((a, b) => a + b, 0);
    const factor_d = reached_d.map((n, d) => (n > 0 ? Math.min(4, Math.max(0.25, (share_d[d]! * all) / n)) : 1));
    for (let r = 0; r < towns * CHOICE_CLASSES; r++) {
      const own = municipality_t[Math.floor(r / CHOICE_CLASSES)]!;
      for (let k = 0; k < alternatives; k++) {
        const d = destinationOf(geography, k);
        const cell = r * alternatives + k;
        if (d !== own) weight_rk[cell] = weight_rk[cell]! * factor_d[d]!;
      }
    }
  }
  shareRows(geography, weight_rk, within_mc);
  return weight_rk;
}

/** Municipalities, and after them zones. */
const destinationOf = ({ towns, municipality_t, code_m }: Geography, k: number): number =>
  k < towns ? municipality_t[k]! : code_m.length + k - towns;

/** Brings every row to sum 1, with the wanted part inside the own municipality. */
function shareRows(
  { towns, zones, municipality_t }: Geography,
  weight_rk: Float64Array,
  within_mc: Float64Array,
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
      const within = inside === 0 ? 0 : outside === 0 ? 1 : within_mc[municipality_t[t]! * CHOICE_CLASSES + c]!;
      for (let k = 0; k < alternatives; k++) {
        const own = k < towns && municipality_t[k] === municipality_t[t];
        const [part, sum] = own ? [within, inside] : [1 - within, outside];
        weight_rk[from + k] = sum > 0 ? (weight_rk[from + k]! * part) / sum : 0;
      }
    }
  }
}

/** Expected moves to each municipality from the others, and to each zone. */
function movesToDestinations(geography: Geography, weight_rk: Float64Array, moves_tc: Float64Array): number[] {
  const { towns, zones, code_m, municipality_t } = geography;
  const alternatives = towns + zones;
  const reached_d = new Array<number>(code_m.length + zones).fill(0);
  for (let r = 0; r < moves_tc.length; r++) {
    const own = municipality_t[Math.floor(r / CHOICE_CLASSES)]!;
    for (let k = 0; k < alternatives; k++) {
      const d = destinationOf(geography, k);
      if (d !== own) reached_d[d] = reached_d[d]! + moves_tc[r]! * weight_rk[r * alternatives + k]!;
    }
  }
  return reached_d;
}
