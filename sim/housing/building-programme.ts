/** How many dwellings a place builds: as before the base date, as many as households grow, or none. Docs: docs/decisions/0012-right-loop.md */
import { KIND } from '../state/households.js';
import type { World } from '../world.js';
import type { Works } from './stock-input.js';

/** Values of the parameter `buildingProgramme`. */
export const PROGRAMME = { none: 0, continued: 1, followsHouseholds: 2 } as const;

/** Years over which building looks back at households. */
const YEARS = 3;

/** What was observed after the base date, in the years of it and where a run takes it as given; else null. */
function givenWorks({ housing, parameters, year }: World): Works | null {
  const { after } = housing!.input.stock;
  return parameters.buildingGiven === 1 && after && year <= after.lastYear ? after : null;
}

/** Dwellings expected to be taken down this year by municipality, whatever is built. @param world with housing */
export const toTakeDown = (world: World): readonly number[] =>
  (givenWorks(world) ?? world.housing!.input.stock).takenDown_m;

/** Dwellings expected to be built this year by town; asked once a year, at its end. @param world with housing */
export function toBuild(world: World): ArrayLike<number> {
  const { built_t } = world.housing!.input.stock;
  // Looked at whatever is built by: a year that was not remembered would later count as growth of the years after it.
  const grown_t = asHouseholdsGrew(world);
  const { buildingProgramme } = world.parameters;
  const given = givenWorks(world);
  if (given) return given.built_t;
  if (buildingProgramme === PROGRAMME.none) return new Float64Array(built_t.length);
  return buildingProgramme === PROGRAMME.followsHouseholds ? grown_t : built_t;
}

/**
 * The yearly growth of a municipality's households over three years, spread over its towns by dwellings at the base date;
 * where building is known to go on, at least that goes on.
 * Before the base date households are taken to have grown with the stock. Remembers the households of this year's end.
 */
function asHouseholdsGrew(world: World): Float64Array {
  const { places, year } = world;
  const { base_t, households_ym } = world.housing!.books;
  const { known_t } = world.housing!.input.stock;
  const { municipality_t, code_m } = places;
  const now_m = householdsByMunicipality(world, world.households);
  if (households_ym[0]! < 0) fillBefore(world);
  const base_m = new Float64Array(code_m.length);
  base_t.forEach((n, t) => {
    base_m[municipality_t[t]!]! += n;
  });
  // At the end of `year`; the oldest of three is of the end of `year - 3`, and makes room.
  const first = (year % YEARS) * code_m.length;
  const growth_m = now_m.map((now, m) => Math.max(0, now - households_ym[first + m]!) / YEARS);
  households_ym.set(now_m, first);
  return Float64Array.from(base_t, (n, t) => {
    const m = municipality_t[t]!;
    return Math.max(known_t[t]!, base_m[m]! > 0 ? (growth_m[m]! * n) / base_m[m]! : 0);
  });
}

function fillBefore(world: World): void {
  const { built_t, takenDown_m } = world.housing!.input.stock;
  const { households_ym } = world.housing!.books;
  const { municipality_t } = world.places;
  const growth_m = takenDown_m.map((n) => -n);
  built_t.forEach((n, t) => {
    growth_m[municipality_t[t]!]! += n;
  });
  const base_m = householdsByMunicipality(world, world.base.households);
  for (let back = 0; back < YEARS; back++) {
    // The 1 January of the base year is the end of the year before it.
    const first = ((world.baseYear - 1 - back) % YEARS) * growth_m.length;
    for (let m = 0; m < growth_m.length; m++) households_ym[first + m] = base_m[m]! - back * growth_m[m]!;
  }
}

function householdsByMunicipality(
  { places }: World,
  { slots, size_h, kind_h, place_h }: World['households'],
): Float64Array {
  const { municipality_t, code_m } = places;
  const count_m = new Float64Array(code_m.length);
  for (let h = 0; h < slots; h++) {
    if (size_h[h]! > 0 && kind_h[h] === KIND.private) count_m[municipality_t[place_h[h]!]!]!++;
  }
  return count_m;
}
