import { draw, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE, type Cause } from '../events.js';
import { type Push, pushed, pushOf } from '../facilities/feedback.js';
import { type QuakeMoves, quakeMoves } from '../housing/quakes.js';
import { compareIdentity } from '../identity.js';
import { type Mobility, mobilityOf, workMobility } from '../labour/mobility.js';
import { highestStudyHazard, type StudyLeaving, studyHazard, studyLeaving } from '../learning/study-leaving.js';
import { hasChild, partnerOf, splitProbability } from '../moving/couples.js';
import type { MovingHazards } from '../moving/input.js';
import { ADULT_AGE, leavingProbability } from '../moving/leaving.js';
import { isLifeProof, LIFE_PROOF_AGE, type LifeProofFactors, lifeProofFactors } from '../moving/life-proof.js';
import { SEGMENTS_PER_TOWN } from '../moving/segments.js';
import { MOST_MOBILE, mobilityOfTenure, tenureOf } from '../moving/tenure-mobility.js';
import { addWish } from '../moving/wishes.js';
import { STATES } from '../newcomers/newcomer.js';
import { type NewcomerMobility, newcomerMobility } from '../newcomers/newcomer-mobility.js';
import { KIND } from '../state/households.js';
import { ROLE } from '../state/persons.js';
import { CLASSES, keyOf, type World } from '../world.js';
import type { Process } from './process.js';
import { unionProbability } from './unions.js';

const ROLES = Math.max(...Object.values(ROLE)) + 1;
/** In the place of a tenure: newcomers, whatever theirs is. */
const NEWCOMER = SEGMENTS_PER_TOWN;

export interface RelocationTables {
  readonly k1: number;
  readonly k2: number;
  /** No draw from it on means anything, by tenure or NEWCOMER, role and class: (tenure * ROLES + role) * CLASSES + c. */
  readonly highest_krc: Float64Array;
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
    'persons.learning',
    'persons.work',
    'persons.pool',
    'persons.newcomer',
    'labour',
    'households.kind',
    'households.place',
    'households.dwelling',
    'dwellings.tenure',
    'dwellings.traits',
    'widowed',
    'access',
  ],
  writes: ['wishes'],
  prepare(world) {
    const { learning, moving, parameters, year } = world;
    const study = learning && moving && studyLeaving(learning, parameters, year);
    const work = mobilityOf(world);
    const lifeProof = lifeProofFactors(world);
    const quakes = quakeMoves(world);
    const newcomers = newcomerMobility(world);
    return {
      ...keyOf(world, EVENT.relocation),
      highest_krc: highestThresholds(world, study, work, lifeProof, quakes, newcomers),
      hazards: moving?.hazards ?? null,
      push: pushOf(world),
      study,
      work,
      lifeProof,
      widowed: new Set(world.widowed),
      quakes,
      newcomers,
    };
  },
  run(world, tables) {
    const { k1, k2, highest_krc } = tables;
    const { slots, class_p, role_p, newcomer_p } = world.persons;
    world.wishes.count = 0;
    const drawn = makeDrawn();
    const { person_n, u_n, home_n, tenure_n } = drawn;
    for (let start = 0; start < slots; start += BLOCK) {
      drawBlock(world, k1, k2, highest_krc, drawn, start, Math.min(slots, start + BLOCK));
      lookUpHomes(world, drawn);
      for (let n = 0; n < drawn.count; n++) {
        const p = person_n[n]!;
        const tenure = tenure_n[n]!;
        const u = u_n[n]!;
        const row = newcomer_p[p] === 0 ? tenure : NEWCOMER;
        if (u >= highest_krc[(row * ROLES + role_p[p]!) * CLASSES + class_p[p]!]!) continue;
        const cause = causeOf(world, tables, p, home_n[n]!, tenure, u);
        if (cause !== 0) addWish(world.wishes, p, cause);
      }
    }
  },
};

/** Persons looked at together: few enough that what is known of them stays near the processor. */
const BLOCK = 4096;

/** Those of a block whose draw may mean something; filled column by column, so that the processor can fetch ahead. */
interface Drawn {
  count: number;
  readonly person_n: Int32Array;
  readonly u_n: Uint32Array;
  readonly home_n: Int32Array;
  readonly tenure_n: Uint8Array; // of the dwelling, or SHARED
}

const makeDrawn = (): Drawn => ({
  count: 0,
  person_n: new Int32Array(BLOCK),
  u_n: new Uint32Array(BLOCK),
  home_n: new Int32Array(BLOCK),
  tenure_n: new Uint8Array(BLOCK),
});

/**
 * Draws for everybody from one slot up to another; the tenure that moves most has the highest thresholds, so they decide who
 * is kept, and of newcomers those of theirs.
 */
function drawBlock(
  { persons: { class_p, idA_p, idB_p, role_p, newcomer_p } }: World,
  k1: number,
  k2: number,
  highest_krc: Float64Array,
  drawn: Drawn,
  start: number,
  end: number,
): void {
  const { person_n, u_n } = drawn;
  let count = 0;
  for (let p = start; p < end; p++) {
    const u = draw(idA_p[p]!, idB_p[p]!, k1, k2);
    // Written before it is known whether to keep it, which no processor guesses; `? 1 : 0` would be a guess as well.
    person_n[count] = p;
    u_n[count] = u;
    // The first factor is 1 when the byte is not 0.
    const row = MOST_MOBILE + (-newcomer_p[p]! >>> 31) * (NEWCOMER - MOST_MOBILE);
    count += Number(u < highest_krc[(row * ROLES + role_p[p]!) * CLASSES + class_p[p]!]!);
  }
  drawn.count = count;
}

function lookUpHomes(world: World, { count, person_n, home_n, tenure_n }: Drawn): void {
  const { household_p } = world.persons;
  const { dwelling_h } = world.households;
  const { tenure_d } = world.dwellings;
  for (let n = 0; n < count; n++) home_n[n] = household_p[person_n[n]!]!;
  for (let n = 0; n < count; n++) tenure_n[n] = tenureOf(tenure_d, dwelling_h[home_n[n]!]!);
}

/**
 * Lays the person's hazards end to end: the one the draw falls into, or 0. What others decide for this person is not
 * among them.
 */
function causeOf(world: World, tables: RelocationTables, p: number, h: number, tenure: number, u: number): Cause | 0 {
  const { class_p, role_p } = world.persons;
  const age = world.age_c[class_p[p]!]!;
  if (world.households.kind_h[h] !== KIND.private) return 0;
  const role = role_p[p]!;
  if (role === ROLE.child) return causeOfLeaving(world, tables, p, h, u);
  const { care, dwelling } = tables.lifeProof;
  const inside = age >= LIFE_PROOF_AGE ? isLifeProof(world.dwellings.traits_d, world.households.dwelling_h[h]!) : -1;
  let sum = world.rates.care_a[age]! * (inside < 0 ? 1 : care[inside as 0 | 1]);
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
  const mobility = mobilityOfTenure(tenure) * (inside < 0 ? 1 : dwelling[inside as 0 | 1]);
  return causeToMove(world, tables, p, h, mobility, u, sum);
}

/** What makes a household as a whole move. @param before sum of the hazards already laid down */
function causeToMove(
  world: World,
  { hazards, push, work, widowed, quakes, newcomers }: RelocationTables,
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
  const state = newcomers === null ? 0 : age * STATES + newcomers.state_n[world.persons.newcomer_p[p]!]!;
  const forJob = hazards.job_a[age]! * (newcomers === null ? 1 : newcomers.onward_as[state]!);
  const job = before + (forJob > 0 ? forJob * workMobility(world, work, p, h, age) : 0);
  const dwelling = job + forDwelling;
  const emigration = dwelling + hazards.emigration_a[age]! * (newcomers === null ? 1 : newcomers.back_as[state]!);
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
function causeOfLeaving(
  world: World,
  { study, hazards }: RelocationTables,
  p: number,
  h: number,
  u: number,
): Cause | 0 {
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

/** Highest factors on the hazards of moving for a job and of emigration at an age, of newcomers or of everybody else. */
function highestFactors(newcomers: NewcomerMobility | null, newcomer: boolean, age: number): [number, number] {
  if (newcomers === null) return [1, 1];
  const { onward_as, back_as, highestOnward_a, highestBack_a } = newcomers;
  return newcomer ? [highestOnward_a[age]!, highestBack_a[age]!] : [onward_as[age * STATES]!, back_as[age * STATES]!];
}

/** The largest sum of hazards that somebody of a tenure, role and class can have, added up in the order of the causes. */
function highestThresholds(
  world: World,
  study: StudyLeaving | null,
  work: Mobility | null,
  lifeProof: LifeProofFactors,
  quakes: QuakeMoves | null,
  newcomers: NewcomerMobility | null,
): Float64Array {
  const highest_krc = new Float64Array((NEWCOMER + 1) * ROLES * CLASSES);
  const moving = world.moving?.hazards;
  const { facilityOutflow, widowMoves } = world.parameters;
  const mostCare = Math.max(...lifeProof.care);
  const shaken = quakes === null ? 1 : quakes.most;
  const mostMoves = Math.max(...lifeProof.dwelling);
  for (let c = 2; c < CLASSES; c++) {
    const age = world.age_c[c]!;
    if (age < ADULT_AGE) continue;
    const old = age >= LIFE_PROOF_AGE;
    const care = world.rates.care_a[age]! * (old ? mostCare : 1);
    // The other partner may be older, which makes a split less likely, never more.
    const split = Math.max(
      splitProbability(world.parameters, true, age),
      splitProbability(world.parameters, false, age),
    );
    for (let row = 0; row <= NEWCOMER; row++) {
      const tenure = row === NEWCOMER ? MOST_MOBILE : row;
      const [onward, back] = highestFactors(newcomers, row === NEWCOMER, age);
      const forDwelling = (moving?.dwelling_a[age] ?? 0) * mobilityOfTenure(tenure) * shaken * (old ? mostMoves : 1);
      const all = (before: number): number =>
        threshold(
          moving
            ? before +
                moving.job_a[age]! * onward * (work === null ? 1 : work.highest_a[age]!) +
                forDwelling +
                moving.emigration_a[age]! * back +
                moving.other_a[age]! +
                facilityOutflow * (forDwelling + moving.other_a[age]!)
            : before,
        );
      const set = (role: number, value: number): void => {
        highest_krc[(row * ROLES + role) * CLASSES + c] = value;
      };
      set(ROLE.child, threshold((study === null ? 0 : highestStudyHazard(study, age)) + leavingProbability(world, c)));
      // Who lost a partner this year is alone.
      set(ROLE.adult, all(care + unionProbability(world.parameters, age) + (moving ? widowMoves : 0)));
      set(ROLE.partner, all(care + split));
      set(ROLE.other, all(care));
    }
  }
  return highest_krc;
}
