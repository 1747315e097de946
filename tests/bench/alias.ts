/** Alias tables (Walker, Vose): the way of proposing that was not taken, to be measured beside the one that was. */

export interface AliasTables {
  readonly alternatives: number;
  /** For each cell the threshold under which it is proposed, and what is proposed otherwise. */
  readonly pair_rk: Uint32Array;
}

export function makeAliasTables(weight_rk: Float64Array, rows: number, alternatives: number): AliasTables {
  const pair_rk = new Uint32Array(rows * alternatives * 2);
  for (let r = 0; r < rows; r++) {
    const from = r * alternatives;
    const weight_k = weight_rk.subarray(from, from + alternatives);
    const mean = weight_k.reduce((a, b) => a + b, 0) / alternatives;
    const part_k = Float64Array.from(weight_k, (weight) => weight / mean);
    const small: number[] = [];
    const large: number[] = [];
    for (let k = 0; k < alternatives; k++) (part_k[k]! < 1 ? small : large).push(k);
    while (small.length > 0 && large.length > 0) {
      const i = small.pop()!;
      const j = large.at(-1)!;
      pair_rk[(from + i) * 2] = Math.floor(part_k[i]! * 4294967296);
      pair_rk[(from + i) * 2 + 1] = j;
      part_k[j]! -= 1 - part_k[i]!;
      if (part_k[j]! < 1) small.push(large.pop()!);
    }
    for (const k of [...small, ...large]) pair_rk.set([0xffffffff, k], (from + k) * 2);
  }
  return { alternatives, pair_rk };
}

export function proposeByAlias({ alternatives, pair_rk }: AliasTables, row: number, u: number): number {
  const scaled = u * alternatives;
  const k = Math.floor(scaled / 4294967296);
  const at = (row * alternatives + k) * 2;
  return scaled - k * 4294967296 < pair_rk[at]! ? k : pair_rk[at + 1]!;
}
