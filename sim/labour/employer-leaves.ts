/** A large employer that leaves because the scenario says so. */
import { compareIdentity } from '../identity.js';
import { type Employers, stopEmployer } from './employers.js';

/**
 * Takes so many jobs out of a municipality's sector: the employer nearest in size goes; employers are invented, so what it
 * had more stays with the small ones, and what it had less goes with them, then with the other large ones.
 *
 * @param cell municipality * CLUSTERS + cluster
 * @returns jobs that went: fewer than asked only where there were fewer
 */
export function employerLeaves(employers: Employers, cell: number, jobs: number, year: number): number {
  const { small_ms, jobs_f } = employers;
  const order = largeIn(employers, cell, jobs);
  let rest = jobs;
  const leaver = order[0];
  if (leaver !== undefined) {
    rest -= jobs_f[leaver]!;
    stopEmployer(employers, leaver, year);
  }
  const fromSmall = Math.min(rest, small_ms[cell]!);
  small_ms[cell] = small_ms[cell]! - fromSmall;
  rest -= fromSmall;
  for (const f of order.slice(1)) {
    const taken = Math.min(Math.ceil(rest), jobs_f[f]!);
    if (taken <= 0) break;
    jobs_f[f] = jobs_f[f]! - taken;
    if (jobs_f[f] === 0) stopEmployer(employers, f, year);
    rest -= taken;
  }
  return jobs - Math.max(0, rest);
}

/** Open large employers of a cell, the nearest in size first, identity deciding ties. */
function largeIn({ count, cell_f, jobs_f, idA_f, idB_f }: Employers, cell: number, jobs: number): number[] {
  const found: number[] = [];
  for (let f = 0; f < count; f++) if (cell_f[f] === cell && jobs_f[f]! > 0) found.push(f);
  return found.sort(
    (f, g) =>
      Math.abs(jobs_f[f]! - jobs) - Math.abs(jobs_f[g]! - jobs) ||
      compareIdentity(idA_f[f]!, idB_f[f]!, idA_f[g]!, idB_f[g]!),
  );
}
