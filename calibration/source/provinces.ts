/** Stock, new dwellings and households by province and year. */
import { InputError } from '../../scenarios/errors.js';
import type { ProvinceStock } from '../estimators/building-rates.js';
import { byKey, readRows } from './csv.js';

const FILE = 'cbs/keyfigures_provinces_1995_2019.csv.gz';

/** A province in a year; households on 1 January. */
export interface ProvinceYear extends ProvinceStock {
  readonly households: number | null;
  readonly single: number | null;
}

/** @throws InputError when a year lacks one of the twelve provinces. */
export function readProvinces(directory: string): ProvinceYear[] {
  const rows = byKey(readRows(directory, FILE), (row) => `${row.text('region_name')} ${row.number('year')}`);
  const found = [...rows.values()].map((row): ProvinceYear => {
    const stock = row.count('VoorraadOp1Januari_90');
    const perThousand = row.optional('SaldoVermeerderingWoningenRelatief_92');
    return {
      province: row.text('region_name').replace(' (PV)', ''),
      year: row.number('year'),
      stock,
      built: row.optional('Nieuwbouwwoningen_91'),
      net: perThousand === null ? null : (perThousand / 1000) * stock,
      households: row.optional('TotaalAantalParticuliereHuishoudens_82'),
      single: row.optional('Eenpersoonshuishoudens_83'),
    };
  });
  const provinces = new Set(found.map(({ province }) => province));
  const years = new Set(found.map(({ year }) => year));
  if (found.length !== provinces.size * years.size) {
    throw new InputError(`${FILE}: ${found.length} rows, expected ${provinces.size} provinces in ${years.size} years`);
  }
  return found;
}
