/**
 * Why somebody moves: competing yearly hazards, laid end to end under one draw, so that the cause is exact. `hazard-bounds.ts`
 * bounds the same sums, in the same order: a hazard that is added here is added there.
 */
import { threshold } from '../draws.js';
import { CAUSE, type Cause } from '../events.js';
import { type Push, pushed, pushOf } from '../facilities/feedback.js';
import { partnerOf, splitProbability, unionProbability } from '../households/couples.js';
import { leavingProbability } from '../households/leaving.js';
import { lookingHere, partingHere } from '../households/union-places.js';
import { type QuakeMoves, quakeMoves } from '../housing/quakes.js';
import { compareIdentity } from '../identity.js';
import { type Mobility, mobilityOf, workMobility } from '../labour/mobility.js';
import { type StudyLeaving, studyHazard, studyLeaving } from '../learning/study-leaving.js';
import { STATES } from '../newcomers/newcomer.js';
import { type NewcomerMobility, newcomerMobility } from '../newcomers/newcomer-mobility.js';
import { hasChild, KIND } from '../state/households.js';
import { ROLE } from '../state/persons.js';
import type { World } from '../world.js';
import type { MovingHazards } from './input.js';
import { isLifeProof, LIFE_PROOF_AGE, type LifeProofFactors, lifeProofFactors } from './life-proof.js';
import { mobilityOfTenure } from './tenure-mobility.js';

/** What moves people this year, beside the rates of the world; hazards are per person-year. */
export interface YearHazards {
  /** Of households as a whole; null = a closed world. */
  readonly hazards: MovingHazards | null;
  /** Rise of moving where a facility went; null = none. */
  readonly push: Push | null;
  /** Who leaves home to study; null = nobody learns. */
  readonly study: StudyLeaving | null;
  /** Who moves for work more than others; null = nobody works. */
  readonly work: Mobility | null;
  readonly lifeProof: LifeProofFactors;
  /** Slots of those who lost their partner this year. */
  readonly widowed: ReadonlySet<number>;
  /** Who moves more, or less, where the ground shook; null = as at the base. */
  readonly quakes: QuakeMoves | null;
  /** Who moves on or leaves again sooner than others; null = nobody. */
  readonly newcomers: NewcomerMobility | null;
}

export function yearHazards(world: World): YearHazards {
  const { learning, moving, parameters, year } = world;
  return {
    hazards: moving?.hazards ?? null,
    push: pushOf(world),
    study: learning && moving && studyLeaving(learning, parameters, year),
    work: mobilityOf(world),
    lifeProof: lifeProofFactors(world),
    widowed: new Set(world.widowed),
    quakes: quakeMoves(world),
    newcomers: newcomerMobility(world),
  };
}

/**
 * Lays the person's hazards end to end: the one the draw falls into, or 0. What others decide for this person is not
 * among them.
 *
 * @param h the person's household; tenure that of its dwelling, or SHARED
 * @param u the draw, a whole number below 2^32
 */
export function causeOf(world: World, year: YearHazards, p: number, h: number, tenure: number, u: number): Cause | 0 {
  const { class_p, role_p } = world.persons;
  const age = world.age_c[class_p[p]!]!;
  if (world.households.kind_h[h] !== KIND.private) return 0;
  const role = role_p[p]!;
  if (role === ROLE.child) return causeOfLeaving(world, year, p, h, u);
  const { care, dwelling } = year.lifeProof;
  const inside = age >= LIFE_PROOF_AGE ? isLifeProof(world.dwellings.traits_d, world.households.dwelling_h[h]!) : -1;
  let sum = world.rates.care_a[age]! * (inside < 0 ? 1 : care[inside as 0 | 1]);
  if (u < threshold(sum)) return CAUSE.care;
  if (role === ROLE.partner) {
    const q = partnerOf(world, p);
    if (!comesFirst(world, p, q)) return 0;
    const older = Math.max(age, world.age_c[class_p[q]!]!);
    sum += splitProbability(world.parameters, hasChild(world, h), older) * partingHere(world, h, older);
    if (u < threshold(sum)) return CAUSE.separation;
  }
  if (role === ROLE.adult) {
    sum += unionProbability(world.parameters, age) * lookingHere(world, h, age);
    if (u < threshold(sum)) return CAUSE.union;
  }
  const mobility = mobilityOfTenure(tenure) * (inside < 0 ? 1 : dwelling[inside as 0 | 1]);
  return causeToMove(world, year, p, h, mobility, u, sum);
}

/** What makes a household as a whole move. @param before sum of the hazards already laid down */
function causeToMove(
  world: World,
  { hazards, push, work, widowed, quakes, newcomers }: YearHazards,
  p: number,
  h: number,
  mobility: number,
  u: number,
  before: number,
): Cause | 0 {
  if (hazards === null) return 0;
  const age = world.age_c[world.persons.class_p[p]!]!;
  const shaken = quakes === null ? 1 : quakes.more_t[world.households.place_h[h]!]!;
  const forDwelling = hazards.dwelling_a[age]! * mobility * shaken;
  const state = newcomers === null ? 0 : newcomers.state_n[world.persons.newcomer_p[p]!]!;
  const cell = age * STATES + state;
  const forJob = hazards.job_a[age]! * (newcomers === null ? 1 : newcomers.onward_as[cell]!);
  const job = before + (forJob > 0 ? forJob * workMobility(world, work, p, h, age) : 0);
  const dwelling = job + forDwelling;
  const abroad = hazards.emigration_a[age]! * (newcomers === null ? 1 : newcomers.back_as[cell]!);
  // Newcomers leave again as often as their kind does, children or not.
  const settled = state === 0 && world.persons.role_p[p] !== ROLE.other;
  const family = abroad > 0 && settled && hasChild(world, h) ? hazards.emigrationOfFamilies : 1;
  const emigration = dwelling + abroad * family;
  const other = emigration + hazards.other_a[age]!;
  const widowhood = other + (widowed.has(p) ? world.parameters.widowMoves : 0);
  if (u < threshold(job)) return CAUSE.job;
  if (u < threshold(dwelling)) return CAUSE.dwelling;
  if (u < threshold(emigration)) return CAUSE.emigration;
  if (u < threshold(other)) return CAUSE.other;
  if (u < threshold(widowhood)) return CAUSE.dwelling;
  if (push === null) return 0;
  return u < threshold(widowhood + pushed(world, push, h, age, forDwelling + hazards.other_a[age]!))
    ? CAUSE.facility
    : 0;
}

/** A child at home leaves to study, for a job, or for itself. */
function causeOfLeaving(world: World, { study, hazards }: YearHazards, p: number, h: number, u: number): Cause | 0 {
  const { learning_p, class_p } = world.persons;
  const age = world.age_c[class_p[p]!]!;
  const toStudy = study === null ? 0 : studyHazard(study, learning_p[p]!, age, world.households.place_h[h]!);
  if (u < threshold(toStudy)) return CAUSE.study;
  const rest = leavingProbability(world, class_p[p]!);
  if (u >= threshold(toStudy + rest)) return 0;
  const job = rest * (hazards?.jobShare_a[age] ?? 0);
  return u < threshold(toStudy + job) ? CAUSE.job : CAUSE.leavingHome;
}

const comesFirst = ({ persons: { idA_p, idB_p } }: World, p: number, q: number): boolean =>
  compareIdentity(idA_p[p]!, idB_p[p]!, idA_p[q]!, idB_p[q]!) < 0;
