/** Employers of small worlds, written out by hand: round figures, two municipalities out of each other's reach. */
import { CLUSTERS } from '../../sim/labour/classes.js';
import type { EmployersInput } from '../../sim/labour/employers-input.js';
import { JOB_LEVELS } from '../../sim/labour/work.js';

export interface ToyEmployers {
  readonly municipalities?: number;
  /** Jobs with small employers in every cell, ten to an employer. */
  readonly small?: number;
  /** Jobs of each large employer: [cell, jobs], in order of cell. */
  readonly large?: readonly (readonly [cell: number, jobs: number])[];
  /** Weight of the other municipalities. */
  readonly link?: number;
}

export function toyEmployers({ municipalities = 2, small = 1000, large = [], link = 0 }: ToyEmployers): EmployersInput {
  const cells = municipalities * CLUSTERS;
  return {
    small_ms: new Float64Array(cells).fill(small),
    smallEmployers_ms: new Float64Array(cells).fill(small / 10),
    cell_f: Uint16Array.from(large, ([cell]) => cell),
    jobs_f: Int32Array.from(large, ([, jobs]) => jobs),
    level_msl: Float64Array.from({ length: cells * JOB_LEVELS }, (_, i) => [0.3, 0.4, 0.3][i % JOB_LEVELS]!),
    reach_mn: Float64Array.from({ length: municipalities * municipalities }, (_, i) =>
      i % (municipalities + 1) === 0 ? 1 : link,
    ),
    outside_m: new Float64Array(municipalities),
  };
}
