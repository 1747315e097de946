/** Counts of the whole world by place, made in one pass a year: checks and indicators read them. */
import { DWELLING_STATUS } from '../state/dwellings.js';
import { KIND } from '../state/households.js';
import { CLASSES, type World } from '../world.js';

export interface Tally {
  /** Residents by place and class: t * CLASSES + c. */
  readonly residents_tc: Int32Array;
  /** Members of households by place, counted from sizes. */
  readonly members_t: Int32Array;
  readonly households_t: Int32Array; // private ones
  readonly single_t: Int32Array; // of one person
  readonly sharing_t: Int32Array; // without a dwelling of their own
  readonly institutional_t: Int32Array; // residents of institutions
  readonly dwellings_t: Int32Array;
  readonly vacant_t: Int32Array; // not occupied, unusable ones included
}

export function tallyOf(world: World): Tally {
  const places = world.places.code_t.length;
  const column = (): Int32Array => new Int32Array(places);
  const tally: Tally = {
    residents_tc: new Int32Array(places * CLASSES),
    members_t: column(),
    households_t: column(),
    single_t: column(),
    sharing_t: column(),
    institutional_t: column(),
    dwellings_t: column(),
    vacant_t: column(),
  };
  tallyPersons(world, tally);
  tallyHouseholds(world, tally);
  tallyDwellings(world, tally);
  return tally;
}

function tallyPersons(world: World, { residents_tc }: Tally): void {
  const { slots, class_p, household_p } = world.persons;
  const { place_h } = world.households;
  for (let p = 0; p < slots; p++) {
    const c = class_p[p]!;
    if (c !== 0) residents_tc[place_h[household_p[p]!]! * CLASSES + c]!++;
  }
}

function tallyHouseholds(world: World, tally: Tally): void {
  const { slots, size_h, kind_h, place_h, dwelling_h } = world.households;
  const { members_t, households_t, single_t, sharing_t, institutional_t } = tally;
  for (let h = 0; h < slots; h++) {
    const size = size_h[h]!;
    if (size === 0) continue;
    const t = place_h[h]!;
    members_t[t]! += size;
    if (kind_h[h] !== KIND.private) {
      institutional_t[t]! += size;
      continue;
    }
    households_t[t]!++;
    if (size === 1) single_t[t]!++;
    if (dwelling_h[h]! < 0) sharing_t[t]!++;
  }
}

function tallyDwellings(world: World, { dwellings_t, vacant_t }: Tally): void {
  const { slots, status_d, place_d } = world.dwellings;
  for (let d = 0; d < slots; d++) {
    dwellings_t[place_d[d]!]!++;
    if (status_d[d] !== DWELLING_STATUS.occupied) vacant_t[place_d[d]!]!++;
  }
}
