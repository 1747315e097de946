/** The tables about homes, their values and who comes to live in them, declared once. */
import { type ColumnRule, choice, count, number, optional, type TableRule, text, whole } from '../rules.js';

const share = (label: string) => number('share', label, 0, 1);
const rate = (label: string) => number('per dwelling and year', label, 0, 0.1);

/** What is known of the homes of a municipality besides their number. */
export const homeAttributes: TableRule = {
  woz_eur: optional(count('EUR', 'Mean value of dwellings (WOZ of the base year, value of the 1 January before)')),
  built_before_2000_share: share('Dwellings built before 2000'),
  single_family_share: share('Single-family houses, of dwellings'),
};

/** Straight distance to where one can walk into another country. */
export const borderKm: ColumnRule = number(
  'km',
  'Centre of its residents to the nearest land border, straight',
  0,
  300,
);

/**
 * Dwellings added and taken down in a year, of the stock, by municipality. What they leave of each other is the growth
 * observed before the base; `*_to_2020` is what came after it, for runs that take building as given, empty at base 2021.
 */
export const building: TableRule = {
  code: text('Municipality code, boundaries of 2023'),
  built_rate: rate('Dwellings built or added otherwise'),
  demolished_rate: rate('Dwellings taken down'),
  basis: choice('Growth observed in the municipality itself, or in its COROP region', ['municipality', 'corop']),
  built_to_2020: optional(rate('Dwellings built or added otherwise, from the base to 2020')),
  demolished_to_2020: optional(rate('Dwellings taken down, from the base to 2020')),
};

/** Towns that are known to be built on, whatever their municipality does. */
export const buildingPlaces: TableRule = {
  code: text('Town code'),
  built: number('dwellings per year', 'Built in the last years before the base', 0, 5000),
  built_to_2020: optional(number('dwellings per year', 'Built from the base to 2020', 0, 5000)),
  note: text('Where that is known from'),
};

/** The country by year; stocks and values are those of that 1 January, what is built those of the year. */
export const countrySeries: TableRule = {
  year: whole('year', 'Year', 1995, 2021),
  woz_eur: optional(count('EUR', 'Mean value of dwellings (WOZ of the year, value of the 1 January before)')),
  dwellings_built_share: optional(share('New dwellings of the year, of the stock')),
  dwellings_net_share: optional(number('share', 'Growth of the stock in the year, of the stock', -0.1, 0.1)),
  single_household_share: optional(share('One-person households')),
};

/** Observed after the base, for scores alone. */
export const countryScoring: TableRule = {
  year: countrySeries['year']!,
  woz_eur: countrySeries['woz_eur']!,
  single_household_share: countrySeries['single_household_share']!,
};

const occupancyColumns: TableRule = {
  not_occupied: count('dwellings', 'Not occupied, second homes included'),
  owner_not_occupied: count('dwellings', 'of these owner-occupied dwellings by their kind'),
  social_not_occupied: count('dwellings', 'of these let by housing associations'),
  other_not_occupied: count('dwellings', 'of these let by others, or of unknown tenure'),
};

/** Dwellings by COROP region of the year, source pack; `year` is 1 January. */
export const occupancy: TableRule = {
  corop: text('COROP region'),
  corop_code: text('COROP code'),
  year: whole('year', 'Year', 2012, 2020),
  occupied: count('dwellings', 'Occupied'),
  ...occupancyColumns,
};

/** Empty dwellings of every COROP region of the country; boundaries are those of the year. */
export const vacancySeries: TableRule = {
  corop_code: text('COROP code'),
  year: whole('year', '1 January', 2012, 2020),
  dwellings: count('dwellings', 'Dwellings'),
  ...occupancyColumns,
};

export const NEWCOMER_KINDS = ['asylum', 'labour', 'study', 'border', 'returning', 'family'] as const;

/** Why people come from abroad, the country; people on their way through a reception centre are not among them. */
export const newcomerKinds: TableRule = {
  kind: choice('Kind', NEWCOMER_KINDS),
  share: share('Of immigrants'),
  emigrates_first5: share('Leaves the country within five years'),
  leaves_first5: share('Leaves the country, or moves on inside it more than others do, within five years'),
  basis: choice('measured, put together from published figures, or guessed', ['measured', 'derived', 'guess']),
};

/** Where the ground shakes: full strength inside, none outside, the circles around one point. */
export const earthquakes: TableRule = {
  name: text('Name'),
  x_m: whole('m', 'Centre, RD New, east', 0, 300000),
  y_m: whole('m', 'Centre, RD New, north', 300000, 640000),
  radius_inner_km: number('km', 'Full strength within', 0, 100),
  radius_outer_km: number('km', 'None beyond', 0, 100),
  source: text('Where that is known from'),
};
