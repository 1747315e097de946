/** Pack tables by town: towns and their ages. */
import { SOURCE_TABLES } from '../../scenarios/packages/columns/source-tables.js';
import type { Column, Table } from '../../scenarios/packages/format.js';
import type { TableRule } from '../../scenarios/packages/rules.js';
import { from, makeTable, type Origin, type Values } from '../../scenarios/packages/table.js';
import type { DistrictOffsets } from './district-offsets.js';
import { round } from './parameters.js';
import type { SourceKey } from './sources.js';
import type { Town } from './towns.js';

export const origin = (source: SourceKey, year: Column['year'], basis: Origin['basis'], note?: string): Origin => ({
  source,
  year,
  basis,
  ...(note === undefined ? {} : { note }),
});

function townTable(
  towns: readonly Town[],
  offsets: DistrictOffsets,
  homeOf2015: ReadonlyMap<string, string>,
  gpPractices: ReadonlyMap<string, number>,
): Table {
  const of = (value: (town: Town) => number | string | null): Values => towns.map(value);
  const names = origin('woonplaatsen', 2022, 'measured');
  const centre = origin(
    'pc4',
    2021,
    'derived',
    'residents-weighted centre of its postcodes, else of its stops or schools',
  );
  const grid = origin('pc4', 2021, 'derived', 'RD approximation of Schreutelkamp and Strang van Hees from lon, lat');
  const districts = origin(
    'kwb',
    2022,
    'later',
    'structure only: districts by a grid of points in their postcodes; the five regions',
  );
  const residents = (year: 2020 | 2021) =>
    from(
      origin('83502NED', year, 'measured', 'sum of its postcodes; 0 where its postcode belongs to another town'),
      of((t) => t.residents[year]),
    );
  return makeTable('Towns and villages of the Netherlands', SOURCE_TABLES['towns']!, {
    code: from(
      names,
      of((t) => t.code),
    ),
    name: from(
      names,
      of((t) => t.name),
    ),
    municipality: from(
      origin('woonplaatsen', 2022, 'derived', 'brought to the boundaries of 2023'),
      of((t) => t.municipality),
    ),
    municipality_2015: from(
      origin(
        'woonplaatsen',
        2015,
        'measured',
        'where not published the municipality of today or the largest part of it',
      ),
      of((t) => homeOf2015.get(t.code)!),
    ),
    lon: from(
      centre,
      of((t) => (t.lon === null ? null : round(t.lon, 5))),
    ),
    lat: from(
      centre,
      of((t) => (t.lat === null ? null : round(t.lat, 5))),
    ),
    x_m: from(
      grid,
      of((t) => t.x),
    ),
    y_m: from(
      grid,
      of((t) => t.y),
    ),
    area_km2: from(
      origin('pc4', 2020, 'measured', 'inland water included'),
      of((t) => t.areaKm2),
    ),
    residents_2020: residents(2020),
    residents_2021: residents(2021),
    households_2018: from(
      origin('pc4', 2018, 'measured', 'sum of its postcodes, each rounded to 5'),
      of((t) => t.households2018),
    ),
    owner_offset: from(
      districts,
      of((t) => offsets.owner.get(t.code) ?? null),
    ),
    woz_ratio: from(
      districts,
      of((t) => offsets.woz.get(t.code) ?? null),
    ),
    gp_practices: from(
      origin('zorgkaart', 2026, 'later', 'own count by name and municipality, else postcode'),
      of((t) => gpPractices.get(t.code) ?? 0),
    ),
  });
}

function ageTable(towns: readonly Town[], rules: TableRule, year: 2020 | 2021): Table {
  const counts = origin(
    '83502NED',
    year,
    'measured',
    'total of the cell, men and women for the split; each postcode rounded to 5',
  );
  const names = Object.keys(rules).filter((name) => name !== 'code');
  return makeTable(`Residents by age and sex on 1 January ${year}`, rules, {
    code: from(
      origin('woonplaatsen', 2022, 'measured'),
      towns.map((t) => t.code),
    ),
    ...Object.fromEntries(
      names.map((name, i) => [
        name,
        from(
          counts,
          towns.map((t) => t.ages[year][i]!),
        ),
      ]),
    ),
  });
}

export const townTables = (
  towns: readonly Town[],
  offsets: DistrictOffsets,
  homeOf2015: ReadonlyMap<string, string>,
  gpPractices: ReadonlyMap<string, number>,
): Record<string, Table> => ({
  towns: townTable(towns, offsets, homeOf2015, gpPractices),
  ages_2020: ageTable(towns, SOURCE_TABLES['ages_2020']!, 2020),
  ages_2021: ageTable(towns, SOURCE_TABLES['ages_2021']!, 2021),
});
