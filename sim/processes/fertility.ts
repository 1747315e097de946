import { type DrawKey, draw, threshold } from '../draws.js';
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
const FIRST_AGE = 15;
const LAST_AGE = 49;
const SPAN = LAST_AGE - FIRST_AGE + 1;

/**
 * Rate of women by children born so far, relative to those without (0, 1, 2, 3, 4 and more; guess, set so that the births
 * of the region are first, second, ... children about as often as nationally: 46, 36, 12 and 5 %).
 */
const PARITY_WEIGHT = [100, 160, 45, 40, 40] as const;

export interface FertilityTables {
  readonly k1: number;
  readonly k2: number;
  /** Slots of the women of an age to have children, each one's cell (place and age) and weight inside it. */
  readonly women: Int32Array;
  readonly cell_i: Int32Array;
  readonly weight_i: Int32Array;
  /** Probability per unit of weight, by cell: t * SPAN + age - FIRST_AGE. */
  readonly perWeight_ta: Float64Array;
}

/** Whole-number weight of a woman among those of her age: partner, and children so far. */
export function birthWeight(partnered: boolean, parity: number, unpartnered: number): number {
  const weight = PARITY_WEIGHT[parity] ?? PARITY_WEIGHT[PARITY_WEIGHT.length - 1]!;
  // At least 1, so that where nobody has a partner the rate of the age still falls on somebody.
  return partnered ? weight * 1000 : Math.max(1, Math.round(weight * 1000 * unpartnered));
}

/**
 * Women by place and age, with their weights. Standardising inside the place and not wider keeps towns apart: a couple
 * formed in one town changes no birth in another.
 */
function weighWomen(world: World, women: Int32Array): Pick<FertilityTables, 'cell_i' | 'weight_i'> {
  const { class_p, household_p, role_p, parity_p } = world.persons;
  const { place_h } = world.households;
  const known = PARITY_WEIGHT.length;
  const weightOf = [false, true].flatMap((partnered) =>
    PARITY_WEIGHT.map((_, parity) => birthWeight(partnered, parity, world.parameters.unpartneredFertility)),
  );
  const cell_i = new Int32Array(women.length);
  const weight_i = new Int32Array(women.length);
  for (let i = 0; i < women.length; i++) {
    const p = women[i]!;
    cell_i[i] = place_h[household_p[p]!]! * SPAN + world.age_c[class_p[p]!]! - FIRST_AGE;
    const parity = Math.min(known - 1, parity_p[p]!);
    weight_i[i] = weightOf[(role_p[p] === ROLE.partner ? known : 0) + parity]!;
  }
  return { cell_i, weight_i };
}

/** Slots of women aged FIRST_AGE to LAST_AGE on 31 December. */
function womenOfAge(world: World): Int32Array {
  const { slots, class_p } = world.persons;
  const fertile_c = new Uint8Array(CLASSES);
  for (let age = FIRST_AGE; age <= LAST_AGE; age++) fertile_c[classOf(world.year - age, FEMALE)] = 1;
  const women = new Int32Array(slots + 1);
  let n = 0;
  // Written before it is known whether to keep it: a fifth are kept, which no processor guesses.
  for (let p = 0; p < slots; p++) {
    women[n] = p;
    n += fertile_c[class_p[p]!]!;
  }
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
  writes: [
    'persons.id',
    'persons.class',
    'persons.parity',
    'persons.role',
    'persons.native',
    'events',
    'newborns',
    ...MEMBERSHIP,
  ],
  prepare(world) {
    const women = womenOfAge(world);
    const { cell_i, weight_i } = weighWomen(world, women);
    const { municipality_t, fertilityRatio_m } = world.places;
    const count_ta = new Uint32Array(municipality_t.length * SPAN);
    const weight_ta = new Float64Array(count_ta.length); // sums of whole numbers, exact
    for (let i = 0; i < cell_i.length; i++) {
      count_ta[cell_i[i]!]!++;
      weight_ta[cell_i[i]!]! += weight_i[i]!;
    }
    const perWeight_ta = weight_ta.map((weight, cell) => {
      const ratio = fertilityRatio_m[municipality_t[Math.floor(cell / SPAN)]!]! * world.parameters.fertilityLevel;
      const rate = world.rates.birthRate_a[FIRST_AGE + (cell % SPAN)]! * ratio;
      return weight === 0 ? 0 : (rate * count_ta[cell]!) / weight;
    });
    return { ...keyOf(world, EVENT.birth), women, cell_i, weight_i, perWeight_ta };
  },
  run(world, { k1, k2, women, cell_i, weight_i, perWeight_ta }) {
    const { idA_p, idB_p } = world.persons;
    const mothers: number[] = [];
    for (let i = 0; i < women.length; i++) {
      const p = women[i]!;
      const limit = threshold(perWeight_ta[cell_i[i]!]! * weight_i[i]!);
      if (draw(idA_p[p]!, idB_p[p]!, k1, k2) < limit) mothers.push(p);
    }
    const sex = keyOf(world, EVENT.birthSex);
    for (const p of mothers) giveBirth(world, p, sex);
  },
};

/** Adds a child to the mother's household; its sex is the child's own draw. */
function giveBirth(world: World, mother: number, { k1, k2 }: DrawKey): void {
  const [idA, idB] = newbornIdentity(
    world.persons.idA_p[mother]!,
    world.persons.idB_p[mother]!,
    world.persons.parity_p[mother]!,
  );
  const cls = classOf(world.year, draw(idA, idB, k1, k2) < BOY_THRESHOLD ? MALE : FEMALE);
  const h = world.persons.household_p[mother]!;
  world.persons.parity_p[mother]!++;
  const p = takePersonSlot(world);
  const { idA_p, idB_p, class_p, parity_p, native_p } = world.persons;
  idA_p[p] = idA;
  idB_p[p] = idB;
  class_p[p] = cls;
  parity_p[p] = 0;
  native_p[p] = 1;
  addMember(world, p, h, ROLE.child);
  world.newborns.push(p);
  recordEvent(world.events, HAPPENED.birth, CAUSE.fertility, idA, idB, cls, world.households.place_h[h]!);
}
