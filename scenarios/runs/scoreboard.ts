/** The scoreboard of the hindcast, where there is one. */
import { existsSync, readFileSync } from 'node:fs';
import { SCOREBOARD } from './project.js';
import type { Scoreboard } from './report/compare/hindcast-table.js';

/** @returns null where no hindcast has been made */
export const readScoreboard = (file = SCOREBOARD): Scoreboard | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Scoreboard) : null;
