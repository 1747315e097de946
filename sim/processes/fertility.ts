import { draw, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE, HAPPENED, recordEvent } from '../events.js';
import { newbornIdentity } from '../identity.js';
import { addMember, takePersonSlot } from '../state/membership.js';
import { classOf, FEMALE, MALE, ROLE } from '../state/persons.js';
import { CLASSES, keyOf, type World } from '../world.js';
import { MEMBERSHIP, type Process } from './process.js';

/** Boys per girl at birth. Source: CBS 37201, 2019. */
const BOYS_PER_GIRL = 1.05;
const BOY_THRESHOLD = threshold(BOYS_PER_GIRL / (1 + BOYS_PER_GIRL));

/** Ages of motherhood on 31 December. */
export const FIRST_AGE = 15;
export const LAST_AGE = 49;
const SPAN = LAST_AGE - FIRST_AGE + 1;

export interface FertilityTables {
  readonly k1: number;
  readonly k2: number;
  /** Slots of the women of an age to have children, and each one's cell. */
  readonly women: Int32Array;
  readonly cell_i: Int32Array;
  /** Threshold by place, age and partner (1 = with): (t * SPAN + age - FIRST_AGE) * 2 + partner. */
  readonly threshold_tap: Float64Array;
}

/**
 * Birth probabilities of women with and without a partner that keep the rate of their age.
 *
 * @param rate births per woman and year at this age, place ratio included
 * @param withPartner, without women of this age in the place
 * @param relative rate of those without a partner against those with one
 * @returns probabilities [without, with] whose expected births are rate * women, unless a probability would pass 1
 */
export function birthProbabilities(
  rate: number,
  withPartner: number,
  without: number,
  relative: number,
): readonly [number, number] {
  const weight = withPartner + relative * without;
  const partnered = weight === 0 ? rate : Math.min(1, (rate * (withPartner + without)) / weight);
  // Where nobody has a partner and the relative rate is 0, the rate of the age has nobody to fall on.
  return [partnered * relative, partnered];
}

/**
 * The cell of each woman: place, age and partner. Standardising inside the place and not wider keeps towns apart: a
 * couple formed in one town changes no birth in another.
 */
function cellsOf(world: World, women: Int32Array): Int32Array {
  const { class_p, household_p, role_p } = world.persons;
  const { place_h } = world.households;
  const cell_i = new Int32Array(women.length);
  for (let i = 0; i < women.length; i++) {
    const p = women[i]!;
    const partner = role_p[p] === ROLE.partner ? 1 : 0;
    cell_i[i] = (place_h[household_p[p]!]! * SPAN + world.age_c[class_p[p]!]! - FIRST_AGE) * 2 + partner;
  }
  return cell_i;
}

/** Slots of women aged FIRST_AGE to LAST_AGE on 31 December. */
function womenOfAge(world: World): Int32Array {
  const { slots, class_p } = world.persons;
  const fertile_c = new Uint8Array(CLASSES);
  for (let age = FIRST_AGE; age <= LAST_AGE; age++) fertile_c[classOf(world.year - age, FEMALE)] = 1;
  const women = new Int32Array(slots);
  let n = 0;
  for (let p = 0; p < slots; p++) if (fertile_c[class_p[p]!] === 1) women[n++] = p;
  return women.subarray(0, n);
}

/** Births of the year. Children are added after the pass, so that nobody is met twice. */
export const fertility: Process<FertilityTables> = {
  name: 'fertility',
  reads: [
    'age',
    'persons.id',
    'persons.class',
    'persons.household',
    'persons.role',
    'persons.parity',
    'households.place',
  ],
  writes: ['persons.id', 'persons.class', 'persons.parity', 'events', ...MEMBERSHIP],
  prepare(world) {
    const women = womenOfAge(world);
    const cell_i = cellsOf(world, women);
    const count_tap = new Uint32Array(world.places.code_t.length * SPAN * 2);
    for (let i = 0; i < cell_i.length; i++) count_tap[cell_i[i]!]!++;
    const { fertilityLevel, unpartneredFertility } = world.parameters;
    const threshold_tap = new Float64Array(count_tap.length);
    const { municipality_t, fertilityRatio_m } = world.places;
    for (let t = 0; t < municipality_t.length; t++) {
      const ratio = fertilityRatio_m[municipality_t[t]!]! * fertilityLevel;
      for (let a = 0; a < SPAN; a++) {
        const i = (t * SPAN + a) * 2;
        const rate = world.rates.birthRate_a[FIRST_AGE + a]! * ratio;
        const [without, partnered] = birthProbabilities(rate, count_tap[i + 1]!, count_tap[i]!, unpartneredFertility);
        threshold_tap[i] = threshold(without);
        threshold_tap[i + 1] = threshold(partnered);
      }
    }
    return { ...keyOf(world, EVENT.birth), women, cell_i, threshold_tap };
  },
  run(world, { k1, k2, women, cell_i, threshold_tap }) {
    const { idA_p, idB_p } = world.persons;
    const mothers: number[] = [];
    for (let i = 0; i < women.length; i++) {
      const p = women[i]!;
      if (draw(idA_p[p]!, idB_p[p]!, k1, k2) < threshold_tap[cell_i[i]!]!) mothers.push(p);
    }
    for (const p of mothers) giveBirth(world, p);
  },
};

/** Adds a child to the mother's household; its sex is the child's own draw. */
function giveBirth(world: World, mother: number): void {
  const [idA, idB] = newbornIdentity(
    world.persons.idA_p[mother]!,
    world.persons.idB_p[mother]!,
    world.persons.parity_p[mother]!,
  );
  const { k1, k2 } = keyOf(world, EVENT.birthSex);
  const cls = classOf(world.year, draw(idA, idB, k1, k2) < BOY_THRESHOLD ? MALE : FEMALE);
  const h = world.persons.household_p[mother]!;
  world.persons.parity_p[mother]!++;
  const p = takePersonSlot(world);
  const { idA_p, idB_p, class_p, parity_p } = world.persons;
  idA_p[p] = idA;
  idB_p[p] = idB;
  class_p[p] = cls;
  parity_p[p] = 0;
  addMember(world, p, h, ROLE.child);
  world.newborns.push(p);
  recordEvent(world.events, HAPPENED.birth, CAUSE.fertility, idA, idB, cls, world.households.place_h[h]!);
}
