/** What of moving is the same for every window of past migration: who moves how often, and where to. */
import type { LearningInput } from '../../../sim/learning/input.js';
import type { NewcomersInput } from '../../../sim/newcomers/input.js';
import { initialParameters } from '../../../sim/parameters/parameters.js';
import { leavingInCountry } from '../learning/country-leaving.js';
import { awayAtBase } from '../leavers/leavers-input.js';
import type { CareerValues } from '../made-with.js';
import { newcomersInput, newcomersLeaving, stateOf } from '../newcomers/newcomers-input.js';
import { type MeanUnions, meanUnions } from '../unions/mean-unions.js';
import { partnersByAge } from '../unions/partners-by-age.js';
import type { Basis } from './basis.js';
import { type Deciders, decidersOf } from './deciders.js';
import { departuresOf } from './departures.js';
import { expectedMoves } from './expected.js';
import { outflowShares } from './flow-shares.js';
import { type Geography, geographyOf } from './geography.js';
import { type HazardsInside, hazardsOf } from './hazards.js';
import { type Heads, headsOf } from './heads.js';
import { homeLeavers } from './home-leavers.js';
import { reachedFromInside } from './inside-flows.js';
import { netRatesOf } from './net-rates.js';
import { type Profile, profileOf } from './profile.js';
import { keepingShareAtHome } from './share-at-home.js';
import { stayingByClass } from './staying.js';
import { fitWeights } from './weights.js';
import { withinByMunicipality } from './within.js';
import { withYoungLeaving } from './young-leaving.js';

export interface Moves {
  readonly geography: Geography;
  readonly deciders: Deciders;
  readonly profile: Profile;
  readonly heads: Heads;
  readonly hazards: HazardsInside;
  /** As in `MovingInput`. */
  readonly weight_rk: Float64Array;
  /** Persons expected to leave a municipality for another a year: (m * CHOICE_CLASSES + c) * 9 + age class. */
  readonly leaving_mck: Float64Array;
  /** Persons expected to reach a municipality from the region's others: m * 9 + age class. */
  readonly inside_mk: Float64Array;
  readonly away: ReturnType<typeof awayAtBase>;
  readonly newcomers: NewcomersInput;
  /** Newcomers expected to leave the country in the base year, by own age. */
  readonly newcomersLeaving_a: readonly number[];
  /** As `deciders`, of households whose decider is no newcomer. */
  readonly settled: Deciders;
}

/** Hazards that add up to the measured profile, weights fitted to the moves of 2015, and who lives elsewhere. */
export function movesOf(basis: Basis, parameters: CareerValues, learning: LearningInput): Moves {
  const { pack, rates } = basis;
  const geography = geographyOf(pack);
  const deciders = decidersOf(basis);
  const profile = profileOf(pack);
  // Windows of past migration change how many come, and of which ages hardly.
  const net = netRatesOf(pack, basis.base, initialParameters());
  const leaving_sa = keepingShareAtHome(pack, rates.leavingHome_sa, net);
  const leavers = homeLeavers(basis, leaving_sa, learning, leavingInCountry(pack, learning, parameters), parameters);
  const movers = { deciders, profile, leavers };
  const unions = unionsExpected(basis, geography.municipality_t);
  const hazards = hazardsOf(basis, movers, unions);
  const { moves_tc, moves_mca } = expectedMoves(basis, leavers, hazards, geography);
  const within_c = stayingByClass(moves_mca, deciders, profile, { care_a: rates.care_a, ...unions });
  const shared_mc = withinByMunicipality(pack, geography, moves_tc, within_c);
  const within_mc = withYoungLeaving(shared_mc, moves_mca, net.pattern_mk);
  const leaving_mck = departuresOf(moves_mca, within_mc);
  const newcomers = newcomersInput(pack, basis);
  const state = stateOf(basis);
  const weight_rk = fitWeights(geography, { moves_tc, within_mc, share_d: outflowShares(pack, geography) });
  return {
    geography,
    deciders,
    profile,
    heads: headsOf(basis),
    hazards,
    weight_rk,
    leaving_mck,
    inside_mk: reachedFromInside(geography, leaving_mck, weight_rk, moves_tc),
    away: awayAtBase(basis, leavers, geography, { hazards, weight_rk }),
    newcomers,
    newcomersLeaving_a: newcomersLeaving(basis, newcomers),
    settled: decidersOf(basis, (decider) => state(decider) === 0),
  };
}

/** How much more often, or less, people of an age form and leave unions in the region than the parameters say. */
function unionsExpected({ population, base, rates: { unions } }: Basis, municipality_t: readonly number[]): MeanUnions {
  return meanUnions(unions, partnersByAge(population, base, municipality_t));
}
