/** What a finished run holds in memory: the source of the run folder, the report and the screen. */
import type { YearResult } from '../../sim/protocol.js';
import type { Pack } from '../packages/format.js';
import type { Scenario } from '../schema/scenario.js';
import type { Variant } from './variants.js';

/** One replicate: the first year's stocks, then every year up to the last. */
export interface SeedResult {
  readonly seed: number;
  readonly years: readonly YearResult[];
}

/** What is kept of a variant's replicate: a handful of stocks per place. */
export interface VariantSeed {
  readonly seed: number;
  readonly years: readonly Pick<YearResult, 'year' | 'indicators'>[];
}

export interface VariantResult extends Variant {
  /** The first seeds of the run, so that differences from them are paired. */
  readonly seeds: readonly VariantSeed[];
}

export interface RunResult {
  readonly scenario: Scenario;
  /** Name in files and folders: the scenario's own, else made from its file name. */
  readonly scenarioName: string;
  readonly pack: Pack;
  /** Version of draagvlak that made it. */
  readonly version: string;
  /** In ascending order of seed. */
  readonly seeds: readonly SeedResult[];
  /** Empty where they were not asked for. */
  readonly variants: readonly VariantResult[];
}
