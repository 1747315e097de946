/** The hazard of school closures as the pack carries it: one row per term (docs/facilities.md). */
import type { SchoolHazard } from '../../../sim/facilities/input.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';

/** The level is that of 2015-2020; denominations without a term of their own are as public schools. */
export function hazardOf(pack: Pack, denominations: readonly string[]): SchoolHazard {
  const table = pack.tables['school_hazard']!;
  const values = numbers(table, 'value');
  const value = new Map(words(table, 'term').map((term, row) => [term, values[row]!]));
  // A term that the register was too small to tell, as an invented one is, has no part.
  const of = (term: string): number => value.get(term) ?? 0;
  const constant = value.get('constant');
  if (constant === undefined) throw new Error(`school_hazard of ${pack.name}: expected a term 'constant'`);
  return {
    constant,
    size: of('size'),
    sizeAbove150: of('size_above_150'),
    growth: of('pupils_growth'),
    expected: of('children_expected'),
    underNorm: of('under_norm'),
    ownDistance: of('own_school_distance'),
    lastInTown: of('last_in_town'),
    denomination_g: denominations.map((group) => value.get(group) ?? 0),
  };
}
