import type { PlaceTable, Population, WorldInput } from '../../sim/input.js';
import { initialParameters, type ParameterName, type ParameterValues } from '../../sim/parameters/parameters.js';
import type { Pack } from '../packages/format.js';
import { numbers, words } from '../packages/table.js';
import { facilitiesInput } from '../parameters/facilities/facilities-input.js';
import { housingInput } from '../parameters/housing/housing-input.js';
import { labourInput } from '../parameters/labour/labour-input.js';
import { learningInput } from '../parameters/learning/learning-input.js';
import { livelihoodInput } from '../parameters/livelihood/livelihood-input.js';
import { CAREERS, type CareerValues, WINDOWS, type WindowValues } from '../parameters/made-with.js';
import { decidersByHousehold } from '../parameters/moving/deciders.js';
import { movesOf } from '../parameters/moving/moves.js';
import { movingInput } from '../parameters/moving/moving-input.js';
import { unionRates } from '../parameters/unions/union-rates.js';
import { baseOf, municipalityOfTowns } from './base.js';
import { careHazards } from './care.js';
import { ratesOf } from './rates.js';

/**
 * Everything a run needs from a region pack and the population made from it, for a closed world: people find homes in
 * their own town only.
 */
export function worldInput(pack: Pack, population: Population): WorldInput {
  const baseYear = baseOf(pack);
  const rates = {
    ...ratesOf(pack),
    care_a: careHazards(population, baseYear),
    unions: unionRates(population, baseYear, municipalityOfTowns(pack)),
  };
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

/** Makes the open world for parameters: once for those that it is made with, however the others differ. */
export type OpenWorlds = (parameters: CareerValues & WindowValues) => WorldInput;

/**
 * The same with school careers, moving between towns and across the region's edge, and those who left it earlier: worlds of
 * one population. What parameters do not change is made once for all of them, and what the windows of past migration do not
 * change once for all windows.
 */
export function openWorlds(pack: Pack, population: Population): OpenWorlds {
  const closed = worldInput(pack, population);
  const { rates, baseYear: base } = closed;
  const basis = { pack, population, decider_h: decidersByHousehold(population), base, rates };
  const labour = labourInput(pack, basis);
  const fixed = {
    facilities: facilitiesInput(pack, population, base),
    labour,
    livelihood: livelihoodInput(pack, population, labour, closed.places.municipality_t),
    housing: housingInput(pack, population, base),
  };
  const careersOf = oncePer(CAREERS, (parameters: CareerValues) => {
    const learning = learningInput(pack, population, base, parameters);
    return { learning, moves: movesOf(basis, parameters, learning) };
  });
  return oncePer([...CAREERS, ...WINDOWS], (parameters: CareerValues & WindowValues) => {
    const { learning, moves } = careersOf(parameters);
    return { ...closed, ...movingInput(basis, moves, parameters), learning, ...fixed };
  });
}

/** What is made is kept for the next who ask for it with the same values of these parameters. */
function oncePer<Name extends ParameterName, Made>(
  names: readonly Name[],
  make: (parameters: Pick<ParameterValues, Name>) => Made,
): (parameters: Pick<ParameterValues, Name>) => Made {
  const known = new Map<string, Made>();
  return (parameters) => {
    const key = names.map((name) => parameters[name]).join();
    const made = known.get(key) ?? make(parameters);
    known.set(key, made);
    return made;
  };
}

/**
 * One open world.
 *
 * @param parameters of which the windows of past migration and the strengths behind school careers are read here
 */
export const openInput = (
  pack: Pack,
  population: Population,
  parameters: ParameterValues = initialParameters(),
): WorldInput => openWorlds(pack, population)(parameters);

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
