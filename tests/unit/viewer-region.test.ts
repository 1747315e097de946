/** The region as it is drawn: the figures and places of its pack, and a place for every dwelling. */
import { describe, expect, it } from 'vitest';
import { FACILITY } from '../../sim/state/facilities.js';
import { middleOf } from '../../viz/region/centres.js';
import { dwellingSites, type TownShape } from '../../viz/region/dwelling-sites.js';
import { observedOf } from '../../viz/region/observed.js';
import { ringsOf } from '../../viz/region/outlines.js';
import { regionOf } from '../../viz/region/region-of.js';
import { openRegionInput, regionPack, regionPopulation } from '../statistical/world.js';
import { observedIn, sum, total } from './pack-files.js';

const pack = regionPack(2021);
const population = regionPopulation(2021);
const input = openRegionInput(2021);
const region = regionOf(pack, population);
const { towns, dwellings, facilities, zones } = region;

describe('numbering', () => {
  it('is that of the worlds: towns, facilities, dwellings, zones with abroad last', () => {
    expect(towns.code_t).toEqual(input.places.code_t);
    expect(towns.municipality_t).toEqual(input.places.municipality_t);
    expect(facilities.kind_f).toEqual(input.facilities!.kind_f);
    expect(facilities.place_f).toEqual(input.facilities!.place_f);
    expect(facilities.board_f).toEqual(input.facilities!.board_f);
    expect([...dwellings.place_d]).toEqual([...population.dwellings.place_d]);
    expect(zones.name_z.slice(0, -1)).toEqual(input.moving!.name_z);
    expect(zones.x_z).toHaveLength(input.moving!.code_z.length + 1);
    expect([region.baseYear, region.lastObserved]).toEqual([2021, 2021]);
  });

  it('of practices says nothing but the town; of schools the norm of the municipality', () => {
    facilities.kind_f.forEach((kind, f) => {
      const town = facilities.place_f[f]!;
      if (kind === FACILITY.gp) {
        expect(facilities.name_f[f]).toBe('');
        expect([facilities.x_f[f], facilities.y_f[f]]).toEqual([towns.x_t[town], towns.y_t[town]]);
      } else {
        expect(facilities.name_f[f]).not.toBe('');
      }
      const norm = input.facilities!.schools.norm_m[towns.municipality_t[town]!];
      expect(facilities.norm_f[f]).toBe(kind === FACILITY.school ? norm : 0);
    });
    expect(facilities.kind_f.filter((kind) => kind === FACILITY.gp).length).toBeGreaterThan(10);
  });
});

describe('places', () => {
  it('are kilometres of the Dutch grid, inside the province of Groningen', () => {
    const inside = (x: number, y: number) => x > 205 && x < 280 && y > 540 && y < 615;
    expect(towns.name_t.filter((_, t) => !inside(towns.x_t[t]!, towns.y_t[t]!))).toEqual([]);
    expect(facilities.name_f.filter((_, f) => !inside(facilities.x_f[f]!, facilities.y_f[f]!))).toEqual([]);
    expect(dwellings.x_d.every((x, d) => inside(x, dwellings.y_d[d]!))).toBe(true);
    expect(region.municipalities.rings_m.every((rings) => rings.length > 0)).toBe(true);
    expect(zones.x_z.at(-1)).toBeGreaterThan(Math.max(...towns.x_t, ...zones.x_z.slice(0, -1)));
  });

  it('steps of an outline become points: whole metres add up', () => {
    const [ring] = ringsOf({ code: 'GM1', rings: [[1000, 2000, 500, 0, 0, -250]] });
    expect([...ring!]).toEqual([1, 2, 1.5, 2, 1.5, 1.75]);
  });

  it('a town lies where most of what stands in it stands', () => {
    const anchors = [
      { x: 0, y: 0, weight: 4 },
      { x: 0.1, y: 0, weight: 4 },
      { x: 9, y: 9, weight: 1 },
    ];
    const { x, y } = middleOf(anchors, { x: 5, y: 5 });
    expect(Math.hypot(x, y)).toBeLessThan(0.12);
    expect(middleOf([], { x: 5, y: 5 })).toEqual({ x: 5, y: 5 });
  });
});

describe('dots of dwellings', () => {
  const shapes: TownShape[] = towns.code_t.map((_, t) => ({
    x: towns.x_t[t]!,
    y: towns.y_t[t]!,
    areaKm2: towns.areaKm2_t[t]!,
    anchors: [],
  }));

  it('one for each, no two at one place', () => {
    expect(dwellings.x_d).toHaveLength(total(pack, 'places', 'dwellings'));
    const places = new Set(Array.from(dwellings.x_d, (x, d) => `${x} ${dwellings.y_d[d]}`));
    expect(places.size).toBe(dwellings.x_d.length);
  });

  it('keep their place, whatever slot they have', () => {
    const again = regionOf(pack, population).dwellings;
    expect(again.x_d).toEqual(dwellings.x_d);
    const { slots, ...columns } = population.dwellings;
    const turned = Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, column.slice().reverse()]),
    );
    const other = dwellingSites({ slots, ...turned } as unknown as typeof population.dwellings, shapes);
    const same = dwellingSites(population.dwellings, shapes);
    expect(other.x_d.slice().reverse()).toEqual(same.x_d);
  });

  it('lie in their town: around the middle, more densely there than at the edge', () => {
    const { place_d, x_d, y_d } = dwellingSites(population.dwellings, shapes);
    const veendam = towns.name_t.indexOf('Veendam');
    const km = [...place_d].flatMap((t, d) =>
      t === veendam ? [Math.hypot(x_d[d]! - towns.x_t[t]!, y_d[d]! - towns.y_t[t]!)] : [],
    );
    const radius = Math.max(...km);
    expect(radius).toBeLessThan(Math.sqrt(towns.areaKm2_t[veendam]! / Math.PI));
    const inner = km.filter((far) => far < radius / 2).length;
    // A quarter of the area; evenly spread it would hold a quarter of the dots.
    expect(inner / km.length).toBeGreaterThan(0.3);
  });
});

describe('what was counted', () => {
  const { year_y, population_y, population65plus_y, households_y, schools_y } = region.observed;
  const at = (values: readonly (number | null)[], year: number) => values[year_y.indexOf(year)];

  it('is that of the pack, each year once', () => {
    expect(year_y).toEqual(Array.from({ length: 27 }, (_, i) => 1995 + i));
    expect(at(population_y, 2021)).toBe(total(pack, 'municipalities', 'residents'));
    for (const year of [1995, 2010]) expect(at(population_y, year)).toBe(observedIn(pack, 'population', year));
    const older = observedIn(pack, 'age_65_79', 2021) + observedIn(pack, 'age_80p', 2021);
    expect(at(population65plus_y, 2021)).toBe(older);
  });

  it('households and schools stand beside those of the model on the first day', () => {
    expect(at(households_y, 2021)).toBe(total(pack, 'municipalities', 'households'));
    expect(at(households_y, 2020)).toBeNull();
    expect(at(schools_y, 2021)).toBe(facilities.kind_f.filter((kind) => kind === FACILITY.school).length);
    expect(at(schools_y, 2018)).toBeNull();
  });

  it('goes on after an earlier base, in a table for scores', () => {
    const earlier = regionPack(2015);
    const observed = observedOf(earlier);
    expect(observed.year_y.at(-1)).toBe(2021);
    expect(observed.population_y.at(-1)).toBe(at(population_y, 2021));
    expect(observed.population65plus_y.at(-1)).toBe(at(population65plus_y, 2021));
    expect(observed.schools_y.at(-1)).toBe(at(schools_y, 2021));
  });

  it('is nothing in a year in which one municipality is missing', () => {
    const rows = pack.tables['observed']!.rows - 1;
    const columns = Object.entries(pack.tables['observed']!.columns).map(([name, column]) => [
      name,
      { ...column, values: column.values.slice(0, rows) },
    ]);
    const observed = { ...pack.tables['observed']!, rows, columns: Object.fromEntries(columns) };
    const cut = observedOf({ ...pack, tables: { ...pack.tables, observed } });
    expect(cut.population_y.at(-1)).toBeNull();
    expect(sum(cut.population_y.slice(0, -1).map((n) => n!))).toBe(sum(population_y.slice(0, -1).map((n) => n!)));
  });
});
