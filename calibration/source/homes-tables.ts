/** Pack tables about homes: what is built, the country by year, newcomers, earthquakes. */
import { InputError } from '../../scenarios/errors.js';
import { SOURCE_TABLES } from '../../scenarios/packages/columns/source-tables.js';
import type { Table } from '../../scenarios/packages/format.js';
import { columnsOf, makeTable, type Origin } from '../../scenarios/packages/table.js';
import { type BuildingRate, type Home, ratesOf2015, ratesOf2021 } from '../estimators/building-rates.js';
import { BUILDING_PLACES, type BuildingPlace, EARTHQUAKES, NEWCOMERS } from './homes-by-hand.js';
import type { Municipality } from './municipalities.js';
import type { Homes2015 } from './municipalities-2015.js';
import type { Occupancy } from './national.js';
import { readParameters, round } from './parameters.js';
import { type ProvinceYear, readProvinces } from './provinces.js';
import { LAST_YEAR } from './series.js';
import { origin } from './town-tables.js';
import type { Woz } from './woz.js';

/** What the tables are made of. */
export interface HomeFigures {
  readonly municipalities: readonly Municipality[];
  /** In order of the municipalities. */
  readonly homes2015: readonly Homes2015[];
  readonly occupancy: readonly Occupancy[];
  readonly woz: Woz;
}

const HAND = 'by hand from what was published, guess where it says so';

const TAKEN_DOWN = 'taken down: new dwellings of the province less growth, at least 0.16 %, the country (guess)';
const BUILT_TO_2020 = origin(
  '82900NED',
  2020,
  'derived',
  `growth 2015-2018 of the municipality (kwb), moved on to 2020 as its COROP region (82900NED); ${TAKEN_DOWN}`,
);
const BUILT_TO_2014 = origin(
  '70072ned',
  2014,
  'derived',
  `new dwellings of the province 2010-2014, by growth of the COROP region 2012-2015 (82900NED); ${TAKEN_DOWN}`,
);

/** @param after rates after the base, which are then in the table too. */
function buildingTable(
  codes: readonly string[],
  how: Origin,
  rates: readonly BuildingRate[],
  after?: readonly BuildingRate[],
): Table {
  const rows = codes.map((code, m) => ({ code, ...rates[m]!, after: after?.[m] }));
  const optional = (value: number | undefined): number | null => (value === undefined ? null : round(value, 5));
  return makeTable('Dwellings built and taken down', SOURCE_TABLES['building']!, {
    ...columnsOf(rows, {
      code: [how, (r) => r.code],
      built_rate: [how, (r) => round(r.built, 5)],
      demolished_rate: [how, (r) => round(r.demolished, 5)],
      basis: [how, (r) => r.basis],
      built_to_2020: [BUILT_TO_2020, (r) => optional(r.after?.built)],
      demolished_to_2020: [BUILT_TO_2020, (r) => optional(r.after?.demolished)],
    }),
  });
}

function buildingPlaceTable(places: readonly BuildingPlace[], base: number): Table {
  const before = origin('blauwestad', base, 'derived', HAND);
  const after = origin('blauwestad', 2020, 'derived', HAND);
  return makeTable('Towns known to be built on', SOURCE_TABLES['building_places']!, {
    ...columnsOf(places, {
      code: [before, (p) => p.code],
      built: [before, (p) => p.built],
      built_to_2020: [after, (p) => p.builtTo2020],
      note: [before, (p) => p.note],
    }),
  });
}

/** Sum over the provinces of a year, null unless all of them have the figure. */
function summed(rows: readonly ProvinceYear[], of: (p: ProvinceYear) => number | null): number | null {
  const values = rows.map(of);
  return rows.length === 0 || values.includes(null) ? null : values.reduce((sum: number, n) => sum + n!, 0);
}

const ratio = (part: number | null, whole: number | null, digits: number): number | null =>
  part === null || whole === null || whole === 0 ? null : round(part / whole, digits);

function countryTable(provinces: readonly ProvinceYear[], { country }: Woz): Table {
  const first = Math.min(...provinces.map(({ year }) => year));
  const rows = Array.from({ length: LAST_YEAR - first + 1 }, (_, i) => {
    const of = provinces.filter((p) => p.year === first + i);
    const stock = summed(of, (p) => p.stock);
    return {
      year: first + i,
      woz: country.get(first + i) ?? null,
      built: ratio(
        summed(of, (p) => p.built),
        stock,
        5,
      ),
      net: ratio(
        summed(of, (p) => p.net),
        stock,
        5,
      ),
      single: ratio(
        summed(of, (p) => p.single),
        summed(of, (p) => p.households),
        4,
      ),
    };
  });
  const sums = origin('70072ned', 'series', 'derived', 'sum of the provinces');
  return makeTable('The country by year', SOURCE_TABLES['country_series']!, {
    ...columnsOf(rows, {
      year: [sums, (r) => r.year],
      woz_eur: [
        origin('70072ned', 'series', 'derived', 'municipalities of the year by dwellings; 2021 from 85039NED'),
        (r) => (r.woz === null ? null : Math.round(r.woz / 100) * 100),
      ],
      dwellings_built_share: [sums, (r) => r.built],
      dwellings_net_share: [
        { ...sums, note: 'sum of the provinces; corrections of the register in 2012-2014' },
        (r) => r.net,
      ],
      single_household_share: [sums, (r) => r.single],
    }),
  });
}

function newcomerTable(): Table {
  const motives = origin('migration-motives', 2018, 'derived', HAND);
  return makeTable('Newcomers from abroad by kind', SOURCE_TABLES['newcomer_kinds']!, {
    ...columnsOf(NEWCOMERS, {
      kind: [motives, (n) => n.kind],
      share: [motives, (n) => n.share],
      emigrates_first5: [motives, (n) => n.emigrates],
      leaves_first5: [motives, (n) => round(n.emigrates + n.movesOn, 4)],
      basis: [motives, (n) => n.basis],
    }),
  });
}

function earthquakeTable(): Table {
  const centre = origin('quakes', 2012, 'derived');
  const radius = origin('quakes', 2014, 'derived', 'guess');
  return makeTable('Earthquakes', SOURCE_TABLES['earthquakes']!, {
    ...columnsOf(EARTHQUAKES, {
      name: [centre, (q) => q.name],
      x_m: [centre, (q) => q.x],
      y_m: [centre, (q) => q.y],
      radius_inner_km: [radius, (q) => q.inner],
      radius_outer_km: [radius, (q) => q.outer],
      source: [centre, (q) => q.source],
    }),
  });
}

/** Dwellings taken down a year in the country, of the stock. */
function demolitionRate(directory: string): number {
  const row = readParameters(directory).get('demolition_rate_NL');
  if (!row) throw new InputError("parameters.csv: there is no row 'demolition_rate_NL'");
  return row.count('value') / 100;
}

export function homesTables(directory: string, figures: HomeFigures): Record<string, Table> {
  const { municipalities, homes2015, occupancy, woz } = figures;
  const provinces = readProvinces(directory);
  const least = demolitionRate(directory);
  const stocks = new Map<string, Map<number, number>>();
  for (const { coropCode, year, occupied, notOccupied } of occupancy) {
    stocks.set(coropCode, (stocks.get(coropCode) ?? new Map()).set(year, occupied + notOccupied));
  }
  const homes = municipalities.map(
    (m, row): Home => ({
      province: m.province,
      corop: m.coropCode,
      dwellings2015: homes2015[row]!.dwellings,
      dwellings2018: m.dwellings2018,
    }),
  );
  const codes = municipalities.map(({ code }) => code);
  const to2020 = ratesOf2021(homes, stocks, provinces, least);
  return {
    building: buildingTable(codes, BUILT_TO_2020, to2020),
    building_2015: buildingTable(codes, BUILT_TO_2014, ratesOf2015(homes, stocks, provinces, least), to2020),
    building_places: buildingPlaceTable(BUILDING_PLACES[2021], 2021),
    building_places_2015: buildingPlaceTable(BUILDING_PLACES[2015], 2015),
    country_series: countryTable(provinces, woz),
    newcomer_kinds: newcomerTable(),
    earthquakes: earthquakeTable(),
  };
}
