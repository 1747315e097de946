import { NONE } from '../clearing/clear.js';
import { dispositionKey } from '../disposition.js';
import { draw, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { HYBRID, workGroupOf } from '../labour/classes.js';
import { laidOff } from '../labour/layoffs.js';
import { type JobApplicants, makeJobApplicants, match } from '../labour/matching.js';
import { jobAcceptance, noteAccess, openRatios, tightness } from '../labour/open-jobs.js';
import { ownLevel } from '../labour/own-level.js';
import { type Force, forceOf } from '../labour/participation.js';
import type { Labour } from '../labour/pools.js';
import { addSearching, type Searching } from '../labour/searching.js';
import { cellsByClass, reviewWork } from '../labour/states.js';
import { ACTIVITY, JOB_LEVEL, JOB_LEVELS, jobLevelOf, workOf } from '../labour/work.js';
import { keyOf, type World } from '../world.js';
import type { Process } from './process.js';

/** First year in which part of the higher-level work is done at home. */
const REMOTE_FROM = 2020;

export interface LabourTables {
  readonly force: Force;
  readonly cell_c: Int32Array;
}

/**
 * Who works, and where: the inclined belong to the labour force, those who have a job keep it for the most part, jobs
 * that went take their holders' work, and whoever looks for a job applies to pools within reach.
 *
 * Before moving, so that who found nothing may leave in the same year.
 */
export const labour: Process<LabourTables | null> = {
  name: 'labour',
  reads: [
    'age',
    'persons.id',
    'persons.class',
    'persons.household',
    'persons.learning',
    'persons.health',
    'households.place',
    'households.kind',
    'labour',
  ],
  writes: ['persons.work', 'persons.pool', 'labour'],
  prepare: (world) =>
    world.labour && {
      force: forceOf(world.labour.input, world.labour.odds, world.parameters, world.year, tightness(world.labour)),
      cell_c: cellsByClass(world),
    },
  run(world, tables) {
    if (world.labour === null || tables === null) return;
    const { labour, parameters } = world;
    const keys = {
      inclination: dispositionKey(EVENT.participation),
      level: dispositionKey(EVENT.jobLevel),
      change: keyOf(world, EVENT.jobChange),
    };
    labour.force = tables.force;
    const searching = reviewWork(world, tables.force, tables.cell_c, keys, parameters, labour.filled_ml);
    const free_ml = countOpen(world, labour, searching);
    const ratio_kl = openRatios(labour, parameters.borderPermeability);
    noteAccess(labour, ratio_kl);
    const applicants = applicantsOf(world, searching);
    const { choice_i } = match(
      labour,
      applicants,
      jobAcceptance(labour, ratio_kl),
      free_ml,
      keyOf(world, EVENT.jobSearch),
      keyOf(world, EVENT.jobTicket),
    );
    takeJobs(world, labour, applicants, choice_i);
  },
};

/**
 * Jobs that can be applied for. Where more are held than there are, people lose theirs; those from outside are in
 * proportion to jobs.
 */
function countOpen(world: World, labour: Labour, searching: Searching): Int32Array {
  const { input, jobs_ml, baseJobs_ml, filled_ml, inbound_ml, open_ml, firstOpen_ml } = labour;
  for (let i = 0; i < jobs_ml.length; i++) {
    const base = baseJobs_ml[i]!;
    inbound_ml[i] = base === 0 ? 0 : Math.floor((input.inbound_ml[i]! * jobs_ml[i]!) / base);
    open_ml[i] = jobs_ml[i]! - inbound_ml[i]! - filled_ml[i]!;
    // Jobs that came or went in the first year itself are a change, not part of the base.
    if (world.year === world.baseYear) firstOpen_ml[i] = Math.max(1, base - input.inbound_ml[i]! - filled_ml[i]!);
  }
  layOff(world, labour, searching);
  for (let i = 0; i < jobs_ml.length; i++) open_ml[i] = jobs_ml[i]! - inbound_ml[i]! - filled_ml[i]!;
  return open_ml.slice();
}

/** Takes their jobs from as many as hold one too many, who then look for another. */
function layOff(world: World, { open_ml, filled_ml }: Labour, searching: Searching): void {
  const lost = new Set(laidOff(world, open_ml, keyOf(world, EVENT.layoff)));
  if (lost.size === 0) return;
  const { work_p, pool_p } = world.persons;
  for (const p of lost) {
    filled_ml[(pool_p[p]! - 1) * JOB_LEVELS + jobLevelOf(work_p[p]!)]!--;
    work_p[p] = workOf(ACTIVITY.seeking, jobLevelOf(work_p[p]!));
    pool_p[p] = 0;
  }
  for (let n = 0; n < searching.count; n++) {
    if (lost.delete(searching.person_n[n]!)) searching.from_n[n] = NONE;
  }
  for (const p of lost) addSearching(searching, p, NONE);
}

/** Those who search, with the level they aim at; part of the higher level is done at home. */
function applicantsOf(world: World, { count, person_n, from_n }: Searching): JobApplicants {
  const applicants = makeJobApplicants(count);
  applicants.count = count;
  const { idA_i, idB_i, from_i, person_i, level_i, class_i } = applicants;
  const { idA_p, idB_p, learning_p } = world.persons;
  lookUpHomes(world, person_n, applicants);
  const { level_el } = world.labour!.input;
  const level = dispositionKey(EVENT.jobLevel);
  const hybrid = dispositionKey(EVENT.hybridWork);
  const remote = world.year < REMOTE_FROM ? 0 : threshold(world.parameters.remoteShare);
  for (let i = 0; i < count; i++) {
    const p = person_n[i]!;
    const idA = idA_p[p]!;
    const idB = idB_p[p]!;
    const own = ownLevel(level_el, workGroupOf(learning_p[p]!), idA, idB, level.k1, level.k2);
    idA_i[i] = idA;
    idB_i[i] = idB;
    from_i[i] = from_n[i]!;
    person_i[i] = p;
    level_i[i] = own;
    class_i[i] = own === JOB_LEVEL.higher && draw(idA, idB, hybrid.k1, hybrid.k2) < remote ? HYBRID : own;
  }
  return applicants;
}

/** Where applicants live, one column after the other, so that the processor can fetch ahead. */
function lookUpHomes(world: World, person_n: Int32Array, { count, municipality_i }: JobApplicants): void {
  const { household_p } = world.persons;
  const { place_h } = world.households;
  const { municipality_t } = world.places;
  const home_i = new Int32Array(count);
  for (let i = 0; i < count; i++) home_i[i] = household_p[person_n[i]!]!;
  for (let i = 0; i < count; i++) municipality_i[i] = municipality_t[place_h[home_i[i]!]!]!;
}

/** Hands out the jobs, and counts who holds them and which are free. */
function takeJobs(
  world: World,
  labour: Labour,
  { count, person_i, from_i }: JobApplicants,
  choice_i: Int32Array,
): void {
  const { work_p, pool_p } = world.persons;
  const { filled_ml, jobs_ml, inbound_ml, vacant_ml } = labour;
  for (let i = 0; i < count; i++) {
    const to = choice_i[i]!;
    if (to < 0) continue;
    if (from_i[i]! >= 0 && from_i[i]! < filled_ml.length) filled_ml[from_i[i]!]!--;
    if (to < filled_ml.length) filled_ml[to]!++;
    const pool = Math.floor(to / JOB_LEVELS);
    work_p[person_i[i]!] = workOf(ACTIVITY.employee, to - pool * JOB_LEVELS);
    pool_p[person_i[i]!] = pool + 1;
  }
  for (let i = 0; i < jobs_ml.length; i++) vacant_ml[i] = jobs_ml[i]! - inbound_ml[i]! - filled_ml[i]!;
}
