/** Who counts for facilities: everybody but those who pass through reception. */
import { type Households, KIND } from '../state/households.js';

/** Residents by town, people in reception left out. */
export function residentsByTown({ slots, size_h, place_h, kind_h }: Households, towns: number): number[] {
  const people_t = new Int32Array(towns);
  // Free slots have no size, so they add nothing to wherever they were last.
  for (let h = 0; h < slots; h++) if (kind_h[h] !== KIND.reception) people_t[place_h[h]!]! += size_h[h]!;
  return Array.from(people_t);
}
