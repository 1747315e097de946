/** Who is in secondary school, and where. */
import type { Population } from '../input.js';
import { LEVEL, learningOf, PURSUIT, pursuitOf } from './levels.js';
import { TRACKS, trackOfPursuit } from './secondary.js';

/** What is learned in the tracks, level and pursuit together: the first and the one after the last. */
const FIRST = learningOf(LEVEL.none, PURSUIT.vmbo);
const AFTER = learningOf(LEVEL.none, PURSUIT.vwo + 1);

/** Residents in a track of secondary school by town, of a run or of its base: t * TRACKS + k. */
export function pupilsByTown(
  { persons, households }: Pick<Population, 'persons' | 'households'>,
  towns: number,
): Int32Array {
  const { slots, class_p, household_p, learning_p } = persons;
  const { place_h } = households;
  const pupils_tk = new Int32Array(towns * TRACKS);
  for (let p = 0; p < slots; p++) {
    const learning = learning_p[p]!;
    if (learning < FIRST || learning >= AFTER || class_p[p] === 0) continue;
    pupils_tk[place_h[household_p[p]!]! * TRACKS + trackOfPursuit(pursuitOf(learning))]!++;
  }
  return pupils_tk;
}
