/** A gravity model of commuting, true to where people live and where jobs are. */
import { type Decay, decayed } from '../../../sim/labour/distance-decay.js';
import type { WorkPlaces } from './work-places.js';

const ROUNDS = 15;

/** What sets those who live in a COROP region apart. */
export interface OwnWays {
  /** Factor on jobs inside it. */
  readonly closed: number;
  /** In the place of `far` of the decay. */
  readonly far: number;
}

/** How weights of jobs differ from the plain number of them. */
export interface Ways {
  readonly decay: Decay;
  /** By COROP region that the region lies in, where something was measured. */
  readonly own_c: ReadonlyMap<string, OwnWays>;
}

/**
 * Flows between areas that add up to the workers of each and the jobs of each (Furness).
 *
 * @returns n * areas + j
 */
export function balanced(
  { areas, km_nj, municipal_n, corop_n }: Pick<WorkPlaces, 'areas' | 'km_nj' | 'municipal_n' | 'corop_n'>,
  workers_n: Float64Array,
  jobs_n: Float64Array,
  { decay, own_c }: Ways,
): Float64Array {
  const flow_nj = new Float64Array(areas * areas);
  for (let n = 0; n < areas; n++) {
    const { closed, far } = own_c.get(corop_n[n]!) ?? { closed: 1, far: decay.far };
    const ownDecay = { ...decay, far };
    for (let j = 0; j < areas; j++) {
      const weight = decayed(ownDecay, km_nj[n * areas + j]!);
      flow_nj[n * areas + j] = corop_n[j] === corop_n[n] ? weight * closed : weight;
    }
    if (municipal_n[n] === 1) flow_nj[n * areas + n]! *= decay.home;
  }
  const factor_j = new Float64Array(areas).fill(1);
  const factor_n = new Float64Array(areas).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const reached_j = new Float64Array(areas);
    for (let n = 0; n < areas; n++) {
      let sum = 0;
      for (let j = 0; j < areas; j++) sum += flow_nj[n * areas + j]! * factor_j[j]! * jobs_n[j]!;
      factor_n[n] = sum > 0 ? workers_n[n]! / sum : 0;
      for (let j = 0; j < areas; j++) reached_j[j]! += flow_nj[n * areas + j]! * factor_n[n]!;
    }
    for (let j = 0; j < areas; j++) factor_j[j] = reached_j[j]! > 0 ? 1 / reached_j[j]! : 0;
  }
  for (let n = 0; n < areas; n++) {
    for (let j = 0; j < areas; j++) flow_nj[n * areas + j]! *= factor_n[n]! * factor_j[j]! * jobs_n[j]!;
  }
  return flow_nj;
}
