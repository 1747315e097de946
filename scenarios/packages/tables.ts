/**
 * The tables of a region pack and their columns, declared once: the pack check, the codebook and
 * `pack show` derive from this list.
 */

export type ColumnType = 'text' | 'whole' | 'number';

export interface ColumnRule {
  readonly type: ColumnType;
  readonly unit: string;
  readonly label: string;
  /** May hold empty cells. */
  readonly optional?: true;
  readonly min?: number;
  readonly max?: number;
}

export type TableRule = Readonly<Record<string, ColumnRule>>;

/** Lower bounds of the five-year age groups of CBS 83502NED; the last one is open. */
export const AGE_GROUPS = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95] as const;

const text = (label: string): ColumnRule => ({ type: 'text', unit: 'text', label });
const count = (unit: string, label: string): ColumnRule => ({ type: 'whole', unit, label, min: 0 });
const number = (unit: string, label: string, min?: number, max?: number): ColumnRule => ({
  type: 'number',
  unit,
  label,
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

/**
 * Towns and villages of the region, in order of `code`.
 *
 * In every row: residents = institutional + children_at_home + other_members + households_single +
 * 2 * households_couple + 2 * households_couple_children + households_single_parent, and residents = sum of `ages`.
 */
const places: TableRule = {
  code: text('CBS woonplaats code'),
  name: text('Name'),
  municipality: text('Municipality code at the boundaries of the base year'),
  lon: number('degrees', 'Longitude (WGS84)', 3, 8),
  lat: number('degrees', 'Latitude (WGS84)', 50, 54),
  x_m: number('m', 'RD New, east', 0, 300000),
  y_m: number('m', 'RD New, north', 300000, 640000),
  area_km2: number('km2', 'Area of its postcodes, inland water included', 0, 1000),
  residents: count('persons', 'Residents'),
  institutional: count('persons', 'Residents of institutions, reception included'),
  reception: count('persons', 'of these in asylum reception'),
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
  dwellings_vacant_usable: count('dwellings', 'Empty and fit to be lived in; the rest is second homes and unusable'),
};

/** Residents by five-year age group and sex; rows as in `places`, columns `m0` ... `m95`, `w0` ... `w95`. */
const ages: TableRule = Object.fromEntries([
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
  mortality_ratio: number('ratio', 'Deaths against the national life table (indirect standardisation, shrunk)', 0.3, 3),
  fertility_ratio: number('ratio', 'Births against the national rates by age (shrunk)', 0.3, 3),
  land_area_km2: number('km2', 'Land area', 0, 1000),
};

/** Observed, one row per municipality and year; flows are those of the year that begins on that 1 January. */
const observed: TableRule = {
  municipality: text('Municipality code'),
  year: { type: 'whole', unit: 'year', label: 'Year', min: 1995, max: 2021 },
  population: count('persons', 'Residents on 1 January'),
  ...Object.fromEntries(
    ['0_4', '5_9', '10_14', '15_19', '20_24', '25_44', '45_64', '65_79', '80p'].map((g) => [
      `age_${g}`,
      { ...count('persons', `of these aged ${g.replace('_', ' to ')}`), optional: true as const },
    ]),
  ),
  ...Object.fromEntries(
    ['births', 'deaths', 'immigration', 'emigration', 'arrivals', 'departures'].map((f) => [
      f,
      { ...count('persons', f), optional: true as const },
    ]),
  ),
  other_corrections: { type: 'whole', unit: 'persons', label: 'What the published components leave open', optional: true },
};

const presence = (label: string): ColumnRule => ({ type: 'whole', unit: 'yes = 1', label, min: 0, max: 1 });
const schools: TableRule = {
  id: text('DUO site code (BRIN and two digits)'),
  name: text('Name'),
  denomination: text('Denomination'),
  place: text('Town code'),
  x_m: number('m', 'RD New, east', 0, 300000),
  y_m: number('m', 'RD New, north', 300000, 640000),
  in_2013_12: presence('Seen in December 2013'),
  in_2015_10: presence('Seen in October 2015'),
  in_2016_10: presence('Seen in October 2016'),
  in_2018_11: presence('Seen in November 2018'),
  in_2019_10: presence('Seen in October 2019'),
  in_2020_12: presence('Seen in December 2020'),
  pupils_2015: { ...count('pupils', 'Pupils on 1 October 2015'), optional: true },
  pupils_2016: { ...count('pupils', 'Pupils on 1 October 2016'), optional: true },
  pupils_2019: { ...count('pupils', 'Pupils on 1 October 2019'), optional: true },
};

/** National tables that the processes read; each row one figure. */
const singleAges: TableRule = {
  age: { type: 'whole', unit: 'years', label: 'Age, 95 = 95 and older', min: 0, max: 95 },
  persons: count('persons', 'Residents of the province of Groningen on 1 January 2019'),
};
const lifeTable: TableRule = {
  sex: text('m or w'),
  age: { type: 'whole', unit: 'years', label: 'First age of the group, on 31 December', min: 0, max: 100 },
  width: { type: 'whole', unit: 'years', label: 'Years in the group', min: 1, max: 5 },
  nqx: number('probability', 'Probability of dying in the age group', 0, 1),
};
const mortalityScale: TableRule = {
  sex: text('m or w'),
  year: { type: 'whole', unit: 'year', label: 'Year', min: 1995, max: 2021 },
  scale: number('ratio', 'Multiplier on the hazards of the life table', 0.1, 2),
};
const fertility: TableRule = {
  age: { type: 'whole', unit: 'years', label: 'First age of the group, mother on 31 December', min: 10, max: 50 },
  width: { type: 'whole', unit: 'years', label: 'Years in the group', min: 1, max: 5 },
  births_per_woman: number('births per woman and year', 'Births per woman and year', 0, 0.4),
};
const tfr: TableRule = {
  year: { type: 'whole', unit: 'year', label: 'Year', min: 1950, max: 2021 },
  children_per_woman: number('children per woman', 'Total fertility', 0.5, 4),
};
const livingWithParents: TableRule = {
  sex: text('m or w'),
  age: { type: 'whole', unit: 'years', label: 'Age on 1 January 2021', min: 0, max: 60 },
  share: number('share', 'Share living with parents', 0, 1),
};

/** Every table of a region pack. */
export const REGION_TABLES: Readonly<Record<string, TableRule>> = {
  places,
  ages,
  municipalities,
  observed,
  schools,
  single_ages: singleAges,
  life_table: lifeTable,
  mortality_scale: mortalityScale,
  fertility,
  tfr,
  living_with_parents: livingWithParents,
};
