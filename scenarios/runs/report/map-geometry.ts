/** From metres of the Dutch grid to pixels, north up. */
import type { Outline, Pack } from '../../packages/format.js';
import { pointsOf } from '../../packages/outline-points.js';
import type { Place } from './figures.js';
import type { Point } from './svg.js';

export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly pixelsPerKm: number;
  readonly at: (x: number, y: number) => Point;
}

const layersOf = (pack: Pack): readonly Outline[] =>
  Object.keys(pack.outlines)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap((layer) => pack.outlines[layer]!);

/** Outlines of the municipalities of the pack, whatever layer they are in. */
export function municipalOutlines(pack: Pack, codes: readonly string[]): readonly Outline[] {
  const wanted = new Set(codes);
  return layersOf(pack).filter((outline) => wanted.delete(outline.code));
}

/** One scale for both directions; y grows to the north in the grid and downwards on the screen. */
export function projectionFor(
  outlines: readonly Outline[],
  places: readonly Place[],
  width: number,
  maxHeight: number,
  margin: number,
): Projection {
  const points: Point[] = places.map((p): Point => [p.x, p.y]);
  for (const outline of outlines) for (const ring of pointsOf(outline)) points.push(...ring);
  let [west, east, south, north] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  const [spanX, spanY] = [Math.max(east - west, 1000), Math.max(north - south, 1000)];
  const perMetre = Math.min((width - 2 * margin) / spanX, (maxHeight - 2 * margin) / spanY);
  const height = spanY * perMetre + 2 * margin;
  const left = (width - spanX * perMetre) / 2;
  return {
    width,
    height,
    pixelsPerKm: perMetre * 1000,
    at: (x, y) => [left + (x - west) * perMetre, margin + (north - y) * perMetre],
  };
}

/** Every outline of the pack that is no municipality of the run: land around it. */
export function otherOutlines(pack: Pack, codes: readonly string[]): readonly Outline[] {
  const inside = new Set(codes);
  return layersOf(pack).filter((outline) => !inside.has(outline.code));
}

/** Pixels by which land around the region may leave the frame. */
const OUTSIDE = 30;

/**
 * Path data of an outline; points that fall on the same half pixel as the one before are left out, and what lies far
 * outside the frame is pulled to just outside it, where nobody sees its shape.
 */
export function outlinePath(outline: Outline, projection: Projection): string {
  const kept = (value: number, size: number) => Math.round(Math.min(size + OUTSIDE, Math.max(-OUTSIDE, value)) * 2) / 2;
  let path = '';
  for (const ring of pointsOf(outline)) {
    let before = '';
    let drawn = '';
    let points = 0;
    for (const [x, y] of ring) {
      const [a, b] = projection.at(x, y);
      const point = `${kept(a, projection.width)} ${kept(b, projection.height)}`;
      if (point === before) continue;
      drawn += `${drawn === '' ? 'M' : 'L'}${point}`;
      before = point;
      points++;
    }
    if (points > 2) path += `${drawn}Z`;
  }
  return path;
}
