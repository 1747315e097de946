/** Jobs and business sites by municipality and sector, and who works where by COROP region. */
import { InputError } from '../../scenarios/errors.js';
import { allocate } from '../../scenarios/packages/allocate.js';
import { SECTORS } from '../../scenarios/packages/columns/labour.js';
import { type Codes, recoded } from './codes.js';
import { byKey, type Row, readRows } from './csv.js';

const FILE = 'cbs/keyfigures_2015_all_regions.csv.gz';
const JOBS = 'TotaalAantalBanen_112';

/** Columns of jobs (x 1000), and of the business sites that are published for the sector. */
const JOB_COLUMNS = [
  'ALandbouwBosbouwEnVisserij_113',
  'BFNijverheidEnEnergie_114',
  'GNCommercieleDienstverlening_115',
  'OUNietCommercieleDienstverlening_116',
] as const;
const SITE_COLUMNS = [
  ['ALandbouwBosbouwEnVisserij_169'],
  ['BFNijverheidEnEnergie_170'],
  [
    'GIHandelEnHoreca_171',
    'HJVervoerInformatieEnCommunicatie_172',
    'KLFinancieleDienstenOnroerendGoed_173',
    'MNZakelijkeDienstverlening_174',
  ],
  ['RUCultuurRecreatieOverigeDiensten_175'],
] as const;

/** Jobs and business sites of a municipality of 2023 by sector (SECTORS), whole numbers. */
export interface Work {
  readonly jobs: readonly number[];
  readonly sites: readonly number[];
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const sitesIn = (row: Row, sector: number): number =>
  SITE_COLUMNS[sector]!.reduce((n, column) => n + row.count(column), 0);

/**
 * Jobs (x 1000) by sector that add up to the published total: what was not published is the rest of the total, divided
 * by business sites and the jobs that a site of the sector has in the country.
 */
function jobsOf(row: Row, jobsPerSite: readonly number[]): number[] {
  const published = JOB_COLUMNS.map((column) => row.optional(column));
  const total = row.count(JOBS);
  const missing = SECTORS.map((_, s) => (published[s] === null ? sitesIn(row, s) * jobsPerSite[s]! : 0));
  const left = Math.max(0, total - sum(published.map((n) => n ?? 0)));
  const spread = sum(missing);
  const filled = SECTORS.map((_, s) => published[s] ?? (spread > 0 ? (left * missing[s]!) / spread : 0));
  const all = sum(filled);
  return filled.map((n) => (all > 0 ? (n * total) / all : total / SECTORS.length));
}

/** In order of the municipalities. @param totals jobs of each, as they stand in the table of municipalities. */
export function readWork(directory: string, codes: Codes, totals: readonly number[]): Work[] {
  const rows = readRows(directory, FILE);
  const country = rows.find((row) => row.text('region_code') === 'NL01');
  if (!country) throw new InputError(`${FILE}: no row NL01`);
  const jobsPerSite = JOB_COLUMNS.map((column, s) => country.count(column) / sitesIn(country, s));
  const municipal = rows.filter((row) => row.text('region_code').startsWith('GM'));
  const jobs = SECTORS.map((_, s) => recoded(codes, municipal, (row) => jobsOf(row, jobsPerSite)[s]!));
  const sites = SECTORS.map((_, s) => recoded(codes, municipal, (row) => sitesIn(row, s)));
  return codes.municipalities.map(({ code }, m) => {
    const of = (by: readonly Map<string, number>[]): number[] => by.map((sector) => sector.get(code) ?? 0);
    return { jobs: allocate(of(jobs), totals[m]!), sites: allocate(of(sites), Math.round(sum(of(sites)))) };
  });
}

export interface Commute {
  readonly from: string;
  readonly to: string;
  readonly jobs: number;
  readonly km: number;
}

/** Pairs of COROP regions in order of their codes; inside a region as well. */
export function readCommuting(directory: string): Commute[] {
  const rows = byKey(
    readRows(directory, 'cbs/corop_commuting_2016.csv'),
    (row) => `${row.text('from_code')} ${row.text('to_code')}`,
  );
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => ({
      from: row.text('from_code'),
      to: row.text('to_code'),
      jobs: Math.round(row.count('jobs_x1000') * 1000),
      km: row.count('distance_km'),
    }));
}
