/** Who might come from outside: keyed candidates per origin, each choosing among the towns and "not here". */
import { type Acceptance, makeAcceptance } from '../choice/acceptance.js';
import { type Choosers, chooseAll } from '../choice/rejection.js';
import { draw, wholeNumber } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { attractionOf } from '../facilities/feedback.js';
import { arrivalIdentity, codeNumber } from '../identity.js';
import { fromTheCore, type Pull } from '../labour/pull.js';
import { responsesOf } from '../newcomers/newcomer-response.js';
import { keyOf, type World } from '../world.js';
import type { Appeal } from './appeal.js';
import { LIFE_STAGES } from './classes.js';
import { type ArrivalsInput, HEADROOM, type MovingInput, newcomerKindOf } from './input.js';
import { CAP } from './market.js';
import { immigrationSwing, placeSwings } from './swings.js';
import { likeHousehold } from './templates.js';

/** Somebody outside whose first choice is one of the towns. */
export interface Candidate {
  readonly idA: number;
  readonly idB: number;
  /** Zone index; from the number of zones on a kind of newcomer from abroad. */
  readonly origin: number;
  readonly stage: number;
  /** Of the proposals and of the acceptance: origin and life stage. */
  readonly row: number;
  /** The town chosen first. */
  readonly town: number;
  /** Slot of the base household it is a copy of, or its companions are; NONE = comes alone. */
  readonly template: number;
}

/** Number of an origin for identities, from its code, so that another list of zones leaves identities alone. */
function originNumber(moving: MovingInput, origin: number): number {
  const code = moving.code_z[origin];
  if (code === undefined) return 0xffffffff - (origin - moving.code_z.length);
  const letters = code.charCodeAt(0) * 256 + code.charCodeAt(1);
  return letters * 65536 + codeNumber(code);
}

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

/**
 * Candidates of an origin and life stage this year: expectation times headroom, the fraction by one keyed draw.
 *
 * @param wave immigrants over those expected
 */
function candidateCount(world: World, row: number, idA: number, idB: number, wave: number): number {
  const { expected_og, growth_yr } = world.moving!.arrivals;
  const rows = expected_og.length;
  const last = growth_yr.length / rows - 1;
  const growth = growth_yr[Math.min(world.year - world.baseYear, last) * rows + row]!;
  const stage = row % LIFE_STAGES;
  const origin = (row - stage) / LIFE_STAGES;
  // As many more or fewer candidates: a weight would count for less, since who stays away is among the alternatives.
  const level = newcomerKindOf(world.moving!, origin) < 0 ? 1 : world.parameters.immigrationLevel * wave;
  const expected = expected_og[row]! * growth * level * fromTheCore(world, origin, stage) * HEADROOM;
  const { k1, k2 } = keyOf(world, EVENT.arrivalCount);
  return wholeNumber(expected, draw(idA, idB, k1, k2));
}

/** Everybody who would come to one of the towns this year, if there is a home. */
export function candidatesOf(world: World, appeal: Appeal | null): Candidate[] {
  const { moving, market } = world;
  if (!moving || !market || !appeal) return [];
  const copy = keyOf(world, EVENT.arrivalTemplate);
  const towns = world.places.code_t.length;
  const asked = askedCandidates(world, moving);
  const { count, idA_i, idB_i, row_i } = asked;
  const town_i = new Int32Array(count);
  chooseAll(asked, count, market.arrivals, appeal.arrivals, keyOf(world, EVENT.arrivalChoice), town_i);
  const candidates: Candidate[] = [];
  for (let i = 0; i < count; i++) {
    const town = town_i[i]!;
    if (town < 0 || town >= towns) continue;
    const [idA, idB, row] = [idA_i[i]!, idB_i[i]!, row_i[i]!];
    const stage = row % LIFE_STAGES;
    const origin = (row - stage) / LIFE_STAGES;
    const sample = newcomerKindOf(moving, origin) < 0 ? moving.arrivals : moving.arrivals.fromAbroad;
    const template = likeHousehold(sample, stage, idA, idB, copy);
    candidates.push({ idA, idB, origin, stage, row, town, template });
  }
  return candidates;
}

/** Everybody who might come, to whichever place or none. */
function askedCandidates(world: World, moving: MovingInput): Choosers & { readonly count: number } {
  const { templateStart_g, expected_og } = moving.arrivals;
  const wave = immigrationSwing(world);
  const count_r = expected_og.map((_, row) => {
    const stage = row % LIFE_STAGES;
    if (templateStart_g[stage + 1] === templateStart_g[stage]) return 0;
    return candidateCount(world, row, originNumber(moving, (row - stage) / LIFE_STAGES), stage, wave);
  });
  const count = count_r.reduce((sum, n) => sum + n, 0);
  const row_i = new Int32Array(count);
  const asked = {
    count,
    idA_i: new Uint32Array(count),
    idB_i: new Uint32Array(count),
    row_i,
    class_i: row_i, // towns are accepted by origin and life stage too
  };
  let i = 0;
  for (let row = 0; row < count_r.length; row++) {
    const stage = row % LIFE_STAGES;
    const origin = (row - stage) / LIFE_STAGES;
    const zone = originNumber(moving, origin);
    for (let n = 0; n < count_r[row]!; n++, i++) {
      const identity = arrivalIdentity(zone, stage, world.year, n);
      asked.idA_i[i] = identity[0];
      asked.idB_i[i] = identity[1];
      row_i[i] = row;
    }
  }
  return asked;
}
