/** A small region and hand-written years, so that every sentence and figure can be worked out by hand. */
import type { FacilityYear, LedgerLine, YearResult } from '../../sim/protocol.js';
import type { Recording } from '../../sim/recording.js';
import { FACILITY } from '../../sim/state/facilities.js';
import type { Region } from '../../viz/region/region.js';
import type { Future, WorldName, YearRecord } from '../../viz/state/worlds.js';

/** Names that may not stand beside an invented year. */
export const REAL_NAMES = ['De Regenboog', 'De Klimop', 'Sint Jan', 'Halte Kerk', 'Halte Brink'];

/** Three towns, two schools in the first, one in the second; two practices; a corridor with two stops. */
export const region: Region = {
  name: 'oostland',
  label: 'Oostland',
  baseYear: 2021,
  lastObserved: 2021,
  towns: {
    code_t: ['A', 'B', 'C'],
    name_t: ['Oostdorp', 'Westdorp', 'Kleindorp'],
    municipality_t: [0, 0, 0],
    x_t: [0, 5, 30],
    y_t: [0, 0, 0],
    areaKm2_t: [1, 1, 1],
  },
  municipalities: { name_m: ['Oostland'], rings_m: [[]] },
  dwellings: { place_d: new Uint16Array(0), x_d: new Float32Array(0), y_d: new Float32Array(0), spots_t: [[], [], []] },
  facilities: {
    kind_f: [
      FACILITY.school,
      FACILITY.school,
      FACILITY.school,
      FACILITY.gp,
      FACILITY.gp,
      FACILITY.busStop,
      FACILITY.busStop,
    ],
    place_f: [0, 0, 1, 0, 0, 1, 2],
    x_f: [0, 0, 5, 0, 0, 5, 30],
    y_f: [0, 0, 0, 0, 0, 0, 0],
    name_f: ['De Regenboog', 'De Klimop', 'Sint Jan', '', '', 'Halte Kerk', 'Halte Brink'],
    board_f: [0, 0, 1, 0, 0, 0, 0],
    norm_f: [50, 50, 50, 0, 0, 0, 0],
  },
  zones: { name_z: ['Stad', 'Buitenland'], x_z: [60, 90], y_z: [0, 0] },
  observed: {
    year_y: [2019, 2020, 2021],
    population_y: [1510, 1505, null],
    population65plus_y: [302, null, 310],
    households_y: [null, null, 700],
    schools_y: [4, 3, 3],
  },
};

const NOTHING = [0, 0, 0, 0, 0, 0, 0];
const facilities: FacilityYear = {
  status_f: NOTHING,
  users_f: [80, 60, 40, 500, 500, 400, 40],
  reason_f: NOTHING,
  closed_f: NOTHING,
  into_f: NOTHING,
  held_f: NOTHING,
};

interface Given {
  readonly indicators?: Readonly<Record<string, readonly number[]>>;
  readonly facilities?: Partial<FacilityYear>;
  readonly ledger?: readonly LedgerLine[];
}

/** A 1 January on which nothing is remarkable, but for what is given. */
export function yearOf(year: number, { indicators = {}, facilities: given = {}, ledger = [] }: Given = {}): YearResult {
  const stocks = {
    population: [1000, 460, 40],
    population_0_19: [200, 92, 8],
    population_65plus: [250, 92, 30],
    households: [450, 210, 20],
    dwellings: [500, 220, 25],
    vacant_dwellings: [50, 11, 5],
    vacant_long_term: [20, 11, 5],
    woz_value_eur: [180_000, 215_500, 90_000],
    price_index: [100, 100, 100],
    dwelling_quality: [52, 50, 40],
    schools_open: [2, 1, 0],
    school_distance_km: [0.5, 0.75, 25],
    net_participation: [60, 64, Number.NaN],
    health_not_good_share: [25, 22, 50],
  };
  const flows = {
    births: [10, 4, 0],
    deaths: [12, 5, 1],
    arrivals_internal: [60, 30, 2],
    departures_internal: [60, 30, 2],
    immigration: [5, 1, 0],
    emigration: [4, 1, 0],
  };
  const all = { ...stocks, ...(year > region.baseYear ? flows : {}), ...indicators };
  return {
    year,
    stateHash: '0000000000000000',
    placeHash_t: [],
    indicators: all,
    areas: {
      net_participation: [61.5, 61.5],
      health_not_good_share: [24.5, 24.5],
      woz_value_eur: [190_050, 190_050],
      arrivals_internal: [50, 50],
      departures_internal: [51, 51],
      moves_within: [41, 41],
    },
    ledger,
    facilities: { ...facilities, ...given },
    migration: null,
    pyramid_sa: [],
  };
}

/** Events as rows of what, from, to. */
export const recordingOf = (year: number, events: readonly (readonly [number, number, number])[] = []): Recording => ({
  year,
  livedIn_d: new Uint8Array(0),
  builtPlace_n: new Uint16Array(0),
  builtA_n: new Uint32Array(0),
  builtB_n: new Uint32Array(0),
  what_e: Uint8Array.from(events, ([what]) => what),
  cause_e: new Uint8Array(events.length),
  class_e: new Uint16Array(events.length),
  from_e: Uint16Array.from(events, ([, from]) => from),
  to_e: Uint16Array.from(events, ([, , to]) => to),
});

const recordsOf = (results: readonly YearResult[]): readonly YearRecord[] =>
  results.map((result) => ({ result, recording: recordingOf(result.year) }));

export const futureOf = (seed: number, baseline: readonly YearResult[], measures: readonly YearResult[]): Future => ({
  seed,
  years: { baseline, measures },
});

export const bothWorlds = (
  baseline: readonly YearResult[],
  measures: readonly YearResult[] = baseline,
): Record<WorldName, readonly YearRecord[]> => ({ baseline: recordsOf(baseline), measures: recordsOf(measures) });
