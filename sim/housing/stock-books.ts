/** What became of dwellings in the year being lived, by town; set to 0 when dwellings are looked at. */
import type { Population } from '../input.js';
import { DWELLING_STATUS } from '../state/dwellings.js';

export interface StockBooks {
  readonly built_t: Int32Array;
  readonly takenDown_t: Int32Array;
  readonly renovated_t: Int32Array;
  /** Dwellings built where an empty one was taken down, of all years since the base. */
  readonly rebuilt_t: Int32Array;
  /** Dwellings at the base date, by which a municipality's building is spread over its towns. */
  readonly base_t: Int32Array;
  /** Households at the end of three years by municipality: year modulo 3, then municipality. */
  readonly households_ym: Float64Array;
}

export const openStockBooks = (towns: number, municipalities: number, { dwellings }: Population): StockBooks => ({
  built_t: new Int32Array(towns),
  takenDown_t: new Int32Array(towns),
  renovated_t: new Int32Array(towns),
  rebuilt_t: new Int32Array(towns),
  base_t: standingByTown(dwellings, towns),
  households_ym: new Float64Array(3 * municipalities).fill(-1),
});

export function openStockYear({ built_t, takenDown_t, renovated_t }: StockBooks): void {
  for (const column of [built_t, takenDown_t, renovated_t]) column.fill(0);
}

/** Dwellings not taken down, by town. */
function standingByTown({ slots, place_d, status_d }: Population['dwellings'], towns: number): Int32Array {
  const count_t = new Int32Array(towns);
  for (let d = 0; d < slots; d++) if (status_d[d] !== DWELLING_STATUS.gone) count_t[place_d[d]!]!++;
  return count_t;
}
