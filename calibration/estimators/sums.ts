/** Sums in the order of the list, so that a pack made twice has the same last digit. */

export const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Sum of rows of equal length, column by column. */
export const sums = (rows: readonly (readonly number[])[]): number[] =>
  rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0));
