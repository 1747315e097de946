/**
 * Water that separates places which lie close on the map, and the ways across it. Declared by us: points read from the
 * map (longitude, latitude), lengths of the works as their managers give them, sailing times as the ferries do;
 * waiting is half an interval (guess). Dams and bridges close to each other (Zeeland, Flevoland) need no entry.
 */
import { SOURCE_TABLES } from '../../scenarios/packages/columns/source-tables.js';
import type { Table } from '../../scenarios/packages/format.js';
import { from, makeTable, type Origin } from '../../scenarios/packages/table.js';
import { toRijksdriehoek } from './rijksdriehoek.js';

type Degrees = readonly [lon: number, lat: number];

const WATER: Readonly<Record<string, readonly Degrees[]>> = {
  Westerschelde: [
    [3.2, 51.43],
    [3.45, 51.425],
    [3.56, 51.42],
    [3.7, 51.39],
    [3.83, 51.37],
    [3.93, 51.395],
    [4.0, 51.415],
    [4.1, 51.39],
    [4.22, 51.375],
    [4.27, 51.32],
    [4.33, 51.26],
    [4.385, 51.225],
  ],
  'IJsselmeer en Markermeer': [
    [5.05, 53.1],
    [5.2, 53.0],
    [5.22, 52.85],
    [5.4, 52.72],
    [5.37, 52.62],
    [5.25, 52.5],
    [5.14, 52.4],
    [5.1, 52.345],
  ],
  'Waddenzee en Eems': [
    [4.55, 52.985],
    [4.79, 52.982],
    [4.95, 53.02],
    [5.05, 53.1],
    [5.18, 53.22],
    [5.4, 53.32],
    [5.75, 53.425],
    [6.15, 53.445],
    [6.5, 53.46],
    [6.85, 53.48],
    [6.97, 53.38],
    [7.03, 53.32],
    [7.12, 53.3],
    [7.2, 53.28],
  ],
  Dollard: [
    [7.03, 53.32],
    [7.1, 53.28],
    [7.11, 53.24],
  ],
};

interface Crossing {
  readonly name: string;
  readonly from: Degrees;
  readonly to: Degrees;
  readonly km: number;
  readonly minutes?: number;
  readonly toll?: number;
  readonly modes?: 'all' | 'car' | 'foot';
}

const CROSSINGS: readonly Crossing[] = [
  { name: 'Westerscheldetunnel', from: [3.815, 51.405], to: [3.8, 51.335], km: 8, toll: 5, modes: 'car' },
  {
    name: 'Veer Vlissingen-Breskens',
    from: [3.597, 51.444],
    to: [3.571, 51.398],
    km: 6,
    minutes: 40,
    toll: 4,
    modes: 'foot',
  },
  { name: 'Liefkenshoektunnel (Antwerpen)', from: [4.34, 51.32], to: [4.24, 51.285], km: 9, toll: 6, modes: 'car' },
  { name: 'Kennedytunnel (Antwerpen)', from: [4.41, 51.2], to: [4.36, 51.2], km: 5, modes: 'car' },
  { name: 'Afsluitdijk', from: [5.03, 52.93], to: [5.39, 53.105], km: 32, modes: 'all' },
  { name: 'Houtribdijk', from: [5.3, 52.69], to: [5.44, 52.545], km: 26, modes: 'all' },
  { name: 'Hollandse Brug', from: [5.1, 52.33], to: [5.15, 52.345], km: 4, modes: 'all' },
  {
    name: 'Veer Den Helder-Texel',
    from: [4.79, 52.957],
    to: [4.785, 53.003],
    km: 5,
    minutes: 50,
    toll: 20,
    modes: 'all',
  },
  {
    name: 'Veer Harlingen-Vlieland',
    from: [5.405, 53.175],
    to: [5.09, 53.296],
    km: 30,
    minutes: 180,
    toll: 30,
    modes: 'foot',
  },
  {
    name: 'Veer Harlingen-Terschelling',
    from: [5.41, 53.175],
    to: [5.22, 53.362],
    km: 30,
    minutes: 200,
    toll: 30,
    modes: 'all',
  },
  {
    name: 'Veer Holwerd-Ameland',
    from: [5.88, 53.395],
    to: [5.77, 53.443],
    km: 10,
    minutes: 80,
    toll: 15,
    modes: 'all',
  },
  {
    name: 'Veer Lauwersoog-Schiermonnikoog',
    from: [6.2, 53.41],
    to: [6.2, 53.47],
    km: 12,
    minutes: 110,
    toll: 17,
    modes: 'foot',
  },
  { name: 'Dollard, zuidkust', from: [7.05, 53.225], to: [7.15, 53.225], km: 8, modes: 'all' },
];

/** Land borders: what lies behind them weighs for homes, jobs and facilities together (guess). */
const BORDERS = { Duitsland: 0.1, België: 0.15 } as const;

const MAP: Origin = { source: 'draagvlak', year: 2021, basis: 'derived', note: 'read from the map' };

/** Tables `barriers` and `crossings`. */
export function barrierTables(): Record<string, Table> {
  const points = Object.entries(WATER).flatMap(([barrier, line]) =>
    line.map(([lon, lat], point) => ({ barrier, kind: 'water', point, ...toRijksdriehoek(lon, lat), through: null })),
  );
  const borders = Object.entries(BORDERS).map(([barrier, through]) => ({
    barrier: `grens met ${barrier}`,
    kind: 'border',
    point: 0,
    x: null,
    y: null,
    through,
  }));
  const rows = [...points, ...borders];
  const ends = CROSSINGS.map((c) => ({ a: toRijksdriehoek(...c.from), b: toRijksdriehoek(...c.to) }));
  return {
    barriers: makeTable('Water and borders', SOURCE_TABLES['barriers']!, {
      barrier: from(
        MAP,
        rows.map((r) => r.barrier),
      ),
      kind: from(
        MAP,
        rows.map((r) => r.kind),
      ),
      point: from(
        MAP,
        rows.map((r) => r.point),
      ),
      x_m: from(
        MAP,
        rows.map((r) => r.x),
      ),
      y_m: from(
        MAP,
        rows.map((r) => r.y),
      ),
      permeability: from(
        { ...MAP, note: 'guess' },
        rows.map((r) => r.through),
      ),
    }),
    crossings: makeTable('Ways across the water', SOURCE_TABLES['crossings']!, {
      name: from(
        MAP,
        CROSSINGS.map((c) => c.name),
      ),
      from_x_m: from(
        MAP,
        ends.map(({ a }) => a.x),
      ),
      from_y_m: from(
        MAP,
        ends.map(({ a }) => a.y),
      ),
      to_x_m: from(
        MAP,
        ends.map(({ b }) => b.x),
      ),
      to_y_m: from(
        MAP,
        ends.map(({ b }) => b.y),
      ),
      length_km: from(
        { ...MAP, note: 'about' },
        CROSSINGS.map((c) => c.km),
      ),
      minutes: from(
        { ...MAP, note: 'sailing, and half an interval of waiting (guess)' },
        CROSSINGS.map((c) => c.minutes ?? 0),
      ),
      toll_eur: from(
        { ...MAP, note: 'about, rounded' },
        CROSSINGS.map((c) => c.toll ?? 0),
      ),
      modes: from(
        MAP,
        CROSSINGS.map((c) => c.modes ?? 'all'),
      ),
    }),
  };
}
