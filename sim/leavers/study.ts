/** Those who left before their last diploma go on learning outside, by the rules and the draws they would have here. */
import { type DrawKey, draw, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { stepOf, type Ways, waysOf } from '../learning/steps.js';
import { keyOf, type World } from '../world.js';

/** The upper half of the byte says what is being learned. */
const LEARNS = 16;

export interface Studies {
  readonly ways: Ways;
  readonly diploma: DrawKey;
  readonly study: DrawKey;
}

/** @returns null in a world in which nobody learns */
export const studiesOf = (world: World): Studies | null =>
  world.learning && {
    ways: waysOf(world.parameters, world.learning.stepDown),
    diploma: keyOf(world, EVENT.diploma),
    study: keyOf(world, EVENT.study),
  };

export function studyOutside(world: World, { ways, diploma, study }: Studies): void {
  const { rows, idA_l, idB_l, class_l, learning_l } = world.leavers!;
  const { age_c } = world;
  for (let l = 0; l < rows; l++) {
    if (learning_l[l]! < LEARNS || class_l[l] === 0) continue;
    const end = draw(idA_l[l]!, idB_l[l]!, diploma.k1, diploma.k2) / threshold(1);
    const next = draw(idA_l[l]!, idB_l[l]!, study.k1, study.k2) / threshold(1);
    learning_l[l] = stepOf(learning_l[l]!, age_c[class_l[l]!]!, end, next, ways);
  }
}
