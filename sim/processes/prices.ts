import { valueHomes } from '../housing/value-homes.js';
import type { Process } from './process.js';

/** What homes are worth on the next 1 January: after everybody has moved, and after what was built and taken down. */
export const prices: Process<void> = {
  name: 'prices',
  reads: [
    'housing',
    'stock',
    'refused',
    'dwellings.place',
    'dwellings.tenure',
    'dwellings.status',
    'dwellings.since',
    'dwellings.quality',
  ],
  writes: ['housing'],
  prepare() {},
  run(world) {
    if (world.housing) valueHomes(world);
  },
};
