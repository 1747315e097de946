/** Tables of real numbers made whole with every row and column sum exact. */

/** Row by column; a cell may go up by one where `open` says so. */
interface Ups {
  readonly up: boolean[][];
  readonly rowLeft: number[];
  readonly columnLeft: number[];
}

/** One more unit for a row, moving units of other rows between columns where needed; false when there is no way. */
function augment(ups: Ups, open: readonly (readonly boolean[])[], start: number): boolean {
  const { up, rowLeft, columnLeft } = ups;
  const columns = columnLeft.length;
  const cameFromRow = new Array<number>(columns).fill(-1); // row through which a column was reached
  const cameFromColumn = new Map<number, number>(); // column whose unit a row gives up
  const queue = [start];
  for (let q = 0; q < queue.length; q++) {
    const row = queue[q]!;
    for (let c = 0; c < columns; c++) {
      if (!open[row]![c] || up[row]![c] || cameFromRow[c] !== -1) continue;
      cameFromRow[c] = row;
      if (columnLeft[c]! > 0) {
        columnLeft[c]! -= 1;
        rowLeft[start]! -= 1;
        for (let column = c; ; ) {
          const giver = cameFromRow[column]!;
          up[giver]![column] = true;
          if (giver === start) return true;
          const given = cameFromColumn.get(giver)!;
          up[giver]![given] = false;
          column = given;
        }
      }
      up.forEach((cells, other) => {
        if (cells[c] && other !== start && !cameFromColumn.has(other)) {
          cameFromColumn.set(other, c);
          queue.push(other);
        }
      });
    }
  }
  return false;
}

/**
 * Whole numbers near the cells, adding up exactly to the given sums.
 *
 * Every cell becomes its floor or one more (a zero stays zero); where rounding errors of the sums leave no such way,
 * other cells may take the remainder. Larger fractions go first, ties in reading order.
 *
 * @param cells real numbers >= 0 whose sums are those given, up to rounding.
 * @param rowSums whole; their total equals that of `columnSums`.
 * @throws RangeError when the sums do not belong to the cells.
 */
export function controlledRounding(
  cells: readonly (readonly number[])[],
  rowSums: readonly number[],
  columnSums: readonly number[],
): number[][] {
  const floors = cells.map((row) => row.map((x) => Math.floor(x + 1e-9)));
  const rowLeft = floors.map((row, i) => rowSums[i]! - row.reduce((a, b) => a + b, 0));
  const columnLeft = columnSums.map((sum, c) => sum - floors.reduce((a, row) => a + row[c]!, 0));
  if (rowLeft.some((n) => n < 0) || columnLeft.some((n) => n < 0)) {
    throw new RangeError('the cells of the table add up to more than its given sums');
  }
  const ups: Ups = { up: cells.map((row) => row.map(() => false)), rowLeft, columnLeft };
  const order = cells
    .flatMap((row, r) => row.map((x, c) => ({ r, c, fraction: x - floors[r]![c]! })))
    .filter(({ fraction }) => fraction > 1e-9)
    .sort((a, b) => b.fraction - a.fraction || a.r - b.r || a.c - b.c);
  for (const { r, c } of order) {
    if (rowLeft[r]! > 0 && columnLeft[c]! > 0) {
      ups.up[r]![c] = true;
      rowLeft[r]! -= 1;
      columnLeft[c]! -= 1;
    }
  }
  const levels = [(x: number, floor: number) => x - floor > 1e-9, (x: number) => x > 0, () => true];
  for (const isOpen of levels) {
    const open = cells.map((row, r) => row.map((x, c) => isOpen(x, floors[r]![c]!)));
    rowLeft.forEach((_, r) => {
      while (rowLeft[r]! > 0 && augment(ups, open, r)) {
        // each call places one unit
      }
    });
  }
  if (rowLeft.some((n) => n !== 0)) throw new RangeError('no whole table has the given sums');
  return floors.map((row, r) => row.map((n, c) => n + (ups.up[r]![c] ? 1 : 0)));
}

/** Cells scaled in turn to row and column sums; cells of 0 stay 0. */
export function fitted(
  seed: readonly (readonly number[])[],
  rowSums: readonly number[],
  columnSums: readonly number[],
  rounds: number,
): number[][] {
  const cells = seed.map((row) => [...row]);
  for (let k = 0; k < rounds; k++) {
    columnSums.forEach((target, c) => {
      const sum = cells.reduce((a, row) => a + row[c]!, 0);
      if (sum > 0) for (const row of cells) row[c]! *= target / sum;
    });
    cells.forEach((row, r) => {
      const sum = row.reduce((a, b) => a + b, 0);
      if (sum > 0) for (let c = 0; c < row.length; c++) row[c]! *= rowSums[r]! / sum;
    });
  }
  return cells;
}
