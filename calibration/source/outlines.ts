/** Outlines from the map files, in metres of the Dutch grid. */
import { merge } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import type { Outline } from '../../scenarios/packages/format.js';
import { collection, readMap } from './polygons.js';
import { toRijksdriehoek } from './rijksdriehoek.js';

/** x0, y0, dx, dy, ... of a closed ring; points that round to the same metre are left out. */
function steps(ring: readonly (readonly number[])[]): number[] {
  const points = ring.slice(0, -1).map(([lon, lat]) => toRijksdriehoek(lon!, lat!));
  const kept = points.filter((p, i) => i === 0 || p.x !== points[i - 1]!.x || p.y !== points[i - 1]!.y);
  return kept.flatMap(({ x, y }, i) => (i === 0 ? [x, y] : [x - kept[i - 1]!.x, y - kept[i - 1]!.y]));
}

/** Rings of fewer than three points are gone after simplification and are dropped. */
const ringsOf = (polygons: readonly (readonly (readonly (readonly number[])[])[])[]): number[][] =>
  polygons.flatMap((polygon) => polygon.map(steps)).filter((ring) => ring.length >= 6);

/** Municipalities of 2022, joined where they are one municipality in 2023. */
export function readMunicipalOutlines(directory: string, codeOf2023: (code: string) => string): Outline[] {
  const file = 'places/geo/gemeenten_2022.topojson';
  const map = readMap(directory, file);
  const areas = collection(map, file, 'gemeenten');
  const parts = new Map<string, (Polygon | MultiPolygon)[]>();
  for (const area of areas.geometries) {
    const code = codeOf2023((area.properties as { gm_code?: string }).gm_code ?? '');
    parts.set(code, [...(parts.get(code) ?? []), area as Polygon | MultiPolygon]);
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, members]) => ({ code, rings: ringsOf(merge(map, members as never).coordinates) }));
}

/** The country without its inner borders. */
export function readCountryOutline(directory: string): Outline[] {
  const file = 'places/geo/nederland_outline.topojson';
  const map = readMap(directory, file);
  const areas = collection(map, file, 'nederland');
  return [{ code: 'NL01', rings: ringsOf(merge(map, areas.geometries as never).coordinates) }];
}
