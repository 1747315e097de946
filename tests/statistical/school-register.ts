/** Schools of the first region from October 2015 on: what the register saw, and what seeds made of it. */
import { gaps, numbers, words } from '../../scenarios/packages/table.js';
import type { FacilitiesInput } from '../../sim/facilities/input.js';
import type { WorldInput } from '../../sim/input.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { FACILITY_STATUS, isByNorm } from '../../sim/state/facilities.js';
import type { World } from '../../sim/world.js';
import { living } from '../../sim/year.js';
import { readPack, SOURCE_FILE } from '../unit/pack-files.js';
import { openRegionInput, regionPack, worldOf } from './world.js';

/** Schools in the order of the model's, those of October 2015. */
export interface Register {
  readonly place_s: readonly number[];
  readonly fate_s: readonly string[];
  /** 1 October 2015, 2016, 2019; 0 = gone. */
  readonly pupils_ys: Readonly<Record<number, readonly number[]>>;
  /** Schools that closed, and of these the ones with another of their board (proxy), open in December 2020, in reach of a merger. */
  readonly partners: { readonly closed: number; readonly near: number };
}

export function earlierBase(): { input: WorldInput; register: Register } {
  const input = openRegionInput(2015);
  const { kind_f, id_f, place_f } = input.facilities!;
  const schools = kind_f.filter((kind) => kind === 0).length;
  // The later pack has what was held out of the earlier one.
  const table = regionPack(2021).tables['schools']!;
  const row_s = id_f.slice(0, schools).map((id) => words(table, 'id').indexOf(id));
  const count = (column: string): number[] => row_s.map((row) => gaps(table, column)[row] ?? 0);
  return {
    input,
    register: {
      place_s: place_f.slice(0, schools),
      fate_s: row_s.map((row) => words(table, 'fate')[row]!),
      pupils_ys: { 2015: count('pupils_2015'), 2016: count('pupils_2016'), 2019: count('pupils_2019') },
      partners: partnersOf(
        input.facilities!,
        row_s.map((row) => words(table, 'fate')[row]!),
      ),
    },
  };
}

function partnersOf({ x_f, y_f, board_f }: FacilitiesInput, fate_s: readonly string[]): Register['partners'] {
  const reach = 1000 * initialParameters().mergerReachKm;
  const gone = fate_s.flatMap((fate, s) => (fate === 'closed' ? [s] : []));
  const near = gone.filter((s) =>
    fate_s.some(
      (fate, g) =>
        fate === 'open' && board_f[g] === board_f[s] && Math.hypot(x_f[s]! - x_f[g]!, y_f[s]! - y_f[g]!) < reach,
    ),
  );
  return { closed: gone.length, near: near.length };
}

/** One seed from January 2015 to December 2020. */
export interface Lived {
  readonly closed_s: readonly boolean[];
  /** Of the closed ones, by the law alone, and together with another school of the board. */
  readonly byNorm: number;
  readonly merged: number;
  readonly pupils_ys: Readonly<Record<number, readonly number[]>>;
  /** By closed school: pupils in its last autumn, and the sum of their ways to the nearest school left in 2020, km. */
  readonly moved: readonly { readonly pupils: number; readonly km: number }[];
}

export function liveTo2020(input: WorldInput, schools: number, seed: number): Lived {
  const world = worldOf(input, seed);
  const pupils_ys: Record<number, number[]> = {};
  const homes_s = Array.from({ length: schools }, () => [] as number[]);
  const nextYear = living(world);
  while (world.year <= 2020) {
    noteHomes(world, homes_s);
    nextYear();
    const autumn = world.year - 1;
    if ([2015, 2016, 2019].includes(autumn)) pupils_ys[autumn] = Array.from(world.facilities.users_f.slice(0, schools));
  }
  const { status_f, reason_f, into_f, count } = world.facilities;
  const { km_tf } = input.facilities!;
  const closed_s = homes_s.map((_, s) => status_f[s] === FACILITY_STATUS.closed);
  const left = closed_s.flatMap((gone, s) => (gone ? [] : [s]));
  const nearest = (t: number): number => left.reduce((km, s) => Math.min(km, km_tf[t * count + s]!), Infinity);
  const gone = closed_s.flatMap((is, s) => (is ? [s] : []));
  return {
    closed_s,
    byNorm: gone.filter((s) => isByNorm(reason_f[s]!)).length,
    merged: gone.filter((s) => into_f[s]! > 0).length,
    pupils_ys,
    moved: gone.map((s) => ({
      pupils: homes_s[s]!.length,
      km: homes_s[s]!.reduce((sum, t) => sum + nearest(t), 0),
    })),
  };
}

/** Towns of the pupils of schools that are about to close. */
function noteHomes({ persons, households, facilities }: World, homes_s: number[][]): void {
  for (let p = 0; p < persons.slots; p++) {
    const s = persons.school_p[p]! - 1;
    if (s < 0 || facilities.status_f[s] !== FACILITY_STATUS.announced) continue;
    homes_s[s]!.push(households.place_h[persons.household_p[p]!]!);
  }
}

/** What became of the schools of the whole country by size, October 2015 to December 2020, as estimated: a school counts once an interval. */
export function countryEvents(): readonly { from: number; schools: number; closed: number; expected: number }[] {
  const table = readPack(SOURCE_FILE).tables['school_events']!;
  const [from, band] = [numbers(table, 'from'), numbers(table, 'from_pupils')];
  const bands = [...new Set(band)].sort((a, b) => a - b);
  const sum = (column: string, b: number): number =>
    numbers(table, column).reduce((n, value, row) => n + (band[row] === b && from[row]! >= 2015 ? value : 0), 0);
  return bands.map((b) => ({
    from: b,
    schools: sum('schools', b),
    closed: sum('closed', b),
    expected: sum('expected', b),
  }));
}
