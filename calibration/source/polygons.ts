/** Areas of a map file, and which of them a point lies in. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { InputError } from '../../scenarios/errors.js';

type Point = readonly [number, number];

/** One area: all its rings, outer and inner, in degrees. */
export interface Area {
  readonly properties: Readonly<Record<string, string>>;
  readonly rings: readonly (readonly Point[])[];
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** The map in a TopoJSON file. */
export function readMap(directory: string, file: string): Topology {
  const path = join(directory, file);
  if (!existsSync(path)) throw new InputError(`${file} is missing in the folder of source tables`);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Topology;
  } catch {
    throw new InputError(`${file} is not a map: expected TopoJSON`);
  }
}

/** Named collection of a map. */
export function collection(map: Topology, file: string, name: string): GeometryCollection<object> {
  const found = map.objects[name] as GeometryCollection<object> | undefined;
  if (!found) throw new InputError(`${file}: there is no object '${name}'`);
  return found;
}

export function readAreas(directory: string, file: string, name: string): Area[] {
  const map = readMap(directory, file);
  return feature(map, collection(map, file, name)).features.map(({ properties, geometry }) => {
    const polygons =
      geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : [];
    const rings = polygons.flat() as unknown as Point[][];
    const xs = rings.flatMap((ring) => ring.map(([x]) => x));
    const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
    return {
      properties: properties as Record<string, string>,
      rings,
      west: Math.min(...xs),
      east: Math.max(...xs),
      south: Math.min(...ys),
      north: Math.max(...ys),
    };
  });
}

/** Even-odd rule over all rings, so that holes count. */
export function contains({ rings, west, east, south, north }: Area, x: number, y: number): boolean {
  if (x < west || x > east || y < south || y > north) return false;
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i]!;
      const [xj, yj] = ring[j]!;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}
