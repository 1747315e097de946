/**
 * Where a difference in residents comes from. Everybody counted is in exactly one row: what a town has more or less in one
 * world is the sum of what was born, died, came and went more or less, told from the recorded events of both.
 */
import { HAPPENED } from '../../sim/events.js';
import { isMove } from '../../sim/indicators/count-events.js';
import type { Recording } from '../../sim/recording.js';
import type { Region } from '../region/region.js';
import type { WorldName, YearRecord } from '../state/worlds.js';
import { countOf } from './totals.js';

/** Where people come from and go to, from near to far; towns count as near up to this straight distance. */
export const ORIGINS = ['near', 'region', 'country', 'abroad'] as const;
export type Origin = (typeof ORIGINS)[number];
export const NEAR_KM = 10;

/** Region as far as origins need it. */
export type Places = {
  readonly towns: Pick<Region['towns'], 'name_t' | 'x_t' | 'y_t'>;
  readonly zones: Pick<Region['zones'], 'name_z'>;
};

/** One town, or the region, over some years: persons. */
export interface Flows {
  readonly births: number;
  readonly deaths: number;
  readonly came: Readonly<Record<Origin, number>>;
  readonly went: Readonly<Record<Origin, number>>;
  /** In transit through reception: who came less who was sent on. */
  readonly transit: number;
}

/** Persons by town, and the region as the row after them, for which only what crosses its edge counts; with origin o * rows + row. */
interface Books {
  readonly births_t: Int32Array;
  readonly deaths_t: Int32Array;
  readonly transit_t: Int32Array;
  readonly came_ot: Int32Array;
  readonly went_ot: Int32Array;
}

const known = new WeakMap<Recording, Books>();

/** Made once per recording. A year has some fifty thousand events, so they are only counted, and sorted out afterwards. */
function booksOf(places: Places, recording: Recording): Books {
  const made = known.get(recording);
  if (made) return made;
  const towns = places.towns.name_t.length;
  const all = towns + places.zones.name_z.length;
  const births_t = new Int32Array(towns + 1);
  const deaths_t = new Int32Array(towns + 1);
  const moves_kk = new Int32Array(all * all);
  const transit_kk = new Int32Array(all * all);
  const { what_e, from_e, to_e } = recording;
  for (let e = 0; e < what_e.length; e++) {
    const [what, from, to] = [what_e[e]!, from_e[e]!, to_e[e]!];
    if (what === HAPPENED.birth) births_t[from]!++;
    else if (what === HAPPENED.death) deaths_t[from]!++;
    else if (from !== to) (isMove(what, from, to) ? moves_kk : transit_kk)[from * all + to]!++;
  }
  for (const column of [births_t, deaths_t]) column[towns] = column.reduce((a, b) => a + b, 0);
  const books: Books = { births_t, deaths_t, ...acrossOf(places, moves_kk, transit_kk) };
  known.set(recording, books);
  return books;
}

/** Sorts out who came and went by town and origin. @param moves_kk, transit_kk from place k to place j: k * K + j */
function acrossOf(
  places: Places,
  moves_kk: Int32Array,
  transit_kk: Int32Array,
): Pick<Books, 'transit_t' | 'came_ot' | 'went_ot'> {
  const towns = places.towns.name_t.length;
  const all = towns + places.zones.name_z.length;
  const rows = towns + 1;
  const transit_t = new Int32Array(rows);
  const came_ot = new Int32Array(ORIGINS.length * rows);
  const went_ot = new Int32Array(ORIGINS.length * rows);
  for (let t = 0; t < towns; t++) {
    for (let k = 0; k < all; k++) {
      if (k === t) continue;
      const o = originOf(places, t, k);
      const [came, went] = [moves_kk[k * all + t]!, moves_kk[t * all + k]!];
      const passed = transit_kk[k * all + t]! - transit_kk[t * all + k]!;
      came_ot[o * rows + t]! += came;
      went_ot[o * rows + t]! += went;
      transit_t[t]! += passed;
      if (k < towns) continue;
      came_ot[o * rows + towns]! += came;
      went_ot[o * rows + towns]! += went;
      transit_t[towns]! += passed;
    }
  }
  return { transit_t, came_ot, went_ot };
}

/** Index in `ORIGINS` of a place other than the town itself. */
function originOf({ towns: { x_t, y_t }, zones }: Places, t: number, other: number): number {
  if (other === x_t.length + zones.name_z.length - 1) return 3;
  if (other >= x_t.length) return 2;
  const [dx, dy] = [x_t[t]! - x_t[other]!, y_t[t]! - y_t[other]!];
  return dx * dx + dy * dy < NEAR_KM * NEAR_KM ? 0 : 1;
}

/**
 * What happened to a town or the region from the base year up to the 1 January with index y.
 *
 * @param town null = the region: moves inside it do not count
 */
export function flowsOf(places: Places, years: readonly YearRecord[], y: number, town: number | null): Flows {
  const towns = places.towns.name_t.length;
  const row = town ?? towns;
  const sum = { births: 0, deaths: 0, transit: 0 };
  const came = { near: 0, region: 0, country: 0, abroad: 0 };
  const went = { near: 0, region: 0, country: 0, abroad: 0 };
  for (const { recording } of years.slice(1, y + 1)) {
    const books = booksOf(places, recording);
    sum.births += books.births_t[row]!;
    sum.deaths += books.deaths_t[row]!;
    sum.transit += books.transit_t[row]!;
    ORIGINS.forEach((origin, o) => {
      came[origin] += books.came_ot[o * (towns + 1) + row]!;
      went[origin] += books.went_ot[o * (towns + 1) + row]!;
    });
  }
  return { ...sum, came, went };
}

/** Measures less baseline, persons; the rows add up to `all`. */
export interface Gains {
  /** Residents on the 1 January. */
  readonly all: number;
  /** Fewer people who left: for nearby, the rest of the region, the rest of the country, abroad. */
  readonly stayed: Readonly<Record<Origin, number>>;
  /** More people who came, by where from. */
  readonly came: Readonly<Record<Origin, number>>;
  readonly born: number;
  readonly lived: number;
  readonly transit: number;
  /** Balance with other countries. Who stays, or comes from inside the country, is no gain for it. */
  readonly national: number;
}

export function gainsOf(
  places: Places,
  years: Readonly<Record<WorldName, readonly YearRecord[]>>,
  y: number,
  town: number | null,
): Gains {
  const [without, with_] = [flowsOf(places, years.baseline, y, town), flowsOf(places, years.measures, y, town)];
  const by = (of: (origin: Origin) => number): Record<Origin, number> => ({
    near: of('near'),
    region: of('region'),
    country: of('country'),
    abroad: of('abroad'),
  });
  const people = (world: WorldName): number => countOf(years[world][y]!.result, 'population', town);
  const stayed = by((origin) => without.went[origin] - with_.went[origin]);
  const came = by((origin) => with_.came[origin] - without.came[origin]);
  return {
    all: people('measures') - people('baseline'),
    stayed,
    came,
    born: with_.births - without.births,
    lived: without.deaths - with_.deaths,
    transit: with_.transit - without.transit,
    national: came.abroad + stayed.abroad,
  };
}
