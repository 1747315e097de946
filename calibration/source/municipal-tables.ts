/** Pack tables by municipality and COROP region. */
import type { Table } from '../../scenarios/packages/format.js';
import { SOURCE_TABLES } from '../../scenarios/packages/source-tables.js';
import { from, makeTable, type Values } from '../../scenarios/packages/table.js';
import type { LocalRatios } from '../estimators/local-ratios.js';
import { type Transit, transitShare } from '../estimators/transit.js';
import type { Attributes } from './attributes.js';
import type { Municipality } from './municipalities.js';
import type { Occupancy } from './national.js';
import { round } from './parameters.js';
import { AGE_CLASSES, FLOWS, type Flow, type SeriesRow } from './series.js';
import { origin } from './town-tables.js';

/** What the tables of municipalities need besides their attributes and series. */
export interface Context {
  readonly ratios: LocalRatios;
  readonly attributes: readonly Attributes[];
  readonly streams: ReadonlyMap<string, Transit>;
  /** EUR by `code year`. */
  readonly woz: ReadonlyMap<string, number>;
}

/** The year of the WOZ values that stand with the municipalities. */
const WOZ_YEAR = 2020;

function municipalityTable(
  all: readonly Municipality[],
  series: readonly SeriesRow[],
  { ratios, attributes, woz }: Context,
): Table {
  const names = origin('70072ned', 2022, 'measured', 'boundaries of 2023');
  const kwb = origin('85039NED', 2021, 'derived', 'recoded to 2023, weighted by residents');
  const households = origin('70072ned', 2015, 'derived', 'recoded to 2023');
  const ratio = (what: string) =>
    origin(
      '37259',
      'series',
      'derived',
      `${what} 2012-2020 over expected at the national level of each year, shrunk to the province`,
    );
  return makeTable('Municipalities', SOURCE_TABLES['municipalities']!, {
    code: from(
      names,
      all.map((m) => m.code),
    ),
    name: from(
      names,
      all.map((m) => m.name),
    ),
    province: from(
      names,
      all.map((m) => m.province),
    ),
    corop: from(
      names,
      all.map((m) => m.corop),
    ),
    corop_code: from(
      names,
      all.map((m) => m.coropCode),
    ),
    land_area_km2: from(
      origin('85039NED', 2021, 'measured', 'recoded to 2023'),
      all.map((m) => round(m.landAreaKm2, 2)),
    ),
    household_size: from(
      origin('70072ned', 2021, 'derived', 'recoded to 2023'),
      all.map((m) => round(m.householdSize2021, 3)),
    ),
    single_share: from(
      kwb,
      all.map((m) => round(m.singleShare2021, 4)),
    ),
    households_2015: from(
      households,
      all.map((m) => Math.round(m.households2015)),
    ),
    households_single_2015: from(
      households,
      all.map((m) => Math.round(m.single2015)),
    ),
    households_no_children_2015: from(
      households,
      all.map((m) => Math.round(m.noChildren2015)),
    ),
    households_children_2015: from(
      households,
      all.map((m) => Math.round(m.children2015)),
    ),
    dwellings_2018: from(
      origin('kwb', 2018, 'derived', 'recoded to 2023'),
      all.map((m) => Math.round(m.dwellings2018)),
    ),
    dwellings_2022: from(
      origin('kwb', 2022, 'later', 'structure only: with 2018 it gives the stock of 2021'),
      all.map((m) => Math.round(m.dwellings2022)),
    ),
    owner_share: from(
      kwb,
      all.map((m) => round(m.ownerShare2021, 4)),
    ),
    social_share: from(
      kwb,
      all.map((m) => round(m.socialShare2021, 4)),
    ),
    transit: from(
      origin('37259', 'series', 'derived'),
      all.map((m) => round(transitShare(m.code, series, 2021), 4)),
    ),
    mortality_ratio: from(
      ratio('deaths'),
      ratios.mortalityRatio.map((r) => round(r, 4)),
    ),
    fertility_ratio: from(
      ratio('births'),
      ratios.fertilityRatio.map((r) => round(r, 4)),
    ),
    ...attributeColumns(all, attributes, woz),
  });
}

function attributeColumns(all: readonly Municipality[], attributes: readonly Attributes[], woz: Context['woz']) {
  const key = origin('70072ned', 2015, 'derived', 'recoded to 2023');
  const kwb = origin('85039NED', 2021, 'derived', 'recoded to 2023, weighted by residents');
  const centre = origin('pc4', 2021, 'derived', 'mean of its towns, weighted by residents');
  const of = (value: (a: Attributes) => number | null): Values => attributes.map(value);
  const share = (value: (a: Attributes) => number | null): Values =>
    of((a) => (value(a) === null ? null : round(value(a)!, 4)));
  return {
    x_m: from(
      centre,
      of((a) => a.x),
    ),
    y_m: from(
      centre,
      of((a) => a.y),
    ),
    woz_eur: from(
      origin('70072ned', WOZ_YEAR, 'derived', 'recoded to 2023, weighted by residents'),
      all.map((m) => wozOf(woz, m.code, WOZ_YEAR)),
    ),
    jobs: from(
      key,
      of((a) => Math.round(a.jobs2015)),
    ),
    students: from(
      key,
      of((a) => Math.round(a.students2015)),
    ),
    university: from(
      origin('draagvlak', 2021, 'derived', 'seats of academic universities'),
      all.map((m) => (UNIVERSITIES.includes(m.name) ? 1 : 0)),
    ),
    income_eur: from(
      key,
      of((a) => (a.income2015 === null ? null : Math.round(a.income2015))),
    ),
    education_low: from(
      kwb,
      share((a) => a.educationLow2021),
    ),
    education_high: from(
      kwb,
      share((a) => a.educationHigh2021),
    ),
    participation: from(
      kwb,
      share((a) => a.participation2021),
    ),
  };
}

/** Seats of academic universities in 2021. */
const UNIVERSITIES: readonly string[] = [
  'Amsterdam',
  'Delft',
  'Eindhoven',
  'Enschede',
  'Groningen',
  'Leiden',
  'Maastricht',
  'Nijmegen',
  'Rotterdam',
  'Tilburg',
  'Utrecht',
  'Wageningen',
];

const wozOf = (woz: Context['woz'], code: string, year: number): number | null => {
  const value = woz.get(`${code} ${year}`);
  return value === undefined ? null : Math.round(value / 100) * 100;
};

function seriesTable(series: readonly SeriesRow[], { streams, woz }: Context): Table {
  const counts = origin('37259', 'series', 'derived', 'boundaries of 2023');
  const ages = origin('70072ned', 'series', 'derived', 'published shares raked to the population; exact in 2015');
  const closing = origin('37259', 'series', 'derived', 'closes the account of the year');
  return makeTable('Residents and flows by municipality', SOURCE_TABLES['municipal_series']!, {
    municipality: from(
      counts,
      series.map((row) => row.municipality),
    ),
    year: from(
      counts,
      series.map((row) => row.year),
    ),
    population: from(
      counts,
      series.map((row) => row.population),
    ),
    ...Object.fromEntries(
      AGE_CLASSES.map((c, i) => [
        `age_${c}`,
        from(
          ages,
          series.map((row) => row.ages[i]!),
        ),
      ]),
    ),
    ...Object.fromEntries(
      (Object.keys(FLOWS) as Flow[]).map((flow) => [
        flow,
        from(
          counts,
          series.map((row) => row.flows?.[flow] ?? null),
        ),
      ]),
    ),
    other_corrections: from(
      closing,
      series.map((row) => row.otherCorrections),
    ),
    boundary_change: from(
      { ...closing, note: 'parts of municipalities that changed hands, for instance Meerstad on 1 January 2017' },
      series.map((row) => row.boundaryChange),
    ),
    ...streamColumns(series, streams),
    woz_eur: from(
      origin('70072ned', 'series', 'derived', 'recoded to 2023, weighted by residents'),
      series.map((row) => wozOf(woz, row.municipality, row.year)),
    ),
  });
}

function streamColumns(series: readonly SeriesRow[], streams: Context['streams']) {
  const of = (part: keyof Transit): Values =>
    series.map((row) => (row.flows ? streams.get(`${row.municipality} ${row.year}`)![part] : null));
  return {
    transit_out: from(
      origin(
        '37259',
        'series',
        'derived',
        'immigration above the median rate of the province, reception centres alone',
      ),
      of('out'),
    ),
    transit_in: from(
      origin('81734NED', 'series', 'derived', 'spread like the moves out of the centre in 2015'),
      of('in'),
    ),
    inner_moves: from(
      origin(
        '81734NED',
        'series',
        'derived',
        'moves of 2015 between parts not yet merged, at the national level of the year',
      ),
      of('inner'),
    ),
  };
}

export const municipalTables = (
  municipalities: readonly Municipality[],
  series: readonly SeriesRow[],
  occupancy: readonly Occupancy[],
  context: Context,
): Record<string, Table> => ({
  municipalities: municipalityTable(municipalities, series, context),
  municipal_series: seriesTable(series, context),
  occupancy: makeTable('Dwellings by occupancy', SOURCE_TABLES['occupancy']!, {
    corop: from(
      origin('82900NED', 'series', 'measured'),
      occupancy.map((row) => row.corop),
    ),
    year: from(
      origin('82900NED', 'series', 'measured'),
      occupancy.map((row) => row.year),
    ),
    occupied: from(
      origin('82900NED', 'series', 'measured'),
      occupancy.map((row) => row.occupied),
    ),
    not_occupied: from(
      origin('82900NED', 'series', 'measured', 'second homes included'),
      occupancy.map((row) => row.notOccupied),
    ),
  }),
});
