/** Who is expected to leave each municipality at the base, by choice class and age class: moves times the share that goes outside. */
import { AGES } from '../../../sim/input.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import { observedClassOf } from './observed-classes.js';

const CLASSES = OBSERVED_CLASSES.length;

/**
 * @param moves_mca persons who move in a year: (m * CHOICE_CLASSES + c) * AGES + age
 * @param within_mc share of moves that stays in the municipality: m * CHOICE_CLASSES + c
 * @returns persons a year who leave municipality m for another: (m * CHOICE_CLASSES + c) * 9 + age class
 */
export function departuresOf(moves_mca: Float64Array, within_mc: Float64Array): Float64Array {
  const leaving_mck = new Float64Array(within_mc.length * CLASSES);
  for (let row = 0; row < within_mc.length; row++) {
    for (let age = 0; age < AGES; age++) {
      leaving_mck[row * CLASSES + observedClassOf(age)]! += moves_mca[row * AGES + age]! * (1 - within_mc[row]!);
    }
  }
  return leaving_mck;
}
