/** Who loses work because jobs went: the lowest keyed tickets of those who hold one in the pool. */
import { type DrawKey, draw } from '../draws.js';
import { compareIdentity } from '../identity.js';
import type { World } from '../world.js';
import { ACTIVITY, activityOf, JOB_LEVELS, jobLevelOf } from './work.js';

interface Holder {
  readonly p: number;
  readonly ticket: number;
}

/**
 * @param open_ml jobs nobody holds, by municipality and level; negative = more are held than there are
 * @returns slots of those who lose theirs, in any order
 */
export function laidOff(world: World, open_ml: Int32Array, { k1, k2 }: DrawKey): number[] {
  if (open_ml.every((n) => n >= 0)) return [];
  const { slots, work_p, pool_p, idA_p, idB_p } = world.persons;
  const holders_ml = Array.from(open_ml, (): Holder[] => []);
  for (let p = 0; p < slots; p++) {
    if (activityOf(work_p[p]!) !== ACTIVITY.employee || pool_p[p] === 0) continue;
    const i = (pool_p[p]! - 1) * JOB_LEVELS + jobLevelOf(work_p[p]!);
    if (i < open_ml.length && open_ml[i]! < 0) {
      holders_ml[i]!.push({ p, ticket: draw(idA_p[p]!, idB_p[p]!, k1, k2) });
    }
  }
  return holders_ml.flatMap((holders, i) =>
    holders
      .sort((a, b) => a.ticket - b.ticket || compareIdentity(idA_p[a.p]!, idB_p[a.p]!, idA_p[b.p]!, idB_p[b.p]!))
      .slice(0, Math.max(0, -open_ml[i]!))
      .map(({ p }) => p),
  );
}
