/** Attraction of places by age class, such that the gravity model reproduces their net migration. */
import { arrivalsOf, gravityFlows } from '../../scenarios/packages/gravity.js';
import { AGE_CLASSES } from './municipal-series.js';
import { total } from './sums.js';

/** Rounds of scaling; each brings the arrivals nearer to what they should be. */
const ROUNDS = 30;
/** A place keeps at least this share of its leavers as arrivals, whatever its net migration. */
const LEAST_ARRIVALS = 0.02;
/** Classes from 45 on, where the effects are halved. */
const OLDER = 6;

export interface Solution {
  /** By place, geometric mean 1 where weighted by mass. */
  readonly effects: readonly number[];
  /** Largest difference between wanted and reproduced arrivals, in persons. */
  readonly misfit: number;
}

/**
 * @param leavers by place.
 * @param net arrivals less departures by place; they add up to 0.
 * @param mass by place, dwellings.
 * @param weights of `deterrence`.
 */
export function solveEffects(
  leavers: readonly number[],
  net: readonly number[],
  mass: readonly number[],
  weights: Float64Array,
  rounds = ROUNDS,
): Solution {
  const n = leavers.length;
  const wanted = leavers.map((out, k) => Math.max(LEAST_ARRIVALS * out, out + net[k]!));
  let effects: number[] = new Array<number>(n).fill(1);
  const arrivals = (): number[] =>
    arrivalsOf(
      gravityFlows(
        leavers,
        effects.map((a, k) => a * mass[k]!),
        weights,
      ),
      n,
    );
  for (let round = 0; round < rounds; round++) {
    const now = arrivals();
    effects = effects.map((a, k) => (now[k]! > 0 ? (a * wanted[k]!) / now[k]! : a));
  }
  const now = arrivals();
  const scale = Math.exp(
    effects.reduce((sum, a, k) => sum + mass[k]! * Math.log(a), 0) / mass.reduce((a, b) => a + b, 0),
  );
  return {
    effects: effects.map((a) => a / scale),
    misfit: Math.max(...wanted.map((w, k) => Math.abs(w - now[k]!))),
  };
}

/**
 * Attraction of places such that the gravity model brings the net internal migration, by class and for all ages.
 *
 * @param leavers by place and class, persons a year; `internal` likewise.
 * @param mass by place; `weights` of `deterrence`.
 */
export function attraction(
  leavers: readonly (readonly number[])[],
  internal: readonly (readonly number[])[],
  mass: readonly number[],
  weights: Float64Array,
) {
  const solve = (of: (values: readonly number[]) => number): Solution =>
    solveEffects(leavers.map(of), internal.map(of), mass, weights);
  const byClass = AGE_CLASSES.map((_, c) => solve((values) => values[c]!));
  return {
    effects: mass.map((_, k) => lasting(byClass.map(({ effects }) => effects[k]!))),
    all: solve(total).effects,
    misfit: Math.max(...byClass.map(({ misfit }) => misfit)),
  };
}

/** Effects of a place by class as the model takes them: those from 45 on halved, as most of them is noise. */
export const lasting = (effects: readonly number[]): number[] =>
  effects.map((effect, c) => (c < OLDER ? effect : halved(effect)));

/** The effect with its logarithm halved: what is mostly noise at 45 and over. */
export const halved = (effect: number): number => Math.sqrt(effect);
