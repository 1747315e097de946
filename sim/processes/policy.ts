import { openYear } from '../measures/ledger.js';
import type { Process } from './process.js';

/** Opens the year's budgets of the measures in force. */
export const policy: Process<void> = {
  name: 'policy',
  reads: [],
  writes: ['accounts'],
  prepare() {},
  run: openYear,
};
