/** Marks what a pack carries although it was observed after its base: structure, excluded from every score. */
import { OCCUPATION_LEVELS, SECTORS } from '../columns/labour.js';
import { EDUCATION_GROUPS } from '../columns/learning.js';
import type { Column, Table } from '../format.js';

/** Pupils and students by residence, counted in the course of 2015. */
const RESIDENTS_2015 = ['hbo_students', 'wo_students', 'mbo_students', 'secondary_pupils'];
/** That the grant comes back in 2023 was law after every base. */
const FINANCE = ['regime'];

/** Columns that describe the course of the base year or were made with what came after it, by table. */
const AFTER: Readonly<Record<number, Readonly<Record<string, readonly string[]>>>> = {
  2015: {
    municipalities: ['jobs', 'students', 'income_eur', ...RESIDENTS_2015],
    zones: ['jobs', 'students', 'income_eur', ...RESIDENTS_2015, 'pull_2015', 'push_2015'],
    flows_2015: ['moves', 'transit'],
    schools: ['in_2015_10', 'pupils_2015', 'distance_2015'],
    // Estimated on closures and pupils up to 2020: never to be scored on schools.
    school_hazard: ['value', 'standard_error', 'schools', 'closures'],
    school_choice: ['value', 'standard_error', 'value_2015', 'value_2016', 'value_2019', 'schools'],
    bus_stops: ['x_m', 'y_m', 'corridor'],
    bus_corridors: ['length_km', 'stops', 'stops_inside', 'towns', 'residents'],
    observed: ['transit_in', 'inner_moves'],
    foreign: ['immigration', 'transit_in'],
    mortality_scale: ['scale'],
    jobs: ['jobs', ...SECTORS],
    student_finance: FINANCE,
    study_leaving: ['share'],
    participation_rates: [...EDUCATION_GROUPS, 'self_employed'],
    occupations: OCCUPATION_LEVELS,
    health_rates: EDUCATION_GROUPS,
    reference_2015: ['krimp', 'nederland'],
  },
  2021: {
    student_finance: FINANCE,
  },
};

/** Names, codes and keys describe which place is meant, not what it was like. */
const isFigure = ({ unit }: Column, name: string): boolean =>
  unit !== 'text' && !['year', 'age', 'width'].includes(name);

/** @param base of the pack; figures dated after its 1 January become `later`. */
export function markedLater(tables: Readonly<Record<string, Table>>, base: number): Record<string, Table> {
  const marked = Object.entries(tables).map(([name, table]): [string, Table] => {
    const columns = Object.entries(table.columns).map(([key, column]): [string, Column] => {
      const later = typeof column.year === 'number' && column.year > base && isFigure(column, key);
      const listed = AFTER[base]?.[name]?.includes(key) ?? false;
      return [key, later || listed ? { ...column, basis: 'later' } : column];
    });
    return [name, { ...table, columns: Object.fromEntries(columns) }];
  });
  return Object.fromEntries(marked);
}
