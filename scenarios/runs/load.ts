/** From a scenario file to everything a run needs: the scenario and its pack, both checked. */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { PolicyMeasure } from '../../sim/measures/policy.js';
import type { Shock } from '../../sim/measures/shocks.js';
import { InputError } from '../errors.js';
import type { Pack } from '../packages/format.js';
import { policyOf } from '../policy.js';
import { shown, suggestion } from '../schema/nearest.js';
import { checkBase, parseScenario, type Scenario } from '../schema/scenario.js';
import { scenarioNameOf } from '../schema/write.js';
import { MAX_CHARACTERS } from '../schema/yaml.js';
import { shocksOf } from '../shocks.js';
import { buildFromRegionFile, isYamlPath, loadPack } from './packs.js';
import { regionFileHint, shippedPackFile, shippedRegions } from './regions.js';
import { readTextFile } from './text-file.js';

export interface LoadedScenario {
  /** Its path, for messages. */
  readonly file: string;
  /** The file as it was given. */
  readonly text: string;
  readonly scenario: Scenario;
  readonly scenarioName: string;
  readonly pack: Pack;
  /** Its measures, with areas found in the pack. */
  readonly policy: readonly PolicyMeasure[];
  /** Its events, with places found in the pack. */
  readonly shocks: readonly Shock[];
}

const isPath = (region: string): boolean => /[/\\]|\.json$/i.test(region) || isYamlPath(region);

function shippedPack(scenario: Scenario, file: string): Pack {
  const shipped = shippedRegions();
  const region = shipped.find((r) => r.name === scenario.region);
  if (region === undefined) {
    const names = shipped.map((r) => r.name);
    const wrong = `${file}: unknown region ${shown(scenario.region)}${suggestion(scenario.region, names)}`;
    throw new InputError(
      `${wrong}; accepted: ${names.join(', ')}, or the path of a region file (.yaml) or of a built pack (.json)${regionFileHint(scenario.region)}`,
    );
  }
  checkBase(scenario, file, region.name, region.bases);
  return loadPack(shippedPackFile(region.name, scenario.years[0]), 'region');
}

/** Its region as a command takes it: a shipped region's name, or a path from where the command runs. */
export function regionRef({ region }: Pick<Scenario, 'region'>, file: string): string {
  return !isPath(region) || isAbsolute(region) ? region : join(dirname(file), region);
}

/** The pack that a scenario's `region` stands for; paths are relative to the scenario file. */
function packOf(scenario: Scenario, file: string): Pack {
  const { region, years } = scenario;
  if (!isPath(region)) return shippedPack(scenario, file);
  const path = regionRef(scenario, file);
  if (!existsSync(path)) throw new InputError(`${file}: region ${shown(region)}: no such file (looked for ${path})`);
  const pack = namingScenario(file, () =>
    isYamlPath(path) ? buildFromRegionFile(path, years[0]) : loadPack(path, 'region'),
  );
  checkBase(scenario, file, region, [pack.base!]);
  return pack;
}

/** What is wrong in the file behind `region` is said with the scenario that named it. */
function namingScenario(file: string, load: () => Pack): Pack {
  try {
    return load();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${file}: region: ${error.message}`);
    throw error;
  }
}

/** @throws InputError for whatever is wrong with the scenario, its region or its pack */
export function loadScenario(file: string): LoadedScenario {
  const text = readTextFile(file, 'a scenario (YAML)', MAX_CHARACTERS);
  const scenario = parseScenario(text, file);
  const pack = packOf(scenario, file);
  return {
    file,
    text,
    scenario,
    scenarioName: scenarioNameOf(scenario, file),
    pack,
    policy: policyOf(scenario, pack, file),
    shocks: shocksOf(scenario, pack, file),
  };
}
