/** Pack tables about schools, GPs and buses. */
import { SOURCE_TABLES } from '../../scenarios/packages/columns/source-tables.js';
import type { Table } from '../../scenarios/packages/format.js';
import { from, makeTable, type Origin } from '../../scenarios/packages/table.js';
import type { BusStop } from './bus-stops.js';
import type { BusUse } from './bus-use.js';
import { FACILITY_COLUMNS, type FacilityRow } from './observed-facilities.js';
import { round } from './parameters.js';
import { groupOf, schoolFates } from './school-fates.js';
import { DISTANCE_YEARS, PUPIL_YEARS, type School, SNAPSHOTS } from './schools.js';
import { origin } from './town-tables.js';

export function schoolTable(schools: readonly School[]): Table {
  const register = origin('duo-po', 'none', 'measured');
  const seen = (i: number): Origin => {
    const year = Number(SNAPSHOTS[i]!.slice(3, 7));
    return origin('duo-po', year, 'measured', year === 2018 ? 'list of another publisher' : undefined);
  };
  const of = (origin_: Origin, value: (s: School) => string | number | null) => from(origin_, schools.map(value));
  const years = <T>(list: readonly T[], column: (year: T, i: number) => [string, ReturnType<typeof from>]) =>
    Object.fromEntries(list.map(column));
  return makeTable('Primary schools seen 2013-2020', SOURCE_TABLES['schools']!, {
    id: of(register, (s) => s.id),
    name: of(register, (s) => s.name),
    denomination: of(register, (s) => s.denomination),
    group: of(origin('duo-po', 'none', 'derived', 'from the denomination'), (s) => groupOf(s.denomination)),
    place: of(origin('duo-po', 'none', 'derived', 'by name and municipality, else postcode'), (s) => s.town),
    x_m: of(register, (s) => s.x),
    y_m: of(register, (s) => s.y),
    ...years(SNAPSHOTS, (name, i) => [name, of(seen(i), (s) => s.seen[i]!)]),
    fate: from(
      origin(
        'duo-po',
        2020,
        'derived',
        'merged: at the next snapshot another school has its postcode or stands within 150 m',
      ),
      schoolFates(schools),
    ),
    pupils_2014: of(
      origin('duo-po', 2014, 'measured', '1 October, by institution: those with one site alone'),
      (s) => s.pupils2014,
    ),
    ...years(PUPIL_YEARS, (name, i) => [
      name,
      of(origin('duo-po', Number(name.slice(-4)), 'measured', '1 October'), (s) => s.pupils[i]!),
    ]),
    ...years(DISTANCE_YEARS, (year, i) => [
      `distance_${year}`,
      of(
        origin('duo-po', year, 'measured', year === 2019 ? 'method changed: compare inside the year' : undefined),
        (s) => s.distances[i]!,
      ),
    ]),
  });
}

function observedTable(rows: readonly FacilityRow[]): Table {
  const means = origin(
    '70072ned',
    'series',
    'derived',
    'parts of 2023 weighted by residents; absent while a part is not published; method changed in 2018',
  );
  return makeTable('Distance to schools and GPs by municipality', SOURCE_TABLES['observed_facilities']!, {
    municipality: from(
      means,
      rows.map((row) => row.municipality),
    ),
    year: from(
      means,
      rows.map((row) => row.year),
    ),
    ...Object.fromEntries(
      FACILITY_COLUMNS.map((name, i) => [
        name,
        from(
          means,
          rows.map(({ values }) => (values[i] === null ? null : round(values[i]!, 2))),
        ),
      ]),
    ),
  });
}

function stopTable(stops: readonly BusStop[]): Table {
  const list = origin('gtfs-2015', 2015, 'measured');
  const joined = origin('gtfs-2015', 2015, 'derived', 'by name and municipality, else postcode, else the nearest');
  const grid = origin('gtfs-2015', 2015, 'derived', 'mean of its quays');
  const of = (origin_: Origin, value: (s: BusStop) => string | number | null) => from(origin_, stops.map(value));
  return makeTable('Bus, tram, metro and ferry stops, July 2015', SOURCE_TABLES['bus_stops']!, {
    code: of(list, (s) => s.code),
    name: of(list, (s) => s.name),
    town: of(joined, (s) => s.town),
    x_m: of(grid, (s) => s.x),
    y_m: of(grid, (s) => s.y),
  });
}

function useTable(use: readonly BusUse[]): Table {
  const counted = origin(
    'ov-oost',
    2019,
    'derived',
    'stop places by boardings on a working day; 2020 was a year of lockdowns',
  );
  const of = (value: (row: BusUse) => string | number) => from(counted, use.map(value));
  return makeTable('Use of bus stops in the east', SOURCE_TABLES['bus_use']!, {
    area: of((row) => row.area),
    from_boardings: of((row) => row.from),
    stops: of((row) => row.stops),
    boardings: of((row) => round(row.boardings, 1)),
    gone_2020: of((row) => row.gone2020),
  });
}

export interface Facilities {
  readonly observed: readonly FacilityRow[];
  readonly stops: readonly BusStop[];
  readonly use: readonly BusUse[];
}

export const facilityTables = ({ observed, stops, use }: Facilities): Record<string, Table> => ({
  observed_facilities: observedTable(observed),
  bus_stops: stopTable(stops),
  bus_use: useTable(use),
});
