/** The scoreboard of the hindcast, where there is one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.js';
import type { Scoreboard } from './report/compare/hindcast-table.js';

const SCOREBOARD = join(ROOT, 'scenarios', 'evidence', 'hindcast.json');

/** @returns null where no hindcast has been made */
export function readScoreboard(file = SCOREBOARD): Scoreboard | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Scoreboard) : null;
}
