/** Who leaves the region at the base is counted over residents, in whatever order they stand. */
import { expect, it } from 'vitest';
import { leavingInCountry } from '../../scenarios/parameters/learning/country-leaving.js';
import { departureRates } from '../../scenarios/parameters/leavers/departure-rates.js';
import { decidersByHousehold } from '../../scenarios/parameters/moving/deciders.js';
import { geographyOf } from '../../scenarios/parameters/moving/geography.js';
import { homeLeavers } from '../../scenarios/parameters/moving/home-leavers.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import type { WorldInput } from '../../sim/input.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { toyPack } from '../toy/pack.js';
import { permuted } from '../toy/permute.js';

it('departures are the same to the last bit for residents in other slots', () => {
  const pack = toyPack();
  const input = openInput(pack, synthesise(pack, 1));
  const { hazards, weight_rk } = input.moving!;
  const of = ({ population, rates, learning, baseYear }: WorldInput) => {
    const people = { population, decider_h: decidersByHousehold(population), base: baseYear };
    const inCountry = leavingInCountry(pack, learning!, initialParameters());
    const leavers = homeLeavers(people, rates.leavingHome_sa, learning!, inCountry, initialParameters());
    return departureRates(people, leavers, hazards, weight_rk, geographyOf(pack));
  };
  const made = of(input);
  expect(made.from_ta.some((leaving) => leaving > 0)).toBe(true);
  for (const seed of [1, 2, 3]) expect(of(permuted(input, seed))).toEqual(made);
});
