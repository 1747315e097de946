/** From two scenarios and a pack to worlds that can be run: everything before the first year. */
import { InputError } from '../../scenarios/errors.js';
import { parsePack } from '../../scenarios/packages/check.js';
import { policyOf } from '../../scenarios/policy.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { checkBase, parseScenario, type Scenario } from '../../scenarios/schema/scenario.js';
import type { WorldInput } from '../../sim/input.js';
import type { Region } from '../region/region.js';
import { regionOf } from '../region/region-of.js';
import { WORLD_NAMES, type WorldName } from '../state/worlds.js';
import type { Plan, WorldPlan } from './messages.js';

export interface Prepared {
  readonly plan: Plan;
  /** By `WorldPlan.input`. */
  readonly inputs: readonly WorldInput[];
}

/**
 * @param onRegion called as soon as it can be drawn, before the worlds are ready
 * @throws InputError naming the world and what is wrong with it
 */
export function prepare(
  scenarioTexts: Readonly<Record<WorldName, string>>,
  packText: string,
  onRegion: (region: Region, span: Plan['span']) => void,
): Prepared {
  const scenarios = {
    baseline: parseScenario(scenarioTexts.baseline, 'baseline'),
    measures: parseScenario(scenarioTexts.measures, 'measures'),
  };
  const { baseline } = scenarios;
  checkComparable(baseline, scenarios.measures);
  const pack = parsePack(packText, baseline.region);
  if (pack.name !== baseline.region) {
    throw new InputError(`baseline: region '${baseline.region}' was given the pack of '${pack.name}'`);
  }
  checkBase(baseline, 'baseline', baseline.region, [pack.base!]);
  const population = synthesise(pack, baseline.populationSeed);
  onRegion(regionOf(pack, population), baseline.years);
  // Inputs read few parameters: worlds that differ in measures alone share theirs.
  const inputs: WorldInput[] = [];
  const known = new Map<string, number>();
  const worlds = {} as Record<WorldName, WorldPlan>;
  for (const name of WORLD_NAMES) {
    const { parameters } = scenarios[name];
    const key = JSON.stringify(parameters);
    if (!known.has(key)) known.set(key, inputs.push(openInput(pack, population, parameters)) - 1);
    worlds[name] = { input: known.get(key)!, parameters, policy: policyOf(scenarios[name], pack, name) };
  }
  return { plan: { span: baseline.years, worlds }, inputs };
}

/** Two worlds are shown side by side, person by person the same luck. */
function checkComparable(baseline: Scenario, measures: Scenario): void {
  const of = ({ region, years, populationSeed }: Scenario): string =>
    `region ${region}, years ${years.join(' to ')}, population seed ${populationSeed}`;
  if (of(baseline) !== of(measures)) {
    throw new InputError(`measures: ${of(measures)}; expected those of the baseline: ${of(baseline)}`);
  }
}
