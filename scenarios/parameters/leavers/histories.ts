/** What became of each birth cohort up to the base: who of those who grew up here still lives here, and who left when. */
import { AGES, type Rates } from '../../../sim/input.js';
import { FORGOTTEN_AFTER } from '../../../sim/leavers/input.js';
import { deathProbability } from '../../../sim/mortality/death.js';
import { type DepartureRates, LEAVING_SPAN, OLDEST, YOUNGEST } from './departure-rates.js';

/** Oldest age on 31 December before the base of somebody who is still counted on. */
export const OLDEST_AWAY = OLDEST + FORGOTTEN_AFTER - 1;

/** Men per person at birth. Source: CBS 37201, 2019, 1.05 boys per girl. */
const SHARE_OF_SEX = [1.05 / 2.05, 1 / 2.05] as const;

export interface Histories {
  /** Natives in the region at the end of the year before the base, by municipality and age then: m * AGES + a. */
  readonly present_ma: Float64Array;
  /** Those away then, by municipality, sex, birth cohort (age then) and age at leaving: `cellOf`. */
  readonly away_i: Float64Array;
}

export const cellOf = (m: number, sex: number, age: number, leftAt: number): number =>
  ((m * 2 + sex) * AGES + age) * LEAVING_SPAN + leftAt - YOUNGEST;

/**
 * Each cohort from 15 on, year by year at the rates of the base: some leave, some of these come back, some die. Moves
 * between municipalities of the region are left out, and so is who left the country.
 *
 * @param size persons of a birth year in a municipality in their teens
 */
export function historiesOf(
  municipalities: number,
  base: number,
  size: (m: number, born: number) => number,
  rates: Rates,
  { rate_msa }: Pick<DepartureRates, 'rate_msa'>,
  return_ad: readonly number[],
): Histories {
  const present_ma = new Float64Array(municipalities * AGES);
  const away_i = new Float64Array(municipalities * 2 * AGES * LEAVING_SPAN);
  for (let m = 0; m < municipalities; m++) {
    for (let sex = 0; sex < 2; sex++) {
      for (let now = YOUNGEST; now <= OLDEST_AWAY; now++) {
        let present = size(m, base - 1 - now) * SHARE_OF_SEX[sex]!;
        for (let age = YOUNGEST; age <= now; age++) {
          const lives = 1 - deathProbability(rates.deathHazard_sa[sex * AGES + age]!, 1, 1);
          present *= lives;
          let back = 0;
          for (let leftAt = YOUNGEST; leftAt < Math.min(age, OLDEST + 1); leftAt++) {
            const i = cellOf(m, sex, now, leftAt);
            const away = age - leftAt;
            const returning = away < FORGOTTEN_AFTER ? away_i[i]! * return_ad[age * FORGOTTEN_AFTER + away]! : 0;
            back += returning;
            away_i[i] = away < FORGOTTEN_AFTER ? (away_i[i]! - returning) * lives : 0;
          }
          if (age <= OLDEST) {
            const leaving = present * rate_msa[(m * 2 + sex) * LEAVING_SPAN + age - YOUNGEST]!;
            away_i[cellOf(m, sex, now, age)] = leaving;
            present -= leaving;
          }
          present += back;
        }
        present_ma[m * AGES + now]! += present;
      }
    }
  }
  return { present_ma, away_i };
}
