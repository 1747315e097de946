import { MAX_AGE } from '../../sim/input.js';
import { birthYearOf } from '../../sim/state/persons.js';
import { InputError } from '../errors.js';
import type { Pack } from '../packages/format.js';
import { words } from '../packages/table.js';

/** The base year of a region pack. */
export function baseOf(pack: Pack): number {
  if (pack.base === null)
    throw new InputError(`pack '${pack.name}': a population needs a region pack, found a ${pack.kind} pack`);
  return pack.base;
}

/** Completed age on 1 January of the base year. @param cls birth year and sex, see classOf */
export const ageAtBase = (base: number, cls: number): number => Math.min(MAX_AGE, base - 1 - birthYearOf(cls));

/** Municipality of each town, by their order in the pack. */
export function municipalityOfTowns({ tables }: Pick<Pack, 'tables'>): number[] {
  const code_m = words(tables['municipalities']!, 'code');
  return words(tables['places']!, 'municipality').map((code) => code_m.indexOf(code));
}
