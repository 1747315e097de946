import { AGES, type Population } from '../../../sim/input.js';
import type { LeaversInput } from '../../../sim/leavers/input.js';
import { grewUpAbroad } from '../../../sim/leavers/natives.js';
import type { Basis } from '../moving/basis.js';
import { ageIn } from '../moving/deciders.js';
import type { Geography } from '../moving/geography.js';
import type { HazardsInside } from '../moving/hazards.js';
import type { HomeLeavers } from '../moving/home-leavers.js';
import { cohortSizes } from './cohorts.js';
import { departureRates, OLDEST } from './departure-rates.js';
import { formerResidents } from './former-residents.js';
import { type Histories, historiesOf } from './histories.js';
import { returnHazards } from './return-hazard.js';

/**
 * Who grew up in the region and lives elsewhere in the country at the base, how likely they come back, and who of the
 * residents grew up here: cohorts as observed, which left, came back and died at the rates of the base.
 */
export function awayAtBase(
  basis: Basis,
  homeLeavers: HomeLeavers,
  geography: Geography,
  { hazards, weight_rk }: { readonly hazards: HazardsInside; readonly weight_rk: Float64Array },
): Omit<LeaversInput, 'expected' | 'shortfall'> {
  const { pack, population, rates, base } = basis;
  const departures = departureRates(basis, homeLeavers, hazards, weight_rk, geography);
  const return_ad = returnHazards();
  const size = cohortSizes(pack, base);
  const histories = historiesOf(geography.code_m.length, base, size, rates, departures, return_ad);
  return {
    away: formerResidents(histories, departures, geography, base),
    return_ad,
    native_ma: nativeShares(histories, population, geography, base),
  };
}

/** Of the residents of each age on 31 December of the base year, up to the last at which one leaves, who did not grow up abroad. */
function nativeShares(
  { present_ma }: Histories,
  population: Population,
  { municipality_t, code_m }: Geography,
  base: number,
): number[] {
  const { persons, households } = population;
  const residents_ma = new Float64Array(code_m.length * AGES);
  for (let p = 0; p < persons.slots; p++) {
    if (grewUpAbroad(persons, p, base)) continue;
    const m = municipality_t[households.place_h[persons.household_p[p]!]!]!;
    residents_ma[m * AGES + ageIn(population, base, p)]!++;
  }
  return Array.from(residents_ma, (residents, i) => {
    const age = i % AGES;
    if (age < MINORS) return 1;
    // Those of an age on 31 December are those who were a year younger on the last one.
    return age > OLDEST || residents === 0 ? 0 : Math.min(1, present_ma[i - 1]! / residents);
  });
}

/** Ages on 31 December of the base year under which somebody has lived here at 15, or may still. */
const MINORS = 18;
