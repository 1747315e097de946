import { EVENT } from '../event-numbers.js';
import { CLUSTERS } from '../labour/classes.js';
import { climateOf, ratioOf, talentOf } from '../labour/employer-climate.js';
import { employerLeaves } from '../labour/employer-leaves.js';
import { openLarge, type Turnover, turnOverLarge, turnOverSmall } from '../labour/employer-turnover.js';
import { jobsByCell, jobsChange } from '../labour/employers.js';
import { type Livelihood, residentsReached } from '../labour/livelihood.js';
import { changeJobs } from '../labour/pools.js';
import { JOB_LEVELS } from '../labour/work.js';
import { keyOf, type World } from '../world.js';
import type { Process } from './process.js';

/**
 * Employers come, stay and stop, by what they found around them last year; then the scenario's own events. Who loses
 * work by it is found out when jobs are matched.
 */
export const employers: Process<void> = {
  name: 'employers',
  reads: ['households.place', 'households.size', 'households.kind', 'labour'],
  writes: ['labour', 'employers'],
  prepare() {},
  run(world) {
    const { livelihood, labour } = world;
    if (!livelihood || !labour) return;
    const turnover = lookAround(world, livelihood);
    const { employers } = livelihood;
    turnOverSmall(employers, turnover, keyOf(world, EVENT.smallEmployers));
    turnOverLarge(employers, turnover, keyOf(world, EVENT.employerStops), keyOf(world, EVENT.employerSize));
    openLarge(employers, turnover, keyOf(world, EVENT.employerOpens));
    for (const { year, municipality, cluster, jobs } of world.shocks) {
      if (year === world.year) employerLeaves(employers, municipality * CLUSTERS + cluster, jobs, year);
    }
    handOver(world, livelihood);
  },
};

/** How things are around employers, against the base and against last year. */
function lookAround(world: World, { input, employers, baseReached_m, reached_m }: Livelihood): Turnover {
  const base_ms = jobsByCell(input.employers);
  const now_m = residentsReached(input.employers, world.places, world.households);
  const surroundings = {
    talent_ml: talentOf(world.labour!, input.employers.reach_mn),
    catchment_m: now_m.map((residents, m) => ratioOf(residents, baseReached_m[m]!)),
    neighbours_ms: jobsByCell(employers).map((jobs, cell) => ratioOf(jobs, base_ms[cell]!)),
  };
  const followed_m = now_m.map((residents, m) => ratioOf(residents, reached_m[m]!));
  reached_m.set(now_m);
  return {
    input: input.employers,
    places: world.places,
    parameters: world.parameters,
    year: world.year,
    climate_ms: climateOf(surroundings, input.employers.level_msl, world.parameters),
    followed_m,
  };
}

/** Makes the pools of jobs what employers have come to. */
function handOver(world: World, { input, employers, changed_msl }: Livelihood): void {
  jobsChange(input.employers, employers).forEach((change, i) => {
    if (change === changed_msl[i]) return;
    const [m, s] = [Math.floor(i / (CLUSTERS * JOB_LEVELS)), Math.floor(i / JOB_LEVELS) % CLUSTERS];
    changed_msl[i]! += changeJobs(world, m, s, i % JOB_LEVELS, change - changed_msl[i]!);
  });
}
