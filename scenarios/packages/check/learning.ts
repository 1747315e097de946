/** What columns/learning.ts promises: shares that add up, groups and years without holes, sites that lead somewhere. */
import { COUNTRY, EDUCATION_GROUPS, FINANCE_REGIMES, STUDY_LEVELS, TRACKS } from '../columns/learning.js';
import type { Pack, Table } from '../format.js';
import { numbers, words } from '../table.js';
import { cell, described, refuse } from './refusal.js';

/** Shares are rounded to four digits. */
const ROUNDING = 1e-3;

/** @throws InputError where the shares of a row do not add up to 1. */
export function checkSharesOfRows(file: string, name: string, table: Table, columns: readonly string[]): void {
  for (let row = 0; row < table.rows; row++) {
    const sum = columns.reduce((all, column) => all + numbers(table, column)[row]!, 0);
    if (Math.abs(sum - 1) > ROUNDING) {
      refuse(file, cell(name, columns[0]!, row), `${columns.join(' + ')} = ${sum}`, 'shares that add up to 1');
    }
  }
}

/** @throws InputError unless the groups of these rows follow each other through all the ages, without hole or overlap. */
export function checkAgeGroups(
  file: string,
  name: string,
  table: Table,
  ages: { readonly from: number; readonly below: number },
  rows: readonly number[] = rowsOf(table),
): void {
  let expected = ages.from;
  for (const row of rows) {
    const age = numbers(table, 'age')[row]!;
    if (age !== expected) refuse(file, cell(name, 'age', row), String(age), `${expected}: groups follow each other`);
    expected = age + numbers(table, 'width')[row]!;
  }
  if (expected < ages.below) {
    refuse(file, cell(name, 'width', rows.at(-1)!), `ages below ${expected}`, `groups of all ages below ${ages.below}`);
  }
}

/** @throws InputError unless each of these words stands in a row. */
export function checkListed(
  file: string,
  name: string,
  column: string,
  table: Table,
  expected: readonly string[],
): void {
  const missing = expected.find((word) => !words(table, column).includes(word));
  if (missing !== undefined) refuse(file, `table '${name}'`, `no row of '${missing}'`, expected.join(', '));
}

export const rowsOf = (table: Table): number[] => Array.from({ length: table.rows }, (_, row) => row);

function checkEducationByAge(file: string, table: Table): void {
  checkAgeGroups(file, 'education_by_age', table, { from: 15, below: 100 });
  const high = numbers(table, 'high');
  numbers(table, 'low').forEach((low, row) => {
    if (low + high[row]! > 1) {
      refuse(file, cell('education_by_age', 'low', row), String(low), `at most ${1 - high[row]!}, what 'high' leaves`);
    }
  });
}

function checkSchools(file: string, schools: Table): void {
  for (let row = 0; row < schools.rows; row++) {
    if (TRACKS.every((track) => numbers(schools, track)[row] === 0)) {
      refuse(file, cell('secondary_schools', 'vmbo', row), 'no track', `at least one of ${TRACKS.join(', ')}`);
    }
  }
}

/** Every year has a regime, and every level and regime a share. */
function checkFinance(file: string, finance: Table, leaving: Table): void {
  const years = numbers(finance, 'year');
  years.forEach((year, row) => {
    const expected = years[0]! + row;
    if (year !== expected) refuse(file, cell('student_finance', 'year', row), String(year), `${expected}: every year`);
  });
  const pairs = STUDY_LEVELS.flatMap((level) => FINANCE_REGIMES.map((regime) => `${level} ${regime}`));
  const found = words(leaving, 'level').map((level, row) => `${level} ${words(leaving, 'regime')[row]!}`);
  pairs.forEach((pair, row) => {
    if (found[row] !== pair) refuse(file, cell('study_leaving', 'level', row), described(found[row]), `'${pair}'`);
  });
}

/** @throws InputError for the first table about learning that contradicts itself. */
export function checkLearning(file: string, tables: Pack['tables']): void {
  checkSharesOfRows(file, 'education', tables['education']!, EDUCATION_GROUPS);
  checkListed(file, 'education', 'area', tables['education']!, [COUNTRY]);
  checkEducationByAge(file, tables['education_by_age']!);
  checkSchools(file, tables['secondary_schools']!);
  checkFinance(file, tables['student_finance']!, tables['study_leaving']!);
}
