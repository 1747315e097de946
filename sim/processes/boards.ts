import { EVENT } from '../event-numbers.js';
import { decideClosures } from '../facilities/board-decisions.js';
import { countYearsUnder } from '../facilities/norm.js';
import { keyOf } from '../world.js';
import type { Process } from './process.js';

/**
 * Boards look at pupils, what is expected, and the neighbours, and may announce that a school closes next summer; the
 * law closes what is under its norm for three years and not exempt. Most closures are the board's own. What closes goes
 * together with another school of the board, if one is near.
 */
export const boards: Process<void> = {
  name: 'boards',
  reads: [
    'facilities.kind',
    'facilities.id',
    'facilities.place',
    'facilities.users',
    'facilities.before',
    'facilities.status',
    'persons.class',
    'persons.household',
    'households.place',
    'households.kind',
  ],
  writes: [
    'facilities.status',
    'facilities.reason',
    'facilities.into',
    'facilities.under',
    'facilities.held',
    'accounts',
  ],
  prepare() {},
  run(world) {
    if (!world.facilityInput) return;
    countYearsUnder(world);
    decideClosures(world, world.year, keyOf(world, EVENT.schoolBoard));
  },
};
