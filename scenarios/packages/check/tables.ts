/** Tables and columns against their declaration: names, units, sources, lengths, types, bounds. */
import type { Table } from '../format.js';
import type { ColumnRule, TableRule } from '../rules.js';
import { cell, described, listAt, objectWith, type Plain, refuse, textAt } from './refusal.js';

const BASES = ['measured', 'derived', 'later'];

/**
 * A region may be the whole country, or an island without buses or secondary schools near; the base may be the last year
 * observed; a country may have no reception centre, a region no town that is known to be built on; distances to schools may
 * not be published of any year up to the base, where parts of a later merger are missing.
 */
const MAY_BE_EMPTY = [
  'zones',
  'zone_ages',
  'transit_2015',
  'scoring',
  'country_scoring',
  'vacancy_scoring',
  'building_places',
  'building_places_2015',
  'bus_stops',
  'bus_corridors',
  'secondary_schools',
  'observed_facilities',
];

const expectation = ({ type, unit, min, max, optional, oneOf }: ColumnRule): string => {
  const bounds = min === undefined ? '' : max === undefined ? ` of at least ${min}` : ` from ${min} to ${max}`;
  const kind = type === 'text' ? (oneOf ? oneOf.join(' or ') : 'text') : `a ${type === 'whole' ? 'whole ' : ''}number`;
  return `${kind}${bounds}${type === 'text' ? '' : ` (${unit})`}${optional ? ' or null' : ''}`;
};

function fits(value: unknown, { type, min, max, optional, oneOf }: ColumnRule): boolean {
  if (value === null) return optional === true;
  if (type === 'text') return typeof value === 'string' && value !== '' && (!oneOf || oneOf.includes(value));
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (type === 'whole' && !Number.isSafeInteger(value)) return false;
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

function checkColumn(
  file: string,
  table: string,
  name: string,
  value: unknown,
  rule: ColumnRule,
  rows: number,
  sources: Plain,
): void {
  const where = `table '${table}', column '${name}'`;
  const column = objectWith(file, where, value, ['unit', 'source', 'year', 'basis', 'values'], ['note']);
  if (column['unit'] !== rule.unit) refuse(file, `${where}, unit`, described(column['unit']), `'${rule.unit}'`);
  const source = textAt(file, `${where}, source`, column['source']);
  if (!Object.hasOwn(sources, source)) {
    refuse(file, `${where}, source`, described(source), `one of ${Object.keys(sources).join(', ')}`);
  }
  const year = column['year'];
  if (
    year !== 'series' &&
    year !== 'none' &&
    !(Number.isInteger(year) && (year as number) >= 1900 && (year as number) <= 2100)
  ) {
    refuse(file, `${where}, year`, described(year), "a year, 'series' or 'none'");
  }
  if (!BASES.includes(column['basis'] as string)) {
    refuse(file, `${where}, basis`, described(column['basis']), BASES.join(' or '));
  }
  if (Object.hasOwn(column, 'note')) textAt(file, `${where}, note`, column['note']);
  const values = listAt(file, `${where}, values`, column['values']);
  if (values.length !== rows) refuse(file, where, `${values.length} values`, `${rows}, as many as the table has rows`);
  values.forEach((v, row) => {
    if (!fits(v, rule)) refuse(file, cell(table, name, row), described(v), expectation(rule));
  });
}

/** @throws InputError unless the tables are exactly the declared ones. */
export function checkTables(
  file: string,
  value: unknown,
  rules: Readonly<Record<string, TableRule>>,
  sources: Plain,
): Readonly<Record<string, Table>> {
  const tables = objectWith(file, 'tables', value, Object.keys(rules));
  for (const [name, rule] of Object.entries(rules)) {
    const where = `table '${name}'`;
    const table = objectWith(file, where, tables[name], ['title', 'rows', 'columns']);
    textAt(file, `${where}, title`, table['title']);
    const rows = table['rows'];
    const least = MAY_BE_EMPTY.includes(name) ? 0 : 1;
    if (!Number.isSafeInteger(rows) || (rows as number) < least) {
      refuse(file, `${where}, rows`, described(rows), `a whole number of at least ${least}`);
    }
    const columns = objectWith(file, `${where}, columns`, table['columns'], Object.keys(rule));
    for (const [column, columnRule] of Object.entries(rule)) {
      checkColumn(file, name, column, columns[column], columnRule, rows as number, sources);
    }
  }
  return tables as unknown as Readonly<Record<string, Table>>;
}
