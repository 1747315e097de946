/** How towns compare with the base for those who come from outside, and how much of "not here" makes way. */
import { type Acceptance, makeAcceptance } from '../choice/acceptance.js';
import { attractionOf } from '../facilities/feedback.js';
import type { Pull } from '../labour/pull.js';
import { responsesOf } from '../newcomers/newcomer-response.js';
import type { World } from '../world.js';
import { LIFE_STAGES } from './classes.js';
import { type ArrivalsInput, HEADROOM, newcomerKindOf } from './input.js';
import { CAP } from './market.js';
import { placeSwings } from './swings.js';

/** Share of the recent level that is left in the year being lived. */
function levelLeft(world: World): number {
  const { levelFade } = world.parameters;
  let left = 1;
  for (let year = world.baseYear; year < world.year; year++) left *= levelFade;
  return left;
}

/**
 * How a town compares with the base year for those who come, by origin and life stage: what it lost with its school, the
 * jobs within reach and its homes; from zones its recent level fades besides and its net migration may swing, from abroad
 * it depends on the kind of newcomer.
 *
 * "Not here" stays as it was where towns change, so that they compete with the rest of the country. What fades or swings
 * was measured as people and not as attraction, so for that "not here" makes way: as many more come as the level says.
 */
export function arrivalAcceptance(world: World, work: Pull, homes: Pull): Acceptance {
  const towns = world.places.code_t.length;
  const { arrivals, code_z } = world.moving!;
  const left_t = recentLevels(world, arrivals);
  const attraction: Pull = (t, g) => attractionOf(world, t, g) * work(t, g);
  const usual: Pull = (t, g) => attraction(t, g) * homes(t, g);
  const fromZone: Pull = (t, g) => left_t[t]! * usual(t, g);
  const ratio_kind = [fromZone, ...responsesOf(world, attraction, usual)].map((ratio) => ratiosOf(ratio, towns));
  const rows = arrivals.expected_og.length;
  const ratio_rk = new Float64Array(rows * (towns + 1));
  for (let row = 0; row < rows; row++) {
    const stage = row % LIFE_STAGES;
    const origin = (row - stage) / LIFE_STAGES;
    const ratio_gt = ratio_kind[1 + newcomerKindOf(world.moving!, origin)]!;
    ratio_rk.set(ratio_gt.subarray(stage * towns, (stage + 1) * towns), row * (towns + 1));
    ratio_rk[row * (towns + 1) + towns] = origin < code_z.length ? notHere(arrivals, row, left_t) : 1;
  }
  return makeAcceptance(ratio_rk, rows, towns + 1, CAP);
}

/** More than this of the arrivals at the base nobody can come, since candidates are HEADROOM times as many. */
const MOST_LEVEL = HEADROOM - 0.1;

/** Arrivals from zones over those of the base by town, for what fades of the level and what nobody foresees. */
function recentLevels(world: World, { fading_t, residentsPerArrival_t }: ArrivalsInput): number[] {
  const gone = 1 - levelLeft(world);
  const swing_m = placeSwings(world);
  return fading_t.map((fading, t) => {
    const swing = swing_m === null ? 0 : swing_m[world.places.municipality_t[t]!]! * residentsPerArrival_t[t]!;
    return Math.min(MOST_LEVEL, Math.max(0, 1 - gone * fading + swing));
  });
}

/** Ratios of all towns by life stage: g * T + t. */
function ratiosOf(ratio: Pull, towns: number): Float64Array {
  return Float64Array.from({ length: LIFE_STAGES * towns }, (_, i) => ratio(i % towns, Math.floor(i / towns)));
}

/** Weight of staying away against the base where of a row's arrivals only part of the level is left: together they stay the same. */
function notHere({ weight_rk }: ArrivalsInput, row: number, left_t: readonly number[]): number {
  const towns = left_t.length;
  let all = 0;
  let here = 0;
  for (let t = 0; t < towns; t++) {
    const weight = weight_rk[row * (towns + 1) + t]!;
    all += weight;
    here += weight * left_t[t]!;
  }
  return all > 0 ? Math.max(0, HEADROOM - here / all) / (HEADROOM - 1) : 1;
}
