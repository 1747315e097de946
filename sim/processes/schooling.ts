import { nearestByTown } from '../facilities/access.js';
import { attends } from '../facilities/attendance.js';
import { goesAlongTo } from '../facilities/merger.js';
import { classesOf, DETOUR_KM, FIRST_AGE, LAST_AGE, REACH_KM } from '../facilities/pupils.js';
import { chooseSchool, schoolAcceptance } from '../facilities/school-choice.js';
import { countPupils } from '../facilities/users.js';
import { FACILITY, FACILITY_STATUS } from '../state/facilities.js';
import { KIND } from '../state/households.js';
import type { World } from '../world.js';
import type { Process } from './process.js';

/**
 * Where children go to school after the summer: to the school they have while it is open and near, or an ordinary one for
 * their town; else to that of a brother or sister, or along to the one theirs merged into; else their household chooses.
 * Pupils are counted afterwards, as on 1 October.
 */
export const schooling: Process<void> = {
  name: 'schooling',
  reads: [
    'persons.id',
    'persons.class',
    'persons.household',
    'persons.school',
    'households.id',
    'households.place',
    'households.kind',
    'facilities.kind',
    'facilities.status',
    'facilities.into',
  ],
  writes: ['persons.school', 'facilities.users', 'facilities.before'],
  prepare() {},
  run(world) {
    if (!world.facilityInput) return;
    const nearest_t = nearestByTown(world, FACILITY.school);
    const looking = keepSchools(world, nearest_t);
    findSchools(world, looking.children, looking.school_h, nearest_t);
    countPupils(world);
  },
};

/** Clears schools that are no longer a child's own. @returns slots of children without one, and schools of households */
function keepSchools(world: World, nearest_t: Float64Array): { children: number[]; school_h: Uint16Array } {
  const { slots, class_p, household_p, school_p, idA_p, idB_p } = world.persons;
  const { place_h, kind_h } = world.households;
  const { status_f } = world.facilities;
  const { attending } = world.facilityInput!.schools;
  const { oldest, youngest } = classesOf(world.year, FIRST_AGE, LAST_AGE);
  const school_h = new Uint16Array(world.households.slots);
  const children: number[] = [];
  for (let p = 0; p < slots; p++) {
    const c = class_p[p]!;
    if (c < oldest || c > youngest) {
      if (school_p[p] !== 0) school_p[p] = 0;
      continue;
    }
    const h = household_p[p]!;
    if (kind_h[h] !== KIND.private || !attends(idA_p[p]!, idB_p[p]!, attending)) {
      school_p[p] = 0;
      continue;
    }
    const s = school_p[p]! - 1;
    if (s < 0 || !isNear(world, nearest_t, place_h[h]!, s) || status_f[s] === FACILITY_STATUS.closed) children.push(p);
    // Of several schools the first of the list, whatever the order of slots.
    else if (school_h[h] === 0 || s + 1 < school_h[h]!) school_h[h] = s + 1;
  }
  return { children, school_h };
}

/** Whether a school can be that of children of a town: near, or an ordinary one there. */
function isNear(world: World, nearest_t: Float64Array, t: number, s: number): boolean {
  const { km_tf, schools } = world.facilityInput!;
  const limit = Math.max(REACH_KM, nearest_t[t]! + DETOUR_KM);
  const ordinary = world.attended_ts![t * schools.denomination_s.length + s] === 1;
  return ordinary || km_tf[t * world.facilities.count + s]! <= limit;
}

function findSchools(world: World, children: readonly number[], school_h: Uint16Array, nearest_t: Float64Array): void {
  const { household_p, school_p } = world.persons;
  const { place_h, idA_h, idB_h } = world.households;
  const { schools } = world.facilityInput!;
  const { status_f } = world.facilities;
  const proposals = world.schoolProposals!;
  const acceptance = schoolAcceptance(world, schools);
  for (const p of children) {
    const h = household_p[p]!;
    const last = school_p[p]! - 1;
    const sibling = school_h[h]! - 1;
    let s = sibling >= 0 && status_f[sibling] === FACILITY_STATUS.open ? sibling : -1;
    if (s < 0 && last >= 0 && status_f[last] === FACILITY_STATUS.closed) {
      const partner = goesAlongTo(world, last, idA_h[h]!, idB_h[h]!);
      if (partner >= 0 && isNear(world, nearest_t, place_h[h]!, partner)) s = partner;
    }
    if (s < 0) s = chooseSchool(world, proposals, acceptance, place_h[h]!, last, idA_h[h]!, idB_h[h]!);
    school_p[p] = s + 1;
  }
}
