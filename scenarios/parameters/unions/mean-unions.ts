/** How often unions form and part in a region as a whole, for what is expected of it. */
import { AGES, type UnionRates } from '../../../sim/input.js';
import type { PartnersByAge } from './partners-by-age.js';

/** Means over the region by age: of looking over singles, of separating over partners. */
export interface MeanUnions {
  readonly looking_a: Float64Array;
  readonly parting_a: Float64Array;
}

/** @param rates null = as often everywhere as parameters say */
export function meanUnions(
  rates: UnionRates | null,
  { municipalities, singles_ma, partners_ma }: PartnersByAge,
): MeanUnions {
  const mean = (factor_ma: Float64Array | undefined, count_ma: Float64Array): Float64Array =>
    Float64Array.from({ length: AGES }, (_, age) => {
      if (factor_ma === undefined) return 1;
      let [sum, all] = [0, 0];
      for (let m = 0; m < municipalities; m++) {
        sum += count_ma[m * AGES + age]! * factor_ma[m * AGES + age]!;
        all += count_ma[m * AGES + age]!;
      }
      return all > 0 ? sum / all : 1;
    });
  return { looking_a: mean(rates?.looking_ma, singles_ma), parting_a: mean(rates?.parting_ma, partners_ma) };
}
