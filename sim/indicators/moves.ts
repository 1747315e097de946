/** Moves over borders, and those inside them. */
import { HAPPENED } from '../events.js';
import { BAND } from './distance-bands.js';
import type { AreaRule, Indicator } from './indicator.js';
import { AGE_GROUPS, MIGRATION_FLOWS, type MigrationFlow } from './migration.js';
import { rowOf, type YearFlows } from './year-flows.js';

/** Persons of all ages in one flow of the region and of each municipality. */
const across = (flow: MigrationFlow): AreaRule => ({
  rule: 'across its own border',
  of({ persons_afg }) {
    const size = MIGRATION_FLOWS.length * AGE_GROUPS;
    const start = MIGRATION_FLOWS.indexOf(flow) * AGE_GROUPS;
    return Array.from({ length: persons_afg.length / size }, (_, a) => {
      let persons = 0;
      for (let g = 0; g < AGE_GROUPS; g++) persons += persons_afg[a * size + start + g]!;
      return persons;
    });
  },
});

const inside: AreaRule = {
  rule: 'inside its own border',
  of({ moves_mm }) {
    const municipalities = Math.sqrt(moves_mm.length);
    return [
      moves_mm.reduce((sum, n) => sum + n, 0),
      ...Array.from({ length: municipalities }, (_, m) => moves_mm[m * municipalities + m]!),
    ];
  },
};

const persons = { unit: 'persons', source: 'count of events', kind: 'flow' } as const;
const column =
  (name: 'arrivals_t' | 'departures_t' | 'immigration_t' | 'emigration_t' | 'transit_t' | 'returned_t') =>
  (_: unknown, __: unknown, flows: YearFlows): number[] =>
    rowOf(flows[name], 0, flows[name].length);

export const arrivalsInternal: Indicator = {
  ...persons,
  id: 'arrivals_internal',
  label: { nl: 'Binnenlandse vestiging', en: 'Arrivals from inside the country' },
  definition:
    'Moves that ended here and began in the country; a town counts those inside the town too, a municipality and the region those across their own border',
  cbs: 'StatLine 37259ned, moves from other municipalities; region: 81734NED',
  headline: true,
  of: column('arrivals_t'),
  areas: across('arrivals_internal'),
};

export const departuresInternal: Indicator = {
  ...persons,
  id: 'departures_internal',
  label: { nl: 'Binnenlands vertrek', en: 'Departures to inside the country' },
  definition:
    'Moves that began here and ended in the country; a town counts those inside the town too, a municipality and the region those across their own border',
  cbs: 'StatLine 37259ned, moves to other municipalities; region: 81734NED',
  headline: true,
  of: column('departures_t'),
  areas: across('departures_internal'),
};

export const immigration: Indicator = {
  ...persons,
  id: 'immigration',
  label: { nl: 'Immigratie', en: 'Immigration' },
  definition: 'Persons who came from abroad',
  cbs: 'StatLine 37259ned, which counts people in transit through a reception centre too',
  headline: true,
  of: column('immigration_t'),
};

export const emigration: Indicator = {
  ...persons,
  id: 'emigration',
  label: { nl: 'Emigratie', en: 'Emigration' },
  definition: 'Persons who left for another country',
  cbs: 'StatLine 37259ned, administrative corrections included',
  headline: true,
  of: column('emigration_t'),
};

export const receptionBalance: Indicator = {
  ...persons,
  id: 'reception_balance',
  label: { nl: 'Doorstroom opvang, per saldo', en: 'Transit through reception, net' },
  definition: 'Persons who came in transit through an asylum reception centre, less those sent on; no migration',
  cbs: 'none; StatLine 37259ned counts them as immigrants and as departures',
  headline: true,
  of: column('transit_t'),
};

export const homecomings: Indicator = {
  ...persons,
  id: 'homecomings',
  label: { nl: 'Terugkeer', en: 'Homecomings' },
  definition:
    'Of the arrivals from inside the country: persons who grew up in the region and left it at 15 to 34, and those they bring along',
  cbs: 'none by region',
  headline: false,
  of: column('returned_t'),
};

export const movesWithin: Indicator = {
  ...persons,
  id: 'moves_within',
  label: { nl: 'Verhuizingen binnen het gebied', en: 'Moves inside the area' },
  definition: 'Moves that began and ended inside the area: towns less this is what crosses its border',
  cbs: 'StatLine 60048ned, moved within the municipality',
  headline: false,
  of: ({ places }, _, { departures_bt }) => rowOf(departures_bt, BAND.sameTown, places.code_t.length),
  areas: inside,
};

export const failedSearches: Indicator = {
  id: 'failed_searches',
  label: { nl: 'Zoektochten zonder woning', en: 'Searches without a home' },
  unit: 'searches',
  definition: 'Residents who looked for a home, for themselves or their household, found none, and stayed',
  source: 'count of events',
  cbs: 'none',
  kind: 'flow',
  headline: false,
  of: ({ places }, _, { events_wt }) => rowOf(events_wt, HAPPENED.refused, places.code_t.length),
};
