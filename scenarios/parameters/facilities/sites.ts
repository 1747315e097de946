/** Facilities of a pack at its base date, school by school, practice by practice, stop by stop. */
import { FACILITY } from '../../../sim/state/facilities.js';
import type { Pack } from '../../packages/format.js';
import { gaps, numbers, words } from '../../packages/table.js';

export interface Site {
  readonly kind: number;
  readonly id: string;
  readonly name: string;
  /** Town index, and RD New in metres. */
  readonly place: number;
  readonly x: number;
  readonly y: number;
  /** What decides over it, in words: the board of a school, the corridor of a stop. */
  readonly board: string;
  /** Pupils last counted by the date of the list; 0 for others. */
  readonly users: number;
  /** Row in its table of the pack, -1 for a practice. */
  readonly row: number;
}

interface Snapshot {
  readonly year: number;
  readonly seen: string;
  readonly pupils: string;
}

/**
 * Snapshot of the register and count of pupils that stand for a base. For 2015 they are those of October: sizes of a year
 * before are known by institution alone.
 */
const SNAPSHOT: Readonly<Record<number, Snapshot>> = {
  2015: { year: 2015, seen: 'in_2015_10', pupils: 'pupils_2015' },
  2021: { year: 2020, seen: 'in_2020_12', pupils: 'pupils_2019' },
};

function snapshotOf(base: number): Snapshot {
  const found = SNAPSHOT[base];
  if (!found) throw new Error(`no register of schools for base ${base}; there are ${Object.keys(SNAPSHOT).join(', ')}`);
  return found;
}

/** Autumn in which the schools of a base were listed. */
export const listedIn = (base: number): number => snapshotOf(base).year;

export function sitesOf(pack: Pack, base: number): Site[] {
  const code_t = words(pack.tables['places']!, 'code');
  return [...schools(pack, base, code_t), ...practices(pack), ...stops(pack, code_t)];
}

/** Open schools with pupils, in order of id. */
function schools(pack: Pack, base: number, code_t: readonly string[]): Site[] {
  const table = pack.tables['schools']!;
  const snapshot = snapshotOf(base);
  const seen = numbers(table, snapshot.seen);
  const pupils = gaps(table, snapshot.pupils);
  const [id, name, place, board] = ['id', 'name', 'place', 'board'].map((column) => words(table, column));
  const [x, y] = [numbers(table, 'x_m'), numbers(table, 'y_m')];
  return seen.flatMap((open, row) =>
    open === 1 && (pupils[row] ?? 0) > 0
      ? [
          {
            kind: FACILITY.school,
            id: id![row]!,
            name: name![row]!,
            place: code_t.indexOf(place![row]!),
            x: x[row]!,
            y: y[row]!,
            board: board![row]!,
            users: pupils[row]!,
            row,
          },
        ]
      : [],
  );
}

/** A practice is known by its town alone, and stands at the town's centre. */
function practices(pack: Pack): Site[] {
  const table = pack.tables['places']!;
  const code = words(table, 'code');
  const [x, y] = [numbers(table, 'x_m'), numbers(table, 'y_m')];
  return numbers(table, 'gp_practices').flatMap((count, t) =>
    Array.from({ length: count }, (_, n) => ({
      kind: FACILITY.gp,
      id: `${code[t]}-${n + 1}`,
      name: '',
      place: t,
      x: x[t]!,
      y: y[t]!,
      board: code[t]!,
      users: 0,
      row: -1,
    })),
  );
}

/** Stops in towns of the region; those outside are passed by. */
function stops(pack: Pack, code_t: readonly string[]): Site[] {
  const table = pack.tables['bus_stops']!;
  const place = table.columns['place']!.values as readonly (string | null)[];
  const [code, name] = [words(table, 'code'), words(table, 'name')];
  const [x, y, corridor] = [numbers(table, 'x_m'), numbers(table, 'y_m'), numbers(table, 'corridor')];
  return place.flatMap((town, row) =>
    town === null
      ? []
      : [
          {
            kind: FACILITY.busStop,
            id: code[row]!,
            name: name[row]!,
            place: code_t.indexOf(town),
            x: x[row]!,
            y: y[row]!,
            board: String(corridor[row]!),
            users: 0,
            row,
          },
        ],
  );
}
