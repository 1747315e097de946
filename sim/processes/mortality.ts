import { draw } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { deathThreshold, die } from '../mortality/dying.js';
import { partnerFactors } from '../mortality/partner-factors.js';
import { birthYearOf, type Persons, ROLE } from '../state/persons.js';
import { CLASSES, keyOf, type World } from '../world.js';
import { ERASED, MEMBERSHIP, type Process, VACATED } from './process.js';

export interface MortalityTables {
  readonly k1: number;
  readonly k2: number;
  /** Threshold by municipality and class, without and with a partner: (2 * m + partnered) * CLASSES + c. */
  readonly threshold_mpc: Float64Array;
  /** Highest threshold of anybody by class: above it nobody needs to be looked up. */
  readonly highest_c: Float64Array;
}

function mortalityTables(world: World): MortalityTables {
  const { mortalityRatio_m } = world.places;
  const factor_mpc = partnerFactors(world);
  const thresholdOf = deathThreshold(world);
  const threshold_mpc = new Float64Array(mortalityRatio_m.length * 2 * CLASSES);
  const highest_c = new Float64Array(CLASSES);
  for (let c = 2; c < CLASSES; c++) {
    const age = world.year - birthYearOf(c);
    if (age < 0 || age > 150) continue;
    for (let row = 0; row < mortalityRatio_m.length * 2; row++) {
      const i = row * CLASSES + c;
      const t = thresholdOf(c, row >> 1, factor_mpc[i]!);
      threshold_mpc[i] = t;
      if (t > highest_c[c]!) highest_c[c] = t;
    }
  }
  return { ...keyOf(world, EVENT.death), threshold_mpc, highest_c };
}

/** Deaths among those alive on 1 January. Whom they leave behind: see bereavement. */
export const mortality: Process<MortalityTables> = {
  name: 'mortality',
  reads: ['persons.id', 'persons.class', 'persons.household', 'persons.role', 'households.place'],
  writes: ['events', 'bereaved', ...MEMBERSHIP, ...VACATED, ...ERASED],
  prepare: mortalityTables,
  run(world, { k1, k2, threshold_mpc, highest_c }) {
    const { class_p, idA_p, idB_p, household_p, role_p } = world.persons;
    const { place_h } = world.households;
    const { municipality_t } = world.places;
    for (const p of atRisk(world, k1, k2, highest_c)) {
      const m = municipality_t[place_h[household_p[p]!]!]!;
      const row = 2 * m + Number(role_p[p] === ROLE.partner);
      if (draw(idA_p[p]!, idB_p[p]!, k1, k2) < threshold_mpc[row * CLASSES + class_p[p]!]!) die(world, p);
    }
  },
};

/** Who might die, wherever they live. */
function atRisk({ persons }: World, k1: number, k2: number, highest_c: Float64Array): Int32Array {
  const person_n = new Int32Array(persons.slots);
  return person_n.subarray(0, gatherAtRisk(persons, k1, k2, highest_c, person_n));
}

/**
 * A loop that calls nothing runs half as long as one that buries as well. It stands alone: with anything after it, what is
 * compiled while it runs is thrown away at its end, every time.
 *
 * @returns how many were written to `person_n`
 */
function gatherAtRisk(
  { slots, class_p, idA_p, idB_p }: Persons,
  k1: number,
  k2: number,
  highest_c: Float64Array,
  person_n: Int32Array,
): number {
  let n = 0;
  for (let p = 0; p < slots; p++) {
    if (draw(idA_p[p]!, idB_p[p]!, k1, k2) < highest_c[class_p[p]!]!) person_n[n++] = p;
  }
  return n;
}
