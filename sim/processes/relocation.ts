import { draw, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE, type Cause } from '../events.js';
import { type Push, pushed, pushOf } from '../facilities/feedback.js';
import { compareIdentity } from '../identity.js';
import { hasChild, partnerOf, splitProbability } from '../moving/couples.js';
import type { MovingHazards } from '../moving/input.js';
import { ADULT_AGE, leavingProbability } from '../moving/leaving.js';
import { addWish } from '../moving/wishes.js';
import { TENURE } from '../state/dwellings.js';
import { KIND } from '../state/households.js';
import { ROLE } from '../state/persons.js';
import { CLASSES, keyOf, type World } from '../world.js';
import type { Process } from './process.js';
import { unionProbability } from './unions.js';

/** Moves to another dwelling by owners and renters, relative to the mean of both. Source: kernel notes (guess). */
export const OWNER_MOBILITY = 0.6;
export const RENTER_MOBILITY = 1.6;

export interface RelocationTables {
  readonly k1: number;
  readonly k2: number;
  /** No draw above it means anything, by role and class: role * CLASSES + c. */
  readonly highest_rc: Float64Array;
  /** Rise of moving where a facility went; null = none. */
  readonly push: Push | null;
}

/**
 * Who wants to move this year, and why: competing hazards and one draw per decision-maker, so that the cause is exact.
 *
 * A child at home and a lodger decide for themselves; a couple by the partner whose identity comes first, for
 * everybody in the household; care is each old person's own hazard. Nobody moves here: that depends on what is found.
 */
export const relocation: Process<RelocationTables> = {
  name: 'relocation',
  reads: [
    'age',
    'persons.id',
    'persons.class',
    'persons.role',
    'persons.household',
    'households.kind',
    'households.dwelling',
    'dwellings.tenure',
    'access',
  ],
  writes: ['wishes'],
  prepare: (world) => ({
    ...keyOf(world, EVENT.relocation),
    highest_rc: highestThresholds(world),
    push: pushOf(world),
  }),
  run(world, { k1, k2, highest_rc, push }) {
    const { slots, class_p, idA_p, idB_p, role_p } = world.persons;
    world.wishes.count = 0;
    for (let p = 0; p < slots; p++) {
      const highest = highest_rc[role_p[p]! * CLASSES + class_p[p]!]!;
      if (highest === 0) continue;
      const u = draw(idA_p[p]!, idB_p[p]!, k1, k2);
      if (u >= highest) continue;
      const cause = causeOf(world, p, u, push);
      if (cause !== 0) addWish(world.wishes, p, cause);
    }
  },
};

/**
 * Lays the person's hazards end to end: the one the draw falls into, or 0. What others decide for this person is not
 * among them.
 */
function causeOf(world: World, p: number, u: number, push: Push | null): Cause | 0 {
  const { class_p, role_p, household_p } = world.persons;
  const h = household_p[p]!;
  const age = world.age_c[class_p[p]!]!;
  if (world.households.kind_h[h] !== KIND.private) return 0;
  const role = role_p[p]!;
  if (role === ROLE.child) return causeOfLeaving(world, p, age, u);
  let sum = world.rates.care_a[age]!;
  if (u < threshold(sum)) return CAUSE.care;
  if (role === ROLE.partner) {
    const q = partnerOf(world, p);
    if (!comesFirst(world, p, q)) return 0;
    const older = Math.max(age, world.age_c[class_p[q]!]!);
    sum += splitProbability(world.parameters, hasChild(world, h), older);
    if (u < threshold(sum)) return CAUSE.separation;
  }
  if (role === ROLE.adult) {
    sum += unionProbability(world.parameters, age);
    if (u < threshold(sum)) return CAUSE.union;
  }
  return world.moving ? causeToMove(world, world.moving.hazards, h, age, u, sum, push) : 0;
}

/** What makes a household as a whole move, after the hazards already laid down. */
function causeToMove(
  world: World,
  { job_a, dwelling_a, emigration_a, other_a }: MovingHazards,
  h: number,
  age: number,
  u: number,
  before: number,
  push: Push | null,
): Cause | 0 {
  const d = world.households.dwelling_h[h]!;
  const owner = d >= 0 && world.dwellings.tenure_d[d] === TENURE.owner;
  const job = before + job_a[age]!;
  const dwelling = job + dwelling_a[age]! * (owner ? OWNER_MOBILITY : RENTER_MOBILITY);
  const emigration = dwelling + emigration_a[age]!;
  if (u < threshold(job)) return CAUSE.job;
  if (u < threshold(dwelling)) return CAUSE.dwelling;
  if (u < threshold(emigration)) return CAUSE.emigration;
  const other = emigration + other_a[age]!;
  if (u < threshold(other)) return CAUSE.other;
  if (push === null) return 0;
  return u < threshold(other + pushed(world, push, h, age, dwelling - job + other_a[age]!)) ? CAUSE.facility : 0;
}

/** A child at home leaves to study, for a job, or for itself. */
function causeOfLeaving(world: World, p: number, age: number, u: number): Cause | 0 {
  const all = leavingProbability(world, world.persons.class_p[p]!);
  if (u >= threshold(all)) return 0;
  const moving = world.moving?.hazards;
  if (!moving) return CAUSE.leavingHome;
  const study = all * moving.studyShare_a[age]!;
  if (u < threshold(study)) return CAUSE.study;
  return u < threshold(study + all * moving.jobShare_a[age]!) ? CAUSE.job : CAUSE.leavingHome;
}

const comesFirst = ({ persons: { idA_p, idB_p } }: World, p: number, q: number): boolean =>
  compareIdentity(idA_p[p]!, idB_p[p]!, idA_p[q]!, idB_p[q]!) < 0;

/** The largest sum of hazards that somebody of a role and class can have. */
function highestThresholds(world: World): Float64Array {
  const highest_rc = new Float64Array(4 * CLASSES);
  const moving = world.moving?.hazards;
  const { splitWithChildren, splitWithoutChildren, facilityOutflow } = world.parameters;
  for (let c = 2; c < CLASSES; c++) {
    const age = world.age_c[c]!;
    if (age < ADULT_AGE) continue;
    const settled = moving
      ? moving.job_a[age]! +
        moving.dwelling_a[age]! * RENTER_MOBILITY +
        moving.emigration_a[age]! +
        moving.other_a[age]! +
        facilityOutflow * (moving.dwelling_a[age]! * RENTER_MOBILITY + moving.other_a[age]!)
      : 0;
    const care = world.rates.care_a[age]!;
    const split = Math.max(splitWithChildren, splitWithoutChildren);
    highest_rc[ROLE.child * CLASSES + c] = threshold(leavingProbability(world, c));
    highest_rc[ROLE.adult * CLASSES + c] = threshold(care + settled + unionProbability(world.parameters, age));
    highest_rc[ROLE.partner * CLASSES + c] = threshold(care + settled + split);
    highest_rc[ROLE.other * CLASSES + c] = threshold(care + settled);
  }
  return highest_rc;
}
