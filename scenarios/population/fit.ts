/** How near the population comes to the figures of the pack, and to facts about households that nothing aims at. */
import type { Population } from '../../sim/input.js';
import { DWELLING_STATUS } from '../../sim/state/dwellings.js';
import type { Basis, Pack } from '../packages/format.js';
import { AGE_GROUPS } from '../packages/rules.js';
import { numbers, words } from '../packages/table.js';
import { baseOf } from './base.js';
import { derivedChecks } from './fit-checks.js';
import { countHouseholds, countPersons, type HouseholdCounts } from './fit-counts.js';

/** One line of the comparison. `place` is a town, a municipality, or `*` for the region. */
export interface FitRow {
  readonly place: string;
  readonly marginal: string;
  /** Null where nothing is aimed at. */
  readonly target: number | null;
  readonly made: number;
  readonly basis: Basis | 'not targeted';
}

/** Marginals of households, by the name of the pack's column. */
const OF_HOUSEHOLDS: Readonly<Record<string, keyof HouseholdCounts>> = {
  institutional: 'institutional',
  children_at_home: 'childrenAtHome',
  other_members: 'otherMembers',
  households: 'households',
  households_single: 'single',
  households_couple: 'couple',
  households_couple_children: 'coupleChildren',
  households_single_parent: 'singleParent',
};

/** Every town against every marginal of the pack, municipalities, and what follows without being aimed at. */
export function fitOf(pack: Pack, population: Population): FitRow[] {
  const places = pack.tables['places']!;
  const codes = words(places, 'code');
  const base = baseOf(pack);
  const households_t = countHouseholds(population, codes.length);
  const ageRows = fitAges(pack, population, base);
  const dwellings_t = countDwellings(population, codes.length);
  const rows = codes.flatMap((place, t): FitRow[] => [
    ...ageRows[t]!,
    ...Object.entries(OF_HOUSEHOLDS).map(([name, field]) => row(pack, t, name, households_t[t]![field])),
    ...Object.keys(dwellings_t[t]!).map((name) => row(pack, t, name, dwellings_t[t]![name]!)),
    { place, marginal: 'dwellings_shared', target: null, made: households_t[t]!.sharing, basis: 'not targeted' },
  ]);
  return [...rows, ...fitMunicipalities(pack, households_t), ...derivedChecks(population)];
}

/** One town and one column of the table `places`. */
function row(pack: Pack, t: number, marginal: string, made: number): FitRow {
  const places = pack.tables['places']!;
  const target = numbers(places, marginal)[t]!;
  return { place: words(places, 'code')[t]!, marginal, target, made, basis: places.columns[marginal]!.basis };
}

/** Residents and ages by sex of every town. */
function fitAges(pack: Pack, population: Population, base: number): FitRow[][] {
  const table = pack.tables['ages']!;
  const codes = words(pack.tables['places']!, 'code');
  const made_t = countPersons(population, codes.length, base);
  return codes.map((place, t) => {
    const residents = made_t[t]!.reduce((sum, n) => sum + n, 0);
    const groups = ['m', 'w'].flatMap((sex, s) =>
      AGE_GROUPS.map((age, g): FitRow => {
        const marginal = `${sex}${age}`;
        const made = made_t[t]![s * AGE_GROUPS.length + g]!;
        return { place, marginal, target: numbers(table, marginal)[t]!, made, basis: table.columns[marginal]!.basis };
      }),
    );
    return [row(pack, t, 'residents', residents), ...groups];
  });
}

const TENURES = ['dwellings_owner', 'dwellings_social', 'dwellings_private'] as const;

/** Dwellings by town, under the names of the pack's columns. */
function countDwellings({ dwellings }: Population, places: number): Record<string, number>[] {
  const names = ['dwellings', ...TENURES, 'dwellings_occupied', 'dwellings_vacant_usable'];
  const count_t = Array.from({ length: places }, () => Object.fromEntries(names.map((name) => [name, 0])));
  for (let d = 0; d < dwellings.slots; d++) {
    const count = count_t[dwellings.place_d[d]!]!;
    const add = (name: string): void => {
      count[name] = count[name]! + 1;
    };
    add('dwellings');
    add(TENURES[dwellings.tenure_d[d]!]!);
    if (dwellings.status_d[d] === DWELLING_STATUS.occupied) add('dwellings_occupied');
    if (dwellings.status_d[d] === DWELLING_STATUS.vacant) add('dwellings_vacant_usable');
  }
  return count_t;
}

/** Households and one-person households of municipalities, the latter as published: a share. */
function fitMunicipalities(pack: Pack, households_t: readonly HouseholdCounts[]): FitRow[] {
  const table = pack.tables['municipalities']!;
  const home_t = words(pack.tables['places']!, 'municipality');
  const sumOf = (code: string, field: keyof HouseholdCounts): number =>
    households_t.reduce((sum, count, t) => sum + (home_t[t] === code ? count[field] : 0), 0);
  return words(table, 'code').flatMap((place, m): FitRow[] => {
    const households = numbers(table, 'households')[m]!;
    const single = Math.round(numbers(table, 'single_share')[m]! * households);
    const of = (column: string): Basis => table.columns[column]!.basis;
    return [
      { place, marginal: 'households', target: households, made: sumOf(place, 'households'), basis: of('households') },
      { place, marginal: 'households_single', target: single, made: sumOf(place, 'single'), basis: of('single_share') },
    ];
  });
}

const isAge = (marginal: string): boolean => marginal === 'residents' || /^[mw]\d+$/.test(marginal);

/** Rows that are off: ages by any difference, others by more than 1 % and more than 5 units. */
export const fitFailures = (rows: readonly FitRow[]): FitRow[] =>
  rows.filter(({ marginal, target, made }) => {
    if (target === null) return false;
    const off = Math.abs(made - target);
    return isAge(marginal) ? off > 0 : off > 5 && off > 0.01 * target;
  });

/** `place,marginal,target,made,basis`, one line per row, LF; an empty target where nothing is aimed at. */
export function fitCsv(rows: readonly FitRow[]): string {
  const lines = rows.map(({ place, marginal, target, made, basis }) =>
    [place, marginal, target === null ? '' : String(target), String(made), basis].join(','),
  );
  return `${['place,marginal,target,made,basis', ...lines].join('\n')}\n`;
}
