/**
 * Positions in ascending order of small whole numbers, equal ones as they come: counted into place, not compared.
 *
 * @param key_i whole, from 0 to `most`
 */
export function inOrder(key_i: ArrayLike<number>, most: number): Int32Array {
  const next_k = new Int32Array(most + 2);
  for (let i = 0; i < key_i.length; i++) next_k[key_i[i]! + 1]!++;
  for (let k = 0; k < most; k++) next_k[k + 1]! += next_k[k]!;
  const order = new Int32Array(key_i.length);
  for (let i = 0; i < key_i.length; i++) order[next_k[key_i[i]!]!++] = i;
  return order;
}
