import { nearestByTown } from '../facilities/access.js';
import { attends } from '../facilities/attendance.js';
import { classesOf, DETOUR_KM, FIRST_AGE, LAST_AGE, REACH_KM } from '../facilities/pupils.js';
import { chooseSchool, schoolAcceptance } from '../facilities/school-choice.js';
import { FACILITY, FACILITY_STATUS } from '../state/facilities.js';
import { KIND } from '../state/households.js';
import type { World } from '../world.js';
import type { Process } from './process.js';

/**
 * Where children go to school after the summer: to the school they have while it is open and near, or an ordinary one for
 * their town; else to that of a brother or sister, else their household chooses. Pupils are counted afterwards, as on 1 October.
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
  ],
  writes: ['persons.school', 'facilities.users', 'facilities.before'],
  prepare() {},
  run(world) {
    if (!world.facilityInput) return;
    const looking = keepSchools(world);
    findSchools(world, looking.children, looking.school_h);
    countPupils(world);
  },
};

/** Clears schools that are no longer a child's own. @returns slots of children without one, and schools of households */
function keepSchools(world: World): { children: number[]; school_h: Uint16Array } {
  const { slots, class_p, household_p, school_p, idA_p, idB_p } = world.persons;
  const { place_h, kind_h } = world.households;
  const { count, status_f } = world.facilities;
  const { km_tf } = world.facilityInput!;
  const { attending, denomination_s } = world.facilityInput!.schools;
  const schools = denomination_s.length;
  const attended_ts = world.attended_ts!;
  const nearest_t = nearestByTown(world, FACILITY.school);
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
    const t = place_h[h]!;
    const limit = Math.max(REACH_KM, nearest_t[t]! + DETOUR_KM);
    const near = s >= 0 && (km_tf[t * count + s]! <= limit || attended_ts[t * schools + s] === 1);
    if (!near || status_f[s] === FACILITY_STATUS.closed) children.push(p);
    // Of several schools the first of the list, whatever the order of slots.
    else if (school_h[h] === 0 || s + 1 < school_h[h]!) school_h[h] = s + 1;
  }
  return { children, school_h };
}

function findSchools(world: World, children: readonly number[], school_h: Uint16Array): void {
  const { household_p, school_p } = world.persons;
  const { place_h, idA_h, idB_h } = world.households;
  const { schools } = world.facilityInput!;
  const { status_f } = world.facilities;
  const proposals = world.schoolProposals!;
  const acceptance = schoolAcceptance(world, schools);
  for (const p of children) {
    const h = household_p[p]!;
    const sibling = school_h[h]! - 1;
    const s =
      sibling >= 0 && status_f[sibling] === FACILITY_STATUS.open
        ? sibling
        : chooseSchool(world, proposals, acceptance, place_h[h]!, school_p[p]! - 1, idA_h[h]!, idB_h[h]!);
    school_p[p] = s + 1;
  }
}

/** Pupils of every school. */
export function countPupils(world: World): void {
  const { slots, school_p } = world.persons;
  const { count, kind_f, users_f, before_f } = world.facilities;
  for (let f = 0; f < count; f++) {
    if (kind_f[f] !== FACILITY.school) continue;
    before_f[f] = users_f[f]!;
    users_f[f] = 0;
  }
  for (let p = 0; p < slots; p++) if (school_p[p] !== 0) users_f[school_p[p]! - 1]!++;
}
