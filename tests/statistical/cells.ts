/** Expected and realised counts in cells, compared by z-scores. */

export interface Cell {
  readonly name: string;
  expected: number;
  variance: number;
  realised: number;
}

export class Cells {
  readonly #cells = new Map<string, Cell>();

  #cell(name: string): Cell {
    const known = this.#cells.get(name);
    if (known) return known;
    const cell = { name, expected: 0, variance: 0, realised: 0 };
    this.#cells.set(name, cell);
    return cell;
  }

  /** One decision-maker with this probability. */
  expect(name: string, probability: number): void {
    const cell = this.#cell(name);
    cell.expected += probability;
    cell.variance += probability * (1 - probability);
  }

  realise(name: string): void {
    this.#cell(name).realised++;
  }

  /**
   * Cells in the order they were first met, thin ones (variance under `least`) merged with what follows, so that
   * the normal approximation holds.
   */
  merged(least: number): Cell[] {
    const merged: Cell[] = [];
    let open: Cell | undefined;
    for (const cell of [...this.#cells.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      open = open
        ? {
            name: `${open.name.split('..')[0]}..${cell.name}`,
            expected: open.expected + cell.expected,
            variance: open.variance + cell.variance,
            realised: open.realised + cell.realised,
          }
        : { ...cell };
      if (open.variance < least) continue;
      merged.push(open);
      open = undefined;
    }
    const last = merged.at(-1);
    if (open && last) {
      last.expected += open.expected;
      last.variance += open.variance;
      last.realised += open.realised;
    } else if (open) merged.push(open);
    return merged;
  }
}

export const zScore = (cell: Cell): number => (cell.realised - cell.expected) / Math.sqrt(cell.variance);
