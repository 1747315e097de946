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

/** The number in a place or municipality code, unique per kind: WP1234 gives 1234. */
export function codeNumber(code: string): number {
  const digits = /^[A-Za-z]*(\d{1,9})$/.exec(code);
  if (!digits) throw new InputError(`code '${code}': expected letters and then digits, such as WP1234`);
  return Number(digits[1]);
}
