/** What is scored, from what was typed: the declared parameters or those of a scenario, and where the rows go. */
import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { InputError } from '../../scenarios/errors.js';
import type { Made } from '../../scenarios/evidence/scoreboard.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { openPack } from '../../scenarios/runs/packs.js';
import { SCOREBOARD, VERSION } from '../../scenarios/runs/project.js';
import { shippedRegions } from '../../scenarios/runs/regions.js';
import { parseSeeds } from '../../scenarios/runs/seeds.js';
import { readTextFile } from '../../scenarios/runs/text-file.js';
import { parseScenario, type Scenario } from '../../scenarios/schema/scenario.js';
import { MAX_CHARACTERS } from '../../scenarios/schema/yaml.js';
import { initialParameters, type ParameterName, type ParameterValues } from '../../sim/parameters/parameters.js';
import { type Kept, rowsIn } from './scoreboard.js';

const REGION = 'noord-oost-groningen';
const POPULATION_SEED = 1;
/** Replicates of the shipped scoreboard. */
export const SEEDS = '1..8';

export interface Scored {
  readonly pack: Pack;
  readonly parameters: ParameterValues;
  readonly populationSeed: number;
  /** The file whose parameters are scored; undefined = those declared. */
  readonly scenario?: string;
}

/**
 * What is of other regions stays in the file that scores go to.
 *
 * Only the shipped scoreboard is made anew over its own rows: in any other file scores of the same region may be of
 * other parameters, and replacing them would lose a day's work.
 *
 * @param out as typed
 * @param changes what makes the rows others than those that the shipped scoreboard may hold
 * @throws InputError when changed rows would go there, or scores of this region and origin stand in a file of the user's
 */
export function keptIn(out: string, changes: readonly string[], pack: string, origin: number): Kept {
  const isShipped = isSame(out, SCOREBOARD);
  if (isShipped && changes.length > 0) {
    throw new InputError(
      `${changes.join(' ')}: not what the shipped scoreboard holds, which stays as it is; name a file of your own with --out FILE`,
    );
  }
  const found = rowsIn(out, pack, origin);
  if (isShipped || found.own.length === 0) return found;
  throw new InputError(
    `--out ${out}: holds scores of ${pack} from ${origin} already; expected a file without them: name another, or move this one away`,
  );
}

/** What makes the rows others than those, as it was typed. */
export function changesOf({
  seeds,
  scenario,
}: {
  readonly seeds: string;
  readonly scenario?: string;
}): readonly string[] {
  const same = parseSeeds(seeds).join() === parseSeeds(SEEDS).join();
  return [...(same ? [] : [`--seeds ${seeds}`]), ...(scenario === undefined ? [] : [`--scenario ${scenario}`])];
}

/** By whatever path or link it is reached. */
function isSame(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return resolve(a) === resolve(b);
  }
}

/**
 * @param ref region as typed; undefined = that of the scenario
 * @param file a scenario; its years, which begin at another base, do not count
 * @throws InputError for a scenario that does more than change parameters, or is about another region
 */
export function scoredOf(ref: string | undefined, file: string | undefined, base: number): Scored {
  if (file === undefined) {
    const pack = openPack(ref ?? REGION, base);
    return { pack, parameters: initialParameters(), populationSeed: POPULATION_SEED };
  }
  const scenario = parseScenario(readTextFile(file, 'a scenario (YAML)', MAX_CHARACTERS), file);
  for (const key of ['measures', 'events'] as const) {
    if (scenario[key].length > 0) {
      throw new InputError(`${file}: ${key} cannot be scored, for none were observed; leave them out`);
    }
  }
  const pack = packOf(scenario, file, base);
  if (ref !== undefined && openPack(ref, base).id !== pack.id) {
    throw new InputError(`${file}: about region ${scenario.region}, not ${ref}; leave REGION out or change the file`);
  }
  const { parameters, populationSeed } = scenario;
  return { pack, parameters, populationSeed, scenario: file };
}

/** Its region at the base that is scored; paths are relative to the file. */
function packOf({ region }: Scenario, file: string, base: number): Pack {
  const isShipped = shippedRegions().some(({ name }) => name === region);
  return openPack(isShipped || isAbsolute(region) ? region : join(dirname(resolve(file)), region), base);
}

function changedIn(parameters: ParameterValues): readonly ParameterName[] {
  const declared = initialParameters();
  return (Object.keys(declared) as ParameterName[]).filter((name) => parameters[name] !== declared[name]);
}

/** With what scores are made, for the file they go to. */
export const madeWith = (
  { pack, parameters, populationSeed }: Scored,
  seeds: readonly number[],
  origin: number,
): Made => ({
  pack: pack.name,
  id: pack.id,
  origin,
  model: VERSION,
  seeds,
  populationSeed,
  parameters: Object.fromEntries(changedIn(parameters).map((name) => [name, parameters[name]])),
});

/** Which parameters were scored that are not the declared ones; empty without a scenario. */
export function scoredText({ scenario, parameters }: Pick<Scored, 'scenario' | 'parameters'>): string {
  if (scenario === undefined) return '';
  const declared = initialParameters();
  const changed = changedIn(parameters);
  const list = changed.map((name) => `${name} ${parameters[name]} (declared ${declared[name]})`).join(', ');
  return `Model with the parameters of ${scenario}: ${list === '' ? 'all as declared' : list}.`;
}
