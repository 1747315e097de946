/** Which school is meant by an id or a name. */
import type { FacilitiesInput } from '../../../sim/facilities/input.js';
import { FACILITY } from '../../../sim/state/facilities.js';
import { InputError } from '../../errors.js';
import { nearest, shown, suggestion } from '../../schema/nearest.js';

/** Candidates that are listed before the rest is only counted. */
const MOST_LISTED = 20;

/**
 * The school with this id, else the only one with this name, else the only one whose name contains the words.
 *
 * @param region as `pack show` takes it, to say where schools are listed
 * @returns index of the facility
 * @throws InputError listing the candidates, the schools of a town of that name, or the nearest name
 */
export function findSchool(
  facilities: FacilitiesInput,
  name_t: readonly string[],
  wanted: string,
  region: string,
): number {
  const { kind_f, id_f, name_f } = facilities;
  const schools = kind_f.flatMap((kind, f) => (kind === FACILITY.school ? [f] : []));
  const word = wanted.trim().toLowerCase();
  const byId = schools.find((f) => id_f[f]!.toLowerCase() === word);
  if (byId !== undefined) return byId;
  const named = schools.filter((f) => name_f[f]!.toLowerCase() === word);
  const found =
    named.length > 0 || word === '' ? named : schools.filter((f) => name_f[f]!.toLowerCase().includes(word));
  if (found.length === 1) return found[0]!;
  if (found.length === 0) throw unknownSchool(facilities, name_t, schools, wanted, region);
  throw new InputError(
    [
      `${shown(wanted)} is the name of ${found.length} schools; give the id of one:`,
      ...listed(facilities, name_t, found),
    ].join('\n'),
  );
}

/** Says which schools stand in a town of that name, else the nearest name, and where all are listed. */
function unknownSchool(
  { id_f, name_f, place_f }: FacilitiesInput,
  name_t: readonly string[],
  schools: readonly number[],
  wanted: string,
  region: string,
): InputError {
  const word = wanted.trim().toLowerCase();
  const towns = [...new Set(schools.map((f) => name_t[place_f[f]!]!))];
  const exact = towns.find((town) => town.toLowerCase() === word);
  const where = `all ids: draagvlak pack show ${region} schools, or facilities.csv of a run`;
  const inTown = (town: string): readonly number[] => schools.filter((f) => name_t[place_f[f]!] === town);
  const lines = (head: string, found: readonly number[]): InputError =>
    new InputError(
      [
        `${head}; ${where}; in ${name_t[place_f[found[0]!]!]}:`,
        ...listed({ id_f, name_f, place_f }, name_t, found),
      ].join('\n'),
    );
  const head = `unknown school ${shown(wanted)}`;
  if (exact !== undefined) return lines(head, inTown(exact));
  const name = suggestion(wanted, [...schools.map((f) => name_f[f]!), ...schools.map((f) => id_f[f]!)]);
  const town = name === '' ? nearest(wanted, towns) : undefined;
  if (town !== undefined) return lines(head, inTown(town));
  return new InputError(`${head}${name}; expected the id or the name of one of ${schools.length} schools; ${where}`);
}

/** A line each. */
function listed(
  { id_f, name_f, place_f }: Pick<FacilitiesInput, 'id_f' | 'name_f' | 'place_f'>,
  name_t: readonly string[],
  found: readonly number[],
): readonly string[] {
  const lines = found.slice(0, MOST_LISTED).map((f) => `  ${id_f[f]}  ${name_f[f]}, ${name_t[place_f[f]!]}`);
  return found.length > MOST_LISTED ? [...lines, `  and ${found.length - MOST_LISTED} more`] : lines;
}
