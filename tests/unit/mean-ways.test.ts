/** How far residents have to go on average: as published at the base, and what a closure adds. Worked out on paper. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../scenarios/packages/check/check.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { gaps, numbers, words } from '../../scenarios/packages/table.js';
import { waysOf } from '../../scenarios/parameters/facilities/facilities-input.js';
import { sitesOf } from '../../scenarios/parameters/facilities/sites.js';
import { waysInside } from '../../scenarios/parameters/facilities/ways-inside.js';
import { meanWayByTown } from '../../sim/facilities/access.js';
import { FACILITY, FACILITY_STATUS } from '../../sim/state/facilities.js';
import type { World } from '../../sim/world.js';
import { type ToyFacilities, townsInRow, toyFacilities } from '../toy/facilities.js';
import { flatRates, man, smallInput, smallWorld } from '../toy/small-world.js';

/** Two towns five kilometres apart, 0.8 km to the only school or practice of one's own town. */
function worldOf(toy: ToyFacilities): World {
  const places = townsInRow([0, 5000]);
  const input = smallInput([{ place: 0, members: [man(40)] }], flatRates(), places);
  const facilities = { ...toyFacilities(places, { ...toy, persons: 1 }), inside_kt: new Float64Array(4).fill(0.8) };
  return smallWorld({ ...input, facilities });
}

describe('the mean way to a school', () => {
  it('is that to the only one in town, half of it with four, that to the next town with none', () => {
    const world = worldOf({ schools: [0, 0, 0, 0, 1].map((place) => ({ place })) });
    expect([...meanWayByTown(world, FACILITY.school)]).toEqual([0.4, 0.8]);
    for (const f of [0, 1, 2]) world.facilities.status_f[f] = FACILITY_STATUS.closed;
    expect([...meanWayByTown(world, FACILITY.school)]).toEqual([0.8, 0.8]);
    world.facilities.status_f[3] = FACILITY_STATUS.closed;
    expect([...meanWayByTown(world, FACILITY.school)]).toEqual([5, 0.8]);
  });

  it('counts one whose closure is announced, and no practice', () => {
    const world = worldOf({ schools: [{ place: 0 }], practices: [1] });
    world.facilities.status_f[0] = FACILITY_STATUS.announced;
    expect([...meanWayByTown(world, FACILITY.school)]).toEqual([0.8, 5]);
    expect([...meanWayByTown(world, FACILITY.gp)]).toEqual([5, 0.8]);
  });
});

const shipped = (base: number): Pack => {
  const path = new URL(`../../scenarios/packages/noord-oost-groningen.${base}.json`, import.meta.url);
  return parsePack(readFileSync(path, 'utf8'), `${base}`);
};

/** Mean way by municipality at the base, km, of the sites that a pack lists. */
function meansOf(pack: Pack, base: number, kind: number): Map<string, number> {
  const sites = sitesOf(pack, base);
  const km_tf = waysOf(pack, sites);
  const inside_kt = waysInside(pack, sites, km_tf);
  const places = pack.tables['places']!;
  const residents = numbers(places, 'residents');
  const sums = new Map<string, { way: number; people: number }>();
  words(places, 'municipality').forEach((code, t) => {
    const own = sites.filter((site) => site.kind === kind && site.place === t).length;
    const elsewhere = sites.map((site, f) => (site.kind === kind ? km_tf[t * sites.length + f]! : 99));
    const way = own > 0 ? inside_kt[kind * places.rows + t]! / Math.sqrt(own) : Math.min(...elsewhere);
    const sum = sums.get(code) ?? { way: 0, people: 0 };
    sums.set(code, { way: sum.way + way * residents[t]!, people: sum.people + residents[t]! });
  });
  return new Map([...sums].map(([code, { way, people }]) => [code, way / people]));
}

describe.each([
  [2021, FACILITY.school, 'school_km', 2020],
  [2021, FACILITY.gp, 'gp_km', 2020],
  [2015, FACILITY.school, 'school_km', 2014],
  [2015, FACILITY.gp, 'gp_km', 2014],
])('base %d, facilities of kind %d', (base, kind, column, year) => {
  const pack = shipped(base);
  const made = meansOf(pack, base, kind);
  const table = pack.tables['observed_facilities']!;
  const [code, years, km] = [words(table, 'municipality'), numbers(table, 'year'), gaps(table, column)];
  const published = new Map(code.flatMap((m, row) => (years[row] === year ? [[m, km[row]!] as const] : [])));

  it('are as far as published in every municipality for which that is known', () => {
    expect(published.size).toBeGreaterThanOrEqual(5);
    for (const [municipality, way] of published) expect(made.get(municipality), municipality).toBeCloseTo(way, 3);
  });

  it('are at a likely distance in the others', () => {
    const all = [...published.values()];
    for (const [municipality, way] of made) {
      expect(way, municipality).toBeGreaterThan(0.7 * Math.min(...all));
      expect(way, municipality).toBeLessThan(1.4 * Math.max(...all));
    }
  });
});
