/** Bands of the straight distance of a move. The ways that choices weigh, around water, are longer. */
import type { World } from '../world.js';

/** Upper bounds in km of the bands after the first, each excluded; what lies beyond the last is the last band. */
const BOUNDS_KM = [10, 20, 50] as const;

export const BAND = { sameTown: 0, under10: 1, from10: 2, from20: 3, over50: 4 } as const;
export const BANDS = BOUNDS_KM.length + 2;

const BOUNDS_M2 = BOUNDS_KM.map((km) => km * km * 1e6);

/** A point of every place number that lies in the country: towns, then the centres of the zones; metres, RD New. */
export interface Points {
  readonly x_k: Float64Array;
  readonly y_k: Float64Array;
}

export const pointsOf = ({ places, moving }: World): Points => ({
  x_k: Float64Array.from([...places.x_t, ...(moving?.x_z ?? [])]),
  y_k: Float64Array.from([...places.y_t, ...(moving?.y_z ?? [])]),
});

/** Band of a move between two places of the country. */
export function bandOf({ x_k, y_k }: Points, from: number, to: number): number {
  if (from === to) return BAND.sameTown;
  const dx = x_k[to]! - x_k[from]!;
  const dy = y_k[to]! - y_k[from]!;
  const square = dx * dx + dy * dy;
  let band = 1;
  while (band <= BOUNDS_M2.length && square >= BOUNDS_M2[band - 1]!) band++;
  return band;
}
