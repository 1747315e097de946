/** Diplomas of secondary school by town of residence, of the last four years: what the share of havo and vwo is made of. */
import type { LearningInput } from './input.js';

/** Years whose diplomas make the published share. */
export const DIPLOMA_YEARS = 4;

/** Rows are years modulo DIPLOMA_YEARS: (year % DIPLOMA_YEARS) * T + t. */
export interface Diplomas {
  readonly all_yt: Int32Array;
  readonly higher_yt: Int32Array; // of havo and vwo
}

/** @param learning null = nobody learns, no diplomas */
export function openDiplomas(learning: LearningInput | null, towns: number, baseYear: number): Diplomas {
  const diplomas: Diplomas = {
    all_yt: new Int32Array(DIPLOMA_YEARS * towns),
    higher_yt: new Int32Array(DIPLOMA_YEARS * towns),
  };
  if (learning === null) return diplomas;
  for (let back = 0; back < DIPLOMA_YEARS; back++) {
    const row = rowOf(baseYear - 1 - back) * towns;
    for (let t = 0; t < towns; t++) {
      diplomas.all_yt[row + t] = learning.diplomas_yt[back * towns + t]!;
      diplomas.higher_yt[row + t] = learning.higherDiplomas_yt[back * towns + t]!;
    }
  }
  return diplomas;
}

const rowOf = (year: number): number => year % DIPLOMA_YEARS;

/** Takes out the year that is now five years ago. @returns index of the first town in the row of this year */
export function beginYear({ all_yt, higher_yt }: Diplomas, year: number): number {
  const towns = all_yt.length / DIPLOMA_YEARS;
  const row = rowOf(year) * towns;
  all_yt.fill(0, row, row + towns);
  higher_yt.fill(0, row, row + towns);
  return row;
}

export interface DiplomaCounts {
  readonly all_t: number[];
  readonly higher_t: number[];
}

/**
 * Diplomas of the last four years by town: the indicator `havo_vwo_share` is the sum of `higher_t` over that of `all_t`.
 *
 * @param diplomas of a world between two years: at the base those before it, later those of the years lived
 */
export function diplomasOfFourYears({ all_yt, higher_yt }: Diplomas): DiplomaCounts {
  const towns = all_yt.length / DIPLOMA_YEARS;
  const sum = (count_yt: Int32Array): number[] =>
    Array.from({ length: towns }, (_, t) => {
      let n = 0;
      for (let y = 0; y < DIPLOMA_YEARS; y++) n += count_yt[y * towns + t]!;
      return n;
    });
  return { all_t: sum(all_yt), higher_t: sum(higher_yt) };
}
