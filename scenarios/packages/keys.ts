/** What identifies a row of each table, and which columns name rows of another table. */

/** Columns that together occur once. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  towns: ['code'],
  places: ['code'],
  ages: ['code'],
  ages_2020: ['code'],
  ages_2021: ['code'],
  municipalities: ['code'],
  municipalities_2015: ['code'],
  parts_2015: ['municipality_2015', 'municipality'],
  observed: ['municipality', 'year'],
  scoring: ['municipality', 'year'],
  municipal_series: ['municipality', 'year'],
  occupancy: ['corop', 'year'],
  schools: ['id'],
  observed_facilities: ['municipality', 'year'],
  bus_stops: ['code'],
  bus_corridors: ['id'],
  school_hazard: ['term'],
  school_events: ['from', 'from_pupils'],
  school_choice: ['kind', 'term'],
  bus_use: ['area', 'from_boardings'],
  single_ages: ['age'],
  single_ages_2015: ['age'],
  life_table: ['sex', 'age'],
  mortality_scale: ['sex', 'year'],
  fertility: ['age'],
  fertility_2015: ['age'],
  tfr: ['year'],
  living_with_parents: ['sex', 'age'],
  national_level: ['kind', 'year'],
  national_level_2015: ['kind', 'year'],
  move_profile: ['age'],
  foreign_ages: ['age'],
  foreign_ages_2015: ['age'],
  barriers: ['barrier', 'point'],
  crossings: ['name'],
  place_effects: ['code'],
  place_effects_2015: ['code'],
  od_2015: ['origin', 'destination'],
  transit_2015: ['origin', 'destination'],
  od_corop: ['origin', 'destination'],
  zones: ['code'],
  zone_ages: ['zone', 'variant', 'year'],
  flows_2015: ['origin', 'destination'],
  foreign: ['municipality', 'year'],
  foreign_base: ['municipality'],
  region_level: ['municipality', 'kind'],
  education: ['area'],
  education_by_age: ['age'],
  study_places: ['city', 'level'],
  secondary_schools: ['id'],
  student_finance: ['year'],
  study_leaving: ['level', 'regime'],
  jobs: ['code'],
  commuting: ['from', 'to'],
  participation_rates: ['sex', 'age'],
  occupations: ['education'],
  health_rates: ['age'],
  reference_2015: ['indicator'],
};

export interface Reference {
  readonly table: string;
  readonly column: string;
  readonly target: string;
  readonly targetColumn: string;
  /** The rows of both tables are the same, in the same order. */
  readonly sameRows?: true;
  /** Empty cells refer to nothing. */
  readonly optional?: true;
}

const towns = (name: string, ages: readonly string[]): Reference[] => [
  { table: name, column: 'municipality', target: 'municipalities', targetColumn: 'code' },
  { table: 'schools', column: 'place', target: name, targetColumn: 'code' },
  ...ages.map((table): Reference => ({ table, column: 'code', target: name, targetColumn: 'code', sameRows: true })),
];

const REFERENCES: Readonly<Record<'source' | 'region', readonly Reference[]>> = {
  region: [
    ...towns('places', ['ages']),
    { table: 'observed', column: 'municipality', target: 'municipalities', targetColumn: 'code' },
    { table: 'scoring', column: 'municipality', target: 'municipalities', targetColumn: 'code' },
    { table: 'observed_facilities', column: 'municipality', target: 'municipalities', targetColumn: 'code' },
    { table: 'bus_stops', column: 'place', target: 'places', targetColumn: 'code', optional: true },
    { table: 'bus_stops', column: 'corridor', target: 'bus_corridors', targetColumn: 'id' },
    { table: 'zone_ages', column: 'zone', target: 'zones', targetColumn: 'code' },
    { table: 'flows_2015', column: 'origin', target: 'place_effects', targetColumn: 'code' },
    { table: 'flows_2015', column: 'destination', target: 'place_effects', targetColumn: 'code' },
    { table: 'foreign', column: 'municipality', target: 'municipalities', targetColumn: 'code' },
    {
      table: 'foreign_base',
      column: 'municipality',
      target: 'municipalities',
      targetColumn: 'code',
      sameRows: true,
    },
    { table: 'municipalities', column: 'province', target: 'education', targetColumn: 'area' },
    { table: 'study_places', column: 'zone', target: 'place_effects', targetColumn: 'code' },
    { table: 'jobs', column: 'code', target: 'place_effects', targetColumn: 'code', sameRows: true },
  ],
  source: [
    ...towns('towns', ['ages_2020', 'ages_2021']),
    { table: 'municipal_series', column: 'municipality', target: 'municipalities', targetColumn: 'code' },
    { table: 'observed_facilities', column: 'municipality', target: 'municipalities', targetColumn: 'code' },
    { table: 'municipalities', column: 'corop', target: 'occupancy', targetColumn: 'corop' },
    { table: 'place_effects', column: 'code', target: 'municipalities', targetColumn: 'code', sameRows: true },
    { table: 'place_effects_2015', column: 'code', target: 'municipalities', targetColumn: 'code', sameRows: true },
    { table: 'municipalities_2015', column: 'code', target: 'municipalities', targetColumn: 'code', sameRows: true },
    { table: 'parts_2015', column: 'municipality', target: 'municipalities', targetColumn: 'code' },
    { table: 'towns', column: 'municipality_2015', target: 'parts_2015', targetColumn: 'municipality_2015' },
    { table: 'od_corop', column: 'origin', target: 'occupancy', targetColumn: 'corop' },
    { table: 'od_corop', column: 'destination', target: 'occupancy', targetColumn: 'corop' },
    { table: 'municipalities', column: 'province', target: 'education', targetColumn: 'area' },
    { table: 'study_places', column: 'municipality', target: 'municipalities', targetColumn: 'code' },
    { table: 'secondary_schools', column: 'municipality', target: 'municipalities', targetColumn: 'code' },
    { table: 'jobs', column: 'code', target: 'municipalities', targetColumn: 'code', sameRows: true },
    { table: 'commuting', column: 'from', target: 'municipalities', targetColumn: 'corop_code' },
    { table: 'commuting', column: 'to', target: 'municipalities', targetColumn: 'corop_code' },
  ],
};

export const keyOf = (table: string): readonly string[] => KEYS[table]!;
export const referencesOf = (kind: 'source' | 'region'): readonly Reference[] => REFERENCES[kind];
