/** The tables of a region pack, put together from what was built and from the source pack. */
import type { Column, Table } from './format.js';
import { attributes } from './move-rules.js';
import { AGE_GROUPS } from './rules.js';
import { from, makeTable, type Origin, type Values } from './table.js';
import { REGION_TABLES } from './tables.js';
import type { TownDwellings } from './town-dwellings.js';
import type { TownHouseholds } from './town-households.js';

/** One town as built. */
export interface BuiltTown {
  /** Row in `towns` of the source pack. */
  readonly row: number;
  readonly ages: readonly number[];
  readonly households: TownHouseholds;
  readonly dwellings: TownDwellings;
}

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

const derived = (source: string, note: string): Origin => ({ source, year: 2021, basis: 'derived', note });
/** Made with a figure observed after the base date, because none earlier was found: structure, never a target. */
const withLater = (source: string, note: string): Origin => ({ ...derived(source, note), basis: 'later' });

export function placeTable(source: Table, built: readonly BuiltTown[]): Table {
  const same = (column: string): Omit<Column, 'unit'> => {
    const { unit: _unit, ...origin } = source.columns[column]!;
    return { ...origin, values: built.map(({ row }) => source.columns[column]!.values[row]!) };
  };
  const households = (key: keyof TownHouseholds): Values => built.map((town) => town.households[key]);
  const homes = (key: keyof TownDwellings): Values => built.map((town) => town.dwellings[key]);
  const ofHouseholds = derived('70072ned', 'households of 2018 and mean size of 2021; municipal sum observed');
  const byType = derived(
    '85039NED',
    'solved from ages and households; municipal sums by the share of one-person households 2021, the rest as in 2015',
  );
  const outside = derived(
    '70072ned',
    '1.5 % of residents, by those of 80 and older; reception is what households and these leave',
  );
  const stock = withLater('kwb', 'stock 2018 and 2022 of the municipality, by households');
  const tenure = derived(
    '85039NED',
    'municipal shares of 2021, shifted by the owner share of the districts of the town',
  );
  const use = derived('82900NED', 'occupied share of the COROP region 2020');
  return makeTable('Towns and villages', REGION_TABLES['places']!, {
    code: same('code'),
    name: same('name'),
    municipality: same('municipality'),
    lon: same('lon'),
    lat: same('lat'),
    x_m: same('x_m'),
    y_m: same('y_m'),
    area_km2: same('area_km2'),
    residents: from(derived('83502NED', 'raked to the municipality (37259eng)'), households('residents')),
    institutional: from(outside, households('institutional')),
    reception: from(outside, households('reception')),
    reception_under_18: from(derived('70072ned', '30 % of reception (guess)'), households('receptionUnder18')),
    children_at_home: from(
      derived('news', 'under 18 outside reception, and adults by the national shares by age and sex'),
      households('childrenAtHome'),
    ),
    other_members: from(byType, households('otherMembers')),
    households: from(ofHouseholds, households('households')),
    households_single: from(byType, households('single')),
    households_couple: from(byType, households('couple')),
    households_couple_children: from(byType, households('coupleChildren')),
    households_single_parent: from(
      { ...byType, basis: 'later', note: '22 % of households with children (national, 2024)' },
      households('singleParent'),
    ),
    dwellings: from(stock, homes('dwellings')),
    dwellings_owner: from(tenure, homes('owner')),
    dwellings_social: from(tenure, homes('social')),
    dwellings_private: from(tenure, homes('private')),
    dwellings_occupied: from(use, homes('occupied')),
    dwellings_vacant_usable: from({ ...use, note: '60 % of dwellings not occupied (guess)' }, homes('vacantUsable')),
    gp_practices: same('gp_practices'),
  });
}

export function ageTable(source: Table, built: readonly BuiltTown[]): Table {
  const code = source.columns['code']!;
  const { unit: _unit, ...origin } = code;
  const counts = derived(
    '83502NED',
    'five-year ages and sex of its postcodes, raked to the nine published classes of the municipality (70072ned)',
  );
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

/** What is known of a municipality as a whole. */
export interface BuiltMunicipality {
  readonly row: number; // in `municipalities` of the source pack
  readonly residents: number;
  readonly households: number;
  readonly dwellings: number;
}

export function municipalityTable(
  source: Table,
  built: readonly BuiltMunicipality[],
  closureNorm: Omit<Column, 'unit'>,
): Table {
  const same = (column: string): Omit<Column, 'unit'> => {
    const { unit: _unit, ...origin } = source.columns[column]!;
    return { ...origin, values: built.map(({ row }) => source.columns[column]!.values[row]!) };
  };
  return makeTable('Municipalities', REGION_TABLES['municipalities']!, {
    code: same('code'),
    name: same('name'),
    province: same('province'),
    residents: from(
      { source: '37259', year: 2021, basis: 'measured' },
      built.map((m) => m.residents),
    ),
    households: from(
      derived(
        '70072ned',
        'private residents over mean size; Westerwolde and other reception centres: households of 2018 and the growth of the others',
      ),
      built.map((m) => m.households),
    ),
    single_share: same('single_share'),
    dwellings: from(
      withLater('kwb', '2018 + 3/4 of the change to 2022'),
      built.map((m) => m.dwellings),
    ),
    mortality_ratio: same('mortality_ratio'),
    fertility_ratio: same('fertility_ratio'),
    land_area_km2: same('land_area_km2'),
    closure_norm: closureNorm,
    ...Object.fromEntries(Object.keys(attributes).map((name) => [name, same(name)])),
  });
}
