/** Pack tables about work and health. */
import { SECTORS } from '../../scenarios/packages/columns/labour.js';
import { EDUCATION_GROUPS } from '../../scenarios/packages/columns/learning.js';
import { SOURCE_TABLES } from '../../scenarios/packages/columns/source-tables.js';
import type { Table } from '../../scenarios/packages/format.js';
import { columnsOf, makeTable, type Origin } from '../../scenarios/packages/table.js';
import type { AgeEducation } from './education.js';
import type { Commute, Work } from './jobs.js';
import { healthRates, occupationShares, participationRates } from './labour-guesses.js';
import type { Persons } from './persons.js';
import { nationalIn2015, REFERENCE_2015 } from './reference-2015.js';
import { origin } from './town-tables.js';

function jobTable(codes: readonly string[], work: readonly Work[]): Table {
  const jobs = origin(
    '70072ned',
    2015,
    'derived',
    'recoded to 2023; where a sector was not published: rest of the total by business sites and national jobs per site',
  );
  const sites = origin('70072ned', 2015, 'derived', 'recoded to 2023; each rounded to 5; O, P and Q were not counted');
  const rows = codes.map((code, m) => ({ code, ...work[m]! }));
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  type JobRow = (typeof rows)[number];
  const bySector = (prefix: string, from: Origin, of: (row: JobRow) => readonly number[]) =>
    columnsOf(
      rows,
      Object.fromEntries(SECTORS.map((name, s) => [`${prefix}${name}`, [from, (r: JobRow) => of(r)[s]!] as const])),
    );
  return makeTable('Jobs and business sites', SOURCE_TABLES['jobs']!, {
    ...columnsOf(rows, {
      code: [jobs, (r) => r.code],
      jobs: [jobs, (r) => sum(r.jobs)],
      employers: [sites, (r) => sum(r.sites)],
    }),
    ...bySector('', jobs, (r) => r.jobs),
    ...bySector('employers_', sites, (r) => r.sites),
  });
}

function commutingTable(commutes: readonly Commute[]): Table {
  const published = origin('commuting', 2016, 'measured', 'hundreds; regions as in 2016; distance between centres');
  return makeTable('Commuting between COROP regions', SOURCE_TABLES['commuting']!, {
    ...columnsOf(commutes, {
      from: [published, (c) => c.from],
      to: [published, (c) => c.to],
      jobs: [published, (c) => c.jobs],
      km: [published, (c) => c.km],
    }),
  });
}

/** What the tables about work are made of. */
export interface Labour {
  readonly codes: readonly string[];
  readonly work: readonly Work[];
  readonly commutes: readonly Commute[];
  /** Residents of 2015, and what they have learned by age. */
  readonly persons: Persons;
  readonly ages: readonly AgeEducation[];
  /** Self-employed of those who work, the country. */
  readonly selfEmployed: number;
}

export function labourTables({ codes, work, commutes, persons, ages, selfEmployed }: Labour): Record<string, Table> {
  const rates = participationRates(persons, ages, selfEmployed);
  const guess = (source: 'participation' | 'health', total: string): Origin =>
    origin(
      source,
      2015,
      'derived',
      `guess: shape, its odds scaled to ${total} in 2015, with the education of 2022 taken back to 2015`,
    );
  const participation = guess(
    'participation',
    `${nationalIn2015('net_participation')} % of residents of 15 to 75 of the country`,
  );
  const own = {
    ...participation,
    note: 'guess: shape, its odds scaled to the self-employed of all municipalities in 2021',
  };
  const occupation = guess(
    'participation',
    `${nationalIn2015('higher_occupation_share')} % of those who work at higher level`,
  );
  const health = guess('health', `${nationalIn2015('health_not_good_share')} % of adults of the country`);
  const report = origin('nederland-in-balans', 2015, 'measured', 'quoted');
  const shares = occupationShares(persons, ages, rates);
  return {
    jobs: jobTable(codes, work),
    commuting: commutingTable(commutes),
    participation_rates: makeTable('Who works', SOURCE_TABLES['participation_rates']!, {
      ...columnsOf(rates, {
        sex: [participation, (r) => r.sex],
        age: [participation, (r) => r.age],
        width: [participation, (r) => r.width],
        low: [participation, (r) => r.shares[0]],
        middle: [participation, (r) => r.shares[1]],
        high: [participation, (r) => r.shares[2]],
        self_employed: [own, (r) => r.selfEmployed],
      }),
    }),
    occupations: makeTable('Level of jobs', SOURCE_TABLES['occupations']!, {
      ...columnsOf([0, 1, 2] as const, {
        education: [occupation, (e) => EDUCATION_GROUPS[e]],
        lower: [occupation, (e) => shares[e]![0]],
        middle: [occupation, (e) => shares[e]![1]],
        higher: [occupation, (e) => shares[e]![2]],
      }),
    }),
    health_rates: makeTable('Health less than good', SOURCE_TABLES['health_rates']!, {
      ...columnsOf(healthRates(persons, ages), {
        age: [health, (r) => r.age],
        width: [health, (r) => r.width],
        low: [health, (r) => r.shares[0]],
        middle: [health, (r) => r.shares[1]],
        high: [health, (r) => r.shares[2]],
      }),
    }),
    reference_2015: makeTable('Indicators of 2015', SOURCE_TABLES['reference_2015']!, {
      ...columnsOf(REFERENCE_2015, {
        indicator: [report, (r) => r.indicator],
        krimp: [report, (r) => r.krimp],
        nederland: [report, (r) => r.nederland],
        unit: [report, (r) => r.unit],
      }),
    }),
  };
}
