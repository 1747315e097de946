/** The tables of a region pack about the world outside and the ways to it. */
import { choice, count, number, type TableRule, text, whole } from '../rules.js';
import { homeAttributes } from './homes.js';
import { byClass, placeAttributes } from './moving.js';

/**
 * Everything outside the region: municipalities near it one by one, the others by COROP region (what is left of it).
 *
 * In order of `code`; attributes are sums or means over the members weighted by residents, those of homes by dwellings.
 */
export const zones: TableRule = {
  code: text('Municipality code, or COROP code'),
  name: text('Name'),
  kind: choice('What it is', ['municipality', 'corop']),
  members: { ...count('municipalities', 'Municipalities in it'), min: 1 },
  x_m: whole('m', 'Centre of its residents, RD New, east', 0, 300000),
  y_m: whole('m', 'Centre of its residents, RD New, north', 300000, 640000),
  land_area_km2: number('km2', 'Land area', 0, 10000),
  residents: count('persons', 'Residents at the base'),
  dwellings: count('dwellings', 'Dwellings at the base'),
  ...homeAttributes,
  owner_share: number('share', 'Owner-occupied dwellings', 0, 1),
  social_share: number('share', 'Dwellings of housing associations', 0, 1),
  ...placeAttributes,
  corop_code: text('COROP code'),
  pull_2015: number('ratio', 'Moves from the region to the zone in 2015 over those of the gravity model', 0),
  push_2015: number('ratio', 'Moves from the zone to the region in 2015 over those of the gravity model', 0),
};

/**
 * Residents of zones by class, every fifth year from the base; straight lines between.
 *
 * Variant `closed`: births and deaths alone. Variant `steady`: with the net migration by age of the five years before
 * the base held in persons, without which a student city grows old. Both are the same in every scenario.
 */
export const zoneAges: TableRule = {
  zone: text('Zone code'),
  variant: choice('Whether anybody moves', ['closed', 'steady']),
  year: whole('year', '1 January', 2015, 2100),
  ...Object.fromEntries(byClass('age', (span) => count('persons', `Residents aged ${span}`))),
};

/** Moves of 2015 that touch the region, people in transit through a reception centre taken out. */
export const flows2015: TableRule = {
  origin: text('Municipality of the region or zone'),
  destination: text('Municipality of the region or zone'),
  moves: count('persons', 'Moves in 2015'),
  transit: count('persons', 'People in transit, not in `moves`'),
};

/**
 * Foreign migration of municipalities: `immigration` without people registered here and sent on, with those sent here
 * by a reception centre elsewhere (`transit_in`, which the published series count as arrivals).
 */
export const foreign: TableRule = {
  municipality: text('Municipality code'),
  year: whole('year', 'Year', 1995, 2020),
  immigration: count('persons', 'Immigration, people in transit where they settled'),
  transit_in: count('persons', 'of these sent here by a reception centre'),
  emigration: whole('persons', 'Emigration less administrative corrections'),
};

/** What foreign migration is held at after the base: means of the last two and the last five years. */
export const foreignBase: TableRule = {
  municipality: text('Municipality code'),
  ...Object.fromEntries(
    [2, 5].flatMap((n) => [
      [`immigration_${n}`, number('persons per year', `Immigration, last ${n} years`, 0)],
      [`transit_in_${n}`, number('persons per year', `of these sent here by a reception centre, last ${n} years`, 0)],
      [`emigration_${n}`, number('persons per year', `Emigration, last ${n} years`)],
    ]),
  ),
};

/** Moves of residents over those of the move profile (transit out); row `*` is the region. */
export const regionLevel: TableRule = {
  municipality: text('Municipality code, or * for the region'),
  kind: choice('Moves to other municipalities, or inside the own one', ['between', 'within']),
  level_2: number('ratio', 'Last two years', 0, 5),
  level_3: number('ratio', 'Last three years', 0, 5),
  level_5: number('ratio', 'Last five years', 0, 5),
  basis: choice('measured, or not observed and set to 1', ['measured', 'guess']),
};
