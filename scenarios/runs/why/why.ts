/** From a scenario, a school and a seed to what befell the school. */
import { join } from 'node:path';
import { InputError } from '../../errors.js';
import { openInput } from '../../population/world-input.js';
import { type Watched, watchSchool } from '../../why/replay.js';
import { type LoadedScenario, loadScenario, regionRef } from '../load.js';
import { cachedPopulation } from '../population-cache.js';
import { findSchool } from './find-school.js';
import { checkReplay, provenBy } from './proof.js';
import type { SchoolName } from './table.js';

export interface WhyRequest {
  readonly loaded: LoadedScenario;
  /** Id or name. */
  readonly school: string;
  readonly seed: number;
  /** A finished run to compare with. */
  readonly folder?: string;
  readonly cache: string;
}

/** The scenario that a run folder holds. @throws InputError saying what to do where its region is not found from there */
export function scenarioOfRun(folder: string): LoadedScenario {
  try {
    return loadScenario(join(folder, 'scenario.yaml'));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${error.message}; name the scenario file that the run was made from, before --dir`);
  }
}

/** @throws InputError on a school or a folder that does not fit; Error when the replay is not the run of the folder */
export function whySchool(request: WhyRequest): { readonly watched: Watched; readonly school: SchoolName } {
  const { loaded, seed, folder } = request;
  const { scenario, pack, policy, shocks } = loaded;
  const manifest = folder === undefined ? undefined : provenBy(folder, loaded, seed);
  const { population } = cachedPopulation(pack, scenario.populationSeed, request.cache);
  const input = openInput(pack, population, scenario.parameters);
  if (input.facilities === null) throw new InputError(`${pack.name}: no schools in this pack`);
  const f = findSchool(input.facilities, input.places.name_t, request.school, regionRef(scenario, loaded.file));
  const { parameters, years } = scenario;
  const watched = watchSchool({ input, parameters, policy, shocks, seed, lastYear: years[1] }, f);
  const { schools, id_f, name_f, place_f } = input.facilities;
  const into = watched.years.at(-1)!.decision.into;
  const proven = folder === undefined || manifest === undefined ? null : checkReplay(folder, manifest, watched);
  return {
    watched,
    school: {
      id: id_f[f]!,
      name: name_f[f]!,
      town: input.places.name_t[place_f[f]!]!,
      denomination: schools.denominations[schools.denomination_s[f]!]!,
      into: into < 0 ? null : { id: id_f[into]!, name: name_f[into]!, town: input.places.name_t[place_f[into]!]! },
      towns: watched.towns.map((t) => input.places.name_t[t]!),
      scenario: manifest?.scenario ?? loaded.scenarioName,
      lastYear: years[1],
      level: parameters.schoolClosureLevel,
      proven,
    },
  };
}
