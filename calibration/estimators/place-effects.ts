/** Attraction of places by age class, such that the gravity model reproduces their net migration. */
import { arrivalsOf, gravityFlows } from '../../scenarios/packages/gravity.js';

/** Rounds of scaling; each brings the arrivals nearer to what they should be. */
const ROUNDS = 30;
/** A place keeps at least this share of its leavers as arrivals, whatever its net migration. */
const LEAST_ARRIVALS = 0.02;

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

/** The effect with its logarithm halved: what is mostly noise at 45 and over. */
export const halved = (effect: number): number => Math.sqrt(effect);
