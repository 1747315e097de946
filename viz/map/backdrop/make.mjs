/**
 * Makes backdrop.json: the Netherlands from the outlines of a shipped pack (CBS and Kadaster, CC BY 4.0), so that they
 * fit the municipalities drawn on them, and its neighbours from Natural Earth (public domain).
 *
 * world-atlas is needed only here and is no dependency of the project:
 *   npm install --prefix SOMEWHERE world-atlas@2.0.2
 *   node viz/map/backdrop/make.mjs SOMEWHERE
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature, mesh } from 'topojson-client';

const from = process.argv[2];
if (!from) throw new Error('say in which folder world-atlas is installed');
const PACK = new URL('../../../scenarios/packages/noord-oost-groningen.2021.json', import.meta.url);
const countries = JSON.parse(readFileSync(join(from, 'node_modules/world-atlas/countries-10m.json'), 'utf8'));
const pack = JSON.parse(readFileSync(PACK, 'utf8'));

/** Degrees; everything outside is cut off. */
const WINDOW = { west: 1.4, east: 9.4, south: 50.1, north: 54.4 };
const NETHERLANDS = '528';
const NEIGHBOURS = ['056', '276', '250', '442'];
/** Hundredths of a kilometre. */
const STEP_KM = 0.01;
/** Rings of less than this are no bigger than a dot at any zoom. */
const SMALLEST_KM2 = 0.4;

/** One side of a Sutherland-Hodgman clip: keeps where `inside` is not negative. */
function clipSide(ring, inside) {
  const kept = [];
  ring.forEach((b, i) => {
    const a = ring[(i + ring.length - 1) % ring.length];
    const [da, db] = [inside(a), inside(b)];
    if (da < 0 !== db < 0) {
      const f = da / (da - db);
      kept.push([a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f]);
    }
    if (db >= 0) kept.push(b);
  });
  return kept;
}

function clip(ring) {
  const { west, east, south, north } = WINDOW;
  const sides = [(p) => p[0] - west, (p) => east - p[0], (p) => p[1] - south, (p) => north - p[1]];
  return sides.reduce((kept, side) => (kept.length === 0 ? kept : clipSide(kept, side)), ring);
}

/** RD New in kilometres: the polynomial of Schreutelkamp and Strang van Hees about Amersfoort. */
function rd([lon, lat]) {
  const dp = 0.36 * (lat - 52.1551744);
  const dl = 0.36 * (lon - 5.38720621);
  const sum = (terms) => terms.reduce((s, [p, q, k]) => s + k * dp ** p * dl ** q, 0);
  const x = sum([
    [0, 1, 190094.945],
    [1, 1, -11832.228],
    [2, 1, -114.221],
    [0, 3, -32.391],
    [1, 0, -0.705],
    [3, 1, -2.34],
    [1, 3, -0.608],
    [0, 2, -0.008],
    [2, 3, 0.148],
  ]);
  const y = sum([
    [1, 0, 309056.544],
    [0, 2, 3638.893],
    [2, 0, 73.077],
    [1, 2, -157.984],
    [3, 0, 59.788],
    [0, 1, 0.433],
    [2, 2, -6.439],
    [1, 1, -0.032],
    [0, 4, 0.092],
    [1, 4, -0.054],
  ]);
  return [155 + x / 1000, 463 + y / 1000];
}

const areaKm2 = (ring) =>
  Math.abs(
    ring.reduce((s, [x, y], i) => s + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y, 0),
  ) / 2;

/** Whole steps: x0, y0, dx, dy, ...; rings are closed by the reader. */
function encode(ring) {
  const [steps, last] = [[], [0, 0]];
  for (const point of ring) {
    const [x, y] = point.map((km) => Math.round(km / STEP_KM));
    if (steps.length > 0 && x === last[0] && y === last[1]) continue;
    steps.push(x - last[0], y - last[1]);
    [last[0], last[1]] = [x, y];
  }
  return steps;
}

const polygons = ({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
const neighbours = feature(countries, countries.objects.countries)
  .features.filter(({ id }) => NEIGHBOURS.includes(id))
  .flatMap(polygons)
  .map(([outer]) => clip(outer.slice(0, -1)).map(rd))
  .filter((ring) => ring.length > 2 && areaKm2(ring) > SMALLEST_KM2);

/** Borders of the Netherlands by land, where the two sources leave gaps that a broad stroke fills. */
const seams = mesh(
  countries,
  countries.objects.countries,
  (a, b) => [a, b].some(({ id }) => id === NETHERLANDS) && [a, b].some(({ id }) => NEIGHBOURS.includes(id)),
)
  .coordinates.map((line) => line.map(rd))
  .filter(([[x]]) => x > 0);

/** Rings of the pack in kilometres. */
function unpack(steps) {
  const points = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i];
    y += steps[i + 1];
    points.push([x / 1000, y / 1000]);
  }
  return points;
}

function holds(ring, [x, y]) {
  return ring.reduce((inside, [ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length];
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
  }, false);
}

/** Land and, inside it, water: a ring within an odd number of others is a lake. Larger ones first, to be drawn over. */
const rings = pack.outlines.country.flatMap((outline) => outline.rings.map(unpack));
const depth = (ring) => rings.filter((other) => other !== ring && holds(other, ring[0])).length;
const netherlands = rings
  .filter((ring) => areaKm2(ring) > SMALLEST_KM2)
  .sort((a, b) => areaKm2(b) - areaKm2(a))
  .map((ring) => ({ water: depth(ring) % 2 === 1, ring: encode(ring) }));

const backdrop = {
  source:
    'Neighbours: Natural Earth 4.1, 1:10m countries (world-atlas 2.0.2), public domain. Netherlands: CBS / Kadaster, Gebiedsindelingen 2022, generalised, CC BY 4.0.',
  stepKm: STEP_KM,
  neighbours: neighbours.map(encode),
  seams: seams.map(encode),
  netherlands,
};
writeFileSync(new URL('backdrop.json', import.meta.url), `${JSON.stringify(backdrop)}\n`);
