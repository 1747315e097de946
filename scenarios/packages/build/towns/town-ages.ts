/** Residents of towns by age and sex, raked to the published totals of their municipality. */
import { allocate } from '../../allocate.js';
import { AGE_GROUPS, GROUPS_OF_CLASS } from '../../rules.js';
import { controlledRounding, fitted } from './controlled-rounding.js';

const GROUPS = AGE_GROUPS.length;
const ROUNDS = 60;
/**
 * Residents' worth of the municipality's age pattern mixed into every town. A cell rounded to 5 errs by 1.4 (standard
 * deviation), a quarter of a cell in a village of 100 and nothing in a town.
 */
const SMOOTHING = 30;

/** Cells (men of all groups, then women) of each class. */
const CELLS_OF_CLASS: readonly (readonly number[])[] = GROUPS_OF_CLASS.map((groups) => [
  ...groups,
  ...groups.map((g) => g + GROUPS),
]);

/**
 * Whole residents by town and cell.
 *
 * Town totals follow the towns' published counts, classes those of the municipality, both exactly; inside a class the
 * proportions are those of the town, smoothed a little by those of the municipality.
 *
 * @param counts 40 published counts by town, each rounded to 5.
 * @param published residents by town, rounded to 5.
 * @param classes residents of the municipality by nine classes; their sum is its population.
 */
export function rakedAges(
  counts: readonly (readonly number[])[],
  published: readonly number[],
  classes: readonly number[],
): number[][] {
  const population = classes.reduce((a, b) => a + b, 0);
  const residents = allocate(published, population);
  const all = counts[0]!.map((_, cell) => counts.reduce((sum, row) => sum + row[cell]!, 0));
  const everybody = all.reduce((a, b) => a + b, 0);
  const known = counts.map((row) => row.map((n, cell) => n + (SMOOTHING * all[cell]!) / everybody));
  const seed = known.map((row) => CELLS_OF_CLASS.map((cells) => cells.reduce((sum, cell) => sum + row[cell]!, 0)));
  const byClass = controlledRounding(fitted(seed, residents, classes, ROUNDS), residents, classes);
  return known.map((row, t) => {
    const made = new Array<number>(2 * GROUPS).fill(0);
    CELLS_OF_CLASS.forEach((cells, c) => {
      const shares = allocate(
        cells.map((cell) => row[cell]!),
        byClass[t]![c]!,
      );
      cells.forEach((cell, i) => {
        made[cell] = shares[i]!;
      });
    });
    return made;
  });
}
