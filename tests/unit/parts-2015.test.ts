/** Municipalities of 2015 in parts of those of today. */
import { describe, expect, it } from 'vitest';
import type { Codes } from '../../calibration/source/codes.js';
import { readTerritory2015 } from '../../calibration/source/parts-2015.js';
import type { Town } from '../../calibration/source/towns.js';
import { sum } from './pack-files.js';
import { folder, put, refused, useSourceFolder } from './source-folder.js';

useSourceFolder();

const PARTS: Readonly<Record<string, readonly { code: string; share: number }[]>> = {
  GM0040: [{ code: 'GM1952', share: 1 }],
  GM0014: [{ code: 'GM0014', share: 1 }],
  GM0053: [
    { code: 'GM1966', share: 0.9 },
    { code: 'GM1969', share: 0.1 },
  ],
};
const codes = { partsOf: (code: string) => PARTS[code]! } as unknown as Codes;
const town = (code: string, municipality: string): Town => ({ code, municipality }) as unknown as Town;
const towns = [
  town('WP1', 'GM1952'),
  town('WP2', 'GM0014'),
  town('WP3', 'GM0014'), // Meerstad
  town('WP4', 'GM1966'),
  town('WP5', 'GM1969'),
];

function tables(menOfWinsum = 500): void {
  const classes = 'age_0_4,age_5_9,age_10_14,age_15_19,age_20_24,age_25_44,age_45_64,age_65_79,age_80p';
  put('cbs/age_counts_2015.csv', [
    `region_code,region_name,year,${classes}`,
    'NL01,Nederland,2015,1,1,1,1,1,1,1,1,1',
    'GM0014,Groningen,2015,100,100,100,100,100,400,400,100,100',
    'GM0040,Slochteren,2015,774,901,1058,1003,628,3388,5020,2217,594',
    'GM0053,Winsum,2015,100,100,100,100,100,200,200,50,51',
  ]);
  put('cbs/keyfigures_2015_all_regions.csv.gz', [
    'region_code,Mannen_2,Vrouwen_3',
    'GM0014,700,800',
    'GM0040,7800,7783',
    `GM0053,${menOfWinsum},501`,
  ]);
  put('places/woonplaats_municipality_by_year.csv', [
    'wp_code,gm_2015',
    'WP1,GM0040',
    'WP2,GM0014',
    'WP3,GM0040',
    'WP4,GM0053',
    'WP5,',
  ]);
}

describe('the municipalities of 2015', () => {
  it('lose the land that changed hands since, and are divided in whole persons that add up', () => {
    tables();
    const { parts } = readTerritory2015(folder, codes, towns);
    const of = (then: string, now: string) => parts.find((p) => p.municipality2015 === then && p.municipality === now)!;
    expect(sum(of('GM0040', 'GM0014').ages)).toBe(1021);
    expect(sum(of('GM0040', 'GM1952').ages)).toBe(15583 - 1021);
    expect(sum(of('GM0053', 'GM1966').ages)).toBe(901);
    for (const { ages, men, women } of parts) expect(men + women).toBe(sum(ages));
    expect(of('GM0053', 'GM1966').ages[5]! + of('GM0053', 'GM1969').ages[5]!).toBe(200);
  });

  it('are where the towns were; a town without a published one belongs to a part of its own municipality', () => {
    tables();
    const { homeOf } = readTerritory2015(folder, codes, towns);
    expect([...homeOf]).toEqual([
      ['WP1', 'GM0040'],
      ['WP2', 'GM0014'],
      ['WP3', 'GM0040'],
      ['WP4', 'GM0053'],
      ['WP5', 'GM0053'],
    ]);
  });

  it('go with another part of the same municipality where no town stands for them', () => {
    tables();
    const { parts } = readTerritory2015(
      folder,
      codes,
      towns.filter(({ code }) => code !== 'WP3'),
    );
    const groningen = parts.filter(({ municipality }) => municipality === 'GM0014');
    expect(groningen.map((p) => [p.municipality2015, sum(p.ages)])).toEqual([['GM0014', 1500 + 1021]]);
  });

  it('are refused when sexes and ages disagree', () => {
    tables(800);
    refused(() => readTerritory2015(folder, codes, towns), 'age_counts_2015.csv line 5', '1001', '1301');
  });
});
