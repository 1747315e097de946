/** What the board of one school looked at in a year, and what it decided. */
import {
  closingProbability,
  expectedRatios,
  type Prospect,
  prospectOf,
  termsOf,
} from '../../sim/facilities/board-hazard.js';
import { boardAverages, exemptionOf } from '../../sim/facilities/norm.js';
import { schoolCost } from '../../sim/measures/ledger.js';
import { FACILITY_STATUS } from '../../sim/state/facilities.js';
import type { World } from '../../sim/world.js';

/** Read before the board decides. */
export interface Outlook {
  /** Probability that the board announces a closure this year. */
  readonly probability: number;
  /** Logarithms of the hazard's factors by name, as in `termsOf`, and that of the scenario's level. */
  readonly terms: Readonly<Record<string, number>>;
  readonly prospect: Prospect;
}

export interface Decision {
  readonly status: number; // FACILITY_STATUS
  readonly reason: number; // REASON
  /** School it merges into, -1 = none. */
  readonly into: number;
  readonly yearsUnder: number;
  readonly norm: number;
  /** EXEMPTION, 0 when it has none. */
  readonly exemption: number;
  /** Why it would have closed, had nobody paid; 0 = nobody had to. */
  readonly held: number;
  /** What a measure paid for this year, EUR. */
  readonly paidEur: number;
}

/** @returns null for a school that is not open: nobody decides over it any more */
export function outlookOf(world: World, f: number): Outlook | null {
  if (world.facilities.status_f[f] !== FACILITY_STATUS.open) return null;
  const { hazard } = world.facilityInput!.schools;
  const level = world.parameters.schoolClosureLevel;
  const prospect = prospectOf(world, f, expectedRatios(world, world.year));
  return { probability: closingProbability(hazard, prospect, level), terms: termsOf(hazard, prospect), prospect };
}

/** Read after the boards decided. */
export function decisionOf(world: World, f: number): Decision {
  const { status_f, reason_f, into_f, under_f, held_f, users_f, place_f } = world.facilities;
  const { norm_m } = world.facilityInput!.schools;
  const norm = norm_m[world.places.municipality_t[place_f[f]!]!]!;
  return {
    status: status_f[f]!,
    reason: reason_f[f]!,
    into: into_f[f]! - 1,
    yearsUnder: under_f[f]!,
    norm,
    exemption: users_f[f]! < norm ? exemptionOf(world, f, boardAverages(world)) : 0,
    held: held_f[f]!,
    paidEur: held_f[f] === 0 ? 0 : costOf(world, f),
  };
}

/** Cost of a school that was held, by the measure that holds schools. */
function costOf({ accounts, facilities }: World, f: number): number {
  for (const { measure, policy, kept } of accounts) {
    const eur = schoolCost(measure.effect, facilities.users_f[f]!);
    if (eur !== null && kept > 0 && policy.area_t[facilities.place_f[f]!]) return eur;
  }
  return 0;
}
