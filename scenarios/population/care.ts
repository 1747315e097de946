/** How often old people enter care: such that the shares living in institutions by age stay what they are. */
import { AGES, MAX_AGE, type Population } from '../../sim/input.js';
import { KIND } from '../../sim/state/households.js';
import { ageAtBase } from './base.js';

/** Youngest age on 31 December at which care is a cause of moving. */
const CARE_FROM = 80;

/**
 * Shares living in institutions by age become the chance of entering one, if those inside and outside die at the same
 * rate (they do in the model, not in fact: guess).
 *
 * @returns probability per person and year, by age on 31 December
 */
export function careHazards({ persons, households }: Population, base: number): number[] {
  const inside = new Float64Array(AGES);
  const all = new Float64Array(AGES);
  for (let p = 0; p < persons.slots; p++) {
    const age = ageAtBase(base, persons.class_p[p]!);
    const institutional = households.kind_h[persons.household_p[p]!] === KIND.institution ? 1 : 0;
    // Over five ages, so that a single year's chance does not decide.
    for (let near = Math.max(0, age - 2); near <= Math.min(MAX_AGE, age + 2); near++) {
      all[near]!++;
      inside[near]! += institutional;
    }
  }
  const share = (age: number): number => (all[age]! === 0 ? 0 : inside[age]! / all[age]!);
  return Array.from({ length: AGES }, (_, age) => {
    if (age < CARE_FROM || age > 100) return 0;
    const before = age === CARE_FROM ? 0 : share(age - 1);
    return Math.min(0.3, Math.max(0, (share(age) - before) / (1 - before)));
  });
}
