import { buildByProgramme } from '../housing/build.js';
import { payForHomes } from '../housing/home-measures.js';
import { openStockYear } from '../housing/stock-books.js';
import { survey } from '../housing/survey.js';
import { takeDownBySchedule } from '../housing/take-down.js';
import type { Process } from './process.js';

/**
 * Dwellings at the end of the year: they wear, are mended, fall out of use, are taken down when nobody lives there, and
 * new ones are built. What measures pay for comes after what happens anyway.
 */
export const dwellings: Process<void> = {
  name: 'dwellings',
  reads: [
    'persons.class',
    'persons.learning',
    'persons.work',
    'persons.next',
    'households.id',
    'households.place',
    'households.first',
    'households.dwelling',
    'households.size',
    'households.kind',
    'labour',
    'housing',
  ],
  writes: [
    'dwellings.id',
    'dwellings.place',
    'dwellings.tenure',
    'dwellings.status',
    'dwellings.since',
    'dwellings.quality',
    'dwellings.traits',
    'stock',
    'accounts',
  ],
  prepare() {},
  run(world) {
    if (!world.housing) return;
    openStockYear(world.housing.books);
    const empty_n = survey(world);
    takeDownBySchedule(world, empty_n);
    payForHomes(world, empty_n);
    buildByProgramme(world);
  },
};
