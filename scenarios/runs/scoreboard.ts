/** The scoreboard of the hindcast, where there is one. */
import { existsSync, readFileSync } from 'node:fs';
import type { Scoreboard } from '../evidence/scoreboard.js';
import type { Pack } from '../packages/format.js';
import { loadPack } from './packs.js';
import { SCOREBOARD } from './project.js';
import { shippedPackFile, shippedRegions } from './regions.js';

/**
 * The scoreboard, for a page about this pack.
 *
 * @returns null where no hindcast has been made, or a region of the user's own has the name of a shipped one: its rows are about other municipalities
 */
export function scoreboardFor({ name, base, id }: Pick<Pack, 'name' | 'base' | 'id'>): Scoreboard | null {
  const isShippedName = shippedRegions().some((region) => region.name === name && region.bases.includes(base ?? 0));
  if (isShippedName && loadPack(shippedPackFile(name, base!), 'region').id !== id) return null;
  return existsSync(SCOREBOARD) ? (JSON.parse(readFileSync(SCOREBOARD, 'utf8')) as Scoreboard) : null;
}
