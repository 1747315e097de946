/** The draw below which somebody dies, and what becomes of who does. */
import { threshold } from '../draws.js';
import { CAUSE, HAPPENED, recordEvent } from '../events.js';
import { AGES, MAX_AGE } from '../input.js';
import { erasePerson } from '../state/membership.js';
import { birthYearOf, ROLE, sexOf } from '../state/persons.js';
import type { World } from '../world.js';
import { deathProbability, levelAfter } from './death.js';

/** Below it a draw means death this year. @param c class of somebody born @param m municipality @param factor on the hazard */
export type DeathThreshold = (c: number, m: number, factor: number) => number;

export function deathThreshold({ places, parameters, rates, year }: World): DeathThreshold {
  const { mortalityLevel, mortalityImprovement } = parameters;
  const level = levelAfter(mortalityLevel, mortalityImprovement, year - rates.mortalityYear);
  return (c, m, factor) => {
    const hazard = rates.deathHazard_sa[sexOf(c) * AGES + Math.min(year - birthYearOf(c), MAX_AGE)]!;
    return threshold(deathProbability(hazard * factor, places.mortalityRatio_m[m]!, level));
  };
}

/** Removes a person who died. Whom they leave behind is bereavement's business, once all deaths are known. */
export function die(world: World, p: number): void {
  const { idA_p, idB_p, class_p, household_p, role_p } = world.persons;
  const h = household_p[p]!;
  recordEvent(
    world.events,
    HAPPENED.death,
    CAUSE.mortality,
    idA_p[p]!,
    idB_p[p]!,
    class_p[p]!,
    world.households.place_h[h]!,
  );
  if (role_p[p] === ROLE.adult || role_p[p] === ROLE.partner) world.bereaved.push(h);
  erasePerson(world, p);
}
