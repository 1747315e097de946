/** Primary schools, each with the town it stands in. */
import { InputError } from '../../scenarios/errors.js';
import { byKey, type Row, readRows } from './csv.js';
import type { Town } from './towns.js';

const FILE = 'places/schools_primary.csv';
export const SNAPSHOTS = ['in_2013_12', 'in_2015_10', 'in_2016_10', 'in_2018_11', 'in_2019_10', 'in_2020_12'] as const;
export const PUPIL_YEARS = ['pupils_2015', 'pupils_2016', 'pupils_2019'] as const;

export interface School {
  readonly id: string;
  readonly name: string;
  readonly denomination: string;
  readonly town: string;
  readonly x: number;
  readonly y: number;
  readonly seen: readonly number[]; // as SNAPSHOTS
  readonly pupils: readonly (number | null)[]; // as PUPIL_YEARS
  /** How the town was found. */
  readonly joined: 'name' | 'postcode' | 'nearest';
}

/** Finds a town by name and municipality of 2022, else by postcode, else the nearest of that municipality. */
class TownFinder {
  private readonly byName = new Map<string, Town>();
  private readonly byPostcode = new Map<string, Town>();
  private readonly municipalities = new Set<string>();

  constructor(private readonly towns: readonly Town[]) {
    for (const town of towns) {
      this.municipalities.add(town.municipality2022);
      const key = `${town.municipality2022} ${town.name}`;
      const known = this.byName.get(key);
      if (!known || (known.postcodes.length === 0 && town.postcodes.length > 0)) this.byName.set(key, town);
      for (const pc4 of town.postcodes) this.byPostcode.set(pc4, town);
    }
  }

  find(row: Row): { town: Town; joined: School['joined'] } {
    const municipality = row.text('gm_code_2022');
    if (!this.municipalities.has(municipality)) {
      throw new InputError(`${row.where}: unknown municipality code '${municipality}'`);
    }
    const named = this.byName.get(`${municipality} ${row.text('place')}`);
    if (named) return { town: named, joined: 'name' };
    const posted = this.byPostcode.get(row.text('postcode').slice(0, 4));
    if (posted) return { town: posted, joined: 'postcode' };
    if (row.text('region5') !== '') {
      throw new InputError(
        `${row.where}: school ${row.text('school_id')} stands in '${row.text('place')}' (${municipality}), ` +
          `postcode ${row.text('postcode')}, but no town has that name or postcode`,
      );
    }
    return { town: this.nearest(row, municipality), joined: 'nearest' };
  }

  private nearest(row: Row, municipality: string): Town {
    const x = row.number('rd_x');
    const y = row.number('rd_y');
    const square = (town: Town): number => ((town.x ?? 0) - x) ** 2 + ((town.y ?? 0) - y) ** 2;
    const [first, ...others] = this.towns.filter((t) => t.municipality2022 === municipality && t.x !== null);
    if (!first) throw new InputError(`${row.where}: no town of '${municipality}' has coordinates`);
    return others.reduce((best, town) => (square(town) < square(best) ? town : best), first);
  }
}

/** All sites seen since 2013, in order of id. */
export function readSchools(directory: string, towns: readonly Town[]): School[] {
  const finder = new TownFinder(towns);
  const rows = byKey(readRows(directory, FILE), (row) => row.text('school_id'));
  return [...rows.values()]
    .sort((a, b) => (a.text('school_id') < b.text('school_id') ? -1 : 1))
    .map((row) => {
      const { town, joined } = finder.find(row);
      return {
        id: row.text('school_id'),
        name: row.text('name'),
        denomination: row.text('denomination') || 'Onbekend',
        town: town.code,
        x: row.number('rd_x'),
        y: row.number('rd_y'),
        seen: SNAPSHOTS.map((column) => presence(row, column)),
        pupils: PUPIL_YEARS.map((column) => row.optional(column)),
        joined,
      };
    });
}

function presence(row: Row, column: string): number {
  const value = row.number(column);
  if (value !== 0 && value !== 1) throw new InputError(`${row.where}: ${column} = ${value}, expected 0 or 1`);
  return value;
}
