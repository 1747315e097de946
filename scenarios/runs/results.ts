/** What a finished run holds in memory: the source of the run folder, the report and the screen. */
import type { YearResult } from '../../sim/protocol.js';
import type { Pack } from '../packages/format.js';
import type { Scenario } from '../schema/scenario.js';
import type { Variant } from './variants.js';

/**
 * A facility at the base date, in the order of the columns of `YearResult.facilities`. A real name must not stand beside
 * a future year in anything but researcher output.
 */
export interface FacilitySite {
  /** Number in the register, code of the stop, or town and number of a practice. */
  readonly id: string;
  /** As in `FACILITY`. */
  readonly kind: number;
  /** Index of its town. */
  readonly town: number;
  /** Empty for a practice: nothing person-like is known about it. */
  readonly name: string;
  /** RD New, m. */
  readonly x: number;
  readonly y: number;
}

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
  readonly facilities: readonly FacilitySite[];
  /** In ascending order of seed. */
  readonly seeds: readonly SeedResult[];
  /** Empty where they were not asked for. */
  readonly variants: readonly VariantResult[];
}
