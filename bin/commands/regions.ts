/** `draagvlak regions`: what is shipped. */
import { Command } from 'commander';
import { csvLine } from '../../scenarios/runs/csv.js';
import { loadPack } from '../../scenarios/runs/packs.js';
import { shippedPackFile, shippedRegions } from '../../scenarios/runs/regions.js';
import { print } from '../output.js';

export const regionsCommand = (): Command =>
  new Command('regions').description('list the regions that are shipped, as CSV: one row per base year').action(() => {
    let text = csvLine(['region', 'base', 'municipalities', 'towns', 'residents']);
    for (const { name, bases } of shippedRegions()) {
      for (const base of bases) {
        const { tables } = loadPack(shippedPackFile(name, base), 'region');
        const residents = tables['places']!.columns['residents']!.values as readonly number[];
        const sum = residents.reduce((all, here) => all + here, 0);
        text += csvLine([name, base, tables['municipalities']!.rows, tables['places']!.rows, sum]);
      }
    }
    print(text);
  });
