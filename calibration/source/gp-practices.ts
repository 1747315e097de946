/** GP practices: how many stand in each town, and nothing else about them. */
import { InputError } from '../../scenarios/errors.js';
import { readRows } from './csv.js';
import { TownFinder } from './town-finder.js';
import type { Town } from './towns.js';

const FILE = 'places/gp_practices_2026.csv';

/**
 * Practices by town code; those without a municipality, or without a town there, are left out.
 *
 * @throws InputError for an unknown municipality.
 */
export function readGpPractices(directory: string, towns: readonly Town[]): Map<string, number> {
  const finder = new TownFinder(towns);
  const counts = new Map<string, number>();
  for (const row of readRows(directory, FILE)) {
    const municipality = row.text('gm_code_2022');
    if (municipality === '') continue;
    if (!finder.knows(municipality)) {
      throw new InputError(`${row.where}: unknown municipality code '${municipality}'`);
    }
    const town = finder.find(municipality, row.text('place'), row.text('pc4'))?.town;
    if (town) counts.set(town.code, (counts.get(town.code) ?? 0) + 1);
  }
  return counts;
}
