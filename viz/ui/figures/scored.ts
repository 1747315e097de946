/** How far off the model was when it was asked about years already counted, from the scoreboard. */
import type { Score } from '../../../scenarios/evidence/scoreboard.js';

export interface Scored {
  readonly from: number;
  readonly to: number;
  /** Mean miss in residents of municipalities, weighed by size: percent. */
  readonly model: number;
  readonly constant: number;
  readonly damped: number;
}

/**
 * The longest look ahead with foreign migration held as it was known then, over all municipalities of the pack.
 *
 * @returns null where the scoreboard has nothing about this pack
 */
export function scoredOf(rows: readonly Score[], pack: string): Scored | null {
  const found = rows.filter(
    (row) => row.pack === pack && row.group === 'all' && row.foreign === 'frozen' && row.measure === 'wmape',
  );
  const longest = found.reduce<Score | null>(
    (best, row) => (best === null || row.year - row.origin > best.year - best.origin ? row : best),
    null,
  );
  if (longest === null) return null;
  const of = (method: string): number | undefined =>
    found.find((row) => row.method === method && row.origin === longest.origin && row.year === longest.year)?.value;
  const [model, constant, damped] = [of('model'), of('constant'), of('damped')];
  if (model === undefined || constant === undefined || damped === undefined) return null;
  return { from: longest.origin, to: longest.year, model, constant, damped };
}
