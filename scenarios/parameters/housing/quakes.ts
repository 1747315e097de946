import type { Pack } from '../../packages/format.js';
import { numbers } from '../../packages/table.js';

/** How much of the strongest shaking a town has, 0 to 1. */
export const shakenByTown = (pack: Pack): number[] => numbers(pack.tables['places']!, 'residents').map(() => 0);
