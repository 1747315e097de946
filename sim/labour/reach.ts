/** Who moves house keeps the job as long as it is within reach, or no farther than it was. */
import type { World } from '../world.js';
import { ACTIVITY, activityOf, jobLevelOf, workOf } from './work.js';

/** Way to work that people put up with after a move, km (guess; nine in ten travel less). */
export const REACH_KM = 60;

/** Way to work from a municipality to a pool, km. */
const wayToWork = ({ labour }: World, m: number, pool: number): number =>
  labour!.input.km_mk[m * labour!.input.pools + pool]!;

/** Gives up a job that lies beyond reach of the new town; who gives it up seeks work. Own business moves along. */
export function leaveBeyondReach(world: World, p: number, from: number, to: number): void {
  if (world.labour === null || from === to) return;
  const { work_p, pool_p } = world.persons;
  const { municipality_t } = world.places;
  const activity = activityOf(work_p[p]!);
  if (activity === ACTIVITY.selfEmployed) pool_p[p] = municipality_t[to]! + 1;
  if (activity !== ACTIVITY.employee || pool_p[p] === 0) return;
  const pool = pool_p[p]! - 1;
  const way = wayToWork(world, municipality_t[to]!, pool);
  if (way <= Math.max(REACH_KM, wayToWork(world, municipality_t[from]!, pool))) return;
  work_p[p] = workOf(ACTIVITY.seeking, jobLevelOf(work_p[p]!));
  pool_p[p] = 0;
}
