/** Source tables about homes: how values, districts, borders and new dwellings become figures, and what is refused. */
import { describe, expect, it } from 'vitest';
import {
  growthOf,
  type Home,
  type ProvinceStock,
  provinceRates,
  ratesOf2015,
  ratesOf2021,
  type Stocks,
} from '../../calibration/estimators/building-rates.js';
import type { Codes } from '../../calibration/source/codes.js';
import { readDistrictOffsets } from '../../calibration/source/district-offsets.js';
import { BUILDING_PLACES, EARTHQUAKES, NEWCOMERS } from '../../calibration/source/homes-by-hand.js';
import { kmToBorder, readLandBorder } from '../../calibration/source/land-border.js';
import { readOccupancy } from '../../calibration/source/national.js';
import { readProvinces } from '../../calibration/source/provinces.js';
import { toRijksdriehoek } from '../../calibration/source/rijksdriehoek.js';
import type { Town } from '../../calibration/source/towns.js';
import { readWoz } from '../../calibration/source/woz.js';
import { twoMunicipalities } from './country-fixture.js';
import { sum } from './pack-files.js';
import { folder, put, refused, useSourceFolder } from './source-folder.js';

useSourceFolder();

/** Today GM0001 and GM0002; GM0007 and GM0008 became GM0001. */
const country = (): Codes => twoMunicipalities('GM0007,GM0001,1', 'GM0008,GM0001,1');

describe('values of dwellings', () => {
  const tables = (woz: readonly string[]): void => {
    put('cbs/woz_municipality_1997_2020.csv.gz', ['region_code,region_name,year,mean_woz_keur', ...woz]);
    put('cbs/dwellings_tenure_municipality_2015_2018.csv', [
      'region_code,year,population,dwellings',
      'GM0007,2015,1000,600',
      'GM0008,2015,1000,400',
      'GM0002,2018,2000,1000',
    ]);
    put('cbs/population_1jan_1960_2021.csv.gz', [
      'region_code,year,population',
      'NL01,2015,4000',
      'GM0007,2015,1000',
      'GM0008,2015,1000',
      'GM0002,2015,2000',
      'GM0007,1990,900',
    ]);
    put('places/municipalities_kwb2021.csv', [
      'gm_code,population,woz_value_keur',
      'GM0001,2000,250',
      'GM0002,2000,300',
    ]);
  };

  it('of merged municipalities weigh by dwellings, as those of the country do', () => {
    tables(['GM0007,a,2015,100', 'GM0008,b,2015,200', 'GM0002,c,2015,300']);
    const { byCode, country: national } = readWoz(folder, country());
    expect(byCode.get('GM0001 2015')).toBeCloseTo((600 * 100000 + 400 * 200000) / 1000, 6);
    expect(byCode.get('GM0002 2015')).toBeCloseTo(300000, 6);
    expect(national.get(2015)).toBeCloseTo((600 * 100000 + 400 * 200000 + 1000 * 300000) / 2000, 6);
  });

  it('of 2021 are those of the key figures; years outside the series have none', () => {
    tables(['GM0002,c,2015,300']);
    const { byCode, country: national } = readWoz(folder, country());
    expect(byCode.get('GM0001 2021')).toBeCloseTo(250000, 6);
    expect(national.get(2021)).toBeCloseTo(275000, 6);
    expect([...national.keys()]).toEqual([2015, 2021]);
  });

  it('are absent where a part that counts was not published', () => {
    tables(['GM0007,a,2015,100', 'GM0008,b,2015,', 'GM0002,c,2015,300']);
    const { byCode, country: national } = readWoz(folder, country());
    expect(byCode.has('GM0001 2015')).toBe(false);
    expect(national.get(2015)).toBeCloseTo((600 * 100000 + 1000 * 300000) / 1600, 6);
  });

  it('are refused when a cell is no number', () => {
    tables(['GM0007,a,2015,x']);
    refused(() => readWoz(folder, country()), 'cbs/woz_municipality_1997_2020.csv.gz line 2', "'x' is not a number");
  });
});

/** A square of a hundredth of a degree, counted from the west; neighbours share an edge. */
const square = (column: number) => {
  const [west, east] = [6 + 0.01 * column, 6.01 + 0.01 * column];
  return [
    [west, 53],
    [east, 53],
    [east, 53.01],
    [west, 53.01],
    [west, 53],
  ];
};
const topology = (object: string, areas: readonly { properties: object; column: number }[]): string =>
  JSON.stringify({
    type: 'Topology',
    objects: {
      [object]: {
        type: 'GeometryCollection',
        geometries: areas.map(({ properties }, i) => ({ type: 'Polygon', properties, arcs: [[i]] })),
      },
    },
    arcs: areas.map(({ column }) => square(column)),
  });

describe('districts of a town', () => {
  const HEAD = 'wijk_code,gm_code,area_km2,population,dwellings,owner_occupied_pct,woz_value_keur';
  const town = (code: string, postcodes: readonly string[]) =>
    ({ code, municipality2022: 'GM0001', postcodes }) as unknown as Town;
  const map = (districts: readonly string[]): void => {
    put('places/wijken_2022.csv', [HEAD, ...districts]);
    put('places/geo/wijken_krimp_2022.topojson', [
      topology('wijken', [
        { properties: { wijk_code: 'WK1' }, column: 0 },
        { properties: { wijk_code: 'WK2' }, column: 1 },
      ]),
    ]);
    put('places/geo/pc4_krimp_2020.topojson', [
      topology('pc4', [
        { properties: { pc4: '9001' }, column: 0 },
        { properties: { pc4: '9002' }, column: 1 },
      ]),
    ]);
    put('places/pc4.csv', ['pc4,pop_2021', '9001,100', '9002,300']);
  };

  it('say how far owners and values differ from the municipality', () => {
    map(['WK1,GM0001,1,100,300,40,200', 'WK2,GM0001,1,300,100,80,400']);
    // The municipality: (300 x 40 + 100 x 80) / 400 = 50 and (300 x 200 + 100 x 400) / 400 = 250.
    const offsets = readDistrictOffsets(folder, [
      town('A', ['9001']),
      town('B', ['9002']),
      town('C', ['9001', '9002']),
    ]);
    expect([...offsets.owner]).toEqual([
      ['A', -10],
      ['B', 30],
      ['C', 20],
    ]);
    expect([...offsets.woz]).toEqual([
      ['A', 0.8],
      ['B', 1.6],
      ['C', 1.4],
    ]);
  });

  it('without a figure are passed over, towns outside the map are absent', () => {
    map(['WK1,GM0001,1,100,300,40,200', 'WK2,GM0001,1,300,100,,']);
    const offsets = readDistrictOffsets(folder, [town('A', ['9001']), town('B', ['9002']), town('D', ['9003'])]);
    expect([...offsets.owner]).toEqual([['A', 0]]);
    expect([...offsets.woz]).toEqual([['A', 1]]);
  });
});

describe('the land border', () => {
  /** Two squares that share the edge at 6.01 degrees; a third lies apart, beyond the sea. */
  const FILE = 'places/geo/neighbours_naturalearth.topojson';
  const shared = [
    [6.01, 53],
    [6.01, 53.01],
  ];
  const map = (names: readonly [string, string, string]): void =>
    put(FILE, [
      JSON.stringify({
        type: 'Topology',
        objects: {
          countries: {
            type: 'GeometryCollection',
            geometries: [
              { type: 'Polygon', properties: { name: names[0] }, arcs: [[0, 1]] },
              { type: 'Polygon', properties: { name: names[1] }, arcs: [[~1, 2]] },
              { type: 'Polygon', properties: { name: names[2] }, arcs: [[3]] },
            ],
          },
        },
        arcs: [
          [
            [6.01, 53.01],
            [6, 53.01],
            [6, 53],
            [6.01, 53],
          ],
          shared,
          [
            [6.01, 53],
            [6.02, 53],
            [6.02, 53.01],
            [6.01, 53.01],
          ],
          square(5),
        ],
      }),
    ]);

  it('is what two countries share, and distances are straight', () => {
    map(['Netherlands', 'Germany', 'Belgium']);
    const border = readLandBorder(folder);
    expect(border).toEqual([shared.map(([lon, lat]) => toRijksdriehoek(lon!, lat!))]);
    const on = toRijksdriehoek(6.01, 53.005);
    expect(kmToBorder(on, border)).toBeLessThan(0.01);
    expect(kmToBorder({ x: on.x - 3000, y: on.y }, border)).toBeCloseTo(3, 1);
    // Beyond the end of the line its end is nearest.
    const end = toRijksdriehoek(6.01, 53.01);
    expect(kmToBorder({ x: end.x, y: end.y + 4000 }, border)).toBeCloseTo(4, 1);
  });

  it('is refused where nobody borders on the country', () => {
    map(['Germany', 'Belgium', 'Netherlands']);
    refused(() => readLandBorder(folder), FILE, "'Netherlands' has no border");
  });
});

describe('dwellings not occupied', () => {
  const FILE = 'cbs/corop_dwellings_tenure_occupancy_2012_2020.csv';
  const HEAD = 'corop_code,corop,year,occupancy,dwellings,owner_occupied,rent_housing_association';
  const put_ = (rows: readonly string[]): void => put(FILE, [HEAD, ...rows]);

  it('are read by tenure, totals passed over', () => {
    put_(['CR01,C,2015,not_occupied,50,20,10', 'CR01,C,2015,total,1050,620,310', 'CR01,C,2015,occupied,1000,600,300']);
    expect(readOccupancy(folder)).toEqual([
      {
        corop: 'C',
        coropCode: 'CR01',
        year: 2015,
        occupied: 1000,
        notOccupied: 50,
        ownerNotOccupied: 20,
        socialNotOccupied: 10,
      },
    ]);
  });

  it('are refused when they are not complete or add up to more', () => {
    put_(['CR01,C,2015,occupied,1000,600,300']);
    refused(() => readOccupancy(folder), FILE, 'C 2015 lacks');
    put_(['CR01,C,2015,occupied,1000,600,300', 'CR01,C,2015,not_occupied,50,41,10']);
    refused(() => readOccupancy(folder), `${FILE} line 3`, 'more than the 50 dwellings');
    put_(['CR01,C,2015,occupied,1000,600,300', 'CR01,C,2015,occupied,1000,600,300']);
    refused(() => readOccupancy(folder), `${FILE} line 3`, 'stands already');
  });
});

describe('provinces', () => {
  const FILE = 'cbs/keyfigures_provinces_1995_2019.csv.gz';
  const HEAD =
    'region_name,year,VoorraadOp1Januari_90,Nieuwbouwwoningen_91,SaldoVermeerderingWoningenRelatief_92,TotaalAantalParticuliereHuishoudens_82,Eenpersoonshuishoudens_83';

  it('have new dwellings and growth in dwellings, or nothing where none were published', () => {
    put(FILE, [HEAD, 'Fryslân (PV),2018,280000,1400,4.0,290000,100000', 'Fryslân (PV),2019,281000,,,291000,101000']);
    expect(readProvinces(folder)).toEqual([
      { province: 'Fryslân', year: 2018, stock: 280000, built: 1400, net: 1120, households: 290000, single: 100000 },
      { province: 'Fryslân', year: 2019, stock: 281000, built: null, net: null, households: 291000, single: 101000 },
    ]);
  });

  it('are refused when a year lacks one', () => {
    put(FILE, [HEAD, 'A (PV),2018,1000,5,1,900,300', 'B (PV),2018,1000,5,1,900,300', 'A (PV),2019,1000,5,1,900,300']);
    refused(() => readProvinces(folder), FILE, '3 rows, expected 2 provinces in 2 years');
  });
});

describe('building rates', () => {
  const years = (first: number, last: number, of: (year: number) => number): Map<number, number> =>
    new Map(Array.from({ length: last - first + 1 }, (_, i) => [first + i, of(first + i)]));
  /** Both grow evenly, CR01 by 0.2 % and CR02 by 1 % a year; CR01 loses a municipality in 2018. */
  const stocks: Stocks = new Map([
    ['CR01', years(2012, 2020, (y) => (y >= 2018 ? 9000 : 10000) * 1.002 ** (y - 2012))],
    ['CR02', years(2012, 2020, (y) => 10000 * 1.01 ** (y - 2012))],
  ]);
  const province = (built: number, net: number): ProvinceStock[] =>
    Array.from({ length: 12 }, (_, i) => ({
      province: 'P',
      year: 2007 + i,
      stock: 20000,
      built,
      net,
    }));
  const home = (corop: string, growth: number): Home => ({
    province: 'P',
    corop,
    dwellings2015: 1000,
    dwellings2018: 1000 * (1 + growth) ** 3,
  });

  it('pass over steps of boundaries', () => {
    expect(growthOf(stocks.get('CR01')!, 2012, 2020)).toBeCloseTo(0.002, 12);
    expect(growthOf(stocks.get('CR02')!, 2015, 2018)).toBeCloseTo(0.01, 12);
    expect(growthOf(new Map([[2015, 1000]]), 2012, 2015)).toBe(0);
  });

  it('of 2021 leave the growth of the municipality, with the national share taken down', () => {
    const rates = ratesOf2021([home('CR01', 0.003), home('CR01', -0.003)], stocks, province(120, 120), 0.0016);
    expect(rates[0]!.built - rates[0]!.demolished).toBeCloseTo(0.003, 9);
    expect(rates[0]!.demolished).toBeCloseTo(0.0016, 12);
    // What shrinks by more than that is taken down, and nothing is built.
    expect(rates[1]!.built).toBeCloseTo(0, 12);
    expect(rates[1]!.demolished).toBeCloseTo(0.003, 9);
  });

  it('take the COROP region where the register was corrected, and more taken down where the province shows it', () => {
    const [rate] = ratesOf2021([home('CR02', -0.04)], stocks, province(120, 60), 0.0016);
    expect(rate!.basis).toBe('corop');
    expect(rate!.demolished).toBeCloseTo(0.003, 12);
    expect(rate!.built - rate!.demolished).toBeCloseTo(0.01, 9);
  });

  it('of 2015 divide the new dwellings of the province by the growth of its regions', () => {
    const rates = ratesOf2015([home('CR01', 0.2), home('CR02', 0.2)], stocks, province(120, 300), 0.0016);
    // 0.6 % a year, in the ratio of 0.2 and 1 % to their mean; 0.333 is held at 0.4.
    expect(rates.map(({ built }) => built)).toEqual([
      expect.closeTo(0.006 * 0.4, 9),
      expect.closeTo(0.006 * (1 / 0.6), 9),
    ]);
    expect(rates.every(({ demolished, basis }) => demolished === 0.0016 && basis === 'corop')).toBe(true);
  });

  it('know nothing of 2015 and later at base 2015', () => {
    const later = new Map(
      [...stocks].map(([corop, stock]) => [corop, new Map([...stock].map(([y, n]) => [y, y > 2015 ? 3 * n : n]))]),
    );
    const rows = province(120, 60);
    const changed = rows.map((row) => (row.year >= 2015 ? { ...row, built: 900, net: 0 } : row));
    const homes = [home('CR01', 0.003), home('CR02', 0.01)];
    const moved = homes.map((h) => ({ ...h, dwellings2018: 5 * h.dwellings2018 }));
    expect(ratesOf2015(moved, later, changed, 0.0016)).toEqual(ratesOf2015(homes, stocks, rows, 0.0016));
  });

  it('of 2021 move on as the COROP region moved after 2018, two of five years', () => {
    const faster = new Map([
      ...stocks,
      ['CR03', years(2012, 2020, (y) => 10000 * 1.01 ** (y - 2012 + Math.max(0, y - 2018)))],
    ]);
    const [even, grown] = ratesOf2021([home('CR02', 0.004), home('CR03', 0.004)], faster, province(120, 120), 0.0016);
    expect(even!.built - even!.demolished).toBeCloseTo(0.004, 9);
    expect(grown!.built - grown!.demolished).toBeCloseTo(0.004 + 0.4 * (1.01 ** 2 - 1.01), 9);
  });

  it('of a province are the mean of the five years up to the last', () => {
    const of = (year: number): number =>
      provinceRates(
        province(120, 60).map((row) => (row.year === year ? { ...row, built: 320, net: 260 } : row)),
        'P',
        2014,
      ).built;
    expect([2009, 2010, 2014, 2015].map(of)).toEqual([0.006, 0.008, 0.008, 0.006].map((x) => expect.closeTo(x, 12)));
  });

  it('leave out years in which the register of a province was corrected', () => {
    const rows = province(120, 60).map((row) => (row.year === 2012 ? { ...row, net: -400 } : row));
    expect(provinceRates(rows, 'P', 2014).withdrawn).toBeCloseTo(0.003, 12);
    expect(() => provinceRates(rows, 'Q', 2014)).toThrow(RangeError);
  });
});

describe('figures put together by hand', () => {
  it('of newcomers are everybody, and half of those without the nationality leave within five years', () => {
    expect(sum(NEWCOMERS.map(({ share }) => share))).toBeCloseTo(1, 12);
    const foreign = NEWCOMERS.filter(({ kind }) => kind !== 'returning');
    const left = sum(foreign.map(({ share, emigrates }) => share * emigrates)) / sum(foreign.map(({ share }) => share));
    // 63 % of those from the EU and EFTA and 35 to 42 % of others, 110 to 81.
    expect(left).toBeGreaterThan((110 * 0.63 + 81 * 0.35) / 191 - 0.01);
    expect(left).toBeLessThan((110 * 0.63 + 81 * 0.42) / 191 + 0.01);
  });

  it('say where they are known from, and mark what is a guess', () => {
    for (const { note } of [...BUILDING_PLACES[2015], ...BUILDING_PLACES[2021]]) expect(note).toMatch(/\(guess\)/);
    for (const { source, inner, outer } of EARTHQUAKES) {
      expect(source).toContain('guess');
      expect(inner).toBeLessThan(outer);
    }
  });
});
