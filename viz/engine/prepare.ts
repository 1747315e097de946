/** From two scenarios and a pack to worlds that can be run: everything before the first year. */
import { InputError } from '../../scenarios/errors.js';
import { parsePack } from '../../scenarios/packages/check/check.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { words } from '../../scenarios/packages/table.js';
import { policyOf } from '../../scenarios/policy.js';
import { unpackTowns } from '../../scenarios/population/packed.js';
import { populationOf, synthesise } from '../../scenarios/population/synthesise.js';
import { openWorlds } from '../../scenarios/population/world-input.js';
import { checkBase, parseScenario, type Scenario } from '../../scenarios/schema/scenario.js';
import { shocksOf } from '../../scenarios/shocks.js';
import { codeNumber } from '../../sim/identity.js';
import type { Population, WorldInput } from '../../sim/input.js';
import type { Region } from '../region/region.js';
import { regionOf } from '../region/region-of.js';
import type { WorldName } from '../state/worlds.js';
import type { Plan, WorldPlan } from './messages.js';

export interface Prepared {
  readonly plan: Plan;
  /** By `WorldPlan.input`. */
  readonly inputs: readonly WorldInput[];
}

/** Told before the worlds are made, which takes longest: what will be run, and then what can be drawn. */
export interface Early {
  plan(plan: Plan): void;
  region(region: Region): void;
}

/** What the worlds are made from. */
export interface Material {
  readonly scenarios: Readonly<Record<WorldName, string>>;
  readonly pack: string;
  /** Towns made from that pack before (`packTowns`); without them, or when they are another pack's, they are made here. */
  readonly towns: ArrayBuffer | null;
}

/** @throws InputError naming the world and what is wrong with it */
export function prepare(material: Material, early: Early): Prepared {
  const scenarios = {
    baseline: parseScenario(material.scenarios.baseline, 'baseline'),
    measures: parseScenario(material.scenarios.measures, 'measures'),
  };
  const { baseline } = scenarios;
  checkComparable(baseline, scenarios.measures);
  const pack = parsePack(material.pack, baseline.region);
  if (pack.name !== baseline.region) {
    throw new InputError(`baseline: region '${baseline.region}' was given the pack of '${pack.name}'`);
  }
  checkBase(baseline, 'baseline', baseline.region, [pack.base!]);
  const plan = planOf(scenarios, pack);
  early.plan(plan);
  const population = peopled(pack, baseline.populationSeed, material.towns);
  early.region(regionOf(pack, population));
  const open = openWorlds(pack, population);
  const inputs: WorldInput[] = [];
  for (const { input, parameters } of Object.values(plan.worlds)) {
    inputs[input] ??= open(parameters);
  }
  return { plan, inputs };
}

function peopled(pack: Pack, seed: number, bytes: ArrayBuffer | null): Population {
  const number_t = words(pack.tables['places']!, 'code').map(codeNumber);
  const towns = bytes && unpackTowns(bytes, pack.id, seed, number_t);
  return towns ? populationOf(pack, towns) : synthesise(pack, seed);
}

/** Inputs read few parameters: worlds that differ in measures alone share theirs. */
function planOf(scenarios: Readonly<Record<WorldName, Scenario>>, pack: Pack): Plan {
  const known: string[] = [];
  const worldOf = (name: WorldName): WorldPlan => {
    const { parameters } = scenarios[name];
    const text = JSON.stringify(parameters);
    if (!known.includes(text)) known.push(text);
    const [policy, shocks] = [policyOf(scenarios[name], pack, name), shocksOf(scenarios[name], pack, name)];
    return { input: known.indexOf(text), parameters, policy, shocks };
  };
  return {
    span: scenarios.baseline.years,
    worlds: { baseline: worldOf('baseline'), measures: worldOf('measures') },
  };
}

/** Two worlds are shown side by side, person by person the same luck. */
function checkComparable(baseline: Scenario, measures: Scenario): void {
  const of = ({ region, years, populationSeed }: Scenario): string =>
    `region ${region}, years ${years.join(' to ')}, population seed ${populationSeed}`;
  if (of(baseline) !== of(measures)) {
    throw new InputError(`measures: ${of(measures)}; expected those of the baseline: ${of(baseline)}`);
  }
}
