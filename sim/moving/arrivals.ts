/** Who might come from outside: keyed candidates per origin, each choosing among the towns and "not here". */
import { type Acceptance, makeAcceptance } from '../choice/acceptance.js';
import { type Choosers, chooseAll } from '../choice/rejection.js';
import { draw, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { attractionOf } from '../facilities/feedback.js';
import { arrivalIdentity } from '../identity.js';
import { fromTheCore, type Pull } from '../labour/pull.js';
import { KINDS } from '../newcomers/newcomer.js';
import { responsesOf } from '../newcomers/newcomer-response.js';
import { keyOf, type World } from '../world.js';
import type { Appeal } from './appeal.js';
import { LIFE_STAGES } from './classes.js';
import { HEADROOM, type MovingInput, newcomerKindOf } from './input.js';
import { CAP } from './market.js';
import { likeHousehold } from './templates.js';

/** Somebody outside whose first choice is one of the towns. */
export interface Candidate {
  readonly idA: number;
  readonly idB: number;
  /** Zone index; from the number of zones on a kind of newcomer from abroad. */
  readonly origin: number;
  readonly stage: number;
  /** Class in the acceptance. */
  readonly cls: number;
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
  return letters * 65536 + Number(code.replace(/\D/g, ''));
}

/** Share of the recent level that is left in the year being lived. */
function levelLeft(world: World): number {
  const { levelFade } = world.parameters;
  let left = 1;
  for (let year = world.baseYear; year < world.year; year++) left *= levelFade;
  return left;
}

/** Classes of the acceptance: life stages of who comes from a zone, then of each kind of newcomer from abroad. */
const ARRIVAL_CLASSES = (1 + KINDS) * LIFE_STAGES;

/**
 * How a town compares with the base year for those who come: what it lost with its school, the jobs within reach and its
 * homes; from zones its recent level fades besides, from abroad it depends on the kind of newcomer. "Not here" stays as it
 * was.
 */
export function arrivalAcceptance(world: World, work: Pull, homes: Pull): Acceptance {
  const towns = world.places.code_t.length;
  const { fading_t } = world.moving!.arrivals;
  const gone = 1 - levelLeft(world);
  const attraction: Pull = (t, g) => attractionOf(world, t, g) * work(t, g);
  const usual: Pull = (t, g) => attraction(t, g) * homes(t, g);
  const response_k = responsesOf(world, attraction, usual);
  const ratio_ck = new Float64Array(ARRIVAL_CLASSES * (towns + 1)).fill(1);
  for (let g = 0; g < LIFE_STAGES; g++) {
    for (let t = 0; t < towns; t++) {
      ratio_ck[g * (towns + 1) + t] = Math.max(0, 1 - gone * fading_t[t]!) * usual(t, g);
      for (let k = 0; k < KINDS; k++) {
        ratio_ck[((1 + k) * LIFE_STAGES + g) * (towns + 1) + t] = response_k[k]!(t, g);
      }
    }
  }
  return makeAcceptance(ratio_ck, ARRIVAL_CLASSES, towns + 1, CAP);
}

/** Candidates of an origin and life stage this year: expectation times headroom, the fraction by one keyed draw. */
function candidateCount(world: World, row: number, idA: number, idB: number): number {
  const { expected_og, growth_yr } = world.moving!.arrivals;
  const rows = expected_og.length;
  const last = growth_yr.length / rows - 1;
  const growth = growth_yr[Math.min(world.year - world.baseYear, last) * rows + row]!;
  const stage = row % LIFE_STAGES;
  const origin = (row - stage) / LIFE_STAGES;
  // As many more or fewer candidates: a weight would count for less, since who stays away is among the alternatives.
  const level = newcomerKindOf(world.moving!, origin) < 0 ? 1 : world.parameters.immigrationLevel;
  const expected = expected_og[row]! * growth * level * fromTheCore(world, origin, stage) * HEADROOM;
  const whole = Math.floor(expected);
  const { k1, k2 } = keyOf(world, EVENT.arrivalCount);
  return whole + (draw(idA, idB, k1, k2) < threshold(expected - whole) ? 1 : 0);
}

/** Everybody who would come to one of the towns this year, if there is a home. */
export function candidatesOf(world: World, appeal: Appeal | null): Candidate[] {
  const { moving, market } = world;
  if (!moving || !market || !appeal) return [];
  const copy = keyOf(world, EVENT.arrivalTemplate);
  const towns = world.places.code_t.length;
  const asked = askedCandidates(world, moving);
  const { count, idA_i, idB_i, row_i, class_i } = asked;
  const town_i = new Int32Array(count);
  chooseAll(asked, count, market.arrivals, appeal.arrivals, keyOf(world, EVENT.arrivalChoice), town_i);
  const candidates: Candidate[] = [];
  for (let i = 0; i < count; i++) {
    const town = town_i[i]!;
    if (town < 0 || town >= towns) continue;
    const [idA, idB, row, cls] = [idA_i[i]!, idB_i[i]!, row_i[i]!, class_i[i]!];
    const stage = row % LIFE_STAGES;
    const origin = (row - stage) / LIFE_STAGES;
    const template = likeHousehold(moving.arrivals, stage, idA, idB, copy);
    candidates.push({ idA, idB, origin, stage, cls, row, town, template });
  }
  return candidates;
}

/** Everybody who might come, to whichever place or none. */
function askedCandidates(world: World, moving: MovingInput): Choosers & { readonly count: number } {
  const { templateStart_g, expected_og } = moving.arrivals;
  const count_r = expected_og.map((_, row) => {
    const stage = row % LIFE_STAGES;
    if (templateStart_g[stage + 1] === templateStart_g[stage]) return 0;
    return candidateCount(world, row, originNumber(moving, (row - stage) / LIFE_STAGES), stage);
  });
  const count = count_r.reduce((sum, n) => sum + n, 0);
  const asked = {
    count,
    idA_i: new Uint32Array(count),
    idB_i: new Uint32Array(count),
    row_i: new Int32Array(count),
    class_i: new Uint8Array(count),
  };
  let i = 0;
  for (let row = 0; row < count_r.length; row++) {
    const stage = row % LIFE_STAGES;
    const origin = (row - stage) / LIFE_STAGES;
    const zone = originNumber(moving, origin);
    const cls = (1 + newcomerKindOf(moving, origin)) * LIFE_STAGES + stage;
    for (let n = 0; n < count_r[row]!; n++, i++) {
      const identity = arrivalIdentity(zone, stage, world.year, n);
      asked.idA_i[i] = identity[0];
      asked.idB_i[i] = identity[1];
      asked.row_i[i] = row;
      asked.class_i[i] = cls;
    }
  }
  return asked;
}
