/** What a finished run holds in memory: the source of the run folder, the report and the screen. */
import type { YearResult } from '../../sim/protocol.js';
import type { Pack } from '../packages/format.js';
import type { Scenario } from '../schema/scenario.js';

/** One replicate: the first year's stocks, then every year up to the last. */
export interface SeedResult {
  readonly seed: number;
  readonly years: readonly YearResult[];
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
}
