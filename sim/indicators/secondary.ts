/** Where havo and vwo are taught on 1 January, and how far it is. */
import { nearestHigher, TRACK, TRACKS } from '../learning/secondary.js';
import type { World } from '../world.js';
import type { Indicator } from './indicator.js';
import { ratioOfSums } from './ratio.js';

const stock = { kind: 'stock', inWorld: ({ secondary }: World): boolean => secondary !== null } as const;

export const secondaryDepartments: Indicator = {
  ...stock,
  id: 'havo_vwo_departments',
  label: { nl: 'Afdelingen havo en vwo', en: 'Departments of havo and vwo' },
  unit: 'departments',
  definition: 'Havo and vwo that take new pupils on 1 January: a site of a secondary school with both counts twice',
  source: 'register of 2022 at the base, afterwards the model',
  cbs: 'DUO register of sites of secondary schools',
  headline: false,
  of: ({ places, secondary }) => {
    const departments_t = places.code_t.map(() => 0);
    secondary?.input.place_j.forEach((t, j) => {
      if (t < 0) return;
      const at = j * TRACKS;
      departments_t[t] = departments_t[t]! + secondary.open_jk[at + TRACK.havo]! + secondary.open_jk[at + TRACK.vwo]!;
    });
    return departments_t;
  },
};

/** Whole metres by town; 0 where there is no site at all. */
function metresByTown({ places, secondary }: World): number[] {
  if (!secondary) return places.code_t.map(() => 0);
  const km_t = nearestHigher(secondary.input, secondary.open_jk);
  return Array.from(km_t, (km) => (Number.isFinite(km) ? Math.round(km * 1000) : 0));
}

const KM = { times: 1 / 1000, decimals: 3 } as const;

export const higherDistance: Indicator = {
  ...stock,
  id: 'havo_vwo_distance_km',
  label: { nl: 'Afstand tot havo of vwo', en: 'Distance to havo or vwo' },
  unit: 'km',
  definition: 'Way from home to the nearest secondary school that takes pupils into havo or vwo, mean over residents',
  source: 'ways over land and crossings between towns, mean way inside a town',
  cbs: 'StatLine 80305ned, distance to a school with havo or vwo, by road',
  headline: false,
  of: (world) => metresByTown(world).map((m) => m / 1000),
  areas: ratioOfSums(
    (world, { members_t }) => ({
      part_t: metresByTown(world).map((m, t) => m * members_t[t]!),
      over_t: members_t,
    }),
    KM,
  ),
};
