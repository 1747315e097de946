/** How many people of a life stage the zones have, against the base. */
import { LIFE_STAGES } from '../../../sim/moving/classes.js';
import { originsOf } from '../../../sim/moving/input.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';
import { CLASSES_OF_STAGE } from './geography.js';

/** Years that are laid down; the last one holds after that. */
const YEARS = 60;

/**
 * Ratio of the zone's people of a life stage to those at the base, straight lines between the pack's years; abroad,
 * the last origins, stays 1. Index: (year - base) * rows + row, rows = origin and life stage.
 */
export function growthOf(pack: Pack, code_z: readonly string[], base: number): number[] {
  const table = pack.tables['zone_ages']!;
  const zone = words(table, 'zone');
  const variant = words(table, 'variant');
  const year = numbers(table, 'year');
  const rows = originsOf(code_z.length) * LIFE_STAGES;
  const points = new Map<string, { year: number; people: number }[]>();
  for (let r = 0; r < table.rows; r++) {
    if (variant[r] !== 'steady') continue;
    for (let g = 0; g < LIFE_STAGES; g++) {
      const people = CLASSES_OF_STAGE[g]!.reduce((sum, c) => sum + numbers(table, `age_${c}`)[r]!, 0);
      const key = `${zone[r]} ${g}`;
      points.set(key, [...(points.get(key) ?? []), { year: year[r]!, people }]);
    }
  }
  const growth = new Array<number>((YEARS + 1) * rows).fill(1);
  for (let y = 0; y <= YEARS; y++) {
    code_z.forEach((code, z) => {
      for (let g = 0; g < LIFE_STAGES; g++) {
        const line = points.get(`${code} ${g}`);
        if (line) growth[y * rows + z * LIFE_STAGES + g] = valueAt(line, base + y) / Math.max(1, valueAt(line, base));
      }
    });
  }
  return growth;
}

/** A straight line between points in order of year; held before the first and after the last. */
function valueAt(line: readonly { year: number; people: number }[], year: number): number {
  let before = line[0]!;
  for (const point of line) {
    if (point.year >= year) {
      const span = point.year - before.year;
      return span <= 0 ? point.people : before.people + ((point.people - before.people) * (year - before.year)) / span;
    }
    before = point;
  }
  return before.people;
}
