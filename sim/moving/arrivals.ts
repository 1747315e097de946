/** Who might come from outside: keyed candidates per origin, each choosing among the towns and "not here". */
import { type Choosers, chooseAll } from '../choice/rejection.js';
import { draw, wholeNumber } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { arrivalIdentity, codeNumber } from '../identity.js';
import { fromTheCore } from '../labour/pull.js';
import { keyOf, type World } from '../world.js';
import type { Appeal } from './appeal.js';
import { LIFE_STAGES } from './classes.js';
import { HEADROOM, type MovingInput, newcomerKindOf } from './input.js';
import { immigrationSwing } from './swings.js';
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
