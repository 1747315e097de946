/** What is open on 1 January, by whom it is used, and how far it is. */
import { meanWayByTown } from '../facilities/access.js';
import { FACILITY, FACILITY_STATUS } from '../state/facilities.js';
import type { World } from '../world.js';
import type { Indicator } from './indicator.js';
import { wayIndicator } from './ways.js';

/** Facilities of a kind by town. */
const open =
  (kind: number) =>
  (world: World): number[] => {
    const { count, kind_f, status_f, place_f } = world.facilities;
    const open_t = world.places.code_t.map(() => 0);
    for (let f = 0; f < count; f++) {
      if (kind_f[f] === kind && status_f[f] !== FACILITY_STATUS.closed) open_t[place_f[f]!] = open_t[place_f[f]!]! + 1;
    }
    return open_t;
  };

const stock = { source: 'count of facilities', kind: 'stock' } as const;

export const schoolsOpen: Indicator = {
  ...stock,
  id: 'schools_open',
  label: { nl: 'Basisscholen', en: 'Primary schools' },
  unit: 'schools',
  definition: 'Sites of primary schools open on 1 January, those about to close included',
  cbs: 'DUO register of school sites',
  headline: true,
  of: open(FACILITY.school),
};

export const schoolsClosing: Indicator = {
  ...stock,
  id: 'schools_closing',
  label: { nl: 'Basisscholen die gaan sluiten', en: 'Primary schools about to close' },
  unit: 'schools',
  definition: 'Sites whose closure next summer has been announced',
  cbs: 'none',
  headline: false,
  of: (world) => {
    const { count, kind_f, status_f, place_f } = world.facilities;
    const closing_t = world.places.code_t.map(() => 0);
    for (let f = 0; f < count; f++) {
      if (kind_f[f] === FACILITY.school && status_f[f] === FACILITY_STATUS.announced) {
        closing_t[place_f[f]!] = closing_t[place_f[f]!]! + 1;
      }
    }
    return closing_t;
  },
};

export const pupils: Indicator = {
  ...stock,
  id: 'pupils',
  label: { nl: 'Leerlingen van basisscholen', en: 'Primary school pupils' },
  unit: 'persons',
  definition: 'Pupils of the schools that stand here, as counted last autumn',
  cbs: 'DUO pupils by site, 1 October',
  headline: true,
  of: ({ places, facilities: { count, kind_f, users_f, place_f } }) => {
    const pupils_t = places.code_t.map(() => 0);
    for (let f = 0; f < count; f++) {
      if (kind_f[f] === FACILITY.school) pupils_t[place_f[f]!] = pupils_t[place_f[f]!]! + users_f[f]!;
    }
    return pupils_t;
  },
};

export const gpPractices: Indicator = {
  ...stock,
  id: 'gp_practices',
  label: { nl: 'Huisartspraktijken', en: 'GP practices' },
  unit: 'practices',
  definition: 'General practices on 1 January; a proxy, from counts per town of a later year',
  cbs: 'none by town; distances in StatLine 80305ned',
  headline: true,
  of: open(FACILITY.gp),
};

export const busStops: Indicator = {
  ...stock,
  id: 'bus_stops',
  label: { nl: 'Bushaltes', en: 'Bus stops' },
  unit: 'stops',
  definition: 'Bus stops served on 1 January; a proxy, from stops of 2015 along inferred corridors',
  cbs: 'none',
  headline: true,
  of: open(FACILITY.busStop),
};

/** Way to the nearest open one. */
const distance = (id: string, kind: number, nl: string, en: string, what: string, cbs: string): Indicator =>
  wayIndicator(
    {
      id,
      label: { nl, en },
      definition: `Way from home to the nearest open ${what}, mean over residents`,
      cbs,
      headline: true,
    },
    (world) => meanWayByTown(world, kind),
  );

export const schoolDistance = distance(
  'school_distance_km',
  FACILITY.school,
  'Afstand tot een basisschool',
  'Distance to a primary school',
  'primary school',
  'StatLine 80305ned, distance to school, by road',
);
export const gpDistance = distance(
  'gp_distance_km',
  FACILITY.gp,
  'Afstand tot een huisarts',
  'Distance to a GP',
  'GP practice',
  'StatLine 80305ned, distance to GP practice, by road',
);
