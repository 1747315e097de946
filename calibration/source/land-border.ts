/** How far places are from the nearest land border, in a straight line. */
import { mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { InputError } from '../../scenarios/errors.js';
import { collection, readMap } from './polygons.js';
import { toRijksdriehoek } from './rijksdriehoek.js';

const FILE = 'places/geo/neighbours_naturalearth.topojson';
const HOME = 'Netherlands';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Line by line, what the Netherlands share with a neighbour: water between countries is no shared line. */
export function readLandBorder(directory: string): Point[][] {
  const map = readMap(directory, FILE);
  const countries = collection(map, FILE, 'countries') as GeometryCollection<{ name: string }>;
  const isHome = (area: object): boolean => (area as { properties?: { name?: string } }).properties?.name === HOME;
  const shared = mesh(map, countries, (a, b) => a !== b && isHome(a) !== isHome(b));
  const lines = shared.coordinates.map((line) => line.map(([lon, lat]) => toRijksdriehoek(lon!, lat!)));
  if (lines.length === 0) throw new InputError(`${FILE}: '${HOME}' has no border with another country`);
  return lines;
}

/** Metres between a point and the nearest point of a stretch. */
function toStretch({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}

export const kmToBorder = (place: Point, border: readonly (readonly Point[])[]): number =>
  Math.min(...border.flatMap((line) => line.slice(1).map((b, i) => toStretch(place, line[i]!, b)))) / 1000;
