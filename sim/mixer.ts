/** One round of a 32-bit mixer over a word and what came before: what hashes of the state are made of. */
export function mix(state: number, word: number): number {
  let x = Math.imul(state, 31) ^ word;
  x ^= x >>> 16;
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return x ^ (x >>> 16);
}
