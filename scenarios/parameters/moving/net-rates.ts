/**
 * Net migration of the region's municipalities at the base, out of past years: an age pattern that stays, a recent
 * level that fades, and foreign migration.
 *
 * People registered in a reception centre and sent on are netted out everywhere. Who is sent to another municipality
 * of reception (`transit_in`) mostly moves on within a year or two: that pair is taken together, so what a municipality
 * keeps is the balance of its arrivals and departures as published. Where a centre stands the balance says how full the
 * centre is, and nothing of ordinary moves: such a municipality gets the rates of the region's others.
 */
import type { ParameterValues } from '../../../sim/parameters/parameters.js';
import type { Pack } from '../../packages/format.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import { gaps, numbers, rowsBy, words } from '../../packages/table.js';
import { observedClassOf } from './observed-classes.js';

const CLASSES = OBSERVED_CLASSES.length;
/** Years over which the pack's age pattern was measured. */
const PATTERN_YEARS = 5;

export interface NetRates {
  /** Residents at the base by municipality and class: m * 9 + class. */
  readonly people_mk: Float64Array;
  /** Net internal migration a year of the pattern's years: m * 9 + class. */
  readonly pattern_mk: Float64Array;
  /** Net internal migration per resident and year: that of the pattern, all ages together, and of the recent years. */
  readonly patternLevel_m: readonly number[];
  readonly recentLevel_m: readonly number[];
  /** Immigrants and emigrants a year, reception apart. */
  readonly immigration_m: readonly number[];
  readonly emigration_m: readonly number[];
}

/** Whether people were registered in reception and sent on from there in some of the years. */
const hasCentre = (years: readonly Year[]): boolean => years.some((year) => year.transitOut > 0);

interface Year {
  readonly year: number;
  readonly population: number;
  readonly balance: number;
  readonly transitOut: number;
  readonly transitIn: number;
}

/** Years with flows of one municipality, oldest first. */
function yearsOf(pack: Pack, code: string, base: number): Year[] {
  const table = pack.tables['observed']!;
  const column = (name: string): readonly (number | null)[] => gaps(table, name);
  const year = numbers(table, 'year');
  const [population, arrivals, departures] = [column('population'), column('arrivals'), column('departures')];
  const [out, into] = [column('transit_out'), column('transit_in')];
  return words(table, 'municipality').flatMap((own, r) =>
    own === code && year[r]! < base && arrivals[r] !== null
      ? [
          {
            year: year[r]!,
            population: population[r]!,
            balance: arrivals[r]! - departures[r]! + (out[r] ?? 0),
            transitOut: out[r] ?? 0,
            transitIn: into[r] ?? 0,
          },
        ]
      : [],
  );
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
const last = (years: readonly Year[], window: number): Year[] => years.slice(-window);
const levelOver = (years: readonly Year[], window: number): number =>
  mean(last(years, window).map(({ balance, population }) => balance / Math.max(1, population)));

/** @param base the base year, of which the pack holds the residents by class */
export function netRatesOf(
  pack: Pack,
  base: number,
  { levelWindow, foreignWindow }: Pick<ParameterValues, 'levelWindow' | 'foreignWindow'>,
): NetRates {
  const code_m = words(pack.tables['municipalities']!, 'code');
  const years_m = code_m.map((code) => yearsOf(pack, code, base));
  const people_mk = residentsByClass(pack, code_m, base);
  // One that stood for a year long ago says nothing of how full one is now.
  const centre_m = years_m.map((years) => hasCentre(last(years, levelWindow)));
  const others = centre_m.flatMap((centre, m) => (centre ? [] : [m]));
  const pattern_mk = patternOf(pack, code_m, years_m);
  const sumOver = (values: Float64Array, k: number): number =>
    others.reduce((sum, m) => sum + values[m * CLASSES + k]!, 0);
  const levelOf = (window: number): number[] => {
    const own = years_m.map((years) => levelOver(years, window));
    const usual = mean(others.map((m) => own[m]!));
    return own.map((level, m) => (centre_m[m] ? usual : level));
  };
  for (let m = 0; m < code_m.length; m++) {
    if (!centre_m[m]) continue;
    for (let k = 0; k < CLASSES; k++) {
      const people = sumOver(people_mk, k);
      const rate = people > 0 ? sumOver(pattern_mk, k) / people : 0;
      pattern_mk[m * CLASSES + k] = rate * people_mk[m * CLASSES + k]!;
    }
  }
  const all = (values: Float64Array, m: number): number =>
    values.subarray(m * CLASSES, (m + 1) * CLASSES).reduce((sum, n) => sum + n, 0);
  return {
    people_mk,
    pattern_mk,
    // Not that of published balances: at base 2015 these begin two years after the cohorts of the pattern.
    patternLevel_m: code_m.map((_, m) => all(pattern_mk, m) / Math.max(1, all(people_mk, m))),
    recentLevel_m: levelOf(levelWindow),
    ...foreignOf(pack, code_m, base, foreignWindow),
  };
}

function residentsByClass(pack: Pack, code_m: readonly string[], base: number): Float64Array {
  const table = pack.tables['observed']!;
  const year = numbers(table, 'year');
  const people_mk = new Float64Array(code_m.length * CLASSES);
  words(table, 'municipality').forEach((code, r) => {
    if (year[r] !== base) return;
    OBSERVED_CLASSES.forEach((name, k) => {
      people_mk[code_m.indexOf(code) * CLASSES + k] = gaps(table, `age_${name}`)[r]!;
    });
  });
  return people_mk;
}

/** Share of immigrants by class; ages of the table are those on 31 December. */
export function immigrantShares(pack: Pack): Float64Array {
  const share_k = new Float64Array(CLASSES);
  numbers(pack.tables['foreign_ages']!, 'immigration').forEach((share, age) => {
    share_k[observedClassOf(age)]! += share;
  });
  return share_k;
}

/** The pack's pattern, which counts who was sent here as an immigrant, with these people back among the arrivals. */
function patternOf(pack: Pack, code_m: readonly string[], years_m: readonly Year[][]): Float64Array {
  const effects = pack.tables['place_effects']!;
  const row = rowsBy(effects, 'code');
  const share_k = immigrantShares(pack);
  const pattern_mk = new Float64Array(code_m.length * CLASSES);
  code_m.forEach((code, m) => {
    const sent = mean(last(years_m[m]!, PATTERN_YEARS).map(({ transitIn }) => transitIn));
    OBSERVED_CLASSES.forEach((name, k) => {
      pattern_mk[m * CLASSES + k] = numbers(effects, `internal_${name}`)[row.get(code)!]! + sent * share_k[k]!;
    });
  });
  return pattern_mk;
}

function foreignOf(
  pack: Pack,
  code_m: readonly string[],
  base: number,
  window: number,
): Pick<NetRates, 'immigration_m' | 'emigration_m'> {
  const table = pack.tables['foreign']!;
  const codes = words(table, 'municipality');
  const year = numbers(table, 'year');
  const [immigration, sent, emigration] = ['immigration', 'transit_in', 'emigration'].map((name) =>
    numbers(table, name),
  );
  const meanOf = (of: (r: number) => number): number[] =>
    code_m.map((code) =>
      mean(codes.flatMap((own, r) => (own === code && year[r]! >= base - window && year[r]! < base ? [of(r)] : []))),
    );
  return {
    immigration_m: meanOf((r) => Math.max(0, immigration![r]! - sent![r]!)),
    emigration_m: meanOf((r) => Math.max(0, emigration![r]!)),
  };
}
