import type { World } from '../world.js';
import type { Tally } from './tally.js';
import type { YearFlows } from './year-flows.js';

/** One declared output. Values are whole numbers per place; municipalities and the region are their sums, unless `areas`. */
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
  /** Values by place, from the counts of this 1 January and the flows of the year that ended. */
  of(world: World, tally: Tally, flows: YearFlows): number[];
  /** How the region and municipalities are counted when they are no sums of their towns. */
  readonly areas?: AreaRule;
}

/** Borders inside an area do not count for the area, though for the towns on either side; means are no sums. */
export interface AreaRule {
  readonly rule: 'across its own border' | 'inside its own border' | 'mean over its residents';
  /** The region's value and then one per municipality, in the order of the pack. */
  of(flows: YearFlows, world: World, tally: Tally): number[];
}

/** The rule of an indicator without one. */
export const SUM_OF_TOWNS = 'sum of its towns';
