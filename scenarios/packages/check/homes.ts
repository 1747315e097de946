/** What columns/homes.ts promises: empty dwellings that add up, shares of newcomers, years in order, circles that nest. */
import { NEWCOMER_KINDS } from '../columns/homes.js';
import type { Pack, Table } from '../format.js';
import { gaps, numbers, words } from '../table.js';
import { cell, described, refuse } from './refusal.js';

const ROUNDING = 1e-6;
const TENURES = ['owner_not_occupied', 'social_not_occupied', 'other_not_occupied'] as const;

function checkVacancy(file: string, name: string, table: Table): void {
  numbers(table, 'not_occupied').forEach((value, row) => {
    const sum = TENURES.reduce((all, tenure) => all + numbers(table, tenure)[row]!, 0);
    if (sum !== value) refuse(file, cell(name, 'not_occupied', row), String(value), `${sum} = ${TENURES.join(' + ')}`);
    const all = table.columns['dwellings'] ? numbers(table, 'dwellings')[row]! : Number.POSITIVE_INFINITY;
    if (value > all) refuse(file, cell(name, 'not_occupied', row), String(value), `at most ${all} dwellings`);
  });
}

/** Each kind once, in order; together everybody; who moves on is among those who leave. */
function checkNewcomers(file: string, table: Table): void {
  NEWCOMER_KINDS.forEach((kind, row) => {
    const found = words(table, 'kind')[row];
    if (found !== kind) refuse(file, cell('newcomer_kinds', 'kind', row), described(found), `'${kind}'`);
  });
  const sum = numbers(table, 'share').reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 1) > ROUNDING) {
    refuse(file, "table 'newcomer_kinds', column 'share'", `a sum of ${sum}`, 'shares that add up to 1');
  }
  numbers(table, 'leaves_first5').forEach((value, row) => {
    const emigrate = numbers(table, 'emigrates_first5')[row]!;
    if (value < emigrate) {
      refuse(file, cell('newcomer_kinds', 'leaves_first5', row), String(value), `at least ${emigrate}, who emigrate`);
    }
  });
}

/** Years follow each other, and end where the base is: what came after stands in the tables for scores. */
function checkCountry(file: string, base: number | null, tables: Pack['tables']): void {
  const years = numbers(tables['country_series']!, 'year');
  years.forEach((year, row) => {
    const expected = years[0]! + row;
    if (year !== expected) refuse(file, cell('country_series', 'year', row), String(year), `${expected}: every year`);
  });
  if (base === null) return;
  if (years.at(-1) !== base) {
    refuse(file, cell('country_series', 'year', years.length - 1), String(years.at(-1)), `${base}, the base`);
  }
  for (const column of ['dwellings_built_share', 'dwellings_net_share']) {
    const last = gaps(tables['country_series']!, column).at(-1);
    if (last !== null) {
      refuse(file, cell('country_series', column, years.length - 1), described(last), 'null: the year had not begun');
    }
  }
  checkSplit(file, base, 'vacancy_series', 'vacancy_scoring', tables);
  checkSplit(file, base, 'country_series', 'country_scoring', tables);
}

function checkSplit(file: string, base: number, before: string, after: string, tables: Pack['tables']): void {
  numbers(tables[before]!, 'year').forEach((year, row) => {
    if (year > base) refuse(file, cell(before, 'year', row), String(year), `at most ${base}, the base`);
  });
  numbers(tables[after]!, 'year').forEach((year, row) => {
    if (year <= base) refuse(file, cell(after, 'year', row), String(year), `after ${base}, the base`);
  });
}

function checkEarthquakes(file: string, table: Table): void {
  numbers(table, 'radius_outer_km').forEach((outer, row) => {
    const inner = numbers(table, 'radius_inner_km')[row]!;
    if (outer <= inner) refuse(file, cell('earthquakes', 'radius_outer_km', row), String(outer), `more than ${inner}`);
  });
}

/** Owners and associations have no more than all dwellings. */
function checkTenure(file: string, name: string, table: Table): void {
  numbers(table, 'owner_share').forEach((owner, row) => {
    const social = numbers(table, 'social_share')[row]!;
    if (owner + social > 1 + ROUNDING) {
      refuse(file, cell(name, 'social_share', row), String(social), `at most ${1 - owner}, what owners leave`);
    }
  });
}

/** @throws InputError for the first table about homes or newcomers that contradicts itself or the base. */
export function checkHomes(file: string, kind: Pack['kind'], base: number | null, tables: Pack['tables']): void {
  if (kind === 'source') {
    checkVacancy(file, 'occupancy', tables['occupancy']!);
  } else {
    for (const name of ['vacancy_series', 'vacancy_scoring']) checkVacancy(file, name, tables[name]!);
    for (const name of ['municipalities', 'zones']) checkTenure(file, name, tables[name]!);
  }
  checkNewcomers(file, tables['newcomer_kinds']!);
  checkEarthquakes(file, tables['earthquakes']!);
  checkCountry(file, base, tables);
}
