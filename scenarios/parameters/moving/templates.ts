/** Base households as templates of arrivals: which there are, and whom a household of a life stage brings along. */
import type { Population } from '../../../sim/input.js';
import { LIFE_STAGES, lifeStageOf } from '../../../sim/moving/classes.js';
import { KIND } from '../../../sim/state/households.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import { ageIn, deciderOf, membersOf } from './deciders.js';

export interface Templates {
  readonly start_g: readonly number[];
  readonly template_i: Int32Array;
  /** Mean persons of each of the nine age classes in a household of a life stage: g * 9 + class. */
  readonly persons_gk: Float64Array;
}

/** First ages of the nine published classes, on 1 January. */
const CLASS_AGES = OBSERVED_CLASSES.map((name) => Number(name.split(/[_p]/)[0]));

/** Which of the nine classes a completed age belongs to. */
export function observedClassOf(age: number): number {
  let found = 0;
  for (let k = 1; k < CLASS_AGES.length; k++) if (age >= CLASS_AGES[k]!) found = k;
  return found;
}

export function templatesOf(population: Population, base: number): Templates {
  const { households } = population;
  const byStage: number[][] = Array.from({ length: LIFE_STAGES }, () => []);
  const classes = OBSERVED_CLASSES.length;
  const persons_gk = new Float64Array(LIFE_STAGES * classes);
  for (let h = 0; h < households.slots; h++) {
    if (households.size_h[h] === 0 || households.kind_h[h] !== KIND.private) continue;
    const members = membersOf(population, h);
    const stage = lifeStageOf(ageIn(population, base, deciderOf(population, members)));
    byStage[stage]!.push(h);
    for (const p of members) persons_gk[stage * classes + observedClassOf(ageIn(population, base, p) - 1)]!++;
  }
  for (let i = 0; i < persons_gk.length; i++) {
    persons_gk[i] = persons_gk[i]! / Math.max(1, byStage[Math.floor(i / classes)]!.length);
  }
  const start_g = [0];
  for (const stage of byStage) start_g.push(start_g.at(-1)! + stage.length);
  return { start_g, template_i: Int32Array.from(byStage.flat()), persons_gk };
}

/**
 * Households by life stage whose members come nearest to the wanted persons by class: multiplicative updates that
 * keep every number positive.
 */
export function householdsFor(wanted_k: readonly number[], persons_gk: Float64Array): number[] {
  const classes = wanted_k.length;
  const households = new Array<number>(LIFE_STAGES).fill(1);
  for (let round = 0; round < 200; round++) {
    const made_k = wanted_k.map((_, k) => {
      let made = 0;
      for (let g = 0; g < LIFE_STAGES; g++) made += households[g]! * persons_gk[g * classes + k]!;
      return made;
    });
    for (let g = 0; g < LIFE_STAGES; g++) {
      let gain = 0;
      let size = 0;
      for (let k = 0; k < classes; k++) {
        const persons = persons_gk[g * classes + k]!;
        size += persons;
        if (made_k[k]! > 0) gain += (persons * Math.max(0, wanted_k[k]!)) / made_k[k]!;
      }
      if (size > 0) households[g] = (households[g]! * gain) / size;
    }
  }
  return households;
}
