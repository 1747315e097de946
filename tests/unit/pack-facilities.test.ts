/** Schools, GPs and buses: readers by hand, corridors by hand, and what the shipped packs hold. */
import { describe, expect, it } from 'vitest';
import { readBusStops } from '../../calibration/source/bus-stops.js';
import { readBusUse } from '../../calibration/source/bus-use.js';
import type { Codes } from '../../calibration/source/codes.js';
import { readGpPractices } from '../../calibration/source/gp-practices.js';
import { readObservedFacilities } from '../../calibration/source/observed-facilities.js';
import { groupOf, schoolFates } from '../../calibration/source/school-fates.js';
import type { School } from '../../calibration/source/schools.js';
import type { Town } from '../../calibration/source/towns.js';
import { buildRegion } from '../../scenarios/packages/build/build.js';
import { corridorsOf } from '../../scenarios/packages/build/facilities/bus-corridors.js';
import { type Point, spanningForest } from '../../scenarios/packages/build/facilities/bus-forest.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { parseRegionFile } from '../../scenarios/regions/region-file.js';
import { column, REGION_FILE, readPack, regionYaml, SOURCE_FILE, sum, texts, total } from './pack-files.js';
import { folder, put, refused, useSourceFolder } from './source-folder.js';

useSourceFolder();

const source = readPack(SOURCE_FILE);
const region = readPack(REGION_FILE);
const town = (code: string, name: string, postcodes: string[], x: number) =>
  ({ code, name, municipality2022: 'GM0001', postcodes, x, y: 463000 }) as unknown as Town;
const towns = [town('WP1', 'Aa', ['9001'], 155000), town('WP2', 'Bee', ['9002'], 160000)];

describe('GP practices', () => {
  const HEAD = 'practice_id,place,pc4,gm_code_2022';

  it('are counted by town, by name or else by postcode; without a municipality they count nowhere', () => {
    put('places/gp_practices_2026.csv', [
      HEAD,
      '1,Aa,9999,GM0001',
      '2,Cee,9002,GM0001',
      '3,Aa,9002,GM0001',
      '4,,,',
      '5,Dee,9999,GM0001',
    ]);
    expect([...readGpPractices(folder, towns)]).toEqual([
      ['WP1', 2],
      ['WP2', 1],
    ]);
    put('places/gp_practices_2026.csv', [HEAD, '1,Aa,9999,GM0002']);
    refused(() => readGpPractices(folder, towns), 'places/gp_practices_2026.csv line 2', 'GM0002');
  });

  it.each([
    ['noord-oost-groningen', 90],
    ['noordoost-fryslan', 24],
    ['achterhoek', 79],
    ['zeeuws-vlaanderen', 27],
    ['zuid-limburg', 165],
  ])('%s has %i of them in its pack, and nothing else about one', (name, practices) => {
    const pack = built(name);
    expect(total(pack, 'places', 'gp_practices')).toBe(practices);
    expect(pack.tables['places']!.columns['gp_practices']).toMatchObject({ basis: 'later', year: 2026 });
    const elsewhere = Object.entries(pack.tables).flatMap(([table, { columns }]) =>
      Object.entries(columns).flatMap(([c, { source: s }]) => (s === 'zorgkaart' ? [`${table}.${c}`] : [])),
    );
    expect(elsewhere).toEqual(['places.gp_practices']);
  });
});

const builds = new Map<string, Pack>();
function built(name: string): Pack {
  const known = builds.get(name) ?? buildRegion(source, parseRegionFile(regionYaml(name), name, source), 2021);
  builds.set(name, known);
  return known;
}

describe('school sites', () => {
  const site = (id: string, seen: readonly number[], x: number, postcode: string, exact = true) =>
    ({ id, town: 'WP1', seen, x, y: 0, postcode, exact }) as unknown as School;

  it('close, go on under the code of a neighbour, or stay', () => {
    const fates = schoolFates([
      site('stays', [1, 1, 1, 1, 1, 1], 0, 'A'),
      site('next door', [1, 1, 1, 1, 0, 0], 149, 'B'),
      site('further on', [1, 1, 1, 1, 0, 0], 151, 'C'),
      site('same postcode', [1, 0, 0, 0, 0, 0], 900, 'A', false),
      site('centre of a postcode area', [1, 0, 0, 0, 0, 0], 10, 'D', false),
      site('in the list of 2018 alone', [0, 0, 0, 1, 0, 0], 20, 'E'),
      site('missed once', [1, 1, 1, 0, 1, 1], 5000, 'F'),
      site('new code', [0, 0, 0, 0, 0, 1], 6000, 'G'),
      site('old code', [1, 1, 1, 1, 1, 0], 6010, 'H'),
    ]);
    expect(fates).toEqual(['open', 'merged', 'closed', 'merged', 'closed', 'unlisted', 'open', 'open', 'merged']);
  });

  it('belong to a group by denomination', () => {
    expect(groupOf('Openbaar')).toBe('public');
    expect(groupOf('Reformatorisch')).toBe('reformed');
    expect(groupOf('Samenwerking PC, RK')).toBe('cooperation');
    expect(groupOf('Islamitisch')).toBe('other');
  });

  it('of the country ended 666 times since December 2013, 210 of them on a site that stayed a school', () => {
    const count = (fate: string): number => texts(source, 'schools', 'fate').filter((f) => f === fate).length;
    expect([count('open'), count('closed'), count('merged'), count('unlisted')]).toEqual([6268, 456, 210, 136]);
  });

  it('have a board of their denomination in their municipality', () => {
    const boards = texts(region, 'schools', 'board');
    expect(new Set(boards).size).toBe(33);
    expect(boards.filter((b) => b === 'public GM0037').length).toBe(8);
    expect(region.tables['schools']!.columns['board']!.note).toContain('proxy');
  });

  it('have their mean distance where it was published', () => {
    const known = region.tables['schools']!.columns['distance_2015']!.values.filter((v) => v !== null);
    expect(known).toHaveLength(190);
  });
});

describe('distances to schools and GPs', () => {
  const codes: Codes = {
    municipalities: [{ code: 'GM0001', name: 'Een', province: 'P', corop: 'C', coropCode: 'CR' }],
    partsOf: () => [{ code: 'GM0001', share: 1 }],
    one: () => 'GM0001',
  };

  it('are means of the parts by residents, and absent while a part is not published', () => {
    const years = [2014, 2015, 2016];
    put('cbs/population_1jan_1960_2021.csv.gz', [
      'region_code,year,population',
      ...years.flatMap((y) => [`GM0008,${y},300`, `GM0009,${y},100`]),
    ]);
    put('cbs/population_2023_boundaries_1995_2021.csv.gz', [
      'region_code,year,population',
      ...years.map((y) => `GM0001,${y},400`),
    ]);
    put('cbs/facilities_municipality_2006_2020.csv.gz', [
      'region_code,year,gp_km,gp_within_3km,primary_school_km',
      'GM0008,2014,1,2,0.6',
      'GM0009,2014,,4,1',
      'GM0008,2015,9,9,9',
      'GM0008,2016,1,2,0.6',
    ]);
    put('cbs/keyfigures_2015_all_regions.csv.gz', [
      'region_code,AfstandTotHuisartsenpraktijk_213,AantalHuisartsenpraktijkenBinnen3Km_214,AfstandTotSchoolBasisonderwijs_220,AantalBasisonderwijsscholenBinnen3Km_221',
      'NL01,1,1,1,1',
      'GM0008,1,2,0.6,8',
      'GM0009,2,2,1,4',
    ]);
    expect(readObservedFacilities(folder, codes).map(({ year, values }) => [year, ...values])).toEqual([
      [2014, 0.7, null, null, 2.5],
      [2015, 0.7, 7, 1.25, 2],
    ]);
  });

  it('are those published for the country, and end in 2020', () => {
    const years = column(source, 'observed_facilities', 'year');
    expect([Math.min(...years), Math.max(...years)]).toEqual([2006, 2020]);
    expect(years.filter((y) => y === 2015)).toHaveLength(342);
    const residents = new Map(
      texts(source, 'municipal_series', 'municipality').map((code, r) => [
        `${code} ${column(source, 'municipal_series', 'year')[r]}`,
        column(source, 'municipal_series', 'population')[r]!,
      ]),
    );
    const rows = texts(source, 'observed_facilities', 'municipality').map((code, r) => ({
      n: residents.get(`${code} ${years[r]}`)!,
      year: years[r]!,
      r,
    }));
    const mean = (name: string, year: number): number => {
      const own = rows.filter((row) => row.year === year);
      const values = column(source, 'observed_facilities', name);
      return sum(own.map(({ n, r }) => n * values[r]!)) / sum(own.map(({ n }) => n));
    };
    // Published for the Netherlands in 2015: 0.7, 11.4, 1.0, 9.3.
    expect(mean('school_km', 2015)).toBeCloseTo(0.7, 1);
    expect(mean('schools_within_3km', 2015)).toBeCloseTo(11.4, 0);
    expect(mean('gp_km', 2015)).toBeCloseTo(1.0, 1);
    expect(mean('gp_within_3km', 2015)).toBeCloseTo(9.3, 0);
  });
});

describe('bus stops', () => {
  const HEAD = 'stop_code,town,stop_name,lat,lon,gm_code_2022,pc4';

  it('are the quays of one town with one name, each quay once', () => {
    put('places/bus_stops_2015.csv.gz', [
      HEAD,
      '20,Aa,Kerk,52.1551744,5.38720621,GM0001,9001',
      '10,Aa,Kerk,52.1551744,5.38720621,GM0001,9001',
      '10,Aa,Anders,52.2,5.4,GM0001,9001',
      '30,Elders,Kerk,52.1551744,5.38720621,GM0001,9002',
      '40,Uit,Kerk,52.1551744,5.38720621,,',
    ]);
    expect(readBusStops(folder, towns)).toEqual([
      { code: '10', name: 'Kerk', town: 0, x: 155000, y: 463000 },
      { code: '30', name: 'Kerk', town: 1, x: 155000, y: 463000 },
      { code: '40', name: 'Kerk', town: null, x: 155000, y: 463000 },
    ]);
  });

  it('are counted by use, later years never', () => {
    const row = (year: number, code: string, weekday: number, name = '') =>
      `stopplace,${year},${code},${name},${weekday}`;
    put('places/bus_stop_boardings_east_2019_2023.csv.gz', [
      'level,year,code,region5,board_weekday',
      row(2019, 'a', 0.4, 'Achterhoek'),
      row(2019, 'b', 3),
      row(2019, 'c', 4, 'Achterhoek'),
      row(2020, 'c', 1, 'Achterhoek'),
      row(2022, 'a', 9, 'Achterhoek'),
      'quay,2019,d,,3',
    ]);
    const used = readBusUse(folder).filter(({ stops }) => stops > 0);
    expect(used).toEqual([
      { area: 'achterhoek', from: 0, stops: 1, boardings: 0.4, gone2020: 1 },
      { area: 'achterhoek', from: 2, stops: 1, boardings: 4, gone2020: 0 },
      { area: 'east', from: 0, stops: 1, boardings: 0.4, gone2020: 1 },
      { area: 'east', from: 2, stops: 2, boardings: 7, gone2020: 1 },
    ]);
  });

  it.each([
    ['noord-oost-groningen', 924],
    ['noordoost-fryslan', 208],
    ['achterhoek', 298],
    ['zeeuws-vlaanderen', 193],
    ['zuid-limburg', 1000],
  ])('%s has about %i of them, every one in a corridor that counts it', (name, stops) => {
    const pack = built(name);
    const inside = pack.tables['bus_stops']!.columns['place']!.values.filter((p) => p !== null);
    expect(Math.abs(inside.length - stops)).toBeLessThanOrEqual(5);
    expect(total(pack, 'bus_corridors', 'stops_inside')).toBe(inside.length);
    const served = new Set(inside);
    const residents = column(pack, 'places', 'residents').filter((_, t) =>
      served.has(texts(pack, 'places', 'code')[t]!),
    );
    expect(total(pack, 'bus_corridors', 'residents')).toBe(sum(residents));
  });
});

describe('the shortest net', () => {
  /** All pairs, for a few points. */
  function byBruteForce(points: readonly Point[], longest: number): number {
    const joined = new Set([0]);
    let length = 0;
    while (joined.size < points.length) {
      let best = Number.POSITIVE_INFINITY;
      let next = -1;
      for (const a of joined) {
        points.forEach((q, b) => {
          const d = (points[a]!.x - q.x) ** 2 + (points[a]!.y - q.y) ** 2;
          if (!joined.has(b) && d < best) [best, next] = [d, b];
        });
      }
      if (best > longest * longest) throw new Error('the points are not connected');
      joined.add(next);
      length += Math.sqrt(best);
    }
    return length;
  }

  it('is as short as trying every pair makes it', () => {
    let state = 7;
    const next = (): number => {
      state = (state * 48271) % 2147483647;
      return state % 6000;
    };
    for (let trial = 0; trial < 20; trial++) {
      const points = Array.from({ length: 60 }, () => ({ x: 200000 + next(), y: 500000 + next() }));
      const hops = spanningForest(points, 3000);
      expect(hops).toHaveLength(59);
      expect(sum(hops.map((hop) => Math.sqrt(hop.square)))).toBeCloseTo(byBruteForce(points, 3000), 6);
    }
  });

  it('leaves out what is too far, and joins stops at one place', () => {
    const points = [0, 0, 2900, 6000].map((x) => ({ x, y: 0 }));
    expect(spanningForest(points, 3000)).toEqual([
      { a: 0, b: 1, square: 0 },
      { a: 0, b: 2, square: 2900 * 2900 },
    ]);
  });
});

describe('corridors', () => {
  const stop = (code: string, x: number, y: number, t: number, residents: number) => ({
    code,
    x: 1000 * x,
    y: 1000 * y,
    town: t,
    residents,
  });

  it('run from the largest town along the furthest branch; side branches and the way out of a centre begin others', () => {
    const stops = [
      stop('0', 0, 0, 0, 5000),
      ...[1, 2, 3, 4, 5, 6].map((x) => stop(`main ${x}`, x, 0, 1, 400)), // the longest branch
      ...[1, 2, 3].map((y) => stop(`side ${y}`, 3, y, 2, 300)), // hangs on 'main 3'
      stop('twig', 5, 1, 3, 100), // one stop: no line
      stop('far', 50, 50, 4, 9000), // a tree of its own
      ...[51, 52, 53].map((x) => stop(`out ${x}`, x, 50, 5, 200)), // out of a centre
    ];
    const { of, chains } = corridorsOf(stops);
    const names = (c: number): string[] => chains[c]!.stops.map((s) => stops[s]!.code).sort();
    expect(chains).toHaveLength(4);
    expect(names(of[0]!)).toEqual(['0', 'main 1', 'main 2', 'main 3', 'main 4', 'main 5', 'main 6', 'twig']);
    expect(names(of[7]!)).toEqual(['side 1', 'side 2', 'side 3']);
    expect(names(of[11]!)).toEqual(['far']);
    expect(names(of[12]!)).toEqual(['out 51', 'out 52', 'out 53']);
    expect(chains[of[7]!]!.from).toBe(3);
  });

  it('do not depend on what a centre loses inside itself', () => {
    const stops = [0, 1, 2, 3].map((x) => stop(String(x), x, 0, 0, 9000));
    expect(
      corridorsOf([...stops, stop('4', 1, 1, 0, 9000), stop('5', 1, 2, 0, 9000), stop('6', 1, 2.5, 0, 9000)]).chains,
    ).toHaveLength(1);
  });

  it('of the first region join its towns, and say that they are a proxy', () => {
    expect(region.tables['bus_corridors']!.columns['length_km']!.note).toContain('proxy');
    expect(Math.max(...column(region, 'bus_corridors', 'length_km'))).toBeLessThan(60);
  });
});
