/** What towns have lost: kinds of which the nearest lies farther than at the base by more than a little, and since when. */
import { FACILITY } from '../state/facilities.js';
import type { World } from '../world.js';
import { nearestByTown } from './access.js';

/** Kinds whose loss is felt; their numbers are the rows of the columns below. */
const KINDS = [FACILITY.school, FACILITY.gp] as const;
/** Farther by more than this counts as lost, km. */
const LOST_KM = 1;

export interface Access {
  /** Way to the nearest of each kind at the base: kind * T + t. */
  readonly base_kt: Float64Array;
  /** Year in which it was lost, 0 = not. */
  readonly lost_kt: Uint16Array;
}

export const noAccess = (towns: number): Access => ({
  base_kt: new Float64Array(KINDS.length * towns),
  lost_kt: new Uint16Array(KINDS.length * towns),
});

/** Notes the ways of the base date. */
export function noteBaseAccess(world: World): void {
  const towns = world.places.code_t.length;
  for (const kind of KINDS) world.access.base_kt.set(nearestByTown(world, kind), kind * towns);
}

/** Notes what was lost, or came back, in the year being lived. */
export function noteAccess(world: World): void {
  const { base_kt, lost_kt } = world.access;
  const towns = world.places.code_t.length;
  for (const kind of KINDS) {
    const nearest_t = nearestByTown(world, kind);
    for (let t = 0; t < towns; t++) {
      const i = kind * towns + t;
      const lost = nearest_t[t]! > base_kt[i]! + LOST_KM;
      if (!lost) lost_kt[i] = 0;
      else if (lost_kt[i] === 0) lost_kt[i] = world.year;
    }
  }
}
