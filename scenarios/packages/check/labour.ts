/** What columns/labour.ts promises: jobs that add up and agree with the attributes, rates for every age and education. */
import { OCCUPATION_LEVELS, SECTORS } from '../columns/labour.js';
import { EDUCATION_GROUPS } from '../columns/learning.js';
import type { Pack, Table } from '../format.js';
import { REFERENCE_INDICATORS } from '../reference-2015.js';
import { numbers, rowsBy, words } from '../table.js';
import { checkAgeGroups, checkListed, checkSharesOfRows, rowsOf } from './learning.js';
import { cell, described, refuse } from './refusal.js';

function checkJobs(file: string, jobs: Table): void {
  for (const [total, prefix] of [
    ['jobs', ''],
    ['employers', 'employers_'],
  ] as const) {
    numbers(jobs, total).forEach((value, row) => {
      const sum = SECTORS.reduce((all, sector) => all + numbers(jobs, `${prefix}${sector}`)[row]!, 0);
      if (sum !== value) refuse(file, cell('jobs', total, row), String(value), `${sum} = the sum of its sectors`);
    });
  }
}

/** Jobs are those that stand with the municipalities and zones. */
function checkAttribute(file: string, jobs: Table, name: string, places: Table): void {
  const rowOf = rowsBy(jobs, 'code');
  words(places, 'code').forEach((code, row) => {
    const here = rowOf.get(code)!;
    const expected = numbers(places, 'jobs')[row]!;
    const found = numbers(jobs, 'jobs')[here]!;
    if (found !== expected) {
      refuse(file, cell('jobs', 'jobs', here), String(found), `${expected}, as in table '${name}'`);
    }
  });
}

/** One end of every pair is a COROP region of the region. */
function checkCommuting(file: string, commuting: Table, municipalities: Table): void {
  const own = new Set(words(municipalities, 'corop_code'));
  words(commuting, 'from').forEach((from, row) => {
    if (own.has(from) || own.has(words(commuting, 'to')[row]!)) return;
    refuse(file, cell('commuting', 'from', row), described(from), 'a COROP region of the municipalities at one end');
  });
}

/** @throws InputError for the first table about work or health that contradicts itself or its neighbours. */
export function checkLabour(file: string, kind: Pack['kind'], tables: Pack['tables']): void {
  const { jobs, participation_rates: rates, occupations, municipalities } = tables as Record<string, Table>;
  checkJobs(file, jobs!);
  checkAttribute(file, jobs!, 'municipalities', municipalities!);
  if (kind === 'region') {
    checkAttribute(file, jobs!, 'zones', tables['zones']!);
    checkCommuting(file, tables['commuting']!, municipalities!);
  }
  for (const sex of ['m', 'w']) {
    const rows = rowsOf(rates!).filter((row) => words(rates!, 'sex')[row] === sex);
    if (rows.length === 0) refuse(file, "table 'participation_rates'", `no rows of '${sex}'`, 'both sexes');
    checkAgeGroups(file, 'participation_rates', rates!, { from: 15, below: 75 }, rows);
  }
  checkAgeGroups(file, 'health_rates', tables['health_rates']!, { from: 18, below: 100 });
  EDUCATION_GROUPS.forEach((group, row) => {
    const found = words(occupations!, 'education')[row];
    if (found !== group) refuse(file, cell('occupations', 'education', row), described(found), `'${group}'`);
  });
  checkSharesOfRows(file, 'occupations', occupations!, OCCUPATION_LEVELS);
  checkListed(file, 'reference_2015', 'indicator', tables['reference_2015']!, REFERENCE_INDICATORS);
}
