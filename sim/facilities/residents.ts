/** Who counts for facilities: everybody but those who pass through reception. */
import { type Households, KIND } from '../state/households.js';

/** Residents by town, people in reception left out. */
export function residentsByTown({ slots, size_h, place_h, kind_h }: Households, towns: number): number[] {
  const people_t = new Array<number>(towns).fill(0);
  for (let h = 0; h < slots; h++) {
    if (size_h[h]! > 0 && kind_h[h] !== KIND.reception) people_t[place_h[h]!] = people_t[place_h[h]!]! + size_h[h]!;
  }
  return people_t;
}
