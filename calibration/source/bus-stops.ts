/** Stops of July 2015: the quays of one town with one name are one stop. */
import { InputError } from '../../scenarios/errors.js';
import { type Row, readRows } from './csv.js';
import { toRijksdriehoek } from './rijksdriehoek.js';
import { TownFinder } from './town-finder.js';
import type { Town } from './towns.js';

const FILE = 'places/bus_stops_2015.csv.gz';

export interface BusStop {
  readonly code: string; // lowest number of its quays
  readonly name: string;
  /** Row of its town, null abroad. */
  readonly town: number | null;
  readonly x: number;
  readonly y: number;
}

interface Quays {
  readonly name: string;
  readonly town: number | null;
  code: string;
  x: number;
  y: number;
  quays: number;
}

function townOf(row: Row, finder: TownFinder, x: number, y: number): Town | null {
  const municipality = row.text('gm_code_2022');
  if (municipality === '') return null;
  if (!finder.knows(municipality)) {
    throw new InputError(`${row.where}: unknown municipality code '${municipality}'`);
  }
  const found = finder.find(municipality, row.text('town'), row.text('pc4')) ?? finder.nearest(municipality, x, y);
  return found?.town ?? null;
}

/**
 * In order of code. A quay that stands in the lists of two operators counts once.
 *
 * @param towns in order of their rows.
 */
export function readBusStops(directory: string, towns: readonly Town[]): BusStop[] {
  const finder = new TownFinder(towns);
  const rowOf = new Map(towns.map((town, row) => [town, row]));
  const seen = new Set<string>();
  const stops = new Map<string, Quays>();
  for (const row of readRows(directory, FILE)) {
    const code = row.text('stop_code');
    if (seen.has(code)) continue;
    seen.add(code);
    const { x, y } = toRijksdriehoek(row.number('lon'), row.number('lat'));
    const town = townOf(row, finder, x, y);
    const name = row.text('stop_name') || row.text('town');
    const key = `${town?.code ?? row.text('town')} ${name}`;
    const stop = stops.get(key) ?? { name, town: town ? rowOf.get(town)! : null, code, x: 0, y: 0, quays: 0 };
    stop.x += x;
    stop.y += y;
    stop.quays++;
    if (code < stop.code) stop.code = code;
    stops.set(key, stop);
  }
  return [...stops.values()]
    .map(({ code, name, town, x, y, quays }) => ({
      code,
      name,
      town,
      x: Math.round(x / quays),
      y: Math.round(y / quays),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
