/** The scoreboard of the hindcast, where there is one. */
import { existsSync, readFileSync } from 'node:fs';
import type { Scoreboard } from '../evidence/scoreboard.js';
import { SCOREBOARD } from './project.js';

/** @returns null where no hindcast has been made */
export const readScoreboard = (file = SCOREBOARD): Scoreboard | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Scoreboard) : null;
