/** Base households as templates of arrivals: which there are, and whom a household of a life stage brings along. */
import { exp, ln } from '../../../sim/exact.js';
import { compareIdentity } from '../../../sim/identity.js';
import type { Population } from '../../../sim/input.js';
import { LIFE_STAGES, lifeStageOf } from '../../../sim/moving/classes.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import { ageAtBase } from '../../population/base.js';
import { decidersByHousehold, membersOf } from './deciders.js';

export interface Templates {
  readonly start_g: readonly number[];
  readonly template_i: Int32Array;
  /** Mean persons of each of the nine age classes, on 31 December, in a household of a life stage: g * 9 + class. */
  readonly persons_gk: Float64Array;
  /** Moves between municipalities expected of the households of each life stage. */
  readonly moves_g: readonly number[];
}

/** Templates of a life stage; as many points on the sum of what its households move. */
const SAMPLE = 4096;

/** Age up to which children make their household a family that moves less, and the classes they are in. */
const FAMILY_CHILD_UNTIL = 14;
const FAMILY_CLASSES_BELOW = 15;

/** First ages of the nine published classes. Of moves they are ages on 31 December, as the pack's. */
const CLASS_AGES = OBSERVED_CLASSES.map((name) => Number(name.split(/[_p]/)[0]));

/** Which of the nine classes an age belongs to. */
export function observedClassOf(age: number): number {
  let found = 0;
  for (let k = 1; k < CLASS_AGES.length; k++) if (age >= CLASS_AGES[k]!) found = k;
  return found;
}

/** Households of the base who may be copied, in an order that does not depend on slots. */
export interface Heads {
  readonly household_n: Int32Array;
  readonly age_n: Int32Array;
  /** 1 = with somebody of FAMILY_CHILD_UNTIL or younger. */
  readonly family_n: Uint8Array;
}

function headsOf(population: Population, base: number): Heads {
  const decider_h = decidersByHousehold(population);
  const household_n = inOrder(population, decider_h);
  const { class_p } = population.persons;
  return {
    household_n,
    age_n: household_n.map((h) => ageAtBase(base, class_p[decider_h[h]!]!)),
    family_n: Uint8Array.from(household_n, (h) =>
      Number(membersOf(population, h).some((p) => ageAtBase(base, class_p[p]!) <= FAMILY_CHILD_UNTIL)),
    ),
  };
}

/**
 * Households of the base as templates, each as often as households with a head of that age move between
 * municipalities: who arrives is as old as who leaves elsewhere. Ages are those at the end of the year before the base,
 * which are those of copies at the end of the year they come.
 *
 * @param between_a probability of moving to another municipality by age
 * @param family how much more, or less, often than others of their head's age those with children come
 */
export function templatesOf(
  population: Population,
  base: number,
  between_a: readonly number[],
  family = 1,
  { household_n, age_n, family_n }: Heads = headsOf(population, base),
): Templates {
  const slots_g: number[][] = Array.from({ length: LIFE_STAGES }, () => []);
  const sums_g: number[][] = Array.from({ length: LIFE_STAGES }, () => []);
  for (let n = 0; n < household_n.length; n++) {
    const stage = lifeStageOf(age_n[n]!);
    slots_g[stage]!.push(household_n[n]!);
    const moves = between_a[age_n[n]!]! * (family_n[n] === 1 ? family : 1);
    sums_g[stage]!.push((sums_g[stage]!.at(-1) ?? 0) + moves);
  }
  const samples = slots_g.map((slots, g) => sampleOf(slots, sums_g[g]!));
  const start_g = [0];
  for (const sample of samples) start_g.push(start_g.at(-1)! + sample.length);
  return {
    start_g,
    template_i: Int32Array.from(samples.flat()),
    persons_gk: meanPersons(population, base, samples),
    moves_g: sums_g.map((sums) => sums.at(-1) ?? 0),
  };
}

/** The range of `family` and the rounds in which it is found. */
const FAMILY_RANGE = [0.2, 2] as const;
const FAMILY_ROUNDS = 8;

/**
 * Templates of which families come so much less often than others of their head's age that as many children arrive as are
 * wanted: moves between municipalities are measured by age, and those who have children move less.
 *
 * @param wanted_mk persons wanted by municipality and class
 */
export function templatesFor(
  wanted_mk: readonly (readonly number[])[],
  population: Population,
  base: number,
  between_a: readonly number[],
): Templates {
  const heads = headsOf(population, base);
  const children = (persons_k: readonly number[]): number =>
    persons_k.reduce((sum, n, k) => sum + (CLASS_AGES[k]! < FAMILY_CLASSES_BELOW ? n : 0), 0);
  const wanted = wanted_mk.reduce((sum, wanted_k) => sum + children(wanted_k), 0);
  let [low, high] = FAMILY_RANGE.map(ln) as [number, number];
  let templates = templatesOf(population, base, between_a, 1, heads);
  for (let round = 0; round < FAMILY_ROUNDS; round++) {
    const middle = (low + high) / 2;
    templates = templatesOf(population, base, between_a, exp(middle), heads);
    const made = wanted_mk.reduce((sum, wanted_k) => {
      return sum + children(personsIn(householdsFor(wanted_k, templates), templates.persons_gk));
    }, 0);
    if (made > wanted) high = middle;
    else low = middle;
  }
  return templates;
}

/** Persons by class in so many households of each life stage. */
function personsIn(households_g: readonly number[], persons_gk: Float64Array): number[] {
  return OBSERVED_CLASSES.map((_, k) =>
    households_g.reduce((sum, households, g) => sum + households * persons_gk[g * OBSERVED_CLASSES.length + k]!, 0),
  );
}

/** Private households by place and identity, so that who stands for many does not depend on the order of slots. */
function inOrder({ households: { place_h, idA_h, idB_h } }: Population, decider_h: Int32Array): Int32Array {
  return Int32Array.from(decider_h.keys())
    .filter((h) => decider_h[h]! >= 0)
    .sort((g, h) => place_h[g]! - place_h[h]! || compareIdentity(idA_h[g]!, idB_h[g]!, idA_h[h]!, idB_h[h]!));
}

/** Items at even steps of a running sum. */
function sampleOf(slots: readonly number[], sums: readonly number[]): number[] {
  const all = sums.at(-1) ?? 0;
  if (all === 0) return [];
  const sample: number[] = [];
  let i = 0;
  for (let n = 0; n < SAMPLE; n++) {
    while (i < slots.length - 1 && sums[i]! <= ((n + 0.5) * all) / SAMPLE) i++;
    sample.push(slots[i]!);
  }
  return sample;
}

function meanPersons(population: Population, base: number, samples: readonly (readonly number[])[]): Float64Array {
  const classes = OBSERVED_CLASSES.length;
  const persons_gk = new Float64Array(LIFE_STAGES * classes);
  samples.forEach((sample, g) => {
    for (const h of sample) {
      for (const p of membersOf(population, h)) {
        persons_gk[g * classes + observedClassOf(ageAtBase(base, population.persons.class_p[p]!))]! +=
          1 / sample.length;
      }
    }
  });
  return persons_gk;
}

/**
 * Life stages that the published classes of grown people tell apart; inside a group they keep to how they move. Heads of 18
 * and 19 are all in the class of 15-19, those of 20 to 24 mostly in the next.
 */
const STAGE_GROUPS: readonly (readonly number[])[] = [[0], [1], [2, 3], [4, 5, 6], [7]];
const ROUNDS = 200;

/**
 * Households by life stage whose members come nearest to the wanted persons by class: multiplicative updates that
 * keep every number positive. Life stages that the classes are too broad to tell apart share a factor.
 */
export function householdsFor(
  wanted_k: readonly number[],
  { persons_gk, moves_g }: Pick<Templates, 'persons_gk' | 'moves_g'>,
): number[] {
  const classes = wanted_k.length;
  const households = [...moves_g];
  for (let round = 0; round < ROUNDS; round++) {
    const made_k = personsIn(households, persons_gk);
    for (const group of STAGE_GROUPS) {
      let gain = 0;
      let size = 0;
      for (const g of group) {
        for (let k = 0; k < classes; k++) {
          const persons = households[g]! * persons_gk[g * classes + k]!;
          size += persons;
          if (made_k[k]! > 0) gain += (persons * Math.max(0, wanted_k[k]!)) / made_k[k]!;
        }
      }
      if (size > 0) for (const g of group) households[g] = (households[g]! * gain) / size;
    }
  }
  return households;
}
