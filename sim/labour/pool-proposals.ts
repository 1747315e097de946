/** Which pools are proposed to applicants: frozen at the base-year weights, the same in every scenario. */
import { makeProposals, type Proposals } from '../choice/proposals.js';
import type { ParameterValues } from '../parameters/parameters.js';
import { APPLICANTS, HYBRID } from './classes.js';
import { decayed } from './distance-decay.js';
import type { LabourInput } from './input.js';

/**
 * What is proposed to applicants, by municipality and class. Who need not be at work every day finds ways less long:
 * their weights fall less steeply with distance.
 */
export function poolProposals(
  { weight_rk, km_mk, pools, decay }: LabourInput,
  { remoteCommuteWeight }: Pick<ParameterValues, 'remoteCommuteWeight'>,
): Proposals {
  const weights = weight_rk.slice();
  const rows = weight_rk.length / pools;
  for (let r = HYBRID; r < rows; r += APPLICANTS) {
    const m = Math.floor(r / APPLICANTS);
    for (let k = 0; k < pools; k++) {
      const km = km_mk[m * pools + k]!;
      weights[r * pools + k]! *= decayed(decay, remoteCommuteWeight * km) / decayed(decay, km);
    }
  }
  return makeProposals(weights, rows, pools);
}
