/** Which school is meant by an id or a name. */
import type { FacilitiesInput } from '../../../sim/facilities/input.js';
import { FACILITY } from '../../../sim/state/facilities.js';
import { InputError } from '../../errors.js';
import { shown, suggestion } from '../../schema/nearest.js';

/** Candidates that are listed before the rest is only counted. */
const MOST_LISTED = 20;

/**
 * The school with this id, else the only one with this name, else the only one whose name contains the words.
 *
 * @returns index of the facility
 * @throws InputError listing the candidates, or the nearest name
 */
export function findSchool(facilities: FacilitiesInput, name_t: readonly string[], wanted: string): number {
  const { kind_f, id_f, name_f, place_f } = facilities;
  const schools = kind_f.flatMap((kind, f) => (kind === FACILITY.school ? [f] : []));
  const word = wanted.trim().toLowerCase();
  const byId = schools.find((f) => id_f[f]!.toLowerCase() === word);
  if (byId !== undefined) return byId;
  const named = schools.filter((f) => name_f[f]!.toLowerCase() === word);
  const found =
    named.length > 0 || word === '' ? named : schools.filter((f) => name_f[f]!.toLowerCase().includes(word));
  if (found.length === 1) return found[0]!;
  if (found.length === 0) {
    const near = suggestion(wanted, [...schools.map((f) => name_f[f]!), ...schools.map((f) => id_f[f]!)]);
    throw new InputError(
      `unknown school ${shown(wanted)}${near}; expected the id or the name of one of ${schools.length} schools`,
    );
  }
  const listed = found.slice(0, MOST_LISTED).map((f) => `  ${id_f[f]}  ${name_f[f]}, ${name_t[place_f[f]!]}`);
  const rest = found.length > MOST_LISTED ? [`  and ${found.length - MOST_LISTED} more`] : [];
  throw new InputError(
    [`${shown(wanted)} is the name of ${found.length} schools; give the id of one:`, ...listed, ...rest].join('\n'),
  );
}
