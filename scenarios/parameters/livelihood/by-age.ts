/** Figures by age group as figures by single age, straight between the middles of the groups. */
import { AGES } from '../../../sim/input.js';
import type { Table } from '../../packages/format.js';
import { numbers } from '../../packages/table.js';

/** @param rows of the table to use, in order of age @returns by completed age; constant before the first middle and after the last */
export function bySingleAge(
  table: Table,
  values: readonly number[],
  rows: readonly number[] = values.map((_, row) => row),
): Float64Array {
  const [first, width] = [numbers(table, 'age'), numbers(table, 'width')];
  const middle = rows.map((row) => first[row]! + width[row]! / 2);
  const value = rows.map((row) => values[row]!);
  return Float64Array.from({ length: AGES }, (_, age) => {
    const at = age + 0.5;
    const next = middle.findIndex((m) => m > at);
    if (next === 0) return value[0]!;
    if (next < 0) return value.at(-1)!;
    const part = (at - middle[next - 1]!) / (middle[next]! - middle[next - 1]!);
    return value[next - 1]! + part * (value[next]! - value[next - 1]!);
  });
}
