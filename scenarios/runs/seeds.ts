/** The seeds of a run's replicates. */
import { InputError } from '../errors.js';

export const MAX_SEED = 4_294_967_295;
const MAX_REPLICATES = 1000;

const ACCEPTED = `numbers of replicates: a range (1..8), a list (1,4,7) or one number (3, that replicate alone), at most ${MAX_REPLICATES}, each 0 to ${MAX_SEED}`;

function refuse(text: string, why: string): never {
  throw new InputError(`--seeds ${text.slice(0, 60)}: ${why}; expected ${ACCEPTED}`);
}

/**
 * @returns seeds in ascending order: their order on the command line has no meaning
 * @throws InputError for anything but `3`, `1..8` or `1,4,7`
 */
export function parseSeeds(text: string): readonly number[] {
  const whole = (part: string): number => {
    if (!/^\d+$/.test(part)) refuse(text, `'${part.slice(0, 20)}' is not a whole number`);
    const value = Number(part);
    if (value > MAX_SEED) refuse(text, `${part.slice(0, 20)} is too large`);
    return value;
  };
  const ends = text.split('..');
  if (ends.length === 2) {
    const [first, last] = [whole(ends[0]!), whole(ends[1]!)];
    if (last < first) refuse(text, `runs backwards from ${first} to ${last}`);
    if (last - first + 1 > MAX_REPLICATES) refuse(text, `${last - first + 1} replicates`);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }
  const seeds = text.split(',').map(whole);
  if (seeds.length > MAX_REPLICATES) refuse(text, `${seeds.length} replicates`);
  const sorted = [...seeds].sort((a, b) => a - b);
  const twice = sorted.find((seed, i) => seed === sorted[i + 1]);
  if (twice !== undefined) refuse(text, `${twice} is listed twice`);
  return sorted;
}
