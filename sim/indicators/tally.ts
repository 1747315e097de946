/** Counts of the whole world by place, and sums of its hash, made in one pass a year: checks and indicators read them. */
import { mix } from '../mixer.js';
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
  /** Sums of the words of persons, households and dwellings: low ones exact, for their carry, high ones wrapping. */
  readonly low_t: Float64Array;
  readonly high_t: Int32Array;
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
    low_t: new Float64Array(places),
    high_t: column(),
  };
  tallyPersons(world, tally, householdWords(world));
  tallyHouseholds(world, tally);
  tallyDwellings(world, tally);
  return tally;
}

/** One word per household, which its members carry into their own. */
function householdWords({ households: { slots, idA_h, idB_h } }: World): Int32Array {
  const word_h = new Int32Array(slots);
  for (let h = 0; h < slots; h++) word_h[h] = mix(idA_h[h]!, idB_h[h]!);
  return word_h;
}

function tallyPersons(world: World, { residents_tc, low_t, high_t }: Tally, word_h: Int32Array): void {
  const { slots, class_p, idA_p, idB_p, household_p, role_p, parity_p } = world.persons;
  const { place_h } = world.households;
  for (let p = 0; p < slots; p++) {
    const c = class_p[p]!;
    if (c === 0) continue;
    const h = household_p[p]!;
    const t = place_h[h]!;
    residents_tc[t * CLASSES + c]!++;
    const own = mix(idA_p[p]!, (c << 16) | (role_p[p]! << 8) | parity_p[p]!);
    const whole = mix(own ^ word_h[h]!, idB_p[p]!);
    low_t[t]! += whole >>> 0;
    high_t[t]! += Math.imul(whole, 0x9e3779b1) ^ own;
  }
}

function tallyHouseholds(world: World, tally: Tally): void {
  const { slots, idA_h, idB_h, size_h, kind_h, place_h, dwelling_h } = world.households;
  const { idA_d } = world.dwellings;
  const { members_t, households_t, single_t, sharing_t, institutional_t, low_t, high_t } = tally;
  for (let h = 0; h < slots; h++) {
    const size = size_h[h]!;
    if (size === 0) continue;
    const t = place_h[h]!;
    const kind = kind_h[h]!;
    const d = dwelling_h[h]!;
    const own = mix(idA_h[h]!, (size << 8) | kind);
    const home = mix(own ^ idB_h[h]!, d >= 0 ? idA_d[d]! : d);
    low_t[t]! += home >>> 0;
    high_t[t]! += mix(home, own);
    members_t[t]! += size;
    if (kind !== KIND.private) {
      institutional_t[t]! += size;
      continue;
    }
    households_t[t]!++;
    if (size === 1) single_t[t]!++;
    if (d < 0) sharing_t[t]!++;
  }
}

function tallyDwellings(world: World, { dwellings_t, vacant_t, low_t, high_t }: Tally): void {
  const { slots, idA_d, idB_d, place_d, tenure_d, status_d, since_d } = world.dwellings;
  for (let d = 0; d < slots; d++) {
    const t = place_d[d]!;
    const status = status_d[d]!;
    const own = mix(idA_d[d]!, (since_d[d]! << 8) | (status << 4) | tenure_d[d]!);
    const whole = mix(own, idB_d[d]!);
    low_t[t]! += whole >>> 0;
    high_t[t]! += mix(whole, own);
    dwellings_t[t]!++;
    if (status !== DWELLING_STATUS.occupied) vacant_t[t]!++;
  }
}
