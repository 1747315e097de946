/** places.csv: the names behind the codes in the other tables of a run, one row per town. */
import type { Pack } from '../packages/format.js';
import { numbers, words } from '../packages/table.js';
import { csvLine } from './csv.js';

export const PLACES_HEADER = 'place,place_name,municipality,municipality_name,x_m,y_m\n';

/** Towns in the order of the pack. */
export function placesCsv({ tables }: Pick<Pack, 'tables'>): string {
  const [places, municipalities] = [tables['places']!, tables['municipalities']!];
  const codes = words(municipalities, 'code');
  const names = words(municipalities, 'name');
  const [name, municipality] = [words(places, 'name'), words(places, 'municipality')];
  const [x, y] = [numbers(places, 'x_m'), numbers(places, 'y_m')];
  const rows = words(places, 'code').map((code, t) =>
    csvLine([code, name[t]!, municipality[t]!, names[codes.indexOf(municipality[t]!)]!, x[t]!, y[t]!]),
  );
  return [PLACES_HEADER, ...rows].join('');
}
