/** Pack tables by municipality and COROP region. */
import { SOURCE_TABLES } from '../../scenarios/packages/columns/source-tables.js';
import type { Table } from '../../scenarios/packages/format.js';
import { columnsOf, from, makeTable, type Values } from '../../scenarios/packages/table.js';
import type { LocalRatios } from '../estimators/local-ratios.js';
import { AGE_CLASSES, type Flow, type SeriesRow } from '../estimators/municipal-series.js';
import { type Transit, transitShare } from '../estimators/transit.js';
import { attributeColumns, WOZ_NOTE, wozOf } from './attribute-columns.js';
import type { Attributes } from './attributes.js';
import type { Municipality } from './municipalities.js';
import type { Occupancy } from './national.js';
import { round } from './parameters.js';
import { FLOWS } from './series.js';
import { origin } from './town-tables.js';

/** What the tables of municipalities need besides their attributes and series. */
export interface Context {
  readonly ratios: LocalRatios;
  readonly attributes: readonly Attributes[];
  readonly streams: ReadonlyMap<string, Transit>;
  /** EUR by `code year`. */
  readonly woz: ReadonlyMap<string, number>;
}

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
      origin('70072ned', 'series', 'derived', `${WOZ_NOTE}; 2021 from 85039NED`),
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

const OCCUPANCY = origin('82900NED', 'series', 'measured', 'boundaries of the year; second homes included');

export const municipalTables = (
  municipalities: readonly Municipality[],
  series: readonly SeriesRow[],
  occupancy: readonly Occupancy[],
  context: Context,
): Record<string, Table> => ({
  municipalities: municipalityTable(municipalities, series, context),
  municipal_series: seriesTable(series, context),
  occupancy: makeTable(
    'Dwellings by occupancy',
    SOURCE_TABLES['occupancy']!,
    columnsOf(occupancy, {
      corop: [OCCUPANCY, (row) => row.corop],
      corop_code: [OCCUPANCY, (row) => row.coropCode],
      year: [OCCUPANCY, (row) => row.year],
      occupied: [OCCUPANCY, (row) => row.occupied],
      not_occupied: [OCCUPANCY, (row) => row.notOccupied],
      owner_not_occupied: [OCCUPANCY, (row) => row.ownerNotOccupied],
      social_not_occupied: [OCCUPANCY, (row) => row.socialNotOccupied],
      other_not_occupied: [OCCUPANCY, (row) => row.notOccupied - row.ownerNotOccupied - row.socialNotOccupied],
    }),
  ),
});
