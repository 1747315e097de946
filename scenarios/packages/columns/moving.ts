/** The tables about moving that source and region packs share, declared once. */
import {
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
import { borderKm, homeAttributes } from './homes.js';

const spanOf = (g: string): string => (g === '80p' ? '80 and older' : g.replace('_', ' to '));

/** One column for each of the nine age classes, `prefix_0_4` ... `prefix_80p`. */
export const byClass = (prefix: string, rule: (span: string) => ColumnRule): [string, ColumnRule][] =>
  OBSERVED_CLASSES.map((g) => [`${prefix}_${g}`, rule(spanOf(g))]);

/** Yearly probability of moving by single age on 31 December; children move with their parents and are in it. */
export const moveProfile: TableRule = {
  age: whole('years', 'Age on 31 December, 95 = 95 and older', 0, 95),
  within: number('probability', 'Moving inside the municipality', 0, 1),
  between: number('probability', 'Moving to another municipality', 0, 1),
  basis: choice('measured, or continued by guess', ['measured', 'guess']),
};

/** How immigrants and emigrants are spread over single ages; each column adds up to 1. */
export const foreignAges: TableRule = {
  age: whole('years', 'Age on 31 December, 95 = 95 and older', 0, 95),
  immigration: number('share', 'Immigrants of this age', 0, 1),
  emigration: number('share', 'Emigrants of this age', 0, 1),
};

/**
 * Attraction of municipalities (and zones) in a gravity model, by the nine age classes, and what it reproduces.
 *
 * `effect_*` multiply the mass in the choice of a destination: 1 is usual, 2 is chosen twice as often. `internal_*`
 * are the net arrivals a year from the rest of the country that they were solved for; at 45 and over the logarithm is
 * halved afterwards, so that there they give about half.
 */
export const placeEffects: TableRule = {
  code: text('Municipality or zone code'),
  ...Object.fromEntries(byClass('effect', (span) => number('ratio', `Attraction at ${span}`, 0))),
  effect_all: number('ratio', 'Attraction with one factor for all ages, not halved', 0),
  ...Object.fromEntries(byClass('internal', (span) => number('persons per year', `Net internal migration at ${span}`))),
  ...Object.fromEntries(byClass('total', (span) => number('persons per year', `Net migration at ${span}`))),
  ...Object.fromEntries(
    byClass('cohort', (span) =>
      number('persons', `Net migration in the five years of those aged ${span} at their end`),
    ),
  ),
  level_2: number('per resident and year', 'Net internal migration, last two years', -0.2, 0.2),
  level_3: number('per resident and year', 'Net internal migration, last three years', -0.2, 0.2),
  level_5: number('per resident and year', 'Net internal migration, last five years', -0.2, 0.2),
  departure_level_2: number('ratio', 'Departures over those of the move profile, last two years', 0, 20),
  departure_level_3: number('ratio', 'Departures over those of the move profile, last three years', 0, 20),
  departure_level_5: number('ratio', 'Departures over those of the move profile, last five years', 0, 20),
};

/** Water that straight ways do not cross, point by point, and the land borders. */
export const barriers: TableRule = {
  barrier: text('Name'),
  kind: choice('water = crossed at crossings alone, border = crossed anywhere', ['water', 'border']),
  point: whole('number', 'Position in the line, from 0', 0),
  x_m: optional(whole('m', 'RD New, east', -100000, 400000)),
  y_m: optional(whole('m', 'RD New, north', 200000, 700000)),
  permeability: optional(number('share', 'Weight of homes, jobs and facilities across a border', 0, 1)),
};

/** Ways across or around the water: tunnels, dams, bridges, ferries, and points where the coast turns. */
export const crossings: TableRule = {
  name: text('Name'),
  from_x_m: whole('m', 'One end, RD New, east', -100000, 400000),
  from_y_m: whole('m', 'One end, RD New, north', 200000, 700000),
  to_x_m: whole('m', 'Other end, RD New, east', -100000, 400000),
  to_y_m: whole('m', 'Other end, RD New, north', 200000, 700000),
  length_km: number('km', 'Way between the ends', 0, 100),
  minutes: number('minutes', 'Sailing and waiting', 0, 300),
  toll_eur: number('EUR', 'Price of one way for a car, or a person where cars cannot go', 0, 500),
  modes: choice('Who can use it', ['all', 'car', 'foot']),
};

/** What draws people to a municipality or a zone or keeps them, beside homes. */
export const placeAttributes: TableRule = {
  jobs: count('jobs', 'Jobs in December 2015'),
  students: count('persons', 'Residents in higher vocational or academic education, 2015'),
  university: whole('yes = 1', 'Has an academic university', 0, 1),
  income_eur: optional(count('EUR', 'Mean standardised disposable household income, 2015')),
  education_low: number('share', 'Low education, of residents of 15 to 75', 0, 1),
  education_high: number('share', 'High education, of residents of 15 to 75', 0, 1),
  participation: number('share', 'Net labour participation', 0, 1),
  income_per_inhabitant_eur: optional(count('EUR', 'Mean income per inhabitant')),
  hbo_students: count('persons', 'Residents in higher vocational education, 2015'),
  wo_students: count('persons', 'Residents in academic education, 2015'),
  mbo_students: count('persons', 'Residents in secondary vocational education, 2015'),
  secondary_pupils: count('persons', 'Residents in secondary education, 2015'),
};

/** Columns of a municipality that attract or keep people. */
export const attributes: TableRule = {
  x_m: whole('m', 'Centre of its residents, RD New, east', 0, 300000),
  y_m: whole('m', 'Centre of its residents, RD New, north', 300000, 640000),
  ...homeAttributes,
  ...placeAttributes,
  border_km: borderKm,
};
