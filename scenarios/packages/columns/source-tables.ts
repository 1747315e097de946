/**
 * The tables of the national source pack. Municipalities are those of 2023, because the series exist only there;
 * they differ from 2022 by Weesp (now Amsterdam) and Brielle, Hellevoetsluis, Westvoorne (now Voorne aan Zee).
 */
import { count, number, OBSERVED_CLASSES, optional, type TableRule, text, whole } from '../rules.js';
import {
  busUse,
  gpPractices,
  observedFacilities,
  schoolChoice,
  schoolEvents,
  schoolHazard,
  sourceBusStops,
  sourceSchools,
} from './facilities.js';
import { building, buildingPlaces, countrySeries, earthquakes, newcomerKinds, occupancy } from './homes.js';
import { LABOUR_TABLES } from './labour.js';
import { LEARNING_TABLES, sourceStudyPlaces } from './learning.js';
import { attributes, barriers, crossings, foreignAges, moveProfile, placeEffects } from './moving.js';
import {
  ages,
  fertility,
  lifeTable,
  livingWithParents,
  mortalityScale,
  nationalLevel,
  observed,
  singleAges,
  tfr,
} from './tables.js';

/** Every town and village (woonplaats per municipality), in order of `code`. */
const towns: TableRule = {
  code: text('CBS woonplaats code'),
  name: text('Name'),
  municipality: text('Municipality code, boundaries of 2023'),
  municipality_2015: text('Municipality code on 1 January 2015'),
  lon: optional(number('degrees', 'Longitude (WGS84)', 3, 8)),
  lat: optional(number('degrees', 'Latitude (WGS84)', 50, 54)),
  x_m: optional(whole('m', 'RD New, east', 0, 300000)),
  y_m: optional(whole('m', 'RD New, north', 300000, 640000)),
  area_km2: number('km2', 'Area of its postcodes, inland water included', 0, 1000),
  residents_2020: count('persons', 'Residents on 1 January 2020, each postcode rounded to 5'),
  residents_2021: count('persons', 'Residents on 1 January 2021, each postcode rounded to 5'),
  households_2018: count('households', 'Private households on 1 January 2018'),
  owner_offset: optional(number('points', 'Owner-occupied dwellings, difference to the municipality', -100, 100)),
  woz_ratio: optional(number('ratio', 'Value of dwellings (WOZ) over that of the municipality', 0.2, 5)),
  gp_practices: gpPractices,
};

const municipalities: TableRule = {
  code: text('Municipality code, boundaries of 2023'),
  name: text('Name'),
  province: text('Province'),
  corop: text('COROP region'),
  corop_code: text('COROP code'),
  land_area_km2: number('km2', 'Land area', 0, 1000),
  household_size: number('persons', 'Mean size of private households on 1 January 2021', 1, 5),
  single_share: number('share', 'One-person households, 2021', 0, 1),
  households_2015: count('households', 'Private households, 2015'),
  households_single_2015: count('households', 'One person, 2015'),
  households_no_children_2015: count('households', 'More persons without children, 2015'),
  households_children_2015: count('households', 'More persons with children, 2015'),
  dwellings_2018: count('dwellings', 'Dwellings on 1 January 2018'),
  dwellings_2022: count('dwellings', 'Dwellings on 1 January 2022'),
  owner_share: number('share', 'Owner-occupied dwellings, 2021', 0, 1),
  social_share: number('share', 'Dwellings of housing associations, 2021', 0, 1),
  transit: number('share', 'Net internal departures per resident and year, 2018-2020', -1, 1),
  mortality_ratio: number('ratio', 'Deaths against life table and national level, 2012-2020 (shrunk)', 0.3, 3),
  fertility_ratio: number('ratio', 'Births against rates by age and national level, 2012-2020 (shrunk)', 0.3, 3),
  ...attributes,
};

/** What a municipality of today had in 2015, on its land of today; in order of `code` as `municipalities`. */
const municipalities2015: TableRule = {
  code: text('Municipality code, boundaries of 2023'),
  households: count('households', 'Private households'),
  households_single: count('households', 'One person'),
  households_no_children: count('households', 'More persons without children'),
  households_children: count('households', 'More persons with children'),
  household_size: number('persons', 'Mean size of private households', 1, 5),
  dwellings: count('dwellings', 'Dwellings'),
  owner_share: number('share', 'Owner-occupied dwellings', 0, 1),
  social_share: number('share', 'Dwellings of housing associations', 0, 1),
  transit: number('share', 'Net internal departures per resident and year, 2012-2014', -1, 1),
  mortality_ratio: number('ratio', 'Deaths against life table and national level, 2012-2014 (shrunk)', 0.3, 3),
  fertility_ratio: number('ratio', 'Births against rates by age and national level, 2012-2014 (shrunk)', 0.3, 3),
};

/** Residents on 1 January 2015 of the parts of its municipalities that lie in a municipality of today. */
const parts2015: TableRule = {
  municipality_2015: text('Municipality code on 1 January 2015'),
  municipality: text('Municipality code, boundaries of 2023'),
  men: count('persons', 'Men'),
  women: count('persons', 'Women'),
  ...Object.fromEntries(
    OBSERVED_CLASSES.map((g) => [`age_${g}`, count('persons', `Residents aged ${g.replace('_', ' to ')}`)]),
  ),
};

/** A municipality as the number of its row in `municipalities`, from 0: codes would make these tables ten times as long. */
const municipalityRow = (label: string) => whole('row', label, 0, 400);

/**
 * Persons who moved between municipalities of 2023 in 2015. Origin = destination are moves between municipalities
 * that were merged later. Pairs without moves are left out.
 */
const od2015: TableRule = {
  origin: municipalityRow('Left, row in municipalities'),
  destination: municipalityRow('Settled in, row in municipalities'),
  moves: { ...count('persons', 'Moves in 2015'), min: 1 },
};

/** Part of `od_2015` that passed through a reception centre: what left it for a municipality beyond what came back. */
const transit2015: TableRule = {
  origin: municipalityRow('Municipality with a reception centre, row in municipalities'),
  destination: municipalityRow('Settled in, row in municipalities'),
  moves: { ...count('persons', 'Moves in 2015'), min: 1 },
};

/** Moves between municipalities, by COROP region of both; inside a region as well. */
const odCorop: TableRule = {
  origin: text('COROP region left'),
  destination: text('COROP region settled in'),
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => [`moves_${2011 + i}`, count('persons', `Moves in ${2011 + i}`)]),
  ),
};

/** Every table of the source pack. */
export const SOURCE_TABLES: Readonly<Record<string, TableRule>> = {
  towns,
  ages_2020: ages,
  ages_2021: ages,
  municipalities,
  municipalities_2015: municipalities2015,
  parts_2015: parts2015,
  municipal_series: observed,
  occupancy,
  schools: sourceSchools,
  observed_facilities: observedFacilities,
  bus_stops: sourceBusStops,
  bus_use: busUse,
  school_hazard: schoolHazard,
  school_events: schoolEvents,
  school_choice: schoolChoice,
  single_ages: singleAges,
  single_ages_2015: singleAges,
  life_table: lifeTable,
  life_table_2015: lifeTable,
  mortality_scale: mortalityScale,
  fertility,
  fertility_2015: fertility,
  tfr,
  living_with_parents: livingWithParents,
  national_level: nationalLevel,
  national_level_2015: nationalLevel,
  move_profile: moveProfile,
  foreign_ages: foreignAges,
  foreign_ages_2015: foreignAges,
  barriers,
  crossings,
  place_effects: placeEffects,
  place_effects_2015: placeEffects,
  od_2015: od2015,
  transit_2015: transit2015,
  od_corop: odCorop,
  ...LEARNING_TABLES,
  study_places: sourceStudyPlaces,
  ...LABOUR_TABLES,
  building,
  building_2015: building,
  building_places: buildingPlaces,
  building_places_2015: buildingPlaces,
  country_series: countrySeries,
  newcomer_kinds: newcomerKinds,
  earthquakes,
};
