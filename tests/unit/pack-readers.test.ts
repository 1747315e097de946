/** Source tables that contradict themselves or each other are refused with file, line and figure. */
import { describe, expect, it } from 'vitest';
import type { SeriesRow } from '../../calibration/estimators/municipal-series.js';
import { readAges } from '../../calibration/source/ages.js';
import { type Codes, readCodes, recoded } from '../../calibration/source/codes.js';
import { compileSource } from '../../calibration/source/compile.js';
import { byKey, readRows } from '../../calibration/source/csv.js';
import { readNationalFigures } from '../../calibration/source/parameters.js';
import { contains, readAreas } from '../../calibration/source/polygons.js';
import { toRijksdriehoek } from '../../calibration/source/rijksdriehoek.js';
import { readSchools } from '../../calibration/source/schools.js';
import { readSeries } from '../../calibration/source/series.js';
import { checkTownTotals } from '../../calibration/source/totals.js';
import { readTowns, type Town } from '../../calibration/source/towns.js';
import { column, readPack, SOURCE_FILE, sum, texts } from './pack-files.js';
import { folder, put, refused, useSourceFolder } from './source-folder.js';

useSourceFolder();

const codes: Codes = {
  municipalities: [{ code: 'GM0001', name: 'Een', province: 'P', corop: 'C', coropCode: 'CR' }],
  partsOf: () => [{ code: 'GM0001', share: 1 }],
  one: () => 'GM0001',
};

describe('tables', () => {
  it('are refused when they are missing, with the name of the file', () => {
    refused(() => compileSource(folder), 'cbs/regions_2023.csv is missing');
    refused(() => readNationalFigures(folder), 'parameters.csv is missing');
  });

  it('are refused for a column, cell or key that cannot be', () => {
    put('a.csv', ['code,n', 'x,1', 'y,', 'z,6·22', 'x,-3']);
    const rows = readRows(folder, 'a.csv');
    expect(rows[1]!.optional('n')).toBeNull();
    refused(() => rows[0]!.text('m'), "a.csv: there is no column 'm'");
    refused(() => rows[1]!.number('n'), 'a.csv line 3: n is empty');
    refused(() => rows[2]!.number('n'), "a.csv line 4: n = '6·22' is not a number");
    refused(() => rows[3]!.count('n'), 'a.csv line 5: n = -3');
    refused(() => byKey(rows, (row) => row.text('code')), "a.csv line 5: 'x' stands already in a.csv line 2");
    put('b.csv', ['code,n', 'x,1,2']);
    refused(() => readRows(folder, 'b.csv'), 'b.csv cannot be read');
  });
});

describe('municipality codes', () => {
  it('are brought to 2023 with their shares, unknown ones refused', () => {
    put('cbs/regions_2023.csv', [
      'code_2023,name,province,corop_code,corop',
      'GM0002,Twee,P (PV),CR01,C (CR)',
      'GM0001,Een,P,CR01,C',
    ]);
    put('cbs/recode_to_2023.csv', ['code,code_2023,share', 'GM0009,GM0001,0.25', 'GM0009,GM0002,0.75']);
    put('t.csv', ['region_code,n', 'GM0009,100', 'GM0002,10', 'GM0077,1']);
    const read = readCodes(folder);
    expect(read.municipalities.map((m) => [m.code, m.province, m.corop])).toEqual([
      ['GM0001', 'P', 'C'],
      ['GM0002', 'P', 'C'],
    ]);
    const rows = readRows(folder, 't.csv');
    const sums = recoded(read, rows.slice(0, 2), (row) => row.number('n'));
    expect([...sums]).toEqual([
      ['GM0001', 25],
      ['GM0002', 85],
    ]);
    refused(() => recoded(read, rows, (row) => row.number('n')), "t.csv line 4: unknown municipality code 'GM0077'");
    refused(() => read.one('GM0009', rows[0]!), "'GM0009' was divided");
  });
});

describe('ages by postcode', () => {
  const HEAD = 'pc4,age_group,pop_2021,men_2021,women_2021';

  it('take men and women for the split and the total for the sum', () => {
    put('places/pc4_age.csv.gz', [HEAD, '9999,0-4,25,15,15', '9999,95+,5,0,5', '9998,5-9,,,']);
    const ages = readAges(folder, [2021]).get(2021)!;
    expect([...ages.keys()]).toEqual(['9999']);
    const cells = ages.get('9999')!;
    expect([cells[0], cells[20], cells[19], cells[39]]).toEqual([13, 12, 0, 5]);
  });

  it.each([
    ['9999,0-4,25,25,25', 'line 2: men_2021 + women_2021 = 50, but pop_2021 = 25'],
    ['9999,0-5,25,10,15', "line 2: unknown age group '0-5'"],
    ['9999,0-4,25,10,-15', 'women_2021 = -15'],
    ['9999,0-4,25,10,15\n9999,0-4,25,10,15', 'line 3: postcode 9999, age 0-4 stands twice'],
  ])('%j is refused', (line, part) => {
    put('places/pc4_age.csv.gz', [HEAD, line]);
    refused(() => readAges(folder, [2021]), 'places/pc4_age.csv.gz', part);
  });
});

describe('towns', () => {
  const HEAD = 'wp_code,place,gm_code_2022,lon,lat,pc4_list,pop_2020,pop_2021,households_2018';
  const put_ = (rows: readonly string[]): void => {
    put('places/places.csv', [HEAD, ...rows]);
    put('places/pc4.csv', ['pc4,area_km2', '9001,1.5', '9002,2.25']);
    const cells = ['9001', '9002'].map((pc4) => `${pc4},30-34,50,25,25,60,30,30`);
    put('places/pc4_age.csv.gz', ['pc4,age_group,pop_2020,men_2020,women_2020,pop_2021,men_2021,women_2021', ...cells]);
  };

  it('sum their postcodes; a village that stands twice counts once', () => {
    put_([
      'WP2,B,GM0001,6.5,53.1,9001 9002,100,120,50',
      'WP1,A,GM0001,,,,,,',
      'WP3,B,GM0001,6.5,53.1,9001 9002,100,120,50',
    ]);
    const towns = readTowns(folder, codes);
    expect(towns.map((t) => [t.code, t.residents[2021], t.households2018, t.areaKm2, t.x === null])).toEqual([
      ['WP1', 0, 0, 0, true],
      ['WP2', 120, 50, 3.75, false],
      ['WP3', 0, 0, 0, false],
    ]);
    expect(sum(towns[1]!.ages[2021])).toBe(120);
  });

  it('are refused when a key, postcode or total is wrong', () => {
    put_(['WP2,B,GM0001,6.5,53.1,9001,50,60,50', 'WP2,C,GM0001,6.5,53.1,9002,50,60,50']);
    refused(() => readTowns(folder, codes), "places/places.csv line 3: 'WP2' stands already");
    put_(['WP2,B,GM0001,6.5,53.1,9003,50,60,50']);
    refused(() => readTowns(folder, codes), 'line 2: postcode 9003 is not in places/pc4.csv');
    put_(['WP2,B,GM0001,6.5,53.1,9001,50,600,50']);
    refused(() => readTowns(folder, codes), 'pop_2021 = 600', 'add up to 60');
  });

  it('are refused when they are far from the published municipality', () => {
    const town = (residents: number) =>
      ({ municipality: 'GM0001', residents: { 2020: 5000, 2021: residents } }) as Town;
    const series = [2020, 2021].map((year) => ({ municipality: 'GM0001', year, population: 5000 }) as SeriesRow);
    expect(checkTownTotals([town(5005)], series)).toEqual([]);
    refused(() => checkTownTotals([town(6000)], series), 'GM0001', '6000 residents in 2021', '5000');
    refused(() => checkTownTotals([town(5060)], series), 'all towns have 5060', '5000');
  });
});

describe('schools', () => {
  const HEAD =
    'school_id,brin,brin_pupils_2014,coord_source,name,denomination,postcode,place,gm_code_2022,rd_x,rd_y,region5,in_2013_12,in_2015_10,in_2016_10,in_2018_11,in_2019_10,in_2020_12,pupils_2015,pupils_2016,pupils_2019';
  const SEEN = '1,1,1,1,1,0,20,21,';
  const town = (code: string, name: string, postcodes: string[], x: number) =>
    ({ code, name, municipality2022: 'GM0001', postcodes, x, y: 0 }) as unknown as Town;
  const towns = [town('WP1', 'Aa', ['9001'], 0), town('WP2', 'Bee', ['9002'], 1000)];

  const put_ = (rows: readonly string[], pupils: readonly string[] = []): void => {
    put('places/schools_primary.csv', [HEAD, ...rows]);
    put('places/schools_primary_pupils.csv', ['school_id,date,mean_home_school_distance_m', ...pupils]);
  };

  it('are joined by name, else postcode, else (outside the regions) to the nearest town', () => {
    put_([
      `02,B02,,address,x,,9999AA,Aa,GM0001,5,5,Regio,${SEEN}`,
      `01,B01,,address,x,Openbaar,9002AA,Cee,GM0001,5,5,Regio,${SEEN}`,
      `03,B03,,address,x,Openbaar,9999AA,Dee,GM0001,900,0,,${SEEN}`,
    ]);
    expect(readSchools(folder, towns).map((s) => [s.id, s.town, s.joined, s.denomination, s.pupils[2]])).toEqual([
      ['01', 'WP2', 'postcode', 'Openbaar', null],
      ['02', 'WP1', 'name', 'Onbekend', null],
      ['03', 'WP2', 'nearest', 'Openbaar', null],
    ]);
  });

  it('carry the count of an institution where it has one site, and published distances', () => {
    const row = (id: string, brin: string) => `${id},${brin},55,pc4_centroid,x,,9999AA,Aa,GM0001,5,5,,${SEEN}`;
    put_(
      [row('01', 'A'), row('02', 'B'), row('03', 'B')],
      ['01,2015-10-01,800.4', '01,2019-10-01,', '02,2016-10-01,7'],
    );
    const schools = readSchools(folder, towns);
    expect(schools.map((s) => s.pupils2014)).toEqual([55, null, null]);
    expect(schools.map((s) => s.distances)).toEqual([
      [800, null, null],
      [null, 7, null],
      [null, null, null],
    ]);
    expect(schools[0]!.exact).toBe(false);
  });

  it.each([
    [`02,B02,,address,x,,9999AA,Dee,GM0001,5,5,Regio,${SEEN}`, "school 02 stands in 'Dee' (GM0001), postcode 9999AA"],
    [`02,B02,,address,x,,9999AA,Dee,GM0002,5,5,,${SEEN}`, "unknown municipality code 'GM0002'"],
    ['02,B02,,address,x,,9999AA,Aa,GM0001,5,5,,1,1,1,2,1,0,20,21,', 'in_2018_11 = 2'],
    [
      `02,B02,,address,x,,9001AA,Aa,GM0001,5,5,,${SEEN}\n02,B02,,address,x,,9001AA,Aa,GM0001,5,5,,${SEEN}`,
      "'02' stands already",
    ],
  ])('%j is refused', (line, part) => {
    put_([line]);
    refused(() => readSchools(folder, towns), 'places/schools_primary.csv line', part);
  });
});

describe('series', () => {
  const AGES = 'age_0_4,age_5_9,age_10_14,age_15_19,age_20_24,age_25_44,age_45_64,age_65_79,age_80p';
  const FLOWS =
    'pop_1jan,births,deaths,immigration,emigration_incl_adm,arrivals_intermunicipal,departures_intermunicipal,pop_31dec';
  function series(flows: string, ages = '10,10,10,10,10,10,10,10,20.4', years = [2020, 2021]): void {
    put('cbs/population_2023_boundaries_1995_2021.csv.gz', [
      'region_code,year,population',
      ...years.map((y) => `GM0001,${y},100`),
    ]);
    put('cbs/age_counts_2023_boundaries_1995_2021.csv.gz', [
      `region_code,year,${AGES}`,
      ...years.map((y) => `GM0001,${y},${ages}`),
    ]);
    put('cbs/components_2023_boundaries_2012_2020.csv.gz', [`region_code,year,${FLOWS}`, `GM0001,2020,${flows}`]);
  }

  it('close with two remainders, in whole persons', () => {
    series('100,3,2,5,4,10,11,102');
    const [first, last] = readSeries(folder, codes);
    expect(first).toMatchObject({ population: 100, otherCorrections: 1, boundaryChange: -2 });
    expect(first!.ages).toEqual([10, 10, 10, 10, 10, 10, 10, 10, 20]);
    expect(last).toMatchObject({ flows: null, otherCorrections: null, boundaryChange: null });
  });

  it('are refused beyond 1 January 2021, and where they contradict each other', () => {
    series('100,3,2,5,4,10,11,102', undefined, [2020, 2021, 2022]);
    refused(() => readSeries(folder, codes), 'ends in 2022, expected 2021');
    series('90,3,2,5,4,10,11,102');
    refused(() => readSeries(folder, codes), 'line 2: pop_1jan = 90', '100');
    series('100,3,2,5,4,10,11,102', '10,10,10,10,10,10,10,10,40');
    refused(() => readSeries(folder, codes), 'line 2: the age groups add up to 120', '100');
  });
});

describe('coordinates and areas', () => {
  it('are within a metre or two of published pairs', () => {
    // Amersfoort, origin of the grid; and all schools of the pack stand within 25 km of their town.
    expect(toRijksdriehoek(5.38720621, 52.1551744)).toEqual({ x: 155000, y: 463000 });
    // Address of a school: 4.474884, 52.059985 is 92434, 452802 in the register.
    const { x, y } = toRijksdriehoek(4.474884, 52.059985);
    expect(Math.hypot(x - 92434, y - 452802)).toBeLessThan(2);
  });

  it('contain the points inside their outer and outside their inner rings', () => {
    const ring = (a: number, b: number) => [
      [a, a],
      [b, a],
      [b, b],
      [a, b],
      [a, a],
    ];
    const arcs = [ring(0, 10), ring(4, 6)];
    const geometry = { type: 'Polygon', arcs: [[0], [1]], properties: { code: 'x' } };
    put('m.topojson', [
      JSON.stringify({
        type: 'Topology',
        objects: { m: { type: 'GeometryCollection', geometries: [geometry] } },
        arcs,
      }),
    ]);
    const [area] = readAreas(folder, 'm.topojson', 'm');
    expect([contains(area!, 2, 2), contains(area!, 5, 5), contains(area!, 11, 2)]).toEqual([true, false, false]);
    refused(() => readAreas(folder, 'm.topojson', 'n'), "there is no object 'n'");
    put('m.topojson', ['{']);
    refused(() => readAreas(folder, 'm.topojson', 'm'), 'm.topojson is not a map');
  });
});

describe('the shipped source pack', () => {
  const source = readPack(SOURCE_FILE);

  it('holds the country', () => {
    expect(source.tables['towns']!.rows).toBe(2501);
    expect(source.tables['schools']!.rows).toBe(7070);
    expect(source.tables['municipalities']!.rows).toBe(342);
    expect(source.outlines['municipalities']).toHaveLength(342);
    // 17,467,800 less the second row of Boerakker.
    expect(sum(column(source, 'towns', 'residents_2021'))).toBe(17467150);
    const seen = ['in_2013_12', 'in_2015_10', 'in_2018_11', 'in_2020_12'].map((name) =>
      sum(column(source, 'schools', name)),
    );
    expect(seen).toEqual([6804, 6584, 6531, 6268]);
    expect(sum(column(source, 'schools', 'pupils_2015'))).toBe(1443072);
  });

  it('has the published national series, within the rounding of divided municipalities', () => {
    const of = (name: string, year: number): number =>
      sum(
        column(source, 'municipal_series', name).filter(
          (_, r) => column(source, 'municipal_series', 'year')[r] === year,
        ),
      );
    const near = (name: string, year: number, published: number): void =>
      expect(Math.abs(of(name, year) - published), `${name} ${year}`).toBeLessThanOrEqual(3);
    near('population', 1995, 15424122);
    near('population', 2015, 16900726);
    near('population', 2021, 17475415);
    near('births', 2015, 170510);
    near('births', 2020, 168681);
    near('deaths', 2018, 153363);
    near('deaths', 2020, 168678);
    near('arrivals', 2020, 793393);
    near('departures', 2020, 793393);
    near('age_80p', 2015, 734976);
  });

  it('places every school within 25 km of its town', () => {
    const row = new Map(texts(source, 'towns', 'code').map((code, t) => [code, t]));
    const far = texts(source, 'schools', 'place').filter((code, s) => {
      const t = row.get(code)!;
      const dx = column(source, 'towns', 'x_m')[t]! - column(source, 'schools', 'x_m')[s]!;
      const dy = column(source, 'towns', 'y_m')[t]! - column(source, 'schools', 'y_m')[s]!;
      return Math.hypot(dx, dy) > 25000;
    });
    expect(far).toEqual([]);
  });

  it('says of every column where it comes from, and where passing it on is allowed', () => {
    const bases = Object.values(source.tables).flatMap((t) => Object.values(t.columns).map((c) => c.basis));
    expect(new Set(bases)).toEqual(new Set(['measured', 'derived', 'later']));
    expect(source.licence.join(' ')).toContain('CC BY 4.0');
    // Lists without an open licence give counts alone.
    const counted = new Set(['zorgkaart', 'ov-oost', 'blauwestad']);
    for (const [key, { licence }] of Object.entries(source.sources)) {
      const expected = counted.has(key)
        ? ['none stated; counts alone']
        : ['CC BY 4.0', 'CC0', 'NDOV open data', 'public domain'];
      expect(expected, key).toContain(licence);
    }
  });
});
