import type { World } from '../world.js';
import type { Tally } from './tally.js';

/** One declared output. Values are whole numbers per place; municipalities and the region are their sums. */
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
  /** Values by place, from the counts and the events of the year that ended. */
  of(world: World, tally: Tally): number[];
}
