/**
 * Earthquakes by gas extraction in Groningen: homes in the shaken towns are worth less, and more people there move.
 *
 * From the strong one of August 2012 on; until the base that is part of values and moves as measured, so only what came
 * or went since then acts. Homes that are reinforced are a matter of the stock.
 */
import type { World } from '../world.js';

/** Value lost where shaking is strongest. Source: price effects of 2 to 9 % (Durán and Elhorst 2018; ESB 2016), the upper end. */
const VALUE_LOST = 0.09;
/**
 * Rise of moving to another dwelling there. Source: one household in three wanted or considered to move within two years
 * (Sociaal Planbureau Groningen); that few did is known, 5 to 15 % is a guess.
 */
const MORE_MOVES = 0.15;

/** Years of the first strong earthquake, of the full effect, and the last one before it eases. */
const [BEGAN, FULL, LAST] = [2012, 2018, 2020];
/** What is left of it a year later from then on (guess: extraction ended, damage is paid for). */
const EASES = 0.9;

/** How much of the full effect there is on 1 January of a year, 0 to 1. */
export function shakenBy(year: number): number {
  if (year <= FULL) return Math.max(0, year - BEGAN) / (FULL - BEGAN);
  let left = 1;
  for (let y = LAST; y < year; y++) left *= EASES;
  return left;
}

type Shaken = Pick<World, 'housing' | 'parameters' | 'baseYear'>;

/** What shaking since the base has added to the logarithm of a town's prices on 1 January of a year. */
export function quakeValue({ housing, parameters, baseYear }: Shaken, t: number, year: number): number {
  const shaken = parameters.earthquakes * (housing?.input.shaken_t[t] ?? 0);
  return shaken === 0 ? 0 : -VALUE_LOST * shaken * (shakenBy(year) - shakenBy(baseYear));
}

/** Hazard of moving to another dwelling against that of the base by town, and the highest; null = as at the base everywhere. */
export interface QuakeMoves {
  readonly more_t: Float64Array;
  readonly most: number;
}

/** For the year being lived. */
export function quakeMoves({ housing, parameters, baseYear, year }: Shaken & Pick<World, 'year'>): QuakeMoves | null {
  const { earthquakes } = parameters;
  if (housing === null || earthquakes === 0 || !housing.input.shaken_t.some((shaken) => shaken > 0)) return null;
  const rise = (shaken: number, y: number): number => 1 + MORE_MOVES * earthquakes * shaken * shakenBy(y);
  const more_t = Float64Array.from(housing.input.shaken_t, (shaken) => rise(shaken, year) / rise(shaken, baseYear));
  return { more_t, most: more_t.reduce((a, b) => Math.max(a, b), 1) };
}
