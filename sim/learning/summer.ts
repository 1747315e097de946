/** What a summer brings to one person: the rules of `steps.ts` under two draws, the same here and for who went elsewhere. */
import { type DrawKey, shareOf } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { keyOf, type World } from '../world.js';
import type { LearningInput } from './input.js';
import { stepOf, type Ways, waysOf } from './steps.js';

export interface Summer {
  readonly ways: Ways;
  readonly diploma: DrawKey;
  readonly study: DrawKey;
}

/** Rules and draws of the year being lived. */
export const summerOf = (world: World, { stepDown }: LearningInput): Summer => ({
  ways: waysOf(world.parameters, stepDown),
  diploma: keyOf(world, EVENT.diploma),
  study: keyOf(world, EVENT.study),
});

/**
 * What somebody has learned and learns afterwards, see stepOf.
 *
 * @param age on 31 December
 */
export const afterSummer = (
  { ways, diploma, study }: Summer,
  learning: number,
  age: number,
  idA: number,
  idB: number,
): number => stepOf(learning, age, shareOf(idA, idB, diploma), shareOf(idA, idB, study), ways);
