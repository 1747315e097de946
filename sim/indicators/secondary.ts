/** Where havo and vwo are taught on 1 January, and how far it is. */
import { nearestHigher, TRACK, TRACKS } from '../learning/secondary.js';
import type { World } from '../world.js';
import type { Indicator } from './indicator.js';
import { wayIndicator } from './ways.js';

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

export const higherDistance = wayIndicator(
  {
    ...stock,
    id: 'havo_vwo_distance_km',
    label: { nl: 'Afstand tot havo of vwo', en: 'Distance to havo or vwo' },
    definition: 'Way from home to the nearest secondary school that takes pupils into havo or vwo, mean over residents',
    cbs: 'StatLine 80305ned, distance to a school with havo or vwo, by road',
    headline: false,
  },
  ({ secondary }) => secondary && nearestHigher(secondary.input, secondary.open_jk),
);
