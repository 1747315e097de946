/** Distances over land: straight lines with a detour, and around water only by way of a listed crossing. */
import type { Table } from './format.js';
import { gaps, numbers, words } from './table.js';

/** Metres of the Dutch grid (RD New). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Waters {
  /** Stretches that a straight way does not cross: x and y of one end and of the other, four numbers each. */
  readonly segments: readonly number[];
  /** Ends of the crossings. */
  readonly nodes: readonly Point[];
  /** Way in km between any two nodes, over land and crossings; `km[i * nodes + j]`. */
  readonly km: readonly number[];
}

/** Road over straight distance (guess: no table of travel times exists). */
export const DETOUR = 1.3;
/** Sailing and waiting weigh as the way one could have driven: 60 km an hour. */
const KM_PER_MINUTE = 1;

/** On which side of the line from o to a the point b lies. */
const side = (ox: number, oy: number, ax: number, ay: number, bx: number, by: number): number =>
  (ax - ox) * (by - oy) - (ay - oy) * (bx - ox);

/** Whether no stretch of water is crossed on a straight way; touching one with an end is no crossing. */
function isOpen(segments: Waters['segments'], { x: ax, y: ay }: Point, { x: bx, y: by }: Point): boolean {
  const west = Math.min(ax, bx);
  const east = Math.max(ax, bx);
  const south = Math.min(ay, by);
  const north = Math.max(ay, by);
  for (let s = 0; s < segments.length; s += 4) {
    const cx = segments[s]!;
    const dx = segments[s + 2]!;
    // Most water lies elsewhere.
    if ((cx < west && dx < west) || (cx > east && dx > east)) continue;
    const cy = segments[s + 1]!;
    const dy = segments[s + 3]!;
    if ((cy < south && dy < south) || (cy > north && dy > north)) continue;
    const between = side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0;
    if (between && side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0) return false;
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
  const segments: number[] = [];
  for (let row = 1; row < barriers.rows; row++) {
    if (kinds[row] !== 'water' || names[row] !== names[row - 1]) continue;
    segments.push(xs[row - 1]!, ys[row - 1]!, xs[row]!, ys[row]!);
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
