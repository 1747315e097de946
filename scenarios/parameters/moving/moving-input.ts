import type { LearningInput } from '../../../sim/learning/input.js';
import type { LeaversInput } from '../../../sim/leavers/input.js';
import type { MovingInput } from '../../../sim/moving/input.js';
import type { ParameterValues } from '../../../sim/parameters/parameters.js';
import { awayAtBase } from '../leavers/leavers-input.js';
import { newcomersInput } from '../newcomers/newcomers-input.js';
import { arrivalsOf } from './arrivals.js';
import type { Basis } from './basis.js';
import { decidersOf } from './deciders.js';
import { departuresOf } from './departures.js';
import { expectedMoves } from './expected.js';
import { outflowShares } from './flow-shares.js';
import { geographyOf } from './geography.js';
import { hazardsOf } from './hazards.js';
import { homeLeavers } from './home-leavers.js';
import { movesOfHouseholds, reachedFromInside } from './inside-flows.js';
import { netRatesOf } from './net-rates.js';
import { profileOf } from './profile.js';
import { fitWeights } from './weights.js';
import { withinByMunicipality } from './within.js';

/**
 * Everything moving needs, from the tables of a pack and the population made from it: hazards that add up to the
 * measured profile, weights fitted to the moves of 2015, arrivals that with them and with those who come back give the
 * net migration observed.
 */
export function movingInput(
  basis: Basis,
  parameters: ParameterValues,
  learning: LearningInput,
): { readonly moving: MovingInput; readonly leavers: LeaversInput } {
  const { pack, population, rates, base } = basis;
  const geography = geographyOf(pack);
  const deciders = decidersOf(basis);
  const profile = profileOf(pack);
  const net = netRatesOf(pack, base, parameters);
  const leavers = homeLeavers(population, rates, learning, parameters, base);
  const movers = { deciders, profile, leavers };
  const hazards = hazardsOf(basis, movers, net);
  const { towns, code_z, name_z, x_z, y_z } = geography;
  const byAge = expectedMoves(basis, movers, hazards, towns);
  const within_mc = withinByMunicipality(pack, geography, byAge.moves_tc, byAge.within_c);
  const leaving_mck = departuresOf(basis, leavers, hazards, within_mc, geography);
  const moves_tc = movesOfHouseholds(geography, byAge.moves_tc, within_mc, leaving_mck);
  const weight_rk = fitWeights(geography, { moves_tc, within_mc, share_d: outflowShares(pack, geography) });
  const inside_mk = reachedFromInside(geography, leaving_mck, weight_rk, moves_tc);
  const away = awayAtBase(basis, leavers, geography, { hazards, weight_rk });
  const balance = { net, leaving_mck, inside_mk };
  const { arrivals, returners } = arrivalsOf(basis, geography, balance, profile.between_a, away);
  return {
    moving: {
      code_z,
      name_z,
      x_z,
      y_z,
      hazards,
      weight_rk,
      arrivals,
      newcomers: newcomersInput(pack, basis),
    },
    leavers: { ...away, ...returners },
  };
}
