/** Moves between municipalities by class: who leaves, times where movers of their class go. */
import { CHOICE_CLASSES } from '../../../sim/moving/classes.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import type { Geography } from './geography.js';

const CLASSES = OBSERVED_CLASSES.length;

/**
 * @param leaving_mck persons who leave a municipality a year: (m * CHOICE_CLASSES + c) * 9 + age class
 * @param weight_rk weights of destinations by town, class and alternative
 * @param moves_tc moves of persons a year by town and class, which weigh the towns of a municipality
 * @returns persons who reach each municipality from the others a year: m * 9 + age class
 */
export function reachedFromInside(
  { towns, zones, municipality_t, code_m }: Geography,
  leaving_mck: Float64Array,
  weight_rk: Float64Array,
  moves_tc: Float64Array,
): Float64Array {
  const alternatives = towns + zones;
  const municipalities = code_m.length;
  const to_mcn = new Float64Array(municipalities * CHOICE_CLASSES * municipalities);
  const outside_mc = new Float64Array(municipalities * CHOICE_CLASSES);
  for (let r = 0; r < moves_tc.length; r++) {
    const m = municipality_t[Math.floor(r / CHOICE_CLASSES)]!;
    const row = m * CHOICE_CLASSES + (r % CHOICE_CLASSES);
    for (let k = 0; k < alternatives; k++) {
      const n = k < towns ? municipality_t[k]! : -1;
      if (n === m) continue;
      const moves = moves_tc[r]! * weight_rk[r * alternatives + k]!;
      outside_mc[row]! += moves;
      if (n >= 0) to_mcn[row * municipalities + n]! += moves;
    }
  }
  const reached_mk = new Float64Array(municipalities * CLASSES);
  for (let row = 0; row < outside_mc.length; row++) {
    if (outside_mc[row] === 0) continue;
    for (let n = 0; n < municipalities; n++) {
      const share = to_mcn[row * municipalities + n]! / outside_mc[row]!;
      for (let k = 0; k < CLASSES; k++) reached_mk[n * CLASSES + k]! += share * leaving_mck[row * CLASSES + k]!;
    }
  }
  return reached_mk;
}
