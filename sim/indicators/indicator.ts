import type { World } from '../world.js';
import type { Tally } from './tally.js';
import type { YearFlows } from './year-flows.js';

/**
 * One declared output. Counts are whole numbers per place, and municipalities and the region are their sums, unless
 * `areas`. Shares and means are rounded to a decimal that one person in the region still moves.
 */
export interface Indicator {
  readonly id: string;
  readonly label: { readonly nl: string; readonly en: string };
  readonly unit: string;
  /** Numerator, population and reference date in one sentence. */
  readonly definition: string;
  readonly source: string;
  /** The CBS figure it can be compared with, or why there is none. */
  readonly cbs: string;
  /** `stock`: on 1 January; `flow`: during the year that ended on that 1 January. */
  readonly kind: 'stock' | 'flow';
  /** Headline indicators are written per town too. */
  readonly headline: boolean;
  /** Whether a world has it at all; one without the rule is in every world. Elsewhere it has no values, not even 0. */
  inWorld?(world: World): boolean;
  /** Values by place, from the counts of this 1 January and the flows of the year that ended. */
  of(world: World, tally: Tally, flows: YearFlows): number[];
  /** How the region and municipalities are counted when they are no sums of their towns. */
  readonly areas?: AreaRule;
}

/** Borders inside an area do not count for the area, though for the towns on either side; shares are no sums. */
export interface AreaRule {
  readonly rule: 'across its own border' | 'inside its own border' | 'ratio of sums over its towns';
  /** The region's value and then one per municipality, in the order of the pack. */
  of(flows: YearFlows, world: World, tally: Tally): number[];
}

/** The rule of an indicator without one. */
export const SUM_OF_TOWNS = 'sum of its towns';

/** The share or mean of a place where there is nobody to count: no number, an empty cell in files. */
export const NO_VALUE = Number.NaN;
