/** Frozen tables of a pack: what is proposed to movers and to those who might come. The same in every scenario. */
import { type Acceptance, makeAcceptance } from '../choice/acceptance.js';
import { makeProposals, type Proposals } from '../choice/proposals.js';
import { attractionOf } from '../facilities/feedback.js';
import type { Pull } from '../labour/pull.js';
import type { World } from '../world.js';
import { CHOICE_CLASSES, LIFE_STAGES } from './classes.js';
import { type MovingInput, originsOf } from './input.js';

/** Ratio of today's weight to the base weight that is always accepted; higher ones are clipped and counted. */
export const CAP = 2;

export interface Market {
  /** Rows: town and choice class; alternatives: towns, then zones. */
  readonly departures: Proposals;
  /** Rows: origin (zones, then abroad by kind) and life stage; alternatives: towns, then "not here". */
  readonly arrivals: Proposals;
}

/** One for all worlds of an input. */
const opened = new WeakMap<MovingInput, Market>();

export function openMarket(moving: MovingInput): Market {
  let market = opened.get(moving);
  if (!market) {
    const towns = moving.arrivals.fading_t.length;
    const zones = moving.code_z.length;
    market = {
      departures: makeProposals(moving.weight_rk, towns * CHOICE_CLASSES, towns + zones),
      arrivals: makeProposals(moving.arrivals.weight_rk, originsOf(zones) * LIFE_STAGES, towns + 1),
    };
    opened.set(moving, market);
  }
  return market;
}

/**
 * How today's towns and zones compare with the base year for those who leave: a town without the school it had may have
 * lost some attraction, one with more jobs within reach or cheaper homes has gained some. Zones stay as they were.
 */
export function departureAcceptance(world: World, work: Pull, homes: Pull): Acceptance {
  const towns = world.places.code_t.length;
  const alternatives = towns + world.moving!.code_z.length;
  const ratio_ck = new Float64Array(CHOICE_CLASSES * alternatives).fill(1);
  for (let c = 0; c < CHOICE_CLASSES; c++) {
    for (let t = 0; t < towns; t++) {
      ratio_ck[c * alternatives + t] = attractionOf(world, t, c) * work(t, c) * homes(t, c);
    }
  }
  return makeAcceptance(ratio_ck, CHOICE_CLASSES, alternatives, CAP);
}
