/** The tables of toy packs about work and health: the jobs of municipalities and zones by sector, rounded rates. */
import type { Table } from '../../scenarios/packages/format.js';
import { numbers, words } from '../../scenarios/packages/table.js';
import { type Row, tableOf } from './rows.js';
import { divide } from './towns.js';

/** First age, years; per cent at work low, middle, high and self-employed, of men and of women. */
const PARTICIPATION = [
  [15, 5, [47, 61, 69, 4], [49, 65, 71, 2]],
  [20, 5, [61, 74, 79, 7], [51, 73, 82, 5]],
  [25, 10, [73, 86, 92, 15], [47, 76, 89, 11]],
  [35, 10, [76, 90, 95, 20], [49, 76, 88, 16]],
  [45, 10, [75, 88, 94, 23], [54, 76, 86, 16]],
  [55, 10, [59, 69, 77, 26], [37, 54, 65, 17]],
  [65, 10, [11, 13, 20, 50], [4, 6, 10, 40]],
] as const;

/** First age, years; per cent not in good health low, middle, high. */
const HEALTH = [
  [18, 7, 16, 10, 6],
  [25, 10, 25, 14, 7],
  [35, 10, 32, 18, 10],
  [45, 10, 38, 23, 14],
  [55, 10, 43, 30, 19],
  [65, 10, 43, 32, 21],
  [75, 25, 50, 42, 32],
] as const;

const SECTOR_SHARES = [3, 20, 45, 32];
const SITE_SHARES = [9, 16, 60, 15];

function jobRow(code: string, jobs: number): Row {
  const [agriculture, industry, commercial, public_] = divide(jobs, SECTOR_SHARES);
  const employers = Math.round(jobs / 5);
  const sites = divide(employers, SITE_SHARES);
  return {
    code,
    jobs,
    agriculture: agriculture!,
    industry: industry!,
    commercial: commercial!,
    public: public_!,
    employers,
    employers_agriculture: sites[0]!,
    employers_industry: sites[1]!,
    employers_commercial: sites[2]!,
    employers_public: sites[3]!,
  };
}

/** @param places the tables of municipalities and zones, which say how many jobs there are. */
export function labourTables(...places: readonly Table[]): Record<string, Table> {
  const rows = places
    .flatMap((table) => words(table, 'code').map((code, row) => jobRow(code, numbers(table, 'jobs')[row]!)))
    .sort((a, b) => ((a['code'] as string) < (b['code'] as string) ? -1 : 1));
  const percent = ([low, middle, high, own]: readonly number[]): Row => ({
    low: low! / 100,
    middle: middle! / 100,
    high: high! / 100,
    self_employed: (own ?? 0) / 100,
  });
  return {
    jobs: tableOf('Jobs and business sites', 'jobs', rows),
    commuting: tableOf('Commuting', 'commuting', [
      { from: 'CR90', to: 'CR90', jobs: 50000, km: 9 },
      { from: 'CR90', to: 'CR99', jobs: 400, km: 160 },
      { from: 'CR99', to: 'CR90', jobs: 300, km: 160 },
    ]),
    participation_rates: tableOf(
      'Who works',
      'participation_rates',
      (['m', 'w'] as const).flatMap((sex) =>
        PARTICIPATION.map(([age, width, men, women]) => ({ sex, age, width, ...percent(sex === 'm' ? men : women) })),
      ),
    ),
    occupations: tableOf('Level of jobs', 'occupations', [
      { education: 'low', lower: 0.48, middle: 0.42, higher: 0.1 },
      { education: 'middle', lower: 0.15, middle: 0.56, higher: 0.29 },
      { education: 'high', lower: 0.03, middle: 0.15, higher: 0.82 },
    ]),
    health_rates: tableOf(
      'Health less than good',
      'health_rates',
      HEALTH.map(([age, width, ...shares]) => ({ age, width, ...percent(shares) })),
    ),
    reference_2015: tableOf('Indicators of 2015', 'reference_2015', [
      { indicator: 'net_participation', krimp: 62, nederland: 65, unit: '%' },
      { indicator: 'higher_occupation_share', krimp: 40, nederland: 46, unit: '%' },
      { indicator: 'havo_vwo_share', krimp: 43, nederland: 45, unit: '%' },
      { indicator: 'disposable_income_eur', krimp: 14000, nederland: 15000, unit: 'EUR' },
      { indicator: 'health_not_good_share', krimp: 26, nederland: 24, unit: '%' },
    ]),
  };
}
