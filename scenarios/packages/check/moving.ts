/** What columns/tables.ts promises about moving: ages that add up, flows that touch the region, water with coordinates. */
import type { Pack, Table } from '../format.js';
import { OBSERVED_CLASSES } from '../rules.js';
import { gaps, numbers, words } from '../table.js';
import { cell, described, refuse } from './refusal.js';

/** A share by age is rounded to six digits in 96 rows. */
const ROUNDING = 1e-3;
const LAST_AGE = 95;

function checkAges(file: string, name: string, table: Table): void {
  numbers(table, 'age').forEach((age, row) => {
    if (age !== row) refuse(file, cell(name, 'age', row), String(age), `${row}: ages from 0 to ${LAST_AGE} in order`);
  });
  if (table.rows !== LAST_AGE + 1)
    refuse(file, `table '${name}'`, `${table.rows} rows`, `${LAST_AGE + 1}, ages 0 to 95`);
}

function checkShares(file: string, table: Table): void {
  for (const column of ['immigration', 'emigration']) {
    const sum = numbers(table, column).reduce((a, b) => a + b, 0);
    if (Math.abs(sum - 1) > ROUNDING) {
      refuse(file, `table 'foreign_ages', column '${column}'`, `a sum of ${sum}`, 'shares that add up to 1');
    }
  }
}

/** Water is drawn with coordinates, point after point; a border has a permeability instead. */
function checkBarriers(file: string, table: Table): void {
  const names = words(table, 'barrier');
  const points = numbers(table, 'point');
  const permeability = gaps(table, 'permeability');
  words(table, 'kind').forEach((kind, row) => {
    const expected = row > 0 && names[row] === names[row - 1] ? points[row - 1]! + 1 : 0;
    if (points[row] !== expected) {
      refuse(file, cell('barriers', 'point', row), String(points[row]), `${expected}: the points of a line in order`);
    }
    for (const column of ['x_m', 'y_m']) {
      const value = gaps(table, column)[row];
      if ((value === null) !== (kind === 'border')) {
        refuse(file, cell('barriers', column, row), described(value), kind === 'border' ? 'null' : 'a coordinate');
      }
    }
    if ((permeability[row] === null) !== (kind === 'water')) {
      const expectation = kind === 'water' ? 'null' : 'a share';
      refuse(file, cell('barriers', 'permeability', row), described(permeability[row]), expectation);
    }
  });
}

/** Every zone has both variants in the same years from the base on, and at the base its residents. */
function checkZones(file: string, base: number, tables: Pack['tables']): void {
  const { zones, zone_ages: cohorts } = tables as { zones: Table; zone_ages: Table };
  const years = [...new Set(numbers(cohorts, 'year'))];
  const expected = words(zones, 'code').flatMap((code) =>
    ['closed', 'steady'].flatMap((variant) => years.map((year) => `${code} ${variant} ${year}`)),
  );
  const found = words(cohorts, 'zone').map(
    (code, row) => `${code} ${words(cohorts, 'variant')[row]!} ${numbers(cohorts, 'year')[row]!}`,
  );
  const odd = expected.findIndex((key, row) => found[row] !== key);
  if (odd >= 0 || found.length !== expected.length) {
    const row = odd < 0 ? expected.length : odd;
    refuse(file, cell('zone_ages', 'zone', row), described(found[row]), described(expected[row]));
  }
  const residents = new Map(words(zones, 'code').map((code, row) => [code, numbers(zones, 'residents')[row]!]));
  if (found.length > 0 && years[0] !== base) refuse(file, cell('zone_ages', 'year', 0), String(years[0]), String(base));
  numbers(cohorts, 'year').forEach((year, row) => {
    if (year !== base) return;
    const sum = OBSERVED_CLASSES.reduce((all, g) => all + numbers(cohorts, `age_${g}`)[row]!, 0);
    const total = residents.get(words(cohorts, 'zone')[row]!);
    if (sum !== total)
      refuse(file, cell('zone_ages', 'age_0_4', row), `${sum} in all classes`, `${total}, residents of the zone`);
  });
}

/** Effects are there for the municipalities and zones, for nothing else; flows touch the region. */
function checkOutside(file: string, tables: Pack['tables']): void {
  const own = new Set(words(tables['municipalities']!, 'code'));
  const places = [...own, ...words(tables['zones']!, 'code')].sort((a, b) => (a < b ? -1 : 1));
  const codes = words(tables['place_effects']!, 'code');
  places.forEach((code, row) => {
    if (codes[row] !== code) refuse(file, cell('place_effects', 'code', row), described(codes[row]), described(code));
  });
  if (codes.length !== places.length) {
    refuse(file, "table 'place_effects'", `${codes.length} rows`, `${places.length}, municipalities and zones`);
  }
  const flows = tables['flows_2015']!;
  words(flows, 'origin').forEach((origin, row) => {
    if (own.has(origin) || own.has(words(flows, 'destination')[row]!)) return;
    refuse(file, cell('flows_2015', 'origin', row), described(origin), 'a municipality of the region at one end');
  });
}

/** Levels stand for the region and every municipality, both kinds of moves. */
function checkLevels(file: string, tables: Pack['tables']): void {
  const table = tables['region_level']!;
  const codes = ['*', ...words(tables['municipalities']!, 'code')];
  const expected = ['between', 'within'].flatMap((kind) => codes.map((code) => `${code} ${kind}`));
  const found = words(table, 'municipality').map((code, row) => `${code} ${words(table, 'kind')[row]!}`);
  expected.forEach((key, row) => {
    if (found[row] !== key) refuse(file, cell('region_level', 'municipality', row), described(found[row]), `'${key}'`);
  });
  if (found.length !== expected.length) {
    refuse(file, "table 'region_level'", `${found.length} rows`, String(expected.length));
  }
}

/** People in transit are among those they are counted with. */
function checkTransit(file: string, name: string, table: Table, part: string, whole: string): void {
  gaps(table, part).forEach((value, row) => {
    const limit = gaps(table, whole)[row];
    if (value !== null && value > (limit ?? 0)) {
      refuse(file, cell(name, part, row), String(value), `at most ${limit}, '${whole}' of the row`);
    }
  });
}

function checkMatrix(file: string, tables: Pack['tables']): void {
  const { rows } = tables['municipalities']!;
  for (const name of ['od_2015', 'transit_2015']) {
    for (const column of ['origin', 'destination']) {
      numbers(tables[name]!, column).forEach((value, row) => {
        if (value >= rows)
          refuse(file, cell(name, column, row), String(value), `a row of municipalities, under ${rows}`);
      });
    }
  }
  const moves = new Map<string, number>();
  const keyOf = (table: Table, row: number): string =>
    `${numbers(table, 'origin')[row]!} ${numbers(table, 'destination')[row]!}`;
  const all = tables['od_2015']!;
  numbers(all, 'moves').forEach((n, row) => {
    moves.set(keyOf(all, row), n);
  });
  const transit = tables['transit_2015']!;
  numbers(transit, 'moves').forEach((n, row) => {
    const limit = moves.get(keyOf(transit, row)) ?? 0;
    if (n > limit) refuse(file, cell('transit_2015', 'moves', row), String(n), `at most ${limit}, as in od_2015`);
  });
}

/** @throws InputError naming table, column and row. */
export function checkMoving(file: string, kind: Pack['kind'], base: number | null, tables: Pack['tables']): void {
  for (const name of ['move_profile', 'foreign_ages']) checkAges(file, name, tables[name]!);
  checkShares(file, tables['foreign_ages']!);
  checkBarriers(file, tables['barriers']!);
  const series = kind === 'source' ? 'municipal_series' : 'observed';
  checkTransit(file, series, tables[series]!, 'transit_out', 'immigration');
  checkTransit(file, series, tables[series]!, 'transit_in', 'arrivals');
  if (kind === 'source') {
    checkMatrix(file, tables);
    return;
  }
  checkZones(file, base!, tables);
  checkOutside(file, tables);
  checkLevels(file, tables);
  checkTransit(file, 'foreign', tables['foreign']!, 'transit_in', 'immigration');
}
