/** Municipalities, their observed series and their outlines, added up from the towns of a toy pack. */
import { observed, REGION_TABLES } from '../../scenarios/packages/columns/tables.js';
import type { Outline, Table } from '../../scenarios/packages/format.js';
import { closureNorms } from '../../scenarios/packages/school-norm.js';
import { from, makeTable } from '../../scenarios/packages/table.js';
import { HOMES } from './homes-tables.js';
import { divide, type Town } from './towns.js';

const TOY = { source: 'toy', basis: 'derived', year: 2021 } as const;
const SERIES = { source: 'toy', basis: 'derived', year: 'series' } as const;
const YEARS = Array.from({ length: 10 }, (_, i) => 2012 + i);

const LAND_KM2 = 60;

export interface MunicipalTraits {
  readonly code: string;
  readonly name: string;
  readonly mortalityRatio: number;
  readonly fertilityRatio: number;
}

/** What draws people to a municipality: the same everywhere in a toy. */
const ATTRIBUTES = {
  ...HOMES,
  border_km: 15,
  jobs: 600,
  students: 20,
  university: 0,
  income_eur: 22500,
  education_low: 0.33,
  education_high: 0.24,
  participation: 0.66,
  income_per_inhabitant_eur: 24000,
  hbo_students: 14,
  wo_students: 6,
  mbo_students: 30,
  secondary_pupils: 65,
  corop_code: 'CR90',
} as const;

export function municipalTables(
  municipalities: readonly MunicipalTraits[],
  towns: readonly Town[],
): Record<string, Table> {
  const townsOf = (code: string): Town[] => towns.filter(({ traits }) => traits.municipality === code);
  const total = (code: string, column: string): number =>
    townsOf(code).reduce((n, { counts }) => n + counts[column]!, 0);
  const sums = (column: string): number[] => municipalities.map(({ code }) => total(code, column));
  const singles = sums('households_single');
  const share = sums('households').map((n, m) => (n > 0 ? singles[m]! / n : 0));
  const series = seriesOf(municipalities.map(({ code }) => ({ code, ages: classesOf(townsOf(code)) })));
  const areas = municipalities.map(({ code }) => ({ code, landAreaKm2: LAND_KM2 }));
  return {
    municipalities: makeTable('Municipalities', REGION_TABLES['municipalities']!, {
      code: from(
        TOY,
        municipalities.map(({ code }) => code),
      ),
      name: from(
        TOY,
        municipalities.map(({ name }) => name),
      ),
      province: from(
        TOY,
        municipalities.map(() => 'Groningen'),
      ),
      residents: from(TOY, sums('residents')),
      households: from(TOY, sums('households')),
      single_share: from(TOY, share),
      dwellings: from(TOY, sums('dwellings')),
      mortality_ratio: from(
        TOY,
        municipalities.map(({ mortalityRatio }) => mortalityRatio),
      ),
      fertility_ratio: from(
        TOY,
        municipalities.map(({ fertilityRatio }) => fertilityRatio),
      ),
      land_area_km2: from(
        TOY,
        municipalities.map(() => LAND_KM2),
      ),
      closure_norm: from(TOY, closureNorms(series, areas, 2021).values),
      x_m: from(
        TOY,
        municipalities.map((_, m) => 253000 + 6000 * m),
      ),
      y_m: from(
        TOY,
        municipalities.map(() => 593000),
      ),
      ...Object.fromEntries(
        Object.entries(ATTRIBUTES).map(([name, value]) => [
          name,
          from(
            TOY,
            municipalities.map(() => value),
          ),
        ]),
      ),
    }),
    scoring: makeTable(
      'Nothing observed after the base',
      REGION_TABLES['scoring']!,
      Object.fromEntries(Object.keys(REGION_TABLES['scoring']!).map((name) => [name, from(SERIES, [])])),
    ),
    observed: series,
  };
}

/** Nine published age classes of some towns. */
function classesOf(towns: readonly Town[]): number[] {
  const classes = new Array<number>(9).fill(0);
  for (const { ages } of towns) {
    ages.forEach((n, i) => {
      const group = i % 20;
      const c = group < 5 ? group : group < 9 ? 5 : group < 13 ? 6 : group < 16 ? 7 : 8;
      classes[c] = classes[c]! + n;
    });
  }
  return classes;
}

/** A series that ends in the towns' own figures and falls by about 0.2 % a year before. */
function seriesOf(municipalities: readonly { readonly code: string; readonly ages: readonly number[] }[]): Table {
  const columns: Record<string, (number | string | null)[]> = {};
  for (const name of Object.keys(observed)) columns[name] = [];
  const add = (row: Readonly<Record<string, number | string | null>>): void => {
    for (const name of Object.keys(observed)) columns[name]!.push(row[name]!);
  };
  for (const { code, ages } of municipalities) {
    const last = ages.reduce((a, b) => a + b, 0);
    const populationOf = (year: number): number => Math.round(last * (1 + 0.002 * (2021 - year)));
    for (const year of YEARS) {
      const population = populationOf(year);
      const flow = (perThousand: number): number => Math.round((population * perThousand) / 1000);
      const flows = {
        births: flow(8.5),
        deaths: flow(11),
        immigration: flow(4),
        emigration: flow(3),
        arrivals: flow(38),
      };
      const next = populationOf(year + 1);
      const departures = Math.max(
        0,
        population + flows.births + flows.immigration + flows.arrivals - flows.deaths - flows.emigration - next,
      );
      const remainder =
        next -
        (population + flows.births + flows.immigration + flows.arrivals - flows.deaths - flows.emigration - departures);
      const classes = divide(population, ages);
      const names = ['0_4', '5_9', '10_14', '15_19', '20_24', '25_44', '45_64', '65_79', '80p'];
      const moves = { transit_out: 0, transit_in: 0, inner_moves: 0 };
      const all = { ...flows, departures, other_corrections: remainder, boundary_change: 0, ...moves };
      add({
        municipality: code,
        year,
        population,
        ...Object.fromEntries(names.map((name, i) => [`age_${name}`, classes[i]!])),
        woz_eur: 160000,
        // The last row is a stock alone: its year had not begun.
        ...(year < 2021 ? all : Object.fromEntries(Object.keys(all).map((name) => [name, null]))),
      });
    }
  }
  return makeTable(
    'Observed',
    observed,
    Object.fromEntries(Object.entries(columns).map(([n, v]) => [n, from(SERIES, v)])),
  );
}

/** A square of 6 km around each municipality, side by side. */
export const toyOutlines = (municipalities: readonly MunicipalTraits[]): Outline[] =>
  municipalities.map(({ code }, m) => ({ code, rings: [[250000 + 6000 * m, 590000, 6000, 0, 0, 6000, -6000, 0]] }));

/** A rectangle around all of them. */
export const toyCountry = (municipalities: number): Outline[] => [
  {
    code: 'NL',
    rings: [[244000, 584000, 12000 + 6000 * municipalities, 0, 0, 18000, -12000 - 6000 * municipalities, 0]],
  },
];
