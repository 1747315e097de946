import type { PlaceTable, Population, WorldInput } from '../../sim/input.js';
import { initialParameters, type ParameterValues } from '../../sim/parameters/parameters.js';
import type { Pack } from '../packages/format.js';
import { numbers, words } from '../packages/table.js';
import { facilitiesInput } from '../parameters/facilities/facilities-input.js';
import { housingInput } from '../parameters/housing/housing-input.js';
import { labourInput } from '../parameters/labour/labour-input.js';
import { learningInput } from '../parameters/learning/learning-input.js';
import { livelihoodInput } from '../parameters/livelihood/livelihood-input.js';
import { decidersByHousehold } from '../parameters/moving/deciders.js';
import { movingInput } from '../parameters/moving/moving-input.js';
import { baseOf, municipalityOfTowns } from './base.js';
import { careHazards } from './care.js';
import { ratesOf } from './rates.js';

/**
 * Everything a run needs from a region pack and the population made from it, for a closed world: people find homes in
 * their own town only.
 */
export function worldInput(pack: Pack, population: Population): WorldInput {
  const baseYear = baseOf(pack);
  const rates = { ...ratesOf(pack), care_a: careHazards(population, baseYear) };
  return {
    packId: pack.id,
    baseYear,
    places: placesOf(pack),
    rates,
    population,
    moving: null,
    leavers: null,
    facilities: null,
    learning: null,
    labour: null,
    livelihood: null,
    housing: null,
  };
}

/**
 * The same with school careers, moving between towns and across the region's edge, and those who left it earlier.
 *
 * @param parameters of which the windows of past migration and the strengths behind school careers are read here
 */
export function openInput(
  pack: Pack,
  population: Population,
  parameters: ParameterValues = initialParameters(),
): WorldInput {
  const closed = worldInput(pack, population);
  const people = { population, decider_h: decidersByHousehold(population), base: closed.baseYear };
  const labour = labourInput(pack, people);
  const learning = learningInput(pack, population, closed.baseYear, parameters);
  return {
    ...closed,
    ...movingInput({ pack, ...people, rates: closed.rates }, parameters, learning),
    learning,
    facilities: facilitiesInput(pack, population, closed.baseYear),
    labour,
    livelihood: livelihoodInput(pack, population, labour, closed.places.municipality_t),
    housing: housingInput(pack, population, closed.baseYear),
  };
}

/** Towns and municipalities of a pack, both in its order (by code). */
export function placesOf(pack: Pack): PlaceTable {
  const places = pack.tables['places']!;
  const municipalities = pack.tables['municipalities']!;
  return {
    code_t: words(places, 'code'),
    name_t: words(places, 'name'),
    municipality_t: municipalityOfTowns(pack),
    x_t: numbers(places, 'x_m'),
    y_t: numbers(places, 'y_m'),
    code_m: words(municipalities, 'code'),
    name_m: words(municipalities, 'name'),
    mortalityRatio_m: numbers(municipalities, 'mortality_ratio'),
    fertilityRatio_m: numbers(municipalities, 'fertility_ratio'),
  };
}
