import { LEVEL, learningOf, PURSUIT, pursuitOf } from '../learning/levels.js';
import { TRACKS, trackOfPursuit } from '../learning/secondary.js';
import { closeTracks, fewestPupils } from '../learning/track-closures.js';
import type { World } from '../world.js';
import type { Process } from './process.js';

/**
 * Tracks of secondary schools: pupils are counted where they live after the moves of the year, and havo or vwo that had
 * too few for years takes no new ones. The way to the nearest is that of who enters a track next summer.
 */
export const secondarySchools: Process<Float64Array | null> = {
  name: 'secondary schools',
  reads: ['persons.class', 'persons.household', 'persons.learning', 'households.place'],
  writes: ['secondary'],
  prepare: ({ secondary, parameters }) => secondary && fewestPupils(secondary.input, parameters),
  run(world, fewest_jk) {
    const { secondary } = world;
    if (secondary === null || fewest_jk === null) return;
    closeTracks(secondary, pupilsByTown(world), fewest_jk, world.parameters.secondaryYears);
  },
};

/** What is learned in the tracks, level and pursuit together: the first and the one after the last. */
const FIRST = learningOf(LEVEL.none, PURSUIT.vmbo);
const AFTER = learningOf(LEVEL.none, PURSUIT.vwo + 1);

/** Residents in a track of secondary school: t * TRACKS + k. */
function pupilsByTown({ places, persons, households }: World): Int32Array {
  const { slots, class_p, household_p, learning_p } = persons;
  const { place_h } = households;
  const pupils_tk = new Int32Array(places.code_t.length * TRACKS);
  for (let p = 0; p < slots; p++) {
    const learning = learning_p[p]!;
    if (learning < FIRST || learning >= AFTER || class_p[p] === 0) continue;
    pupils_tk[place_h[household_p[p]!]! * TRACKS + trackOfPursuit(pursuitOf(learning))]!++;
  }
  return pupils_tk;
}
