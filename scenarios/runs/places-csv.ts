/** places.csv: the names behind the codes in the other tables of a run, one row per code. */
import type { Pack } from '../packages/format.js';
import { numbers, words } from '../packages/table.js';
import { csvLine } from './csv.js';

export const PLACES_HEADER = 'place,place_name,level,municipality,municipality_name,x_m,y_m\n';

/** The region, its municipalities and its towns, each in the order of the pack. */
export function placesCsv({ name: region, label, tables }: Pick<Pack, 'name' | 'label' | 'tables'>): string {
  const [places, municipalities] = [tables['places']!, tables['municipalities']!];
  const codes = words(municipalities, 'code');
  const names = words(municipalities, 'name');
  const [name, municipality] = [words(places, 'name'), words(places, 'municipality')];
  const [x, y] = [numbers(places, 'x_m'), numbers(places, 'y_m')];
  const towns = words(places, 'code').map((code, t) => {
    const own = municipality[t]!;
    return csvLine([code, name[t]!, 'town', own, names[codes.indexOf(own)]!, x[t]!, y[t]!]);
  });
  return [
    PLACES_HEADER,
    csvLine(['*', label ?? region, 'region', null, null, null, null]),
    ...codes.map((code, m) => csvLine([code, names[m]!, 'municipality', code, names[m]!, null, null])),
    ...towns,
  ].join('');
}
