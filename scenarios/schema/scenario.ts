/** A scenario: what one run is about. Read from YAML, checked against the declarations of the model. */
import {
  initialParameters,
  PARAMETERS,
  type ParameterName,
  type ParameterValues,
} from '../../sim/parameters/parameters.js';
import { InputError } from '../errors.js';
import { readEvent, type ScenarioEvent } from './events.js';
import { problemWith } from './issues.js';
import { MAX_HORIZON, SCENARIO_KEYS, SCENARIO_SHAPE, SWITCHABLE_LOOPS } from './keys.js';
import { readMeasure, type ScenarioMeasure } from './measures.js';
import { DEFAULT_VARIANT, FEEDBACK_VARIANTS, type FeedbackVariantId } from './variants.js';
import { parseYamlMapping } from './yaml.js';

/** Everything filled in: what the file leaves out has its default. */
export interface Scenario {
  readonly name?: string;
  /** A shipped region's name, or the path of a region file or a built pack, relative to the scenario file. */
  readonly region: string;
  /** First and last year; the run goes from 1 January of the first to 1 January of the last. */
  readonly years: readonly [first: number, last: number];
  /** Seed of the synthetic population, apart from the seeds of the replicates. */
  readonly populationSeed: number;
  /** How people respond to facilities that went; the file's own parameters win over it. */
  readonly variant: FeedbackVariantId;
  /** Every parameter, in declared order. */
  readonly parameters: ParameterValues;
  /** Loops switched on or off, by id. */
  readonly loops: Readonly<Record<string, boolean>>;
  /** In the order of the file; a later one is asked for money after an earlier one. */
  readonly measures: readonly ScenarioMeasure[];
  /** What happens whoever governs, in the order of the file. */
  readonly events: readonly ScenarioEvent[];
}

function checkYears([first, last]: readonly [number, number], file: string): void {
  const given = `${file}: years [${first}, ${last}]`;
  if (last < first) throw new InputError(`${given} run backwards; the first year comes first`);
  const span = last - first;
  if (span < 1 || span > MAX_HORIZON) {
    throw new InputError(`${given} span ${span} years; 1 to ${MAX_HORIZON} are accepted`);
  }
}

/**
 * @param text the file
 * @param file its name, for messages
 * @throws InputError naming file, key, value and what is accepted
 */
export function parseScenario(text: string, file: string): Scenario {
  const raw = parseYamlMapping(text, file, SCENARIO_KEYS);
  const read = SCENARIO_SHAPE.safeParse(raw);
  if (!read.success) {
    const { issues } = read.error;
    // A misspelt key is said before the key that is missing because of it.
    const first = issues.find((issue) => issue.code === 'unrecognized_keys') ?? issues[0]!;
    throw new InputError(`${file}: ${problemWith(first, raw)}`);
  }
  const given = read.data;
  checkYears(given.years, file);
  const variant = given.variant === null ? 'null' : (given.variant ?? DEFAULT_VARIANT);
  const initial: ParameterValues = { ...initialParameters(), ...FEEDBACK_VARIANTS[variant].parameters };
  const parameters = Object.fromEntries(
    (Object.keys(PARAMETERS) as ParameterName[]).map((name) => [name, given.parameters?.[name] ?? initial[name]]),
  ) as ParameterValues;
  const loops: Record<string, boolean> = {};
  for (const id of SWITCHABLE_LOOPS) {
    const switched = given.loops?.[id];
    if (switched !== undefined) loops[id] = switched;
  }
  return {
    ...(given.name === undefined ? {} : { name: given.name }),
    region: given.region,
    years: given.years,
    populationSeed: given.populationSeed ?? 1,
    variant,
    parameters,
    loops,
    measures: (given.measures ?? []).map((measure, item) => readMeasure(measure, item, given.years, file)),
    events: (given.events ?? []).map((event, item) => readEvent(event, item, given.years, file)),
  };
}

/** The first year must be one of the region's base years. */
export function checkBase(scenario: Scenario, file: string, region: string, bases: readonly number[]): void {
  const [first] = scenario.years;
  if (bases.includes(first)) return;
  throw new InputError(
    `${file}: years begin in ${first}, which is no base year of ${region}; accepted first years: ${bases.join(', ')}`,
  );
}
