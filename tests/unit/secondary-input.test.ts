/** Do the sites of a pack become what secondary schools read: who goes where, and how many they have at the base? */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Pack, Table } from '../../scenarios/packages/format.js';
import { words } from '../../scenarios/packages/table.js';
import { fitCatchments } from '../../scenarios/parameters/learning/catchments.js';
import { secondarySites, townsOfSites, waysToSites } from '../../scenarios/parameters/learning/secondary-sites.js';
import { pupilsOf, TRACKS } from '../../sim/learning/secondary.js';
import { toyPack } from '../toy/pack.js';
import { tableOf } from '../toy/rows.js';

const region = JSON.parse(
  readFileSync(new URL('../../scenarios/packages/noord-oost-groningen.2021.json', import.meta.url), 'utf8'),
) as Pack;

const withSites = (
  sites: readonly (readonly [string, string, number, number, number, number, number | null])[],
): Pack => {
  const pack = toyPack();
  const secondary_schools: Table = tableOf(
    'Secondary schools',
    'secondary_schools',
    sites.map(([id, municipality, x_m, vmbo, havo, vwo, pupils]) => ({
      id,
      municipality,
      x_m,
      y_m: 593000,
      vmbo,
      havo,
      vwo,
      pupils,
    })),
  );
  return { ...pack, tables: { ...pack.tables, secondary_schools } };
};
const own = words(toyPack().tables['municipalities']!, 'code')[0]!;

describe('sites', () => {
  it('are buildings of one school side by side; others and those farther away are apart', () => {
    const pack = withSites([
      ['90VA00', own, 250000, 1, 0, 0, 100],
      ['90VA01', own, 250900, 0, 1, 0, null],
      ['90VB00', own, 250000, 1, 0, 0, null],
      ['90VA02', own, 251100, 0, 0, 1, 40],
    ]);
    expect(secondarySites(pack).map(({ id, taught, pupils }) => [id, taught.join(''), pupils])).toEqual([
      ['90VA00', '110', 100],
      ['90VB00', '100', null],
      ['90VA02', '001', 40],
    ]);
  });

  it('are as far as the building with havo or vwo', () => {
    const one = secondarySites(withSites([['90VA01', own, 250900, 0, 1, 0, 50]]));
    const two = secondarySites(
      withSites([
        ['90VA00', own, 250000, 1, 0, 0, 100],
        ['90VA01', own, 250900, 0, 1, 0, 50],
      ]),
    );
    expect([...waysToSites(toyPack(), two)]).toEqual([...waysToSites(toyPack(), one)]);
  });

  it('stand in a town of their municipality, or outside', () => {
    const pack = withSites([
      ['90VA00', own, 250000, 1, 0, 0, 100],
      ['90VB00', 'GM9999', 250000, 1, 0, 0, 100],
    ]);
    const [inside, outside] = townsOfSites(pack, secondarySites(pack));
    expect(words(pack.tables['places']!, 'municipality')[inside!]).toBe(own);
    expect(outside).toBe(-1);
  });

  it('of the first region hold all its pupils and buildings', () => {
    const sites = secondarySites(region);
    expect(sites.length).toBeLessThan(region.tables['secondary_schools']!.rows);
    const pupils = region.tables['secondary_schools']!.columns['pupils']!.values.map((n) => Number(n ?? 0));
    expect(sites.reduce((sum, site) => sum + (site.pupils ?? 0), 0)).toBe(pupils.reduce((a, b) => a + b));
    const buildings = sites.reduce((sum, site) => sum + site.buildings.length, 0);
    expect(buildings).toBe(region.tables['secondary_schools']!.rows);
  });
});

describe('who goes where', () => {
  const base = { taught_jk: Uint8Array.from([1, 1, 0, 1, 1, 0, 1, 1, 0]), pupils_tk: [300, 200, 0, 100, 50, 0] };
  const ease_tj = Float64Array.of(1, 0.1, 0.02, 0.1, 1, 0.05);
  const pupilsAt = (catchments: ReturnType<typeof fitCatchments>): number[] => {
    const pupils_jk = pupilsOf(catchments, base.taught_jk, base.pupils_tk);
    return catchments.factor_j.map((_, j) => pupils_jk.slice(j * TRACKS, (j + 1) * TRACKS).reduce((a, b) => a + b));
  };

  it('gives sites of the region the pupils of the register, by weight where that can be', () => {
    const fitted = fitCatchments({ ...base, ease_tj, registered_j: [400, 150, 2000], reacts_j: [1, 1, 0] });
    expect(pupilsAt(fitted).slice(0, 2).map(Math.round)).toEqual([400, 150]);
    for (const factor of fitted.factor_j) expect(factor).toBeCloseTo(1, 6);
    // Who does not go there goes elsewhere.
    expect(pupilsAt(fitted).reduce((a, b) => a + b)).toBeCloseTo(650, 3);
  });

  it('gives them more than live here where others come from elsewhere', () => {
    const fitted = fitCatchments({ ...base, ease_tj, registered_j: [900, 300, 100], reacts_j: [1, 1, 0] });
    expect(pupilsAt(fitted).slice(0, 2).map(Math.round)).toEqual([900, 300]);
    expect(fitted.factor_j[0]).toBeGreaterThan(1.3);
    expect(fitted.factor_j[2]).toBe(1);
  });

  it('gives none to sites that were not counted', () => {
    const fitted = fitCatchments({ ...base, ease_tj, registered_j: [400, 0, 300], reacts_j: [1, 0, 0] });
    expect(pupilsAt(fitted)[1]).toBe(0);
    expect(fitted.factor_j[1]).toBe(0);
  });
});
