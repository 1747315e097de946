/** The tables that are the same in the source pack and in every region: each row stands for the whole country. */
import type { Pack, Table } from '../format.js';
import { selected } from './region-tables.js';

const NATIONAL = [
  'school_hazard',
  'school_choice',
  'single_ages',
  'life_table',
  'mortality_scale',
  'fertility',
  'tfr',
  'living_with_parents',
  'national_level',
  'move_profile',
  'foreign_ages',
  'barriers',
  'crossings',
  'education',
  'education_by_age',
  'student_finance',
  'study_leaving',
  'participation_rates',
  'occupations',
  'health_rates',
  'reference_2015',
] as const;

/** @param source at the base. */
export const nationalTables = (source: Pack): Record<string, Table> =>
  Object.fromEntries(NATIONAL.map((name) => [name, selected(source.tables[name]!, name, () => true)]));
