/** A watched school as CSV, one row per 1 October. */
import { FACTORS, logFactor } from '../../why/factors.js';
import type { SchoolYear, Watched } from '../../why/replay.js';
import { livedYears } from '../../why/totals.js';
import { csvLine } from '../csv.js';
import type { SchoolName } from './table.js';

const STATUS = ['open', 'announced', 'closed'];
/** As in facilities.csv; doctors and timetables close no school. */
const REASONS = ['', 'board', 'norm', '', '', 'merged', 'merged_norm'];
const EXEMPTIONS = ['', 'board_average', 'last_of_denomination'];

const COLUMNS = [
  'scenario',
  'seed',
  'school',
  'year',
  'pupils',
  'began',
  'finished',
  'moved_in',
  'moved_out',
  'from_closed',
  'closed_here',
  'from_other',
  'to_other',
  'rest',
  'children_around',
  'probability',
  ...FACTORS.map(({ column }) => `log_${column}`),
  'level',
  'norm',
  'years_under',
  'exemption',
  'status',
  'reason',
  'into',
  'held',
  'paid_eur',
];

/** Rows up to the year in which it closed; empty cells where nothing was decided. */
export function whyCsv(watched: Watched, school: SchoolName): string {
  const row = ({ year, pupils, change, childrenAround, outlook, decision }: SchoolYear): string =>
    csvLine([
      school.scenario,
      watched.seed,
      school.id,
      year,
      pupils,
      change?.began ?? null,
      change?.finished ?? null,
      change?.movedIn ?? null,
      change?.movedOut ?? null,
      change?.fromClosed ?? null,
      change?.closedHere ?? null,
      change?.fromOther ?? null,
      change?.toOther ?? null,
      change?.rest ?? null,
      childrenAround,
      outlook === null ? null : rounded(outlook.probability),
      ...FACTORS.map(({ terms }) => (outlook === null ? null : rounded(logFactor(outlook, terms)))),
      school.level,
      decision.norm,
      decision.yearsUnder,
      EXEMPTIONS[decision.exemption]!,
      STATUS[decision.status]!,
      REASONS[decision.reason]!,
      decision.into < 0 ? null : school.into!.id,
      REASONS[decision.held]!,
      decision.paidEur,
    ]);
  return [csvLine(COLUMNS), ...livedYears(watched).map(row)].join('');
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
