/** Small symmetric systems: enough for estimates with a dozen coefficients. */

export type Matrix = readonly (readonly number[])[];

/**
 * Inverse of a symmetric positive definite matrix (Gauss-Jordan).
 *
 * @throws RangeError when a column says nothing that the others do not say.
 */
export function inverse(matrix: Matrix): number[][] {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let k = 0; k < n; k++) {
    const pivot = rows[k]![k]!;
    if (!(pivot > 1e-12 * Math.max(1, matrix[k]![k]!))) throw new RangeError(`column ${k} depends on the others`);
    for (let j = 0; j < 2 * n; j++) rows[k]![j]! /= pivot;
    for (let i = 0; i < n; i++) {
      const factor = rows[i]![k]!;
      if (i === k || factor === 0) continue;
      for (let j = 0; j < 2 * n; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  return rows.map((row) => row.slice(n));
}

export const times = (matrix: Matrix, vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, a, j) => sum + a * vector[j]!, 0));

/** Adds `weight` x x' to a square matrix. */
export function addOuter(matrix: number[][], x: readonly number[], weight: number): void {
  for (let i = 0; i < x.length; i++) {
    const a = weight * x[i]!;
    if (a === 0) continue;
    const row = matrix[i]!;
    for (let j = 0; j < x.length; j++) row[j]! += a * x[j]!;
  }
}

export const zeros = (n: number): number[][] => Array.from({ length: n }, () => new Array<number>(n).fill(0));
