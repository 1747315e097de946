/** Source tables about learning and work: what is filled in where nothing was published, and what is refused. */
import { describe, expect, it } from 'vitest';
import type { SeriesRow } from '../../calibration/estimators/municipal-series.js';
import { scaledOdds } from '../../calibration/estimators/scaled-odds.js';
import type { Attributes } from '../../calibration/source/attributes.js';
import type { Codes } from '../../calibration/source/codes.js';
import { educationAt, educationByAge, readAreaEducation } from '../../calibration/source/education.js';
import { readCommuting, readWork } from '../../calibration/source/jobs.js';
import { healthRates, occupationShares, participationRates } from '../../calibration/source/labour-guesses.js';
import type { Municipality } from '../../calibration/source/municipalities.js';
import { persons2015 } from '../../calibration/source/persons.js';
import { readSecondarySchools } from '../../calibration/source/secondary-schools.js';
import { STUDY_CITIES } from '../../calibration/source/study-cities.js';
import type { Town } from '../../calibration/source/towns.js';
import { twoMunicipalities } from './country-fixture.js';
import { sum } from './pack-files.js';
import { folder, put, refused, useSourceFolder } from './source-folder.js';

useSourceFolder();

/** Today GM0001 and GM0002; GM0009 was divided over both. */
const country = (): Codes => twoMunicipalities('GM0009,GM0001,0.25', 'GM0009,GM0002,0.75');

describe('shares brought to a total', () => {
  it('give it, in the same order, with nobody below none or above all', () => {
    const shares = [0, 0.02, 0.3, 0.6, 0.97, 1];
    const weights = [5, 10, 20, 30, 10, 5];
    for (const target of [0.1, 0.4, 0.5, 0.9]) {
      const made = scaledOdds(shares, weights, target);
      expect(sum(made.map((s, i) => s * weights[i]!)) / sum(weights)).toBeCloseTo(target, 12);
      expect([made[0], made[5]]).toEqual([0, 1]);
      made.forEach((share, i) => {
        if (i > 0) expect(share).toBeGreaterThan(made[i - 1]!);
      });
      const odds = (s: number): number => s / (1 - s);
      expect(odds(made[2]!) / odds(made[3]!)).toBeCloseTo(odds(0.3) / odds(0.6), 9);
    }
  });

  it('are refused a total out of reach', () => {
    expect(() => scaledOdds([0, 0], [1, 1], 0.5)).toThrow(RangeError);
    expect(() => scaledOdds([0.5], [0], 0.5)).toThrow(RangeError);
  });
});

describe('education', () => {
  const municipalities = [
    { code: 'GM0001', province: 'Fryslân' },
    { code: 'GM0002', province: 'Limburg' },
  ] as Municipality[];
  const attributes = [
    { educationLow2021: 0.2, educationHigh2021: 0.4, secondary2015: 100 },
    { educationLow2021: 0.4, educationHigh2021: 0.2, secondary2015: 300 },
  ] as Attributes[];
  const parameters = [
    'name,value',
    'edu_low_Nederland,26.2',
    'edu_high_Nederland,32',
    'edu_low_Fryslan,25',
    'edu_high_Fryslan,30',
    'havo_vwo_share_Nederland,50',
    'havo_vwo_share_Fryslan,44',
  ];

  it('of a province that was not published differs as its municipalities do; tracks are what others leave', () => {
    put('parameters.csv', parameters);
    const areas = readAreaEducation(folder, municipalities, attributes, [3000, 1000]);
    expect(areas.map(({ area }) => area)).toEqual(['Nederland', 'Fryslân', 'Limburg']);
    expect(areas[1]).toMatchObject({ low: 0.25, high: 0.3, havoVwo: 0.44 });
    // 0.4 against a mean of 0.25; 0.2 against 0.35. 400 pupils at 0.5, of which 100 at 0.44.
    expect(areas[2]!.low).toBeCloseTo((0.262 * 0.4) / 0.25, 12);
    expect(areas[2]!.high).toBeCloseTo((0.32 * 0.2) / 0.35, 12);
    expect(areas[2]!.havoVwo).toBeCloseTo((400 * 0.5 - 44) / 300, 12);
    for (const { low, middle, high } of areas) expect(low + middle + high).toBeCloseTo(1, 12);
  });

  it('by age has the national shares at 15 to 75, whoever lives', () => {
    put('parameters.csv', [...parameters, 'edu_high_age25_34,0.52', 'edu_high_age65_74,0.28']);
    const m = Array.from({ length: 96 }, (_, age) => 1000 + 13 * age);
    const w = Array.from({ length: 96 }, (_, age) => 2000 - 11 * age);
    const ages = educationByAge(folder, { m, w }, { low: 0.262, high: 0.32 });
    const persons = m.map((n, age) => n + w[age]!).slice(15, 75);
    const shares = persons.map((_, i) => educationAt(ages, 15 + i));
    for (const [group, target] of [
      [0, 0.262],
      [2, 0.32],
    ] as const) {
      expect(sum(shares.map((s, i) => s[group] * persons[i]!)) / sum(persons)).toBeCloseTo(target, 9);
    }
    for (const { low, high } of ages) expect(low + high).toBeLessThan(1);
    expect(educationAt(ages, 95)).toEqual(educationAt(ages, 75));
  });

  it('is refused without its figures', () => {
    put('parameters.csv', ['name,value', 'edu_low_Nederland,26.2', 'havo_vwo_share_Nederland,50']);
    refused(() => readAreaEducation(folder, municipalities, attributes, [1, 1]), "no row 'edu_high_Nederland'");
    refused(() => educationByAge(folder, { m: [], w: [] }, { low: 0.3, high: 0.3 }), "no row 'edu_high_age25_34'");
  });
});

describe('secondary schools', () => {
  const HEAD = 'school_id,category,type,lon,lat,in_2022,pupils_2019';
  /** Two squares of a degree: the west is GM0001, the east GM0002. */
  const square = (code: string, west: number) => ({
    type: 'Polygon',
    properties: { gm_code: code },
    arcs: [[west === 5 ? 0 : 1]],
  });
  const ring = (west: number) => [
    [west, 52],
    [west + 1, 52],
    [west + 1, 53],
    [west, 53],
    [west, 52],
  ];
  const map = (): void =>
    put('places/geo/gemeenten_2022.topojson', [
      JSON.stringify({
        type: 'Topology',
        objects: { gemeenten: { type: 'GeometryCollection', geometries: [square('GM0001', 5), square('GM0002', 6)] } },
        arcs: [ring(5), ring(6)],
      }),
    ]);

  it('lead to the tracks of their type and stand where their point lies; others are left out', () => {
    map();
    put('places/schools_secondary_special.csv', [
      HEAD,
      '02,secondary,HAVO/VWO,6.5,52.5,1,',
      '01,secondary,VBO/MAVO/PRO,5.5,52.5,1,321',
      '03,secondary,PRO,5.5,52.5,1,40',
      '04,secondary,BRUGJAAR,5.5,52.5,1,40',
      '05,secondary,VWO,5.5,52.5,0,40',
      '06,special,SO,5.5,52.5,1,40',
    ]);
    const schools = readSecondarySchools(folder, country());
    expect(schools.map(({ id, municipality, tracks, pupils }) => [id, municipality, tracks, pupils])).toEqual([
      ['01', 'GM0001', [1, 0, 0], 321],
      ['02', 'GM0002', [0, 1, 1], null],
    ]);
  });

  it.each([
    ['07,secondary,LOI,5.5,52.5,1,', "line 2: unknown type of school 'LOI'"],
    ['07,secondary,VWO,4.5,52.5,1,', 'line 2: 4.5, 52.5 lies in no municipality'],
    ['07,secondary,VWO,5.5,52.5,1,\n07,secondary,VWO,5.5,52.5,1,', "line 3: '07' stands already"],
  ])('are refused: %j', (line, part) => {
    map();
    put('places/schools_secondary_special.csv', [HEAD, line]);
    refused(() => readSecondarySchools(folder, country()), 'places/schools_secondary_special.csv', part);
  });
});

describe('jobs by sector', () => {
  const JOBS = [
    'TotaalAantalBanen_112',
    'ALandbouwBosbouwEnVisserij_113',
    'BFNijverheidEnEnergie_114',
    'GNCommercieleDienstverlening_115',
    'OUNietCommercieleDienstverlening_116',
  ];
  const SITES = [
    'ALandbouwBosbouwEnVisserij_169',
    'BFNijverheidEnEnergie_170',
    'GIHandelEnHoreca_171',
    'HJVervoerInformatieEnCommunicatie_172',
    'KLFinancieleDienstenOnroerendGoed_173',
    'MNZakelijkeDienstverlening_174',
    'RUCultuurRecreatieOverigeDiensten_175',
  ];
  const FILE = 'cbs/keyfigures_2015_all_regions.csv.gz';
  const HEAD = ['region_code', ...JOBS, ...SITES].join(',');
  // One job a site in agriculture, ten in industry.
  const NL = 'NL01,100,10,40,30,20,10000,4000,100,100,100,100,400';

  it('that were not published are the rest of the total, by sites and what a site employs', () => {
    put(FILE, [HEAD, NL, 'GM0001,10,,,6,1,1000,100,10,10,10,10,40', 'GM0002,5,0.1,2,1.9,1,5,10,5,5,5,5,20']);
    const [first, second] = readWork(folder, country(), [10000, 5000]);
    expect(first!.jobs).toEqual([1500, 1500, 6000, 1000]);
    expect(second!.jobs).toEqual([100, 2000, 1900, 1000]);
    expect(second!.sites).toEqual([5, 10, 20, 20]);
  });

  it('add up to the total although each was rounded, and follow the parts of a divided municipality', () => {
    put(FILE, [HEAD, NL, 'GM0009,4,0.1,1,1.9,0.9,4,8,4,4,4,4,16']);
    const work = readWork(folder, country(), [1000, 3000]);
    expect(work.map(({ jobs }) => sum(jobs))).toEqual([1000, 3000]);
    expect(work.map(({ sites }) => sites)).toEqual([
      [1, 2, 4, 4],
      [3, 6, 12, 12],
    ]);
  });

  it('need the country, and pairs of commuters stand once', () => {
    put(FILE, [HEAD, 'GM0001,10,,,6,1,1000,100,10,10,10,10,40']);
    refused(() => readWork(folder, country(), [1, 1]), FILE, 'no row NL01');
    const head = 'from_code,to_code,jobs_x1000,distance_km';
    put('cbs/corop_commuting_2016.csv', [head, 'CR02,CR01,0.1,107.0', 'CR01,CR02,31.9,6.8']);
    expect(readCommuting(folder)).toEqual([
      { from: 'CR01', to: 'CR02', jobs: 31900, km: 6.8 },
      { from: 'CR02', to: 'CR01', jobs: 100, km: 107 },
    ]);
    put('cbs/corop_commuting_2016.csv', [head, 'CR01,CR02,1,6.8', 'CR01,CR02,2,6.8']);
    refused(() => readCommuting(folder), "line 3: 'CR01 CR02' stands already");
  });
});

describe('guessed rates', () => {
  const ages = [
    { age: 15, width: 20, low: 0.3, high: 0.2 },
    { age: 35, width: 65, low: 0.4, high: 0.3 },
  ];
  const persons = {
    m: Array.from({ length: 96 }, (_, age) => 1000 - 5 * age),
    w: Array.from({ length: 96 }, (_, age) => 900 + 2 * age),
  };

  it('give the totals of the country that they are scaled to, for any residents', () => {
    const rates = participationRates(persons, ages, 0.17);
    const levels = occupationShares(persons, ages, rates);
    let [people, workers, own, higher] = [0, 0, 0, 0];
    for (const { sex, age, width, shares, selfEmployed } of rates) {
      for (let a = age; a < age + width; a++) {
        people += persons[sex][a]!;
        educationAt(ages, a).forEach((share, e) => {
          const working = persons[sex][a]! * share * shares[e]!;
          workers += working;
          own += working * selfEmployed;
          higher += working * levels[e]![2];
        });
      }
    }
    expect(workers / people).toBeCloseTo(0.654, 4);
    expect(own / workers).toBeCloseTo(0.17, 4);
    expect(higher / workers).toBeCloseTo(0.463, 4);
    let [adults, unwell] = [0, 0];
    for (const { age, width, shares } of healthRates(persons, ages)) {
      for (let a = age; a < Math.min(96, age + width); a++) {
        const n = persons.m[a]! + persons.w[a]!;
        adults += n;
        unwell += n * sum(educationAt(ages, a).map((share, e) => share * shares[e]!));
      }
    }
    expect(unwell / adults).toBeCloseTo(0.235, 4);
  });

  it('use residents of 2015: published classes, inside them the cohorts of 2020', () => {
    const town = new Array<number>(40).fill(0);
    // Women of 35-39 and 45-49 in 2020 were 30-34 and 40-44.
    [town[27], town[29]] = [300, 100];
    for (const cell of [0, 1, 2, 3, 4, 5, 10, 14, 16]) town[cell] = 7;
    const classes = [5, 5, 5, 5, 5, 400, 5, 5, 5];
    const { m, w } = persons2015(
      [{ ages: { 2020: town } } as unknown as Town],
      [{ year: 2015, ages: classes } as unknown as SeriesRow, { year: 2014, ages: classes } as unknown as SeriesRow],
      () => 0,
    );
    expect([w[30], w[34], w[40], w[35]]).toEqual([60, 60, 20, 0]);
    expect(sum(m) + sum(w)).toBeCloseTo(sum(classes), 9);
  });
});

describe('the list of study cities', () => {
  it('comes to the published numbers of students about 2020', () => {
    const total = (level: 'hbo' | 'wo'): number => sum(STUDY_CITIES.map((city) => city[level] ?? 0));
    // 462,400 in 2019 and 489,400 in 2020; 303,000 and 327,300.
    expect(total('hbo')).toBeGreaterThan(450000);
    expect(total('hbo')).toBeLessThan(490000);
    expect(total('wo')).toBeGreaterThan(303000);
    expect(total('wo')).toBeLessThan(331000);
    expect(STUDY_CITIES.every(({ hbo = 0, wo = 0 }) => hbo % 100 === 0 && wo % 100 === 0)).toBe(true);
  });
});
