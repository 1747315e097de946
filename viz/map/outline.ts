/** Lines of a map made from rings: edges two areas share are inner borders, the others the outline of the whole. */
import type { Ring } from '../region/region.js';
import type { Bounds } from './projection.js';

/** Line pieces: ax, ay, bx, by, ... in kilometres. */
export type Segments = Float32Array;

/** Points closer than this are the same point, kilometres. */
const SAME_KM = 0.002;

export function segmentsOf(rings: Iterable<ArrayLike<number>>, closed = true): Segments {
  const out: number[] = [];
  for (const ring of rings) {
    const points = ring.length / 2;
    for (let i = closed ? 0 : 1; i < points; i++) {
      const j = (i + points - 1) % points;
      const [ax, ay, bx, by] = [ring[2 * j]!, ring[2 * j + 1]!, ring[2 * i]!, ring[2 * i + 1]!];
      if (ax !== bx || ay !== by) out.push(ax, ay, bx, by);
    }
  }
  return Float32Array.from(out);
}

/** Borders between areas, and the outline of all of them together. */
export function bordersOf(rings_m: readonly (readonly Ring[])[]): {
  readonly inner: Segments;
  readonly outer: Segments;
} {
  const key = (x: number, y: number): string => `${Math.round(x / SAME_KM)},${Math.round(y / SAME_KM)}`;
  const edges = new Map<string, { readonly piece: readonly number[]; count: number }>();
  for (const rings of rings_m) {
    const all = segmentsOf(rings);
    for (let i = 0; i < all.length; i += 4) {
      const piece = [all[i]!, all[i + 1]!, all[i + 2]!, all[i + 3]!] as const;
      const [a, b] = [key(piece[0], piece[1]), key(piece[2], piece[3])];
      const edge = a < b ? `${a};${b}` : `${b};${a}`;
      const known = edges.get(edge);
      if (known) known.count++;
      else edges.set(edge, { piece, count: 1 });
    }
  }
  const of = (wanted: (count: number) => boolean): Segments =>
    Float32Array.from([...edges.values()].filter(({ count }) => wanted(count)).flatMap(({ piece }) => piece));
  return { inner: of((count) => count > 1), outer: of((count) => count === 1) };
}

export function boundsOf(rings: Iterable<ArrayLike<number>>): Bounds {
  const bounds = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      bounds.minX = Math.min(bounds.minX, ring[i]!);
      bounds.maxX = Math.max(bounds.maxX, ring[i]!);
      bounds.minY = Math.min(bounds.minY, ring[i + 1]!);
      bounds.maxY = Math.max(bounds.maxY, ring[i + 1]!);
    }
  }
  return bounds;
}

/** Middle of a ring by area: where the name of a municipality stands. */
export function centroidOf(ring: ArrayLike<number>): { readonly x: number; readonly y: number } {
  let [x, y, area] = [0, 0, 0];
  const points = ring.length / 2;
  // About the first point, so that large coordinates do not eat the digits.
  const [ox, oy] = [ring[0]!, ring[1]!];
  for (let i = 0; i < points; i++) {
    const j = (i + 1) % points;
    const [ax, ay, bx, by] = [ring[2 * i]! - ox, ring[2 * i + 1]! - oy, ring[2 * j]! - ox, ring[2 * j + 1]! - oy];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return area === 0 ? { x: ox, y: oy } : { x: ox + x / (3 * area), y: oy + y / (3 * area) };
}

/** Whether a point lies within a distance of any of some pieces, kilometres. */
export function isNear(segments: Segments, x: number, y: number, km: number): boolean {
  for (let i = 0; i < segments.length; i += 4) {
    const [ax, ay, bx, by] = [segments[i]!, segments[i + 1]!, segments[i + 2]!, segments[i + 3]!];
    // Most pieces lie too far off to be looked at.
    if (
      x < Math.min(ax, bx) - km ||
      x > Math.max(ax, bx) + km ||
      y < Math.min(ay, by) - km ||
      y > Math.max(ay, by) + km
    )
      continue;
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    const [ox, oy] = [x - ax - along * dx, y - ay - along * dy];
    if (ox * ox + oy * oy < km * km) return true;
  }
  return false;
}
