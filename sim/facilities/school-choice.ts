/** Which school a household's child goes to: the frozen weights of its town, and what schools are like now. */
import { type Acceptance, makeAcceptance } from '../choice/acceptance.js';
import { makeProposals, type Proposals } from '../choice/proposals.js';
import { chooseKeyed } from '../choice/rejection.js';
import { drawKey } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { FACILITY, FACILITY_STATUS } from '../state/facilities.js';
import type { World } from '../world.js';
import { nearestOpen } from './access.js';
import type { SchoolsInput } from './input.js';

/** Ratio of today's weight to the frozen one that is always accepted. */
const CAP = 2;

export function schoolProposals({ weight_ts, denomination_s }: SchoolsInput): Proposals {
  const schools = denomination_s.length;
  return makeProposals(weight_ts, weight_ts.length / Math.max(1, schools), schools);
}

/**
 * How schools compare with the base for a child whose last school was of a denomination; class 0 = no school yet, else
 * 1 + denomination. Closed schools are not to be had, those about to close are hardly chosen.
 */
export function schoolAcceptance(world: World, { denomination_s, denominations }: SchoolsInput): Acceptance {
  const schools = denomination_s.length;
  const { announcedAppeal, denominationLoyalty } = world.parameters;
  const { status_f } = world.facilities;
  const ratio_cs = new Float64Array((1 + denominations.length) * schools);
  for (let c = 0; c <= denominations.length; c++) {
    for (let s = 0; s < schools; s++) {
      if (status_f[s] === FACILITY_STATUS.closed) continue;
      const appeal = status_f[s] === FACILITY_STATUS.announced ? announcedAppeal : 1;
      const same = c === 0 || denomination_s[s] === c - 1;
      ratio_cs[c * schools + s] = appeal * (same ? 1 : 1 - denominationLoyalty);
    }
  }
  return makeAcceptance(ratio_cs, 1 + denominations.length, schools, CAP);
}

/**
 * The school of a household in a town. The key has no year in it: a household's preferences stay, and only what is no
 * longer to be had makes it look further.
 *
 * @param last school before this one, -1 = none
 * @returns school; -1 = there is none
 */
export function chooseSchool(
  world: World,
  proposals: Proposals,
  acceptance: Acceptance,
  town: number,
  last: number,
  idA: number,
  idB: number,
): number {
  const { denomination_s } = world.facilityInput!.schools;
  const { k1, k2 } = drawKey(world.runKey, EVENT.schoolChoice, 0);
  const cls = last < 0 ? 0 : 1 + denomination_s[last]!;
  const found = chooseKeyed(proposals, town, acceptance, cls, idA, idB, k1, k2);
  return found >= 0 ? found : nearestOpen(world, FACILITY.school, town);
}
