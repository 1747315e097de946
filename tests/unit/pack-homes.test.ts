/** Homes, values, empty dwellings and newcomers in the shipped packs, against what was published; bad tables refused. */
import { describe, expect, it } from 'vitest';
import { buildRegion } from '../../scenarios/packages/build/build.js';
import { parsePack } from '../../scenarios/packages/check/check.js';
import { NEWCOMER_KINDS } from '../../scenarios/packages/columns/homes.js';
import { gaps } from '../../scenarios/packages/table.js';
import { parseRegionFile } from '../../scenarios/regions/region-file.js';
import { column, packFile, REGION_FILE, readPack, refusal, regionYaml, SOURCE_FILE, sum, texts } from './pack-files.js';

const source = readPack(SOURCE_FILE);
const now = readPack(REGION_FILE);
const then = readPack('noord-oost-groningen.2015.json');

type Cell = number | string | null;
/** Rows of a table as objects. */
const rowsOf = (pack: typeof now, table: string): Readonly<Record<string, Cell>>[] => {
  const { rows, columns } = pack.tables[table]!;
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(Object.entries(columns).map(([name, { values }]) => [name, values[row]!])),
  );
};
const countryWoz = (year: number): number => {
  const row = column(source, 'country_series', 'year').indexOf(year);
  return gaps(source.tables['country_series']!, 'woz_eur')[row]!;
};

describe('values of dwellings', () => {
  // Published for the country, kEUR; the mean over municipalities is within their rounding and weights.
  it.each([
    [2015, 206],
    [2018, 230],
    [2021, 290],
  ])('of the country in %i are near %i thousand', (year, published) => {
    expect(Math.abs(countryWoz(year) / 1000 - published)).toBeLessThan(1);
  });

  it('of the municipalities are those of the tax office', () => {
    const eur = (code: string, year: number): number | null => {
      const row = rowsOf(source, 'municipal_series').find((r) => r['municipality'] === code && r['year'] === year);
      return row!['woz_eur'] as number | null;
    };
    expect([eur('GM0037', 2015), eur('GM1895', 2015), eur('GM0037', 2020), eur('GM1895', 2020)]).toEqual([
      142000, 128000, 175000, 164000,
    ]);
    expect([eur('GM0765', 2021), eur('GM1979', 2021)]).toEqual([148000, 165000]);
    // Appingedam 134, Delfzijl 124, Loppersum 145, by 5,850, 12,232 and 4,657 dwellings.
    expect(Math.abs(eur('GM1979', 2015)! - 130875)).toBeLessThan(500);
    // Five were not published in 2018, and are not made up from one of their parts.
    const missing = rowsOf(source, 'municipal_series').filter((r) => r['year'] === 2018 && r['woz_eur'] === null);
    expect(missing.map((r) => r['municipality'])).toEqual(['GM0417', 'GM0743', 'GM0847', 'GM1721', 'GM1982']);
  });

  it.each([
    [2021, now],
    [2015, then],
  ])('of towns at base %i have the mean of their municipality', (base, pack) => {
    const towns = rowsOf(pack, 'places');
    for (const { code, woz_eur: published } of rowsOf(pack, 'municipalities')) {
      const own = towns.filter((t) => t['municipality'] === code);
      const of = (name: string, t: (typeof towns)[number]): number => t[name] as number;
      const dwellings = sum(own.map((t) => of('dwellings', t)));
      const mean = sum(own.map((t) => of('dwellings', t) * of('woz_eur', t))) / dwellings;
      expect(Math.abs(mean - (published as number)), String(code)).toBeLessThan(1);
      const observed = rowsOf(pack, 'observed').find((r) => r['municipality'] === code && r['year'] === base);
      expect(observed!['woz_eur']).toBe(published);
    }
    const eur = (name: string): number =>
      towns.find((t) => t['name'] === name && t['municipality'] !== null)!['woz_eur'] as number;
    expect(eur('Kropswolde')).toBeGreaterThan(1.5 * eur('Hoogezand'));
    expect(eur('Delfzijl')).toBeLessThan(eur('Loppersum'));
  });

  it('are known for towns outside the five regions, as those of their municipality', () => {
    const made = buildRegion(source, { name: 'x', label: 'x', municipalities: ['GM0363'], bases: [2021] }, 2021);
    expect(new Set(column(made, 'places', 'woz_eur'))).toEqual(new Set(column(made, 'municipalities', 'woz_eur')));
  });
});

describe('empty dwellings', () => {
  const share = (pack: typeof now, table: string, corop: string, year: number): number => {
    const row = rowsOf(pack, table).find((r) => r['corop_code'] === corop && r['year'] === year)!;
    return Math.round((1000 * (row['not_occupied'] as number)) / (row['dwellings'] as number)) / 10;
  };

  it('are those counted, of every COROP region', () => {
    expect([share(now, 'vacancy_series', 'CR01', 2020), share(now, 'vacancy_series', 'CR02', 2020)]).toEqual([
      4.8, 7.3,
    ]);
    expect(new Set(texts(now, 'vacancy_series', 'corop_code')).size).toBe(40);
  });

  it('after the base stand apart', () => {
    expect(share(then, 'vacancy_scoring', 'CR02', 2020)).toBe(7.3);
    expect(now.tables['vacancy_scoring']!.rows).toBe(0);
    expect(Math.max(...column(then, 'vacancy_series', 'year'))).toBe(2015);
    expect(Math.min(...column(then, 'vacancy_scoring', 'year'))).toBe(2016);
  });
});

describe('what is observed after 2015', () => {
  it('is in the tables for scores alone', () => {
    expect(Math.max(...column(then, 'country_series', 'year'))).toBe(2015);
    expect(column(then, 'country_scoring', 'year')).toEqual([2016, 2017, 2018, 2019, 2020, 2021]);
    const last = rowsOf(then, 'country_series').at(-1)!;
    expect([last['dwellings_built_share'], last['dwellings_net_share']]).toEqual([null, null]);
    expect(last['woz_eur']).toBe(205500);
    for (const table of ['country_scoring', 'vacancy_scoring', 'scoring']) {
      for (const { basis } of Object.values(then.tables[table]!.columns)) expect(basis).toBe('later');
    }
  });

  it('is there to score values and one-person households', () => {
    const rows = rowsOf(then, 'scoring').filter((r) => r['municipality'] === 'GM0765');
    expect(rows.map((r) => r['woz_eur'])).toEqual([128000, 127000, 127000, 132000, 139000, 148000]);
    expect(rows.map((r) => r['single_share'] !== null)).toEqual([false, false, false, false, false, true]);
  });

  it.each([
    ['municipalities', 'built_before_2000_share'],
    ['zones', 'single_family_share'],
    ['places', 'woz_eur'],
    ['building', 'built_to_2020'],
    ['building_places', 'built_to_2020'],
    ['newcomer_kinds', 'share'],
  ])('is marked later where it is structure: %s.%s', (table, name) => {
    expect(then.tables[table]!.columns[name]!.basis).toBe('later');
  });
});

describe('what is built', () => {
  it('leaves the growth of the stock that was counted', () => {
    // 11,771 dwellings in 2015 and 11,963 in 2018; its COROP region then grew as before.
    const row = rowsOf(now, 'building').find((r) => r['code'] === 'GM1950')!;
    const net = (row['built_rate'] as number) - (row['demolished_rate'] as number);
    expect(net).toBeCloseTo(Math.cbrt(11963 / 11771) - 1, 3);
    const all = rowsOf(source, 'building');
    const stock = column(source, 'municipalities', 'dwellings_2018');
    const national = sum(
      all.map((r, m) => stock[m]! * ((r['built_rate'] as number) - (r['demolished_rate'] as number))),
    );
    // The country: 7,587,964 dwellings in 2015, 7,740,984 in 2018; new dwellings rose after that.
    expect(national / sum(stock)).toBeGreaterThan(0.0065);
    expect(national / sum(stock)).toBeLessThan(0.0095);
  });

  it('knows of Blauwestad, and at base 2015 what came after', () => {
    expect(rowsOf(now, 'building_places').map((r) => [r['code'], r['built'], r['built_to_2020']])).toEqual([
      ['WP3509', 50, null],
    ]);
    const [row] = rowsOf(then, 'building_places');
    expect(row!['built']).toBeLessThan(row!['built_to_2020'] as number);
    expect(column(then, 'building', 'built_to_2020')).toEqual(column(now, 'building', 'built_rate'));
  });

  it.each(['noordoost-fryslan', 'achterhoek', 'zeeuws-vlaanderen', 'zuid-limburg'])(
    'is known for %s, towns of which have values of their own',
    (name) => {
      for (const base of [2021, 2015]) {
        const made = buildRegion(source, parseRegionFile(regionYaml(name), name, source), base);
        for (const row of rowsOf(made, 'building')) {
          expect(row['built_rate'] as number).toBeLessThan(0.02);
          expect(row['demolished_rate'] as number).toBeLessThan(0.01);
        }
        expect(made.tables['building_places']!.rows).toBe(0);
        expect(new Set(column(made, 'places', 'woz_eur')).size).toBeGreaterThan(made.tables['municipalities']!.rows);
      }
    },
  );
});

describe('the border and the ground', () => {
  it('are where they are', () => {
    const km = (name: string): number =>
      column(now, 'municipalities', 'border_km')[texts(now, 'municipalities', 'name').indexOf(name)]!;
    expect(km('Westerwolde')).toBeLessThan(8);
    expect(km('Het Hogeland')).toBeGreaterThan(35);
    const [quake] = rowsOf(now, 'earthquakes');
    const at = (name: string): number => {
      const town = rowsOf(now, 'places').find((t) => t['name'] === name)!;
      const [dx, dy] = [
        (town['x_m'] as number) - (quake!['x_m'] as number),
        (town['y_m'] as number) - (quake!['y_m'] as number),
      ];
      return Math.hypot(dx, dy) / 1000;
    };
    expect(at('Huizinge')).toBeLessThan(2);
    expect(at('Loppersum')).toBeLessThan(quake!['radius_inner_km'] as number);
    expect(at('Delfzijl')).toBeLessThan(quake!['radius_outer_km'] as number);
    expect(at('Ter Apel')).toBeGreaterThan(quake!['radius_outer_km'] as number);
  });
});

describe('a table about homes that breaks a rule is refused:', () => {
  const text = packFile('noord-oost-groningen.2015.json');
  type Values = (number | string | null)[];
  type Loose = Record<string, { rows: number; columns: Record<string, { values: Values }> }>;
  const edited = (change: (tables: Loose) => void): string => {
    const pack = JSON.parse(text);
    change(pack.tables);
    return JSON.stringify(pack);
  };
  const changed = (table: string, name: string, row: number, value: Cell): string =>
    edited((tables) => {
      tables[table]!.columns[name]!.values[row] = value;
    });

  it.each<[string, string, string[]]>([
    [
      'another order of kinds',
      edited((tables) => tables['newcomer_kinds']!.columns['kind']!.values.reverse()),
      ["table 'newcomer_kinds', column 'kind', row 1", 'family', "'asylum'"],
    ],
    ['more newcomers than all', changed('newcomer_kinds', 'share', 1, 0.4), ['newcomer_kinds', 'add up to 1']],
    [
      'fewer who leave than emigrate',
      changed('newcomer_kinds', 'leaves_first5', 2, 0.1),
      ["column 'leaves_first5', row 3", '0.1', 'at least 0.7'],
    ],
    [
      'an empty dwelling too many',
      changed('vacancy_series', 'social_not_occupied', 4, 1),
      ["table 'vacancy_series', column 'not_occupied', row 5", 'owner_not_occupied + social_not_occupied'],
    ],
    [
      'vacancy of the time after the base',
      changed('vacancy_series', 'year', 3, 2016),
      ["table 'vacancy_series', column 'year', row 4", '2016', 'at most 2015'],
    ],
    [
      'a score of the base',
      changed('vacancy_scoring', 'year', 0, 2015),
      ["table 'vacancy_scoring', column 'year', row 1", '2015', 'after 2015'],
    ],
    ['a year left out', changed('country_series', 'year', 5, 2010), ["table 'country_series'"]],
    [
      'dwellings built in a year that had not begun',
      changed('country_series', 'dwellings_built_share', 20, 0.006),
      ["table 'country_series', column 'dwellings_built_share', row 21", 'null'],
    ],
    ['building elsewhere', changed('building', 'code', 0, 'GM0363'), ["table 'building'", 'row 1', 'GM0363']],
    ['a rate beyond reason', changed('building', 'built_rate', 2, 0.4), ["column 'built_rate', row 3", '0 to 0.1']],
    ['building in no town', changed('building_places', 'code', 0, 'WP0001'), ["column 'code', row 1", 'WP0001']],
    [
      'a circle inside out',
      changed('earthquakes', 'radius_outer_km', 0, 5),
      ["table 'earthquakes', column 'radius_outer_km', row 1", 'more than 8'],
    ],
    [
      'more homes of associations than owners leave',
      changed('zones', 'social_share', 0, 0.9),
      ["table 'zones', column 'social_share', row 1", 'what owners leave'],
    ],
    ['a town without a value', changed('places', 'woz_eur', 6, null), ["column 'woz_eur', row 7", 'null', 'EUR']],
    [
      'a kind left out',
      edited((tables) => {
        tables['newcomer_kinds']!.rows -= 1;
        for (const { values } of Object.values(tables['newcomer_kinds']!.columns)) values.pop();
      }),
      ["table 'newcomer_kinds'", `'${NEWCOMER_KINDS.at(-1)}'`],
    ],
  ])('%s', (_, content, parts) => {
    const { name, message } = refusal(() => parsePack(content, 'p.json'));
    expect(name, message).toBe('InputError');
    for (const part of ['p.json', ...parts]) expect(message).toContain(part);
  });
});
