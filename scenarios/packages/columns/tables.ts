/**
 * The tables of a region pack and their columns, declared once: the pack check, the codebook and
 * `pack show` derive from this list.
 */

import {
  AGE_GROUPS,
  type ColumnRule,
  choice,
  count,
  number,
  OBSERVED_CLASSES,
  optional,
  type TableRule,
  text,
  whole,
} from '../rules.js';
import {
  busCorridors,
  busStops,
  gpPractices,
  observedFacilities,
  regionSchools,
  schoolChoice,
  schoolHazard,
} from './facilities.js';
import {
  building,
  buildingPlaces,
  countryScoring,
  countrySeries,
  earthquakes,
  newcomerKinds,
  vacancySeries,
} from './homes.js';
import { LABOUR_TABLES } from './labour.js';
import { LEARNING_TABLES, studyPlaces } from './learning.js';
import { attributes, barriers, crossings, foreignAges, moveProfile, placeEffects } from './moving.js';
import { flows2015, foreign, foreignBase, regionLevel, zoneAges, zones } from './zones.js';

/**
 * Towns and villages of the region, in order of `code`.
 *
 * In every row: residents = institutional + children_at_home + other_members + households_single +
 * 2 * households_couple + 2 * households_couple_children + households_single_parent, and residents = sum of `ages`.
 */
const places: TableRule = {
  code: text('CBS woonplaats code'),
  name: text('Name'),
  municipality: text('Municipality code at the boundaries of 2023'),
  lon: number('degrees', 'Longitude (WGS84)', 3, 8),
  lat: number('degrees', 'Latitude (WGS84)', 50, 54),
  x_m: number('m', 'RD New, east', 0, 300000),
  y_m: number('m', 'RD New, north', 300000, 640000),
  area_km2: number('km2', 'Area of its postcodes, inland water included', 0, 1000),
  residents: count('persons', 'Residents'),
  institutional: count('persons', 'Residents of institutions, reception included'),
  reception: count('persons', 'of these in asylum reception'),
  reception_under_18: count('persons', 'of these in reception younger than 18'),
  children_at_home: count('persons', 'Persons living with their parents, any age'),
  other_members: count('persons', 'Other members of private households'),
  households: count('households', 'Private households'),
  households_single: count('households', 'One person'),
  households_couple: count('households', 'Couple without children at home'),
  households_couple_children: count('households', 'Couple with children at home'),
  households_single_parent: count('households', 'One parent with children at home'),
  dwellings: count('dwellings', 'Dwellings'),
  dwellings_owner: count('dwellings', 'Owner-occupied'),
  dwellings_social: count('dwellings', 'Rented from a housing association'),
  dwellings_private: count('dwellings', 'Rented from others, or tenure unknown'),
  dwellings_occupied: count('dwellings', 'Occupied by a private household'),
  woz_eur: count('EUR', 'Mean value of dwellings (WOZ of the base year, value of the 1 January before)'),
  dwellings_vacant_usable: count('dwellings', 'Empty and fit to be lived in; the rest is second homes and unusable'),
  gp_practices: gpPractices,
};

/** Residents by five-year age group and sex; rows as in `places`, columns `m0` ... `m95`, `w0` ... `w95`. */
export const ages: TableRule = Object.fromEntries([
  ['code', text('CBS woonplaats code')],
  ...(['m', 'w'] as const).flatMap((sex) =>
    AGE_GROUPS.map((age, g): [string, ColumnRule] => {
      const label = `${sex === 'm' ? 'Men' : 'Women'} ${age} to ${AGE_GROUPS[g + 1] ?? 'oldest'} years`;
      return [`${sex}${age}`, count('persons', label)];
    }),
  ),
]);

const municipalities: TableRule = {
  code: text('Municipality code'),
  name: text('Name'),
  province: text('Province'),
  residents: count('persons', 'Residents'),
  households: count('households', 'Private households'),
  single_share: number('share', 'One-person households', 0, 1),
  dwellings: count('dwellings', 'Dwellings'),
  owner_share: number('share', 'Owner-occupied dwellings', 0, 1),
  social_share: number('share', 'Dwellings of housing associations', 0, 1),
  mortality_ratio: number('ratio', 'Deaths against the national life table (indirect standardisation, shrunk)', 0.3, 3),
  fertility_ratio: number('ratio', 'Births against the national rates by age (shrunk)', 0.3, 3),
  land_area_km2: number('km2', 'Land area', 0, 1000),
  closure_norm: whole('pupils', 'Legal norm of primary schools (opheffingsnorm, WPO art. 154)', 23, 200),
  ...attributes,
  corop_code: text('COROP code'),
};

export const OBSERVED_AGES = OBSERVED_CLASSES.map((g) => `age_${g}`);

/**
 * Observed, one row per municipality and year; flows are those of the year that begins on that 1 January.
 *
 * Where flows are given, the population of the next year = population + births - deaths + immigration + arrivals
 * - departures - emigration + other_corrections + boundary_change, exactly; where ages are given, they add up to
 * the population.
 */
export const observed: TableRule = {
  municipality: text('Municipality code'),
  year: { type: 'whole', unit: 'year', label: 'Year', min: 1995, max: 2021 },
  population: count('persons', 'Residents on 1 January'),
  ...Object.fromEntries(
    OBSERVED_CLASSES.map((g) => [
      `age_${g}`,
      { ...count('persons', `of these aged ${g.replace('_', ' to ')}`), optional: true as const },
    ]),
  ),
  births: optional(count('persons', 'Births')),
  deaths: optional(count('persons', 'Deaths')),
  immigration: optional(count('persons', 'Immigration')),
  emigration: optional(whole('persons', 'Emigration less administrative corrections, which can outnumber it')),
  arrivals: optional(count('persons', 'Arrivals from other municipalities')),
  departures: optional(count('persons', 'Departures to other municipalities')),
  other_corrections: optional(whole('persons', 'What the published components leave open')),
  boundary_change: optional(whole('persons', 'Came with a change of boundaries on the next 1 January')),
  transit_out: optional(count('persons', 'Registered in reception here and sent on: in immigration and departures')),
  transit_in: optional(count('persons', 'of the arrivals, sent here by reception elsewhere: immigrants in fact')),
  inner_moves: optional(count('persons', 'of arrivals and of departures: between parts that were merged later')),
  woz_eur: optional(count('EUR', 'Mean value of dwellings (WOZ of the year, value of the 1 January before)')),
};

/** Flows of a year that are scored, as in `observed`. */
export const SCORED_FLOWS = [
  'births',
  'deaths',
  'immigration',
  'emigration',
  'arrivals',
  'departures',
  'transit_out',
  'transit_in',
  'inner_moves',
] as const;

/**
 * Observed after the base, one row per municipality and year: residents of that 1 January on the land of today, flows of
 * the year that ended then. For scores alone: populations, parameters and the model never read it; empty where nothing
 * was observed after the base.
 */
const scoring: TableRule = {
  municipality: text('Municipality code'),
  year: { type: 'whole', unit: 'year', label: 'Year', min: 1995, max: 2021 },
  population: count('persons', 'Residents on 1 January'),
  ...Object.fromEntries(
    OBSERVED_CLASSES.map((g) => [`age_${g}`, count('persons', `of these aged ${g.replace('_', ' to ')}`)]),
  ),
  ...Object.fromEntries(SCORED_FLOWS.map((name) => [name, observed[name]!])),
  schools: optional(count('schools', 'Primary schools open in the last months of the year before')),
  school_km: optional(
    number('km', 'Distance by road to the nearest primary school, mean of residents, the year before', 0, 50),
  ),
  woz_eur: observed['woz_eur']!,
  single_share: optional(number('share', 'One-person households', 0, 1)),
};

/** National tables that the processes read; each row one figure. */
export const singleAges: TableRule = {
  age: { type: 'whole', unit: 'years', label: 'Age, 95 = 95 and older', min: 0, max: 95 },
  persons: count('persons', 'Residents of the province of Groningen on 1 January 2019'),
};
export const lifeTable: TableRule = {
  sex: choice('m = men, w = women', ['m', 'w']),
  age: { type: 'whole', unit: 'years', label: 'First age of the group, on 31 December', min: 0, max: 100 },
  width: { type: 'whole', unit: 'years', label: 'Years in the group', min: 1, max: 5 },
  nqx: number('probability', 'Probability of dying in the age group', 0, 1),
};
export const mortalityScale: TableRule = {
  sex: choice('m = men, w = women', ['m', 'w']),
  year: { type: 'whole', unit: 'year', label: 'Year', min: 1995, max: 2021 },
  scale: number('ratio', 'Multiplier on the hazards of the life table', 0.1, 2),
};
export const fertility: TableRule = {
  age: { type: 'whole', unit: 'years', label: 'First age of the group, mother on 31 December', min: 10, max: 50 },
  width: { type: 'whole', unit: 'years', label: 'Years in the group', min: 1, max: 5 },
  births_per_woman: number('births per woman and year', 'Births per woman and year', 0, 0.4),
};
export const tfr: TableRule = {
  year: { type: 'whole', unit: 'year', label: 'Year', min: 1950, max: 2021 },
  children_per_woman: number('children per woman', 'Total fertility', 0.5, 4),
};
export const livingWithParents: TableRule = {
  sex: choice('m = men, w = women', ['m', 'w']),
  age: { type: 'whole', unit: 'years', label: 'Age on 1 January 2021', min: 0, max: 60 },
  share: number('share', 'Share living with parents', 0, 1),
};
/** How far the tables above miss the country: observed over expected, by year. */
export const nationalLevel: TableRule = {
  kind: choice('What is counted', ['births', 'deaths']),
  year: { type: 'whole', unit: 'year', label: 'Year', min: 1995, max: 2020 },
  factor: number('ratio', 'Observed national count over the count expected from the tables', 0.5, 2),
};

/** Every table of a region pack. */
export const REGION_TABLES: Readonly<Record<string, TableRule>> = {
  places,
  ages,
  municipalities,
  observed,
  scoring,
  schools: regionSchools,
  observed_facilities: observedFacilities,
  bus_corridors: busCorridors,
  bus_stops: busStops,
  school_hazard: schoolHazard,
  school_choice: schoolChoice,
  single_ages: singleAges,
  life_table: lifeTable,
  mortality_scale: mortalityScale,
  fertility,
  tfr,
  living_with_parents: livingWithParents,
  national_level: nationalLevel,
  move_profile: moveProfile,
  foreign_ages: foreignAges,
  barriers,
  crossings,
  place_effects: placeEffects,
  zones,
  zone_ages: zoneAges,
  flows_2015: flows2015,
  foreign,
  foreign_base: foreignBase,
  region_level: regionLevel,
  ...LEARNING_TABLES,
  study_places: studyPlaces,
  ...LABOUR_TABLES,
  building,
  building_places: buildingPlaces,
  country_series: countrySeries,
  country_scoring: countryScoring,
  vacancy_series: vacancySeries,
  vacancy_scoring: vacancySeries,
  newcomer_kinds: newcomerKinds,
  earthquakes,
};
