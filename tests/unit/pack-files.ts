/** The packs and region files that are shipped, read once. */
import { readFileSync } from 'node:fs';
import { parsePack } from '../../scenarios/packages/check/check.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { numbers, words } from '../../scenarios/packages/table.js';

const folder = new URL('../../scenarios/', import.meta.url);

export const SOURCE_FILE = 'nederland.source.json';
export const REGION_FILE = 'noord-oost-groningen.2021.json';

export const packFile = (name: string): string => readFileSync(new URL(`packages/${name}`, folder), 'utf8');
export const regionYaml = (name: string): string => readFileSync(new URL(`regions/${name}.yaml`, folder), 'utf8');

const read = new Map<string, Pack>();
/** Read once for all files of a test worker, since nothing writes in a pack. */
export function readPack(name: string): Pack {
  if (!read.has(name)) read.set(name, parsePack(packFile(name), name));
  return read.get(name)!;
}

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
/** Column of a pack. */
export const column = (pack: Pack, table: string, name: string): readonly number[] =>
  numbers(pack.tables[table]!, name);
export const texts = (pack: Pack, table: string, name: string): readonly string[] => words(pack.tables[table]!, name);
export const total = (pack: Pack, table: string, name: string): number => sum(column(pack, table, name));

/** Observed figure of a region in a year, empty cells as 0. */
export const observedIn = (pack: Pack, name: string, year: number): number =>
  sum(column(pack, 'observed', name).filter((_, row) => column(pack, 'observed', 'year')[row] === year));

/** The message with which something is refused. */
export function refusal(action: () => unknown): { name: string; message: string } {
  try {
    action();
  } catch (error) {
    return { name: (error as Error).constructor.name, message: (error as Error).message };
  }
  return { name: 'none', message: 'was accepted' };
}
