/** Base households as templates of arrivals: which there are, and whom a household of a life stage brings along. */
import { exp, ln } from '../../../sim/exact.js';
import { LIFE_STAGES, lifeStageOf } from '../../../sim/moving/classes.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import { inOrder } from '../../population/in-order.js';
import type { Heads } from './heads.js';
import { CLASS_AGES } from './observed-classes.js';

const CLASSES = OBSERVED_CLASSES.length;

export interface Templates {
  readonly start_g: readonly number[];
  readonly template_i: Int32Array;
  /** Mean persons of each of the nine age classes, on 31 December, in a household of a life stage: g * 9 + class. */
  readonly persons_gk: Float64Array;
  /** Moves between municipalities expected of the households of each life stage. */
  readonly moves_g: readonly number[];
  /** How much more, or less, often than others of their head's age those with children come. */
  readonly family: number;
}

/** Templates of a life stage; as many points on the sum of what its households move. */
const SAMPLE = 4096;
/** Classes of children, whose household is a family, begin below this age. */
const FAMILY_CLASSES_BELOW = 15;

/**
 * Households of the base as templates, each as often as households with a head of that age move between
 * municipalities: who arrives is as old as who leaves elsewhere. Ages are those at the end of the year before the base,
 * which are those of copies at the end of the year they come.
 *
 * @param between_a probability of moving to another municipality by age
 * @param family how much more, or less, often than others of their head's age those with children come
 */
export const templatesOf = (heads: Heads, between_a: readonly number[], family = 1): Templates =>
  templatesAmong(heads, headsByStage(heads), between_a, family);

/** Positions among the heads by life stage. */
function headsByStage({ age_n }: Heads): readonly Int32Array[] {
  const stage_n = age_n.map((age) => lifeStageOf(age));
  const order = inOrder(stage_n, LIFE_STAGES - 1);
  let end = 0;
  return Array.from({ length: LIFE_STAGES }, (_, g) => {
    const start = end;
    while (end < order.length && stage_n[order[end]!] === g) end++;
    return order.subarray(start, end);
  });
}

function templatesAmong(
  heads: Heads,
  byStage: readonly Int32Array[],
  between_a: readonly number[],
  family: number,
): Templates {
  const sums_g = byStage.map((stage) => movesUpTo(heads, stage, between_a, family));
  const samples = byStage.map((stage, g) => sampleOf(stage, sums_g[g]!));
  const start_g = [0];
  for (const sample of samples) start_g.push(start_g.at(-1)! + sample.length);
  const template_i = new Int32Array(start_g.at(-1)!);
  samples.forEach((sample, g) => {
    template_i.set(
      sample.map((n) => heads.household_n[n]!),
      start_g[g],
    );
  });
  return {
    start_g,
    template_i,
    persons_gk: meanPersons(heads, samples),
    moves_g: sums_g.map((sums) => sums.at(-1) ?? 0),
    family,
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
  heads: Heads,
  between_a: readonly number[],
): Templates {
  const byStage = headsByStage(heads);
  const children = (persons_k: readonly number[]): number =>
    persons_k.reduce((sum, n, k) => sum + (CLASS_AGES[k]! < FAMILY_CLASSES_BELOW ? n : 0), 0);
  const wanted = wanted_mk.reduce((sum, wanted_k) => sum + children(wanted_k), 0);
  let [low, high] = FAMILY_RANGE.map(ln) as [number, number];
  for (let round = 1; ; round++) {
    const middle = (low + high) / 2;
    const templates = templatesAmong(heads, byStage, between_a, exp(middle));
    if (round === FAMILY_ROUNDS) return templates;
    const made = wanted_mk.reduce((sum, wanted_k) => {
      return sum + children(personsIn(householdsFor(wanted_k, templates), templates.persons_gk));
    }, 0);
    if (made > wanted) high = middle;
    else low = middle;
  }
}

/** Persons by class in so many households of each life stage. */
function personsIn(households_g: readonly number[], persons_gk: Float64Array): number[] {
  return OBSERVED_CLASSES.map((_, k) => {
    let persons = 0;
    for (let g = 0; g < LIFE_STAGES; g++) persons += households_g[g]! * persons_gk[g * CLASSES + k]!;
    return persons;
  });
}

/** What the households of a life stage move, up to and including each. */
function movesUpTo(
  { age_n, family_n }: Heads,
  stage: Int32Array,
  between_a: readonly number[],
  family: number,
): Float64Array {
  const sums = new Float64Array(stage.length);
  let sum = 0;
  for (let i = 0; i < stage.length; i++) {
    const n = stage[i]!;
    sum += between_a[age_n[n]!]! * (family_n[n] === 1 ? family : 1);
    sums[i] = sum;
  }
  return sums;
}

/** Items at even steps of a running sum. */
function sampleOf(items: Int32Array, sums: Float64Array): Int32Array {
  const all = sums.at(-1) ?? 0;
  if (all === 0) return new Int32Array(0);
  const sample = new Int32Array(SAMPLE);
  let i = 0;
  for (let s = 0; s < SAMPLE; s++) {
    const point = ((s + 0.5) * all) / SAMPLE;
    while (i < items.length - 1 && sums[i]! <= point) i++;
    sample[s] = items[i]!;
  }
  return sample;
}

function meanPersons({ start_n, class_i }: Heads, samples: readonly Int32Array[]): Float64Array {
  const persons_gk = new Float64Array(LIFE_STAGES * CLASSES);
  samples.forEach((sample, g) => {
    for (const n of sample) {
      for (let i = start_n[n]!; i < start_n[n + 1]!; i++) persons_gk[g * CLASSES + class_i[i]!]! += 1 / sample.length;
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
