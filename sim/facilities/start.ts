/** Facilities on the day a run begins: schools have their pupils, and some closures have been announced already. */
import { drawKey } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import type { World } from '../world.js';
import { decideClosures } from './board-decisions.js';
import { noteBaseAccess } from './lost-access.js';
import { seedYearsUnder } from './norm.js';
import { countPatients, countPupils, countRiders } from './users.js';

/**
 * One keyed year of the hazards before the base decides what is announced, or nothing could close before the second
 * summer; years under the norm so far are keyed too. Where the schools are those left after the first summer, nothing is.
 */
export function startFacilities(world: World): void {
  if (!world.facilityInput) return;
  world.persons.school_p.set(world.facilityInput.schools.school_p);
  countPupils(world);
  seedYearsUnder(world);
  if (world.facilityInput.schools.listed < world.baseYear) decideBefore(world);
  countPatients(world);
  countRiders(world);
  noteBaseAccess(world);
}

function decideBefore(world: World): void {
  decideClosures(world, world.baseYear - 1, drawKey(world.runKey, EVENT.schoolBoard, world.baseYear - 1));
}
