/** Those who left before their last diploma go on learning outside, by the rules and the draws they would have here. */
import { LEARNS } from '../learning/levels.js';
import { afterSummer, type Summer } from '../learning/summer.js';
import type { World } from '../world.js';

export function studyOutside(world: World, summer: Summer): void {
  const { rows, idA_l, idB_l, class_l, learning_l } = world.leavers!;
  const { age_c } = world;
  for (let l = 0; l < rows; l++) {
    if (learning_l[l]! < LEARNS || class_l[l] === 0) continue;
    learning_l[l] = afterSummer(summer, learning_l[l]!, age_c[class_l[l]!]!, idA_l[l]!, idB_l[l]!);
  }
}
