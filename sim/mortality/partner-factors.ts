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
function countPeople({ persons, households, places }: World, ratio_c: Float64Array): Uint32Array {
  const { slots, class_p, household_p, role_p } = persons;
  const { slots: homes, place_h } = households;
  const { municipality_t, mortalityRatio_m } = places;
  const people_mpc = new Uint32Array(mortalityRatio_m.length * 2 * CLASSES);
  const row_h = new Int32Array(homes);
  for (let h = 0; h < homes; h++) row_h[h] = 2 * municipality_t[place_h[h]!]! * CLASSES;
  // All bits where it makes a difference, else none: the others, and free slots, are counted as class 0, which nobody is.
  const counted_c = Int32Array.from(ratio_c, (ratio) => (ratio === 1 ? 0 : -1));
  for (let p = 0; p < slots; p++) {
    const h = household_p[p]!;
    const c = class_p[p]!;
    const partnered = ((role_p[p]! ^ ROLE.partner) - 1) >>> 31;
    people_mpc[(row_h[h & ~(h >> 31)]! + partnered * CLASSES + c) & counted_c[c]!]!++;
  }
  people_mpc[0] = 0;
  return people_mpc;
}
