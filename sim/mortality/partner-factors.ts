/** Who lives with a partner dies less often than others of the same sex and age; how many die of an age stays as measured. */
import { ADULT_AGE } from '../households/leaving.js';
import { birthYearOf, ROLE } from '../state/persons.js';
import { CLASSES, type World } from '../world.js';

/** Up to the first age the whole difference holds, from the last one on none (guess: it is small among the oldest). */
const [WHOLE_TO, NONE_FROM] = [60, 95] as const;

/** Factors on the hazard of those without and with a partner, by municipality and class: (2 * m + partnered) * CLASSES + c. */
export type PartnerFactors = Float64Array;

/**
 * Factors whose mean is 1 in every class of every municipality, whoever lives with whom: so deaths of an age add up to
 * the life table, and what happens in one municipality changes no death in another. Inside one, a couple formed in one town
 * changes thresholds in the others a little, in a closed world too.
 *
 * @source the order of differences by marital status in the Netherlands: Joung et al. 1996, European Journal of Public
 *   Health 6: 142-149; that they shrink with age: Berntsen 2011, BMC Public Health 11: 537 (Norway, 75 to 89)
 */
export function partnerFactors(world: World): PartnerFactors {
  const municipalities = world.places.mortalityRatio_m.length;
  const factor_mpc = new Float64Array(municipalities * 2 * CLASSES).fill(1);
  if (world.parameters.partnerMortality === 1) return factor_mpc;
  const ratio_c = ratios(world);
  const people_mpc = countPeople(world, ratio_c);
  for (let m = 0; m < municipalities; m++) {
    for (let c = 0; c < CLASSES; c++) {
      const [alone, partnered] = [2 * m * CLASSES + c, (2 * m + 1) * CLASSES + c];
      const all = people_mpc[alone]! + people_mpc[partnered]!;
      if (people_mpc[partnered] === 0) continue;
      factor_mpc[alone] = all / (people_mpc[alone]! + people_mpc[partnered]! * ratio_c[c]!);
      factor_mpc[partnered] = factor_mpc[alone]! * ratio_c[c]!;
    }
  }
  return factor_mpc;
}

/** Hazard with a partner over that without, by class: a straight line from the whole difference to none. */
function ratios({ parameters, year }: World): Float64Array {
  return Float64Array.from({ length: CLASSES }, (_, c) => {
    const age = year - birthYearOf(c);
    if (age < ADULT_AGE) return 1;
    const part = Math.min(1, Math.max(0, (age - WHOLE_TO) / (NONE_FROM - WHOLE_TO)));
    return parameters.partnerMortality + part * (1 - parameters.partnerMortality);
  });
}

/** People without and with a partner where that makes a difference. */
function countPeople(world: World, ratio_c: Float64Array): Uint32Array {
  const { slots, class_p, household_p, role_p } = world.persons;
  const { place_h } = world.households;
  const { municipality_t, mortalityRatio_m } = world.places;
  const people_mpc = new Uint32Array(mortalityRatio_m.length * 2 * CLASSES);
  for (let p = 0; p < slots; p++) {
    const c = class_p[p]!;
    if (ratio_c[c] === 1) continue;
    const m = municipality_t[place_h[household_p[p]!]!]!;
    people_mpc[(2 * m + (role_p[p] === ROLE.partner ? 1 : 0)) * CLASSES + c]!++;
  }
  return people_mpc;
}
