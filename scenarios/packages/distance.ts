/** Distances over land: straight lines with a detour, and around water only by way of a listed crossing. */
import type { Table } from './format.js';
import { gaps, numbers, words } from './table.js';

/** Metres of the Dutch grid (RD New). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Waters {
  /** Pairs of points that a straight way does not pass between. */
  readonly segments: readonly (readonly [Point, Point])[];
  /** Ends of the crossings. */
  readonly nodes: readonly Point[];
  /** Way in km between any two nodes, over land and crossings; `km[i * nodes + j]`. */
  readonly km: readonly number[];
}

/** Road over straight distance (guess: no table of travel times exists). */
export const DETOUR = 1.3;
/** Sailing and waiting weigh as the way one could have driven: 60 km an hour. */
const KM_PER_MINUTE = 1;

const cross = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/** Whether two stretches cross; touching with an end is no crossing. */
function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  return cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
}

function isOpen(segments: Waters['segments'], a: Point, b: Point): boolean {
  const west = Math.min(a.x, b.x);
  const east = Math.max(a.x, b.x);
  const south = Math.min(a.y, b.y);
  const north = Math.max(a.y, b.y);
  for (let s = 0; s < segments.length; s++) {
    const c = segments[s]![0];
    const d = segments[s]![1];
    // Most water lies elsewhere.
    if ((c.x < west && d.x < west) || (c.x > east && d.x > east)) continue;
    if ((c.y < south && d.y < south) || (c.y > north && d.y > north)) continue;
    if (meet(a, b, c, d)) return false;
  }
  return true;
}

const straightKm = (a: Point, b: Point): number =>
  Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)) / 1000;

/** The waters of a pack: its tables `barriers` (only `water` stops anybody) and `crossings`. */
export function watersOf(barriers: Table, crossings: Table): Waters {
  const names = words(barriers, 'barrier');
  const kinds = words(barriers, 'kind');
  const [xs, ys] = [gaps(barriers, 'x_m'), gaps(barriers, 'y_m')];
  const segments: [Point, Point][] = [];
  for (let row = 1; row < barriers.rows; row++) {
    if (kinds[row] !== 'water' || names[row] !== names[row - 1]) continue;
    segments.push([
      { x: xs[row - 1]!, y: ys[row - 1]! },
      { x: xs[row]!, y: ys[row]! },
    ]);
  }
  const ends = (x: string, y: string): Point[] =>
    numbers(crossings, x).map((value, row) => ({ x: value, y: numbers(crossings, y)[row]! }));
  const [from, to] = [ends('from_x_m', 'from_y_m'), ends('to_x_m', 'to_y_m')];
  const nodes = [...from, ...to];
  const km = nodes.flatMap((a) =>
    nodes.map((b) => (isOpen(segments, a, b) ? DETOUR * straightKm(a, b) : Number.POSITIVE_INFINITY)),
  );
  from.forEach((_, c) => {
    const way = numbers(crossings, 'length_km')[c]! + KM_PER_MINUTE * numbers(crossings, 'minutes')[c]!;
    const other = from.length + c;
    km[c * nodes.length + other] = Math.min(km[c * nodes.length + other]!, way);
    km[other * nodes.length + c] = Math.min(km[other * nodes.length + c]!, way);
  });
  shorten(km, nodes.length);
  return { segments, nodes, km };
}

/** All shortest ways (Floyd and Warshall). */
function shorten(km: number[], n: number): void {
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const way = km[i * n + k]! + km[k * n + j]!;
        if (way < km[i * n + j]!) km[i * n + j] = way;
      }
    }
  }
}

/** Nodes that can be reached from a point without crossing water, with the way there. */
type Shore = readonly { readonly node: number; readonly km: number }[];

/** The same points are asked about again and again. */
const shores = new WeakMap<Waters, WeakMap<Point, Shore>>();

function shore(waters: Waters, point: Point): Shore {
  let known = shores.get(waters);
  if (known === undefined) {
    known = new WeakMap();
    shores.set(waters, known);
  }
  let found = known.get(point);
  if (found === undefined) {
    found = waters.nodes.flatMap((node, n) =>
      isOpen(waters.segments, point, node) ? [{ node: n, km: DETOUR * straightKm(point, node) }] : [],
    );
    known.set(point, found);
  }
  return found;
}

/**
 * Way between two points in km: straight x DETOUR, or where water lies between the shortest way through listed
 * crossings, in which a minute of sailing or waiting counts as a km.
 */
export function distanceKm(waters: Waters, a: Point, b: Point): number {
  const straight = DETOUR * straightKm(a, b);
  if (isOpen(waters.segments, a, b)) return straight;
  const n = waters.nodes.length;
  const there = shore(waters, b);
  let best = Number.POSITIVE_INFINITY;
  for (const start of shore(waters, a)) {
    for (const end of there) best = Math.min(best, start.km + waters.km[start.node * n + end.node]! + end.km);
  }
  // A point in the water itself, such as a sandbank: nothing is known about the way.
  return best === Number.POSITIVE_INFINITY ? straight : best;
}

/** Mean distance inside a place of some area, km: what a move within it bridges. */
export const innerDistanceKm = (areaKm2: number): number => 0.5 * Math.sqrt(areaKm2 / Math.PI);
