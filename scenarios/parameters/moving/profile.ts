/** The measured age profile of moving, at the level of the region. */
import { AGES } from '../../../sim/input.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';

export interface Profile {
  /** Probability per person and year by age on 31 December. */
  readonly within_a: readonly number[];
  readonly between_a: readonly number[];
}

/** Level of moves of a kind for the whole region: mean of the last three years, or 1 where none is observed. */
function levelOf(pack: Pack, kind: 'within' | 'between'): number {
  const table = pack.tables['region_level']!;
  const row = words(table, 'municipality').findIndex((code, r) => code === '*' && words(table, 'kind')[r] === kind);
  return row < 0 ? 1 : numbers(table, 'level_3')[row]!;
}

export function profileOf(pack: Pack): Profile {
  const table = pack.tables['move_profile']!;
  const last = table.rows - 1;
  const byAge = (column: 'within' | 'between'): number[] => {
    const level = levelOf(pack, column);
    const values = numbers(table, column);
    return Array.from({ length: AGES }, (_, age) => values[Math.min(age, last)]! * level);
  };
  return { within_a: byAge('within'), between_a: byAge('between') };
}
