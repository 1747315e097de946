import type { Population, Rates } from '../../../sim/input.js';
import type { MovingInput } from '../../../sim/moving/input.js';
import type { ParameterValues } from '../../../sim/parameters/parameters.js';
import type { Pack } from '../../packages/format.js';
import { arrivalsOf, outflowShares } from './arrivals.js';
import { decidersOf } from './deciders.js';
import { departuresOf } from './departures.js';
import { expectedMoves } from './expected.js';
import { geographyOf } from './geography.js';
import { hazardsOf } from './hazards.js';
import { profileOf } from './profile.js';
import { fitWeights } from './weights.js';

/**
 * Everything moving needs, from the tables of a pack and the population made from it: hazards that add up to the
 * measured profile, weights fitted to the moves of 2015, arrivals that with them give the net migration observed.
 */
export function movingInput(
  pack: Pack,
  population: Population,
  rates: Rates,
  base: number,
  parameters: ParameterValues,
): MovingInput {
  void parameters;
  const geography = geographyOf(pack);
  const deciders = decidersOf(population, base);
  const profile = profileOf(pack);
  const hazards = hazardsOf(pack, population, rates, deciders, profile, base);
  const { towns, code_z, name_z, x_z, y_z } = geography;
  const { moves_tc, within_c } = expectedMoves(population, rates, deciders, profile, hazards, towns, base);
  const targets = { moves_tc, within_c, share_z: outflowShares(pack, geography) };
  const { weight_rk } = fitWeights(geography, targets);
  const departures = departuresOf(population, rates, hazards, within_c, geography, base);
  const arrivals = arrivalsOf(pack, population, geography, departures, { weight_rk, moves_tc }, base);
  return { code_z, name_z, x_z, y_z, hazards, weight_rk, arrivals };
}
