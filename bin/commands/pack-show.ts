/** `draagvlak pack check` and `pack show`: is a pack sound, and what is in it. */
import { Command } from 'commander';
import type { Pack } from '../../scenarios/packages/format.js';
import { csvLine } from '../../scenarios/runs/csv.js';
import { openPack, tableOf } from '../../scenarios/runs/packs.js';
import { baseOption } from '../options.js';
import { print } from '../output.js';

export const packCheckCommand = (): Command =>
  new Command('check')
    .description('check a pack: form, identity, every column and every sum')
    .argument('<PACK>', "a pack's file or a shipped region's name")
    .option('--base <YEAR>', 'base year of a region (default: its latest)', baseOption)
    .action((ref: string, { base }: { readonly base?: number }) => {
      const pack = openPack(ref, base);
      print(
        `${ref}: sound; ${pack.kind} pack '${pack.name}', ${Object.keys(pack.tables).length} tables, id ${pack.id}`,
      );
    });

/** One row per column: where it comes from and how we came by it. */
function contents(pack: Pack): string {
  let text = csvLine(['table', 'rows', 'column', 'unit', 'source', 'year', 'basis', 'note']);
  for (const [name, table] of Object.entries(pack.tables)) {
    for (const [column, { unit, source, year, basis, note }] of Object.entries(table.columns)) {
      text += csvLine([name, table.rows, column, unit, source, year, basis, note ?? null]);
    }
  }
  return text;
}

export const packShowCommand = (): Command =>
  new Command('show')
    .description('list the tables and columns of a pack, or print one table, as CSV')
    .argument('<PACK>', "a pack's file or a shipped region's name")
    .argument('[table]', 'name of a table')
    .option('--base <YEAR>', 'base year of a region (default: its latest)', baseOption)
    .action((ref: string, name: string | undefined, { base }: { readonly base?: number }) => {
      const pack = openPack(ref, base);
      if (name === undefined) return print(contents(pack));
      const { columns, rows } = tableOf(pack, ref, name);
      const names = Object.keys(columns);
      let text = csvLine(names);
      for (let row = 0; row < rows; row++) text += csvLine(names.map((column) => columns[column]!.values[row]!));
      print(text);
    });
