/** Base households as templates of arrivals: which there are, and whom a household of a life stage brings along. */
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

/** First ages of the nine published classes. Of moves they are ages on 31 December, as the pack's. */
const CLASS_AGES = OBSERVED_CLASSES.map((name) => Number(name.split(/[_p]/)[0]));

/** Which of the nine classes an age belongs to. */
export function observedClassOf(age: number): number {
  let found = 0;
  for (let k = 1; k < CLASS_AGES.length; k++) if (age >= CLASS_AGES[k]!) found = k;
  return found;
}

/**
 * Households of the base as templates, each as often as households with a head of that age move between
 * municipalities: who arrives is as old as who leaves elsewhere. Ages are those at the end of the year before the base,
 * which are those of copies at the end of the year they come.
 *
 * @param between_a probability of moving to another municipality by age
 */
export function templatesOf(population: Population, base: number, between_a: readonly number[]): Templates {
  const slots_g: number[][] = Array.from({ length: LIFE_STAGES }, () => []);
  const sums_g: number[][] = Array.from({ length: LIFE_STAGES }, () => []);
  const decider_h = decidersByHousehold(population);
  for (const h of inOrder(population, decider_h)) {
    const age = ageAtBase(base, population.persons.class_p[decider_h[h]!]!);
    const stage = lifeStageOf(age);
    slots_g[stage]!.push(h);
    sums_g[stage]!.push((sums_g[stage]!.at(-1) ?? 0) + between_a[age]!);
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
    const made_k = wanted_k.map((_, k) => {
      let made = 0;
      for (let g = 0; g < LIFE_STAGES; g++) made += households[g]! * persons_gk[g * classes + k]!;
      return made;
    });
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
