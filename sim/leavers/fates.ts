/** What happens in a year to those away: death, and the wish to come back; both laid end to end under one draw. */
import { threshold } from '../draws.js';
import { AGES, MAX_AGE } from '../input.js';
import { ADULT_AGE } from '../moving/leaving.js';
import { deathProbability, mortalityLevel } from '../processes/mortality.js';
import { birthYearOf, sexOf } from '../state/persons.js';
import { CLASSES, type World } from '../world.js';
import { FORGOTTEN_AFTER } from './input.js';

export interface Fates {
  /** Dies below it: national hazard of the class. */
  readonly death_c: Float64Array;
  /** From there on, wants to come back within this: c * FORGOTTEN_AFTER + years away. */
  readonly return_cd: Float64Array;
  /** No draw from it on means anything. */
  readonly highest_c: Float64Array;
}

export function fatesOf(world: World): Fates {
  const { return_ad } = world.leaversInput!;
  const { returnLevel } = world.parameters;
  const death_c = new Float64Array(CLASSES);
  const return_cd = new Float64Array(CLASSES * FORGOTTEN_AFTER);
  const highest_c = new Float64Array(CLASSES);
  const level = mortalityLevel(world);
  for (let c = 2; c < CLASSES; c++) {
    const age = world.year - birthYearOf(c);
    if (age < 0 || age > MAX_AGE) continue;
    death_c[c] = threshold(deathProbability(world.rates.deathHazard_sa[sexOf(c) * AGES + age]!, 1, level));
    let most = 0;
    // Nobody heads a household before.
    for (let d = 0; d < FORGOTTEN_AFTER && age >= ADULT_AGE; d++) {
      const wish = threshold(Math.min(1, return_ad[age * FORGOTTEN_AFTER + d]! * returnLevel));
      return_cd[c * FORGOTTEN_AFTER + d] = wish;
      if (wish > most) most = wish;
    }
    highest_c[c] = death_c[c]! + most;
  }
  return { death_c, return_cd, highest_c };
}
