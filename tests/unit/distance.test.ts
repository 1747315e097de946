/** Ways around water, on a made-up lake and on the waters of the shipped pack. */
import { describe, expect, it } from 'vitest';
import { DETOUR, distanceKm, innerDistanceKm, type Point, watersOf } from '../../scenarios/packages/distance.js';
import { deterrence } from '../../scenarios/packages/gravity.js';
import { toyPack } from '../toy/pack.js';
import { column, readPack, SOURCE_FILE, texts } from './pack-files.js';

const toy = toyPack();
const sea = watersOf(toy.tables['barriers']!, toy.tables['crossings']!);
const at = (x: number, y: number): Point => ({ x, y });

describe('the way between two points', () => {
  it('is straight with a detour where no water lies between', () => {
    expect(distanceKm(sea, at(250000, 590000), at(253000, 594000))).toBeCloseTo(5 * DETOUR, 12);
    expect(distanceKm(sea, at(250000, 590000), at(250000, 590000))).toBe(0);
    // Past the end of the water.
    expect(distanceKm(sea, at(301000, 590000), at(301000, 600000))).toBeCloseTo(10 * DETOUR, 12);
  });

  it('leads over the bridge where there is one, the same both ways', () => {
    const [south, north] = [at(258000, 593000), at(258000, 597000)];
    expect(distanceKm(sea, south, north)).toBeCloseTo(DETOUR * 1 + 1.2 + DETOUR * 2, 12);
    expect(distanceKm(sea, north, south)).toBeCloseTo(distanceKm(sea, south, north), 12);
    const far = at(262000, 593000);
    expect(distanceKm(sea, far, north)).toBeCloseTo(DETOUR * Math.sqrt(16 + 1) + 1.2 + DETOUR * 2, 12);
  });

  it('is straight where a way over land is not known', () => {
    const island = watersOf(
      {
        ...toy.tables['barriers']!,
        rows: 2,
      },
      { ...toy.tables['crossings']!, rows: 0, columns: emptied(toy.tables['crossings']!.columns) },
    );
    expect(distanceKm(island, at(258000, 593000), at(258000, 597000))).toBeCloseTo(4 * DETOUR, 12);
  });

  it('inside a place grows with its size', () => {
    expect(innerDistanceKm(Math.PI)).toBeCloseTo(0.5, 12);
    expect(innerDistanceKm(4 * Math.PI)).toBeCloseTo(1, 12);
  });
});

function emptied<T extends Record<string, { readonly values: readonly unknown[] }>>(columns: T): T {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column_]) => [name, { ...column_, values: [] }]),
  ) as unknown as T;
}

describe('the waters of the country', () => {
  const source = readPack(SOURCE_FILE);
  const waters = watersOf(source.tables['barriers']!, source.tables['crossings']!);
  const names = texts(source, 'municipalities', 'name');
  const points = names.map((_, m) =>
    at(column(source, 'municipalities', 'x_m')[m]!, column(source, 'municipalities', 'y_m')[m]!),
  );
  const between = (a: string, b: string): { way: number; straight: number } => {
    const [from, to] = [points[names.indexOf(a)]!, points[names.indexOf(b)]!];
    const straight = Math.sqrt((from.x - to.x) * (from.x - to.x) + (from.y - to.y) * (from.y - to.y)) / 1000;
    return { way: distanceKm(waters, from, to), straight };
  };

  it.each([
    ['Terneuzen', 'Goes', 28, 40], // Westerscheldetunnel
    ['Hulst', 'Reimerswaal', 45, 70], // across the water one sees each other
    ['Den Helder', 'Leeuwarden', 85, 110], // Afsluitdijk
    ['Enkhuizen', 'Lelystad', 30, 42], // Houtribdijk
    ['Almere', 'Amsterdam', 28, 36], // Hollandse Brug
    ['Medemblik', 'Noordoostpolder', 70, 100],
    ['Texel', 'Den Helder', 55, 80], // fifty minutes with the wait
    ['Schiermonnikoog', 'Het Hogeland', 120, 180],
  ])('%s - %s leads through a crossing', (a, b, least, most) => {
    const { way } = between(a, b);
    expect(way).toBeGreaterThan(least);
    expect(way).toBeLessThan(most);
  });

  it.each([
    ['Eemsdelta', 'Oldambt'],
    ['Groningen', 'Emmen'],
    ['Urk', 'Noordoostpolder'],
    ['Amsterdam', 'Zaanstad'],
    ['Reimerswaal', 'Bergen op Zoom'],
    ['Sluis', 'Terneuzen'],
    ['Almere', 'Zeewolde'],
  ])('%s - %s is dry', (a, b) => {
    const { way, straight } = between(a, b);
    expect(way).toBeCloseTo(DETOUR * straight, 9);
  });

  it('leave every municipality a way to every other, never shorter than straight', () => {
    for (let i = 0; i < points.length; i += 7) {
      for (let j = 0; j < points.length; j += 11) {
        const straight = between(names[i]!, names[j]!).straight;
        const way = distanceKm(waters, points[i]!, points[j]!);
        expect(way, `${names[i]} - ${names[j]}`).toBeGreaterThanOrEqual(straight);
        expect(way, `${names[i]} - ${names[j]}`).toBeLessThan(1.5 * DETOUR * straight + 330);
      }
    }
  });
});

describe('weights of distance', () => {
  it('bring both regimes to the same sum, so that the share is the share of moves', () => {
    const points = [at(0, 0), at(10000, 0), at(30000, 0)];
    const none = { segments: [], nodes: [], km: [] };
    const mass = [1, 2, 3];
    const weights = deterrence(points, mass, none, { short: 2, long: 1, shortShare: 0.75 });
    const total = weights[1]! * 2 + weights[2]! * 3;
    expect(total).toBeCloseTo(1, 12);
    expect(weights[0]).toBe(0);
    const short = 2 / 100 / (2 / 100 + 3 / 900);
    const long = 2 / 10 / (2 / 10 + 3 / 30);
    expect(weights[1]! * 2).toBeCloseTo(0.75 * short + 0.25 * long, 12);
  });
});
