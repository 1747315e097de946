/** Bands of the straight distance of a move. The ways that choices weigh, around water, are longer. */
import type { World } from '../world.js';

/** Within the town, then from town to town or zone by km: under 10, from 10, from 20, from 50. */
export const BAND = { sameTown: 0, under10: 1, from10: 2, from20: 3, over50: 4 } as const;
export const BANDS = 5;

const M2 = 1e6; // of a square km

/** A point of every place number that lies in the country: towns, then the centres of the zones; metres, RD New. */
export interface Points {
  readonly x_k: readonly number[];
  readonly y_k: readonly number[];
}

export const pointsOf = ({ places, moving }: World): Points => ({
  x_k: [...places.x_t, ...(moving?.x_z ?? [])],
  y_k: [...places.y_t, ...(moving?.y_z ?? [])],
});

/** Band of a move between two places of the country. */
export function bandOf({ x_k, y_k }: Points, from: number, to: number): number {
  if (from === to) return BAND.sameTown;
  const dx = x_k[to]! - x_k[from]!;
  const dy = y_k[to]! - y_k[from]!;
  const square = dx * dx + dy * dy;
  if (square < 10 * 10 * M2) return BAND.under10;
  if (square < 20 * 20 * M2) return BAND.from10;
  return square < 50 * 50 * M2 ? BAND.from20 : BAND.over50;
}
