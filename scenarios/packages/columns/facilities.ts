/** The tables about schools, GPs and buses, declared once. */
import { choice, count, number, optional, type TableRule, text, whole } from '../rules.js';

/** Denominations by who governs. */
export const SCHOOL_GROUPS = [
  'public',
  'catholic',
  'protestant',
  'reformed',
  'neutral',
  'cooperation',
  'other',
  'unknown',
] as const;
export type SchoolGroup = (typeof SCHOOL_GROUPS)[number];

/** The register does not name boards: schools of one denomination group in one municipality are taken for one. */
export const boardOf = (group: string, municipality: string): string => `${group} ${municipality}`;

/** What became of a site between the snapshots that saw it and December 2020. */
export const SCHOOL_FATES = ['open', 'closed', 'merged', 'unlisted'] as const;

const presence = (label: string) => whole('yes = 1', label, 0, 1);

const schools: TableRule = {
  id: text('DUO site code (BRIN and two digits)'),
  name: text('Name'),
  denomination: text('Denomination'),
  group: choice('Denomination group', SCHOOL_GROUPS),
  place: text('Town code'),
  x_m: number('m', 'RD New, east', 0, 300000),
  y_m: number('m', 'RD New, north', 300000, 640000),
  in_2013_12: presence('Seen in December 2013'),
  in_2015_10: presence('Seen in October 2015'),
  in_2016_10: presence('Seen in October 2016'),
  in_2018_11: presence('Seen in November 2018'),
  in_2019_10: presence('Seen in October 2019'),
  in_2020_12: presence('Seen in December 2020'),
  fate: choice(
    'open = seen in December 2020; merged = its code ended, a school stays on the site; unlisted = never in the register',
    SCHOOL_FATES,
  ),
  pupils_2014: optional(count('pupils', 'Pupils on 1 October 2014, institutions with one site alone')),
  pupils_2015: optional(count('pupils', 'Pupils on 1 October 2015')),
  pupils_2016: optional(count('pupils', 'Pupils on 1 October 2016')),
  pupils_2019: optional(count('pupils', 'Pupils on 1 October 2019')),
  distance_2015: optional(count('m', 'Mean distance between home and school, 2015')),
  distance_2016: optional(count('m', 'Mean distance between home and school, 2016')),
  distance_2019: optional(count('m', 'Mean distance between home and school, 2019; another method')),
};

export const sourceSchools: TableRule = schools;

/** What became of schools after the earlier base: empty in its packs. */
const HELD_OUT = ['in_2016_10', 'in_2018_11', 'in_2019_10', 'in_2020_12', 'fate'];

/** Sites of the region. `board` is a proxy: the register does not say who governs a school. */
export const regionSchools: TableRule = {
  ...schools,
  ...Object.fromEntries(HELD_OUT.map((name) => [name, optional(schools[name]!)])),
  board: text('Denomination group and municipality'),
};

/** Number alone: nothing else about a practice is passed on. */
export const gpPractices = count('practices', 'GP practices');

/** As published, means over residents by road; a municipality and year is there when all its parts were published. */
export const observedFacilities: TableRule = {
  municipality: text('Municipality code'),
  year: whole('year', 'Year', 2006, 2020),
  school_km: optional(number('km', 'Distance to the nearest primary school', 0, 50)),
  schools_within_3km: optional(number('schools', 'Primary schools within 3 km', 0, 500)),
  gp_km: optional(number('km', 'Distance to the nearest GP practice', 0, 50)),
  gp_within_3km: optional(number('practices', 'GP practices within 3 km', 0, 500)),
};

/**
 * Yearly hazard of a school closing: the exponential of the sum of value x measure over the terms (docs/facilities.md says
 * what each measures). Rows `period_*` are not part of it: logarithms of observed over expected closures of the country.
 */
export const schoolHazard: TableRule = {
  term: text('Term'),
  value: number('log', 'Estimate'),
  standard_error: number('log', 'Standard error, robust by municipality', 0),
  schools: count('schools', 'Schools at risk, each counted once an interval'),
  closures: count('schools', 'of these that closed'),
};

/** What became of schools by interval between counts and size at its start, the country. */
export const schoolEvents: TableRule = {
  from: whole('year', 'Count of pupils, 1 October', 2014, 2020),
  years: whole('years', 'Summers until the next snapshot', 1, 5),
  from_pupils: whole('pupils', 'Lower bound of the size band', 0),
  schools: count('schools', 'Schools'),
  closed: count('schools', 'Closed'),
  merged: count('schools', 'Code ended, a school stays on the site'),
  expected: number('schools', 'Closures by the hazard', 0),
};

/** Choice of a school: `standing` from pupils and distances of all schools, `transfer` after a school closed. */
export const schoolChoice: TableRule = {
  kind: choice('What was fitted', ['standing', 'transfer']),
  term: text('Term'),
  value: number('as the term', 'Estimate; standing: mean of three years'),
  standard_error: number('as the term', 'Standard error; standing: with the spread between years', 0),
  value_2015: optional(number('as the term', 'Estimate of 2015')),
  value_2016: optional(number('as the term', 'Estimate of 2016')),
  value_2019: optional(number('as the term', 'Estimate of 2019')),
  schools: count('schools', 'Schools fitted'),
};

const stop = {
  code: text('Lowest national quay number of the stop'),
  name: text('Name'),
};
const position = {
  x_m: whole('m', 'Mean of its quays, RD New, east', 0, 300000),
  y_m: whole('m', 'Mean of its quays, RD New, north', 300000, 640000),
};

/** Stops of bus, tram, metro and ferry, one for each town and name, in order of `code`. */
export const sourceBusStops: TableRule = {
  ...stop,
  town: optional(whole('row', 'Row in towns, from 0; empty abroad', 0, 4000)),
  ...position,
};

/** Stops of the region and those outside it that its corridors pass. */
export const busStops: TableRule = {
  ...stop,
  place: optional(text('Town code, empty outside the region')),
  ...position,
  corridor: whole('number', 'Corridor', 1),
};

/** Chains of stops that stand for lines: a proxy, no timetable is known. In order of `id`. */
export const busCorridors: TableRule = {
  id: whole('number', 'Corridor, from 1', 1),
  name: text('Town at its start and town at its end'),
  length_km: number('km', 'Straight from stop to stop', 0, 1000),
  stops: whole('stops', 'Stops, those outside the region included', 1),
  stops_inside: whole('stops', 'Stops in the region', 1),
  towns: whole('towns', 'Towns of the region it serves', 1),
  residents: count('persons', 'Residents of these towns, divided over the stops of each'),
};

/** Boardings in the east of the country, stop places of 2019 by use; nothing by stop. */
export const busUse: TableRule = {
  area: choice('Area', ['achterhoek', 'east']),
  from_boardings: number('boardings per weekday', 'Lower bound of the class', 0),
  stops: count('stops', 'Stop places in 2019'),
  boardings: number('boardings per weekday', 'Sum of these stop places in 2019', 0),
  gone_2020: count('stops', 'of these not in the list of 2020'),
};
