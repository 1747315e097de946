import { NEWCOMER_YEARS, yearsSince } from '../newcomers/newcomer.js';
import type { Process } from './process.js';

/**
 * Who came from abroad more than five years ago is a newcomer no longer: at the end of a year those who were here for the
 * fifth whole year, so that on 1 January newcomers are those who came in the last five years.
 */
export const newcomers: Process<void> = {
  name: 'newcomers',
  reads: [],
  writes: ['persons.newcomer'],
  prepare() {},
  run({ persons: { slots, newcomer_p }, year }) {
    for (let p = 0; p < slots; p++) {
      if (newcomer_p[p] !== 0 && yearsSince(newcomer_p[p]!, year) >= NEWCOMER_YEARS) newcomer_p[p] = 0;
    }
  },
};
