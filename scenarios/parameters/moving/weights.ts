/** Base-year weights of every alternative by origin and choice class; own municipality and destinations fitted. */
import { pow } from '../../../sim/exact.js';
import { CHOICE_CLASSES, FACILITY_KM, FACILITY_MOVE, FAMILY, looksNear } from '../../../sim/moving/classes.js';
import { DETOUR } from '../../packages/distance.js';
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

/** Weight of distance from a town to every alternative, in both regimes. */
interface DistanceWeights {
  readonly short_k: Float64Array;
  readonly long_k: Float64Array;
}

function distanceWeights({ towns, zones, km_tk }: Geography, t: number): DistanceWeights {
  const alternatives = towns + zones;
  const short_k = new Float64Array(alternatives);
  const long_k = new Float64Array(alternatives);
  for (let k = 0; k < alternatives; k++) {
    const km = Math.max(k === t ? 1 : NEAREST_KM, km_tk[t * alternatives + k]!);
    short_k[k] = pow(km, -REGIMES.short);
    long_k[k] = pow(km, -REGIMES.long);
  }
  return { short_k, long_k };
}

/** Mass and distance of both regimes, each brought to the same sum before they are mixed; own municipality apart. */
function startWeights(
  { towns, zones, mass_ck }: Geography,
  { short_k, long_k }: DistanceWeights,
  own_k: Uint8Array,
  c: number,
): Float64Array {
  const alternatives = towns + zones;
  const short = new Float64Array(alternatives);
  const long = new Float64Array(alternatives);
  let shortSum = 0;
  let longSum = 0;
  for (let k = 0; k < alternatives; k++) {
    const mass = mass_ck[c * alternatives + k]!;
    short[k] = mass * short_k[k]!;
    long[k] = mass * long_k[k]!;
    if (own_k[k]) continue;
    shortSum += short[k]!;
    longSum += long[k]!;
  }
  const share = looksNear(c) ? SHORT_SHARE : 0;
  for (let k = 0; k < alternatives; k++) {
    // Inside the municipality only distance of the short kind counts; how many stay there is fitted afterwards.
    if (own_k[k]) short[k] = looksNear(c) ? short[k]! / shortSum : 0;
    else short[k] = (share * short[k]!) / shortSum + ((1 - share) * long[k]!) / longSum;
  }
  return short;
}

/** By municipality and alternative, 1 = a town of that municipality: m * (towns + zones) + k. */
function ownTowns({ towns, zones, municipality_t, code_m }: Geography): readonly Uint8Array[] {
  return code_m.map((_, m) => Uint8Array.from({ length: towns + zones }, (_, k) => Number(municipality_t[k] === m)));
}

/**
 * Weights whose expected moves stay in the municipality, and reach every other municipality and zone, as often as
 * observed; inside a municipality towns gain as they lose, in proportion, since nothing is known of their balance. A
 * destination has one factor for all classes and origins outside it.
 *
 * @returns (t * CHOICE_CLASSES + c) * alternatives + k; each row adds up to 1
 */
export function fitWeights(geography: Geography, { moves_tc, within_mc, share_d }: WeightTargets): Float64Array {
  const { towns, zones } = geography;
  const alternatives = towns + zones;
  const weight_rk = new Float64Array(towns * CHOICE_CLASSES * alternatives);
  const own_mk = ownTowns(geography);
  const area_k = Int32Array.from({ length: alternatives }, (_, k) => destinationOf(geography, k));
  for (let t = 0; t < towns; t++) {
    const distance = distanceWeights(geography, t);
    const own_k = own_mk[geography.municipality_t[t]!]!;
    for (let c = 0; c < CHOICE_CLASSES; c++) {
      weight_rk.set(startWeights(geography, distance, own_k, c), (t * CHOICE_CLASSES + c) * alternatives);
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    shareRows(geography, weight_rk, within_mc, own_mk);
    const flow_tk = flowsOf(geography, weight_rk, moves_tc);
    scale(
      geography,
      area_k,
      weight_rk,
      areaFactors(geography, area_k, flow_tk, share_d),
      townFactors(geography, flow_tk),
    );
  }
  shareRows(geography, weight_rk, within_mc, own_mk);
  nearbyRows(geography, weight_rk);
  return weight_rk;
}

/** Who moves for a facility goes where families go, but nearby and to another town; where nothing is near, anywhere. */
function nearbyRows({ towns, zones, km_tk }: Geography, weight_rk: Float64Array): void {
  const alternatives = towns + zones;
  for (let t = 0; t < towns; t++) {
    const from = (t * CHOICE_CLASSES + FAMILY) * alternatives;
    const to = (t * CHOICE_CLASSES + FACILITY_MOVE) * alternatives;
    let near = 0;
    for (let k = 0; k < alternatives; k++) {
      // Ways are by road; the limit is as the crow flies.
      const inside = k !== t && km_tk[t * alternatives + k]! <= FACILITY_KM * DETOUR;
      weight_rk[to + k] = inside ? weight_rk[from + k]! : 0;
      near += weight_rk[to + k]!;
    }
    if (near > 0) continue;
    for (let k = 0; k < alternatives; k++) weight_rk[to + k] = k === t ? 0 : weight_rk[from + k]!;
  }
}

/** Expected moves of all classes from each town to each alternative: t * alternatives + k. */
function flowsOf({ towns, zones }: Geography, weight_rk: Float64Array, moves_tc: Float64Array): Float64Array {
  const alternatives = towns + zones;
  const flow_tk = new Float64Array(towns * alternatives);
  for (let r = 0; r < moves_tc.length; r++) {
    const to = Math.floor(r / CHOICE_CLASSES) * alternatives;
    for (let k = 0; k < alternatives; k++) flow_tk[to + k]! += moves_tc[r]! * weight_rk[r * alternatives + k]!;
  }
  return flow_tk;
}

const bounded = (factor: number): number => Math.min(4, Math.max(0.25, factor));

/** What brings each municipality and zone, reached from other municipalities, to its share. */
function areaFactors(
  { towns, zones, municipality_t }: Geography,
  area_k: Int32Array,
  flow_tk: Float64Array,
  share_d: readonly number[],
): number[] {
  const reached_d = share_d.map(() => 0);
  for (let t = 0; t < towns; t++) {
    for (let k = 0; k < towns + zones; k++) {
      const d = area_k[k]!;
      if (d !== municipality_t[t]) reached_d[d] = reached_d[d]! + flow_tk[t * (towns + zones) + k]!;
    }
  }
  const all = reached_d.reduce((a, b) => a + b, 0);
  return reached_d.map((n, d) => (n > 0 ? bounded((share_d[d]! * all) / n) : 1));
}

/** What brings arrivals of a town from others of the region into proportion with departures to them. */
function townFactors({ towns, zones, municipality_t, code_m }: Geography, flow_tk: Float64Array): number[] {
  const left_t = new Array<number>(towns).fill(0);
  const reached_t = new Array<number>(towns).fill(0);
  for (let t = 0; t < towns; t++) {
    for (let k = 0; k < towns; k++) {
      if (k === t) continue;
      left_t[t] = left_t[t]! + flow_tk[t * (towns + zones) + k]!;
      reached_t[k] = reached_t[k]! + flow_tk[t * (towns + zones) + k]!;
    }
  }
  const ratio_m = code_m.map((_, m) => {
    const of = (values: readonly number[]): number =>
      values.reduce((sum, n, t) => sum + (municipality_t[t] === m ? n : 0), 0);
    return of(left_t) > 0 ? of(reached_t) / of(left_t) : 0;
  });
  return reached_t.map((n, t) => (n > 0 ? bounded((left_t[t]! * ratio_m[municipality_t[t]!]!) / n) : 1));
}

/** Multiplies destinations: by area from other municipalities, by town from other towns. */
function scale(
  { towns, zones, municipality_t }: Geography,
  area_k: Int32Array,
  weight_rk: Float64Array,
  factor_d: readonly number[],
  factor_t: readonly number[],
): void {
  const alternatives = towns + zones;
  const factor_k = new Float64Array(alternatives);
  for (let t = 0; t < towns; t++) {
    for (let k = 0; k < alternatives; k++) {
      const d = area_k[k]!;
      const area = d === municipality_t[t] ? 1 : factor_d[d]!;
      const town = k === t || k >= towns ? 1 : factor_t[k]!;
      factor_k[k] = area * town;
    }
    for (let c = 0; c < CHOICE_CLASSES; c++) {
      const from = (t * CHOICE_CLASSES + c) * alternatives;
      for (let k = 0; k < alternatives; k++) weight_rk[from + k]! *= factor_k[k]!;
    }
  }
}

/** Municipalities, and after them zones. */
const destinationOf = ({ towns, municipality_t, code_m }: Geography, k: number): number =>
  k < towns ? municipality_t[k]! : code_m.length + k - towns;

/** Brings every row to sum 1, with the wanted part inside the own municipality. */
function shareRows(
  { towns, zones, municipality_t }: Geography,
  weight_rk: Float64Array,
  within_mc: Float64Array,
  own_mk: readonly Uint8Array[],
): void {
  const alternatives = towns + zones;
  for (let t = 0; t < towns; t++) {
    const own_k = own_mk[municipality_t[t]!]!;
    for (let c = 0; c < CHOICE_CLASSES; c++) {
      const from = (t * CHOICE_CLASSES + c) * alternatives;
      let inside = 0;
      let outside = 0;
      for (let k = 0; k < alternatives; k++) {
        if (own_k[k]) inside += weight_rk[from + k]!;
        else outside += weight_rk[from + k]!;
      }
      const within = inside === 0 ? 0 : outside === 0 ? 1 : within_mc[municipality_t[t]! * CHOICE_CLASSES + c]!;
      for (let k = 0; k < alternatives; k++) {
        const part = own_k[k] ? within : 1 - within;
        const sum = own_k[k] ? inside : outside;
        weight_rk[from + k] = sum > 0 ? (weight_rk[from + k]! * part) / sum : 0;
      }
    }
  }
}
