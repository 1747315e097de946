import { close } from '../facilities/close.js';
import { FACILITY_STATUS } from '../state/facilities.js';
import type { Process } from './process.js';

/** What was announced a year ago closes on 1 August. */
export const closures: Process<void> = {
  name: 'closures',
  reads: ['facilities.status', 'facilities.reason'],
  writes: ['facilities.status', 'facilities.reason', 'facilities.closed'],
  prepare() {},
  run(world) {
    const { count, status_f, reason_f } = world.facilities;
    for (let f = 0; f < count; f++) {
      if (status_f[f] === FACILITY_STATUS.announced) close(world, f, reason_f[f]!);
    }
  },
};
