/** The tables about work and health, declared once. */
import { REFERENCE_INDICATORS } from '../reference-2015.js';
import { choice, count, number, type TableRule, text, whole } from '../rules.js';
import { EDUCATION_GROUPS } from './learning.js';

/** Agriculture (SBI A), industry and energy (B-F), commercial services (G-N), public services (O-U). */
export const SECTORS = ['agriculture', 'industry', 'commercial', 'public'] as const;

/** Levels of jobs, as columns of `occupations`; higher is the higher and the scientific level. */
export const OCCUPATION_LEVELS = ['lower', 'middle', 'higher'] as const;

const share = (label: string) => number('share', label, 0, 1);

/** Jobs of employees and business sites by place of work; sectors add up to `jobs`, their sites to `employers`. */
const jobs: TableRule = {
  code: text('Municipality or zone code'),
  jobs: count('jobs', 'Jobs of employees in December 2015'),
  agriculture: count('jobs', 'in agriculture, forestry, fishery'),
  industry: count('jobs', 'in industry, energy, construction'),
  commercial: count('jobs', 'in commercial services'),
  public: count('jobs', 'in public and other services'),
  employers: count('sites', 'Business sites on 1 January 2015; government, education and care are not in it'),
  employers_agriculture: count('sites', 'in agriculture, forestry, fishery'),
  employers_industry: count('sites', 'in industry, energy, construction'),
  employers_commercial: count('sites', 'in commercial services'),
  employers_public: count('sites', 'in culture, recreation, other services'),
};

/** Jobs of employees by COROP region of residence and of work; pairs under 50 jobs were not published. */
const commuting: TableRule = {
  from: text('COROP code, residence'),
  to: text('COROP code, work'),
  jobs: { ...count('jobs', 'Jobs in 2016'), min: 1 },
  km: number('km', 'Mean distance between home and work', 0, 400),
};

/** Who works, of residents of 15 to 75, by sex, age and education: pupils and students count too. */
const participationRates: TableRule = {
  sex: choice('m = men, w = women', ['m', 'w']),
  age: whole('years', 'First age of the group', 15, 74),
  width: whole('years', 'Years in the group', 1, 30),
  low: share('Net participation, low education'),
  middle: share('Net participation, middle education'),
  high: share('Net participation, high education'),
  self_employed: share('Self-employed, of those who work'),
};

/** Level of jobs by education of those who work; the three add up to 1. */
const occupations: TableRule = {
  education: choice('Education', EDUCATION_GROUPS),
  lower: share('Jobs at lower level'),
  middle: share('Jobs at middle level'),
  higher: share('Jobs at higher or scientific level'),
};

/** Own health felt as less than good, of adults. */
const healthRates: TableRule = {
  age: whole('years', 'First age of the group', 18, 100),
  width: whole('years', 'Years in the group', 1, 30),
  low: share('Not good, low education'),
  middle: share('Not good, middle education'),
  high: share('Not good, high education'),
};

/** Indicators of the source report, row of 2015: all shrinking regions pooled, and the country. */
const reference2015: TableRule = {
  indicator: choice('Indicator', REFERENCE_INDICATORS),
  krimp: number('as the indicator', 'Shrinking regions', 0),
  nederland: number('as the indicator', 'The Netherlands', 0),
  unit: text('Unit'),
};

/** The tables about work and health, in the source pack as in a region. */
export const LABOUR_TABLES: Readonly<Record<string, TableRule>> = {
  jobs,
  commuting,
  participation_rates: participationRates,
  occupations,
  health_rates: healthRates,
  reference_2015: reference2015,
};
