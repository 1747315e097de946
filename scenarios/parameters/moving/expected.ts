/** Moves expected at the base, person by person. */
import { AGES } from '../../../sim/input.js';
import { CHOICE_CLASSES } from '../../../sim/moving/classes.js';
import { inSteps } from '../rate-steps.js';
import type { People } from './basis.js';
import { ageIn, withNewborn } from './deciders.js';
import { eachMove } from './each-move.js';
import type { Geography } from './geography.js';
import type { HazardsInside } from './hazards.js';
import type { HomeLeavers } from './home-leavers.js';

/** Persons a year who move in a choice class, with a household or alone; not to a partner, to care or abroad. */
export interface ExpectedMoves {
  /** By town: t * CHOICE_CLASSES + c. */
  readonly moves_tc: Float64Array;
  /** By municipality and own age: (m * CHOICE_CLASSES + c) * AGES + age. */
  readonly moves_mca: Float64Array;
}

export function expectedMoves(
  people: People,
  leavers: HomeLeavers,
  hazards: HazardsInside,
  { towns, municipality_t, code_m }: Geography,
): ExpectedMoves {
  const { population, base } = people;
  const { persons, households } = population;
  const moves_tc = new Float64Array(towns * CHOICE_CLASSES);
  const moves_mca = new Float64Array(code_m.length * CHOICE_CLASSES * AGES);
  eachMove(people, leavers, hazards, (p, c, rate) => {
    const t = households.place_h[persons.household_p[p]!]!;
    const age = ageIn(population, base, p);
    const moves = inSteps(withNewborn(age) * rate);
    moves_tc[t * CHOICE_CLASSES + c]! += moves;
    moves_mca[(municipality_t[t]! * CHOICE_CLASSES + c) * AGES + age]! += moves;
  });
  return { moves_tc, moves_mca };
}
