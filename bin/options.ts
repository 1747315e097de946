/** Options as they are typed, turned into values; what does not fit is said with what does. */
import { availableParallelism } from 'node:os';
import { InputError } from '../scenarios/errors.js';

const MAX_WORKERS = 64;

/** Help of `--seeds`: a seed is the number of a replicate, not how many there are. */
export const SEEDS_HELP = 'which replicates, by number: 1..8 are eight, 1,4,7 three, 3 is the third alone';

/** @throws InputError naming the flag */
export function wholeNumber(flag: string, text: string, min: number, max: number): number {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new InputError(`${flag} ${text.slice(0, 60)}: expected a whole number from ${min} to ${max}`);
}

export const baseOption = (text: string): number => wholeNumber('--base', text, 1900, 2100);

export const workersOption = (text: string): number => wholeNumber('--workers', text, 1, MAX_WORKERS);

/** As many threads as the machine runs at once, but not more than there is work for. */
export const defaultWorkers = (replicates: number, most = MAX_WORKERS): number =>
  Math.max(1, Math.min(availableParallelism(), replicates, most));
