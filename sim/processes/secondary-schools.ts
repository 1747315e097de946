import { pupilsByTown } from '../learning/pupils.js';
import { closeTracks, fewestPupils } from '../learning/track-closures.js';
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
    const { secondary, places } = world;
    if (secondary === null || fewest_jk === null) return;
    closeTracks(secondary, pupilsByTown(world, places.code_t.length), fewest_jk, world.parameters.secondaryYears);
  },
};
