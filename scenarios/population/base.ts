import { InputError } from '../errors.js';
import type { Pack } from '../packages/format.js';
import { words } from '../packages/table.js';

/** The base year of a region pack. */
export function baseOf(pack: Pack): number {
  if (pack.base === null)
    throw new InputError(`pack '${pack.name}': a population needs a region pack, found a ${pack.kind} pack`);
  return pack.base;
}

/** Municipality of each town, by their order in the pack. */
export function municipalityOfTowns({ tables }: Pick<Pack, 'tables'>): number[] {
  const code_m = words(tables['municipalities']!, 'code');
  return words(tables['places']!, 'municipality').map((code) => code_m.indexOf(code));
}
