/** An invented run on an invented region of two municipalities and six towns, with figures that can be worked out. */
import type { Column, Pack, Table } from '../../scenarios/packages/format.js';
import type { RunResult, SeedResult, VariantResult } from '../../scenarios/runs/results.js';
import { pairedSeeds, VARIANT_INDICATORS, variantsOf } from '../../scenarios/runs/variants.js';
import { AGE_GROUPS, MIGRATION_FLOWS, type Migration } from '../../sim/indicators/migration.js';
import { AGES } from '../../sim/input.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import type { YearResult } from '../../sim/protocol.js';
import { homesAreas, homesTables, homesTowns, WOZ } from './report-homes-fixture.js';

export interface FixtureOptions {
  readonly seeds?: number;
  readonly base?: number;
  readonly last?: number;
  readonly regionName?: string;
  readonly townNames?: readonly string[];
  /** Every town so many times as large, births and deaths too. */
  readonly times?: number;
  /** Without it the pack has no observed table. */
  readonly observed?: boolean;
  /** Without it no municipality has a reception centre. */
  readonly reception?: boolean;
  /** Without them only the scenario itself was run. */
  readonly variants?: boolean;
  /** Without it a world in which nobody learns or works. */
  readonly work?: boolean;
  /** With it homes age and have prices, and the pack knows values and empty homes of before the base. */
  readonly homes?: boolean;
}

/** Residents at the base date; the third grows, the last is too small to say. */
export const RESIDENTS = [12000, 5200, 1500, 900, 400, 120] as const;
/** Births less deaths of a year in seed 1. */
const BIRTHS = [100, 40, 20, 7, 3, 1] as const;
const DEATHS = [150, 70, 14, 11, 6, 2] as const;

/** Persons of a year in seed 1: between the municipalities, to and from two zones, from and to abroad. */
const MOVES_MM = [200, 5, 5, 9];
const TO_ZONE_MZ = [30, 10, 2, 1];
const FROM_ZONE_MZ = [12, 6, 1, 0];
const IMMIGRATION_M = [30, 3];
const EMIGRATION_M = [10, 1];
/** What moving adds to each town: everybody moves to and from the first of a municipality. */
const NET_T = [-2, 0, 0, 0, 0, 0];
/** What passing through reception adds to each town, where there is a centre. */
const TRANSIT_T = [0, 0, 0, 0, 0, 1];
/** Departures of the first town of each municipality by reason; they add up to those of `MOVES_MM` and `TO_ZONE_MZ`. */
const REASONS: Readonly<Record<string, readonly [number, number]>> = {
  moves_study: [60, 5],
  moves_job: [30, 2],
  moves_dwelling: [40, 2],
  moves_leaving_home: [20, 1],
  moves_union: [30, 2],
  moves_separation: [15, 1],
  moves_care: [20, 1],
  moves_taken_in: [0, 0],
  moves_other: [30, 3],
};
const TOWNS = ['Grootdorp', 'Middeldorp', 'Nieuwdorp', 'Kleindorp', 'Eindje', 'Gehucht'];

const columns = (rows: readonly Readonly<Record<string, number | string | null>>[], unit = 'persons'): Table => ({
  title: 'Invented',
  rows: rows.length,
  columns: Object.fromEntries(
    Object.keys(rows[0]!).map((name): [string, Column] => [
      name,
      {
        unit: typeof rows[0]![name] === 'string' ? 'text' : unit,
        source: 'made',
        year: 2021,
        basis: name.startsWith('age_') ? 'derived' : 'measured',
        values: rows.map((row) => row[name]!),
      },
    ]),
  ),
});

/**
 * Both municipalities, every year to the base: population falls by 10 a year, a quarter is young, a fifth old. Moving
 * brings 10 a year from inside the country and 20 from abroad; a centre in the second sends 40 on.
 */
function observedTable(base: number, reception: boolean, homes = false): Table {
  const rows = ['GM0001', 'GM0002'].flatMap((municipality, m) =>
    Array.from({ length: base - 1994 }, (_, i) => {
      const population = (m === 0 ? 18700 : 1425) + 10 * (base - 1995 - i);
      const transit = reception && m === 1 ? 40 : 0;
      const flow = (persons: number) => (1995 + i < base ? persons : null);
      const [four, five] = [population / 4, population / 5];
      return {
        municipality,
        year: 1995 + i,
        population,
        age_0_4: four / 4,
        age_5_9: four / 4,
        age_10_14: four / 4,
        age_15_19: four / 4,
        age_65_79: five / 2,
        age_80p: five / 2,
        births: flow(100),
        deaths: flow(140),
        arrivals: flow(20),
        departures: flow(10 + transit),
        immigration: flow(25 + transit),
        emigration: flow(5),
        transit_out: flow(transit),
        ...(homes ? { woz_eur: WOZ[m]! * (1 + (1995 + i - base) / 100) } : {}),
        boundary_change: 1995 + i === 2016 && m === 0 ? -25 : 0,
      };
    }),
  );
  return columns(rows);
}

/** A square of ten kilometres and a triangle beside it. */
const OUTLINES: Pack['outlines'] = {
  country: [{ code: 'NL01', rings: [[200000, 500000, 90000, 0, 0, 90000, -90000, 0]] }],
  municipalities: [
    { code: 'GM0001', rings: [[230000, 560000, 10000, 0, 0, 10000, -10000, 0]] },
    { code: 'GM0002', rings: [[240000, 560000, 10000, 0, -10000, 10000]] },
  ],
};

function packOf(options: FixtureOptions, base: number): Pack {
  const names = options.townNames ?? TOWNS;
  const places = RESIDENTS.map((residents, t) => ({
    code: `WP000${t}`,
    name: names[t]!,
    municipality: t < 4 ? 'GM0001' : 'GM0002',
    x_m: 231000 + t * 2600,
    y_m: 561000 + ((t * 3700) % 8000),
    residents,
  }));
  return {
    format: 'draagvlak-pack',
    version: 1,
    id: '0123456789abcdef'.repeat(4),
    kind: 'region',
    name: options.regionName ?? 'verzonnen-streek',
    base,
    licence: ['Bron: niemand, alles is verzonnen.'],
    sources: { made: { table: '00000', title: 'Invented', publisher: 'Niemand', licence: 'CC0' } },
    tables: {
      places: columns(places),
      municipalities: columns([
        { code: 'GM0001', name: 'Boven', residents: 19600, ...(options.homes ? homesTables.boven : {}) },
        { code: 'GM0002', name: 'Beneden', residents: 520, ...(options.homes ? homesTables.beneden : {}) },
      ]),
      ...(options.homes ? homesTables.series(columns, base) : {}),
      reference_2015: columns([
        { indicator: 'net_participation', krimp: 62.2, nederland: 65.4 },
        { indicator: 'higher_occupation_share', krimp: 39.8, nederland: 46.3 },
        { indicator: 'disposable_income_eur', krimp: 14200, nederland: 15100 },
      ]),
      ...(options.observed === false
        ? {}
        : { observed: observedTable(base, options.reception !== false, options.homes) }),
      zones: columns([
        { code: 'CR01', name: 'Verre Streek' },
        { code: 'GM0100', name: 'Buurstad' },
      ]),
      flows_2015: columns([
        { origin: 'GM0001', destination: 'CR01', moves: 33 },
        { origin: 'GM0002', destination: 'CR01', moves: 4 },
        { origin: 'GM0100', destination: 'GM0001', moves: 7 },
        { origin: 'GM0002', destination: 'GM0001', moves: 6 },
      ]),
    },
    outlines: OUTLINES,
  };
}

/** Everybody who goes is 20 to 24 (abroad: 35 to 39), everybody who comes 30 to 34 (from abroad: 25 to 29). */
function migrationOf(times: number): Migration {
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const [inner, outer] = [MOVES_MM[1]!, MOVES_MM[2]!];
  const flows_a = [
    [sum(FROM_ZONE_MZ), sum(TO_ZONE_MZ), sum(IMMIGRATION_M), sum(EMIGRATION_M)],
    [sum(FROM_ZONE_MZ.slice(0, 2)) + outer, sum(TO_ZONE_MZ.slice(0, 2)) + inner, IMMIGRATION_M[0]!, EMIGRATION_M[0]!],
    [sum(FROM_ZONE_MZ.slice(2)) + inner, sum(TO_ZONE_MZ.slice(2)) + outer, IMMIGRATION_M[1]!, EMIGRATION_M[1]!],
  ];
  const group_f = [6, 4, 5, 7];
  const persons = new Array<number>(flows_a.length * MIGRATION_FLOWS.length * AGE_GROUPS).fill(0);
  flows_a.forEach((flows, a) => {
    flows.forEach((n, f) => {
      persons[(a * MIGRATION_FLOWS.length + f) * AGE_GROUPS + group_f[f]!] = n * times;
    });
  });
  const scaled = (values: readonly number[]): number[] => values.map((n) => n * times);
  return {
    persons_afg: persons,
    moves_mm: scaled(MOVES_MM),
    toZone_mz: scaled(TO_ZONE_MZ),
    fromZone_mz: scaled(FROM_ZONE_MZ),
  };
}

/** Moves of a year by reason and failed searches, at the first town of each municipality. */
const reasonsOf = (times: number): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    Object.entries({ ...REASONS, failed_searches: [12, 1] as const }).map(([id, [first, second]]) => [
      id,
      [first * times, 0, 0, 0, second * times, 0],
    ]),
  );

/** What shares and means are in the first year, and what every year and every seed above the first add. */
const WORK: Readonly<Record<string, readonly [start: number, yearly: number, bySeed: number]>> = {
  net_participation: [62, -0.1, 0.02],
  higher_occupation_share: [40, 0.05, 0],
  disposable_income_eur: [14000, 10, 1],
};
/** The region, both municipalities: one point less and more. */
const workAreas = (seed: number, gone: number): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    Object.entries(WORK).map(([id, [start, yearly, bySeed]]) => {
      const value = start + gone * yearly + (seed - 1) * bySeed;
      return [id, [value, value - 1, value + 1]];
    }),
  );
const workTowns = (areas: ReturnType<typeof workAreas>): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    Object.entries(areas).map(([id, value_a]) => [id, RESIDENTS.map((_, t) => value_a[t < 4 ? 1 : 2]!)]),
  );

/** Seed s has s - 1 deaths more each year in the first town; a quarter is young, the share of the old grows. */
function yearOf(seed: number, base: number, year: number, options: FixtureOptions): YearResult {
  const { times = 1, reception = true, work = true, homes = false } = options;
  const gone = year - base;
  const transit = TRANSIT_T.map((n) => (reception ? n * times : 0));
  const births = BIRTHS.map((b) => b * times);
  const deaths = DEATHS.map((d, t) => (t === 0 ? d + seed - 1 : d) * times);
  const population = RESIDENTS.map(
    (n, t) => n * times + gone * (births[t]! - deaths[t]! + NET_T[t]! * times + transit[t]!),
  );
  const old = population.map((n) => Math.round(n * (0.2 + 0.01 * Math.min(gone, 20))));
  const pyramid = new Array<number>(2 * AGES).fill(0);
  population.forEach((n) => {
    for (let i = 0; i < n; i++) pyramid[(i % 2) * AGES + (i % 97)]!++;
  });
  return {
    year,
    stateHash: `${year.toString(16)}${seed.toString(16)}`.padStart(16, '0'),
    placeHash_t: RESIDENTS.map(() => '0'.repeat(16)),
    indicators: {
      population,
      population_0_19: population.map((n) => Math.floor(n / 4)),
      population_65plus: old,
      households: population.map((n) => Math.round(n / 2.2)),
      ...(work ? { ...workTowns(workAreas(seed, gone)), working: population.map((n) => Math.floor(n / 2)) } : {}),
      ...(homes ? homesTowns(seed, gone) : {}),
      ...(gone === 0 ? {} : { births, deaths, ...reasonsOf(times), reception_balance: transit }),
    },
    areas: { ...(work ? workAreas(seed, gone) : {}), ...(homes ? homesAreas(seed, gone) : {}) },
    ledger: [],
    facilities: { status_f: [], users_f: [], reason_f: [], closed_f: [], into_f: [], held_f: [] },
    migration: gone === 0 ? null : migrationOf(times),
    pyramid_sa: pyramid,
  };
}

/** What a year of a variant adds to the first town. */
export const VARIANT_EFFECT: Readonly<Record<string, number>> = {
  'level-window-2': -10,
  'level-window-5': 5,
  'foreign-window-5': -4,
  'immigration-half': -15,
  swings: 3,
  closed: 2,
};

/** The paired seeds once more, with the effect of each variant in the first town. */
function variantsFor(scenario: RunResult['scenario'], seeds: readonly SeedResult[]): readonly VariantResult[] {
  const numbers = seeds.map(({ seed }) => seed);
  return variantsOf(scenario).map((variant) => ({
    ...variant,
    seeds: seeds
      .filter(({ seed }) => pairedSeeds(variant, numbers).includes(seed))
      .map(({ seed, years }) => ({
        seed,
        years: years.map(({ year, indicators }, y) => ({
          year,
          indicators: Object.fromEntries(
            VARIANT_INDICATORS.map((id) => [
              id,
              indicators[id]!.map((n, t) => (t === 0 ? n + y * VARIANT_EFFECT[variant.id]! : n)),
            ]),
          ),
        })),
      })),
  }));
}

/** A run as `runScenario` would return it. */
export function inventedRun(options: FixtureOptions = {}): RunResult {
  const [base, last] = [options.base ?? 2021, options.last ?? 2040];
  const seeds = Array.from(
    { length: options.seeds ?? 3 },
    (_, i): SeedResult => ({
      seed: i + 1,
      years: Array.from({ length: last - base + 1 }, (_, y) => yearOf(i + 1, base, base + y, options)),
    }),
  );
  const scenario: RunResult['scenario'] = {
    region: 'verzonnen-streek',
    years: [base, last],
    populationSeed: 1,
    variant: 'nl',
    parameters: initialParameters(),
    loops: {},
    measures: [],
    events: [],
  };
  return {
    scenario,
    scenarioName: 'invented',
    pack: packOf(options, base),
    version: '0.0.0',
    facilities: [],
    seeds,
    variants: options.variants === false ? [] : variantsFor(scenario, seeds),
  };
}

export interface ReadRow {
  readonly name: string;
  /** Main text of each cell. */
  readonly cells: readonly string[];
  /** The smaller text under it, empty if there is none. */
  readonly small: readonly string[];
}

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();

/** The rows of the first table of the page whose section or caption holds `marker`, read back from the markup. */
export function tableAfter(page: string, marker: string): readonly ReadRow[] {
  const start = page.indexOf(marker);
  if (start < 0) throw new Error(`no '${marker}' in the page`);
  const body = page.slice(page.indexOf('<tbody', start), page.indexOf('</tbody>', start));
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) => {
    const cells = [...row!.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) =>
      cell!.replace(/<span class="label".*?<\/span>/s, ''),
    );
    return {
      name: plain(/<th[^>]*>(.*?)<\/th>/s.exec(row!)![1]!.replace(/<small.*?<\/small>/s, '')),
      cells: cells.map((cell) => plain(cell.replace(/<small.*?<\/small>/s, ''))),
      small: cells.map((cell) => plain(/<small.*?<\/small>/s.exec(cell)?.[0] ?? '')),
    };
  });
}

/** A Dutch number read back: 12.345,6 and −7. */
export const numberOf = (text: string): number =>
  Number(text.replace(/\./g, '').replace(',', '.').replace('\u2212', '-'));
