import { noteAccess } from '../facilities/lost-access.js';
import type { Process } from './process.js';

/** At the end of the year towns notice what has come to lie farther away than at the base. */
export const access: Process<void> = {
  name: 'access',
  reads: ['facilities.kind', 'facilities.status'],
  writes: ['access'],
  prepare() {},
  run(world) {
    if (world.facilityInput) noteAccess(world);
  },
};
