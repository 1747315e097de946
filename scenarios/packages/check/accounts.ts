/** The accounts that columns/tables.ts promises: every resident, household and dwelling is somewhere, once. */
import { OBSERVED_AGES } from '../columns/tables.js';
import type { Pack, Table } from '../format.js';
import { gaps, numbers, words } from '../table.js';
import { cell, refuse } from './refusal.js';

/** Terms of a sum, with their sign or multiplicity. */
type Terms = Readonly<Record<string, number>>;

const RESIDENTS: Terms = {
  institutional: 1,
  children_at_home: 1,
  other_members: 1,
  households_single: 1,
  households_couple: 2,
  households_couple_children: 2,
  households_single_parent: 1,
};
const HOUSEHOLDS: Terms = {
  households_single: 1,
  households_couple: 1,
  households_couple_children: 1,
  households_single_parent: 1,
};
const DWELLINGS: Terms = { dwellings_owner: 1, dwellings_social: 1, dwellings_private: 1 };
const FLOWS: Terms = {
  births: 1,
  deaths: -1,
  immigration: 1,
  emigration: -1,
  arrivals: 1,
  departures: -1,
  other_corrections: 1,
  boundary_change: 1,
};

const written = (terms: Terms): string =>
  Object.entries(terms)
    .map(([name, n]) => `${n < 0 ? '- ' : '+ '}${Math.abs(n) === 1 ? '' : `${Math.abs(n)} `}${name}`)
    .join(' ')
    .slice(2);

const sumOf = (table: Table, terms: Terms, row: number): number =>
  Object.entries(terms).reduce((sum, [name, n]) => sum + n * numbers(table, name)[row]!, 0);

function checkSum(file: string, name: string, table: Table, total: string, terms: Terms): void {
  numbers(table, total).forEach((value, row) => {
    const sum = sumOf(table, terms, row);
    if (sum !== value) refuse(file, cell(name, total, row), String(value), `${sum} = ${written(terms)}`);
  });
}

/** Upper bounds of one column by others of the same row. */
function checkBelow(file: string, table: Table, below: string, terms: Terms): void {
  numbers(table, below).forEach((value, row) => {
    const limit = sumOf(table, terms, row);
    if (value > limit) refuse(file, cell('places', below, row), String(value), `at most ${limit} = ${written(terms)}`);
  });
}

function checkPlaces(file: string, places: Table, ages: Table): void {
  checkSum(file, 'places', places, 'residents', RESIDENTS);
  checkSum(file, 'places', places, 'households', HOUSEHOLDS);
  checkSum(file, 'places', places, 'dwellings', DWELLINGS);
  checkBelow(file, places, 'reception', { institutional: 1 });
  checkBelow(file, places, 'reception_under_18', { reception: 1 });
  checkBelow(file, places, 'dwellings_occupied', { households: 1 });
  checkBelow(file, places, 'dwellings_occupied', { dwellings: 1, dwellings_vacant_usable: -1 });
  const withChildren = { households_couple_children: 1, households_single_parent: 1 };
  const cells = Object.keys(ages.columns).filter((name) => name !== 'code');
  numbers(places, 'residents').forEach((residents, row) => {
    const sum = cells.reduce((total, name) => total + numbers(ages, name)[row]!, 0);
    if (sum !== residents)
      refuse(file, cell('places', 'residents', row), String(residents), `${sum} = the sum of its ages`);
    const children = numbers(places, 'children_at_home')[row]!;
    const families = sumOf(places, withChildren, row);
    if (children < families || (children > 0 && families === 0)) {
      const expected = `at least one in each of ${families} households with children, and none without such a household`;
      refuse(file, cell('places', 'children_at_home', row), String(children), expected);
    }
  });
}

/** Sums of towns by municipality equal what the table of municipalities says. */
function checkMunicipalities(file: string, places: Table, municipalities: Table): void {
  for (const column of ['residents', 'households', 'dwellings']) {
    const sums = new Map<string, number>();
    numbers(places, column).forEach((value, row) => {
      const code = words(places, 'municipality')[row]!;
      sums.set(code, (sums.get(code) ?? 0) + value);
    });
    numbers(municipalities, column).forEach((value, row) => {
      const sum = sums.get(words(municipalities, 'code')[row]!) ?? 0;
      if (sum !== value)
        refuse(file, cell('municipalities', column, row), String(value), `${sum} = the sum of its towns`);
    });
  }
}

/** Ages add up to the population, and flows lead from one year's population to the next one's. */
function checkSeries(file: string, name: string, series: Table): void {
  const population = numbers(series, 'population');
  const codes = words(series, 'municipality');
  const years = numbers(series, 'year');
  const rowOf = new Map(codes.map((code, row) => [`${code} ${years[row]!}`, row]));
  const ages = OBSERVED_AGES.map((column) => gaps(series, column));
  const flows = Object.keys(FLOWS).map((column) => gaps(series, column));
  population.forEach((value, row) => {
    if (ages.every((column) => column[row] !== null)) {
      const sum = ages.reduce((total, column) => total + column[row]!, 0);
      if (sum !== value) refuse(file, cell(name, 'population', row), String(value), `${sum} = the sum of its ages`);
    }
    const next = rowOf.get(`${codes[row]!} ${years[row]! + 1}`);
    if (next === undefined || flows.some((column) => column[row] === null)) return;
    const expected = value + sumOf(series, FLOWS, row);
    if (population[next] !== expected) {
      const from = `row ${row + 1} of the year before ${written(FLOWS)}`;
      refuse(file, cell(name, 'population', next), String(population[next]), `${expected}, from ${from}`);
    }
  });
}

/** The observed population of the base year is the one the towns were raked to. */
function checkBase(file: string, base: number, observed: Table, municipalities: Table): void {
  const codes = words(observed, 'municipality');
  const years = numbers(observed, 'year');
  const at = new Map(numbers(observed, 'population').map((n, row) => [`${codes[row]!} ${years[row]!}`, n]));
  numbers(municipalities, 'residents').forEach((residents, row) => {
    const seen = at.get(`${words(municipalities, 'code')[row]!} ${base}`);
    if (seen !== residents) {
      refuse(
        file,
        cell('municipalities', 'residents', row),
        String(residents),
        `${seen} as observed on 1 January ${base}`,
      );
    }
  });
}

/** @throws InputError naming table, column and row where an account does not close. */
export function checkAccounts(file: string, kind: Pack['kind'], base: number | null, tables: Pack['tables']): void {
  if (kind === 'source') {
    checkSeries(file, 'municipal_series', tables['municipal_series']!);
    return;
  }
  checkPlaces(file, tables['places']!, tables['ages']!);
  checkMunicipalities(file, tables['places']!, tables['municipalities']!);
  checkSeries(file, 'observed', tables['observed']!);
  checkBase(file, base!, tables['observed']!, tables['municipalities']!);
}
