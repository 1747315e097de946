/** The tables of a region pack, put together from what was built and from the source pack. */
import type { Base } from '../bases.js';
import { attributes } from '../columns/moving.js';
import { REGION_TABLES } from '../columns/tables.js';
import type { Column, Table } from '../format.js';
import { AGE_GROUPS } from '../rules.js';
import { from, makeTable, type Values } from '../table.js';
import { originsAt } from './origins.js';
import type { BuiltMunicipality, BuiltTown } from './towns/build-municipality.js';
import type { TownDwellings } from './towns/town-dwellings.js';
import type { TownHouseholds } from './towns/town-households.js';

/** The rows of a table of the source pack for which `keep` holds, columns as declared for the region. */
export function selected(table: Table, rules: keyof typeof REGION_TABLES, keep: (row: number) => boolean): Table {
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter(keep);
  const names = Object.keys(REGION_TABLES[rules]!);
  const columns = names.map((name): [string, Column] => {
    const column = table.columns[name]!;
    return [name, { ...column, values: rows.map((row) => column.values[row]!) }];
  });
  return { title: table.title, rows: rows.length, columns: Object.fromEntries(columns) };
}

export function placeTable(source: Table, built: readonly BuiltTown[], base: Base, woz: Omit<Column, 'unit'>): Table {
  const origins = originsAt(base);
  const same = (column: string): Omit<Column, 'unit'> => {
    const { unit: _unit, ...origin } = source.columns[column]!;
    return { ...origin, values: built.map(({ row }) => source.columns[column]!.values[row]!) };
  };
  const households = (key: keyof TownHouseholds): Values => built.map((town) => town.households[key]);
  const homes = (key: keyof TownDwellings): Values => built.map((town) => town.dwellings[key]);
  return makeTable('Towns and villages', REGION_TABLES['places']!, {
    code: same('code'),
    name: same('name'),
    municipality: same('municipality'),
    lon: same('lon'),
    lat: same('lat'),
    x_m: same('x_m'),
    y_m: same('y_m'),
    area_km2: same('area_km2'),
    residents: from(origins.residents, households('residents')),
    institutional: from(origins.outside, households('institutional')),
    reception: from(origins.outside, households('reception')),
    reception_under_18: from(origins.receptionUnder18, households('receptionUnder18')),
    children_at_home: from(origins.childrenAtHome, households('childrenAtHome')),
    other_members: from(origins.byType, households('otherMembers')),
    households: from(origins.households, households('households')),
    households_single: from(origins.byType, households('single')),
    households_couple: from(origins.byType, households('couple')),
    households_couple_children: from(origins.byType, households('coupleChildren')),
    households_single_parent: from(origins.singleParent, households('singleParent')),
    dwellings: from(origins.stock, homes('dwellings')),
    dwellings_owner: from(origins.tenure, homes('owner')),
    dwellings_social: from(origins.tenure, homes('social')),
    dwellings_private: from(origins.tenure, homes('private')),
    dwellings_occupied: from(origins.use, homes('occupied')),
    woz_eur: woz,
    dwellings_vacant_usable: from(origins.usable, homes('vacantUsable')),
    gp_practices: same('gp_practices'),
  });
}

export function ageTable(source: Table, built: readonly BuiltTown[], base: Base): Table {
  const code = source.columns['code']!;
  const { unit: _unit, ...origin } = code;
  const counts = originsAt(base).ages;
  const names = ['m', 'w'].flatMap((sex) => AGE_GROUPS.map((age) => `${sex}${age}`));
  return makeTable('Residents by age and sex', REGION_TABLES['ages']!, {
    code: { ...origin, values: built.map(({ row }) => code.values[row]!) },
    ...Object.fromEntries(
      names.map((name, i) => [
        name,
        from(
          counts,
          built.map((town) => town.ages[i]!),
        ),
      ]),
    ),
  });
}

export function municipalityTable(
  source: Table,
  built: readonly BuiltMunicipality[],
  base: Base,
  closureNorm: Omit<Column, 'unit'>,
): Table {
  const origins = originsAt(base);
  const same = (column: string): Omit<Column, 'unit'> => {
    const { unit: _unit, ...origin } = source.columns[column]!;
    return { ...origin, values: built.map(({ row }) => source.columns[column]!.values[row]!) };
  };
  return makeTable('Municipalities', REGION_TABLES['municipalities']!, {
    code: same('code'),
    name: same('name'),
    province: same('province'),
    residents: from(
      origins.municipalResidents,
      built.map((m) => m.residents),
    ),
    households: from(
      origins.municipalHouseholds,
      built.map((m) => m.households),
    ),
    single_share: same('single_share'),
    dwellings: from(
      origins.municipalDwellings,
      built.map((m) => m.dwellings),
    ),
    owner_share: same('owner_share'),
    social_share: same('social_share'),
    mortality_ratio: same('mortality_ratio'),
    fertility_ratio: same('fertility_ratio'),
    land_area_km2: same('land_area_km2'),
    closure_norm: closureNorm,
    ...Object.fromEntries(Object.keys(attributes).map((name) => [name, same(name)])),
    corop_code: same('corop_code'),
  });
}
