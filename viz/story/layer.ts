/** What a layer is, and values that several layers make the same way. */
import type { YearResult } from '../../sim/protocol.js';
import type { LayerId } from '../state/view.js';
import type { Both } from './numbers.js';

export interface Layer {
  readonly id: LayerId;
  readonly label: Both;
  readonly unit: Both;
  /** Unit of what the measures change: points for shares. */
  readonly differenceUnit: Both;
  /** It is a change since the first day; the year is said beside the unit. */
  readonly since?: true;
  readonly kind: 'share' | 'change' | 'distance' | 'count';
  readonly decimals: number;
  /** Definition and source in a sentence. */
  readonly meaning: Both;
  /**
   * Bounds between classes, rising, the same for every year and region, so that colours keep their meaning while years
   * play. The outer classes are open. With `around zero` the class in the middle is neutral.
   */
  readonly bounds: readonly number[];
  readonly around: 'zero' | 'none';
  /** The same of measures less baseline, always around zero. */
  readonly differenceBounds: readonly number[];
  /** Value of a town on the 1 January with index y of these years; null = not defined, or too few residents. */
  value(years: readonly YearResult[], y: number, t: number): number | null;
}

/** Ratios of fewer residents than this are noise and are not shown. */
export const LEAST_RESIDENTS = 50;

/** Of a town, or null where the indicator does not exist in that year: flows of the first one. */
export const at = (years: readonly YearResult[], y: number, id: string, t: number): number | null =>
  years[y]?.indicators[id]?.[t] ?? null;

/** Part over residents on the same day, percent. */
export const shareOf =
  (part: string): Layer['value'] =>
  (years, y, t) => {
    const [n, all] = [at(years, y, part, t), at(years, y, 'population', t)];
    return n === null || all === null || all < LEAST_RESIDENTS ? null : (100 * n) / all;
  };

/** A share that the world counts itself, where there are enough people and somebody to count. */
export const shareIn =
  (id: string): Layer['value'] =>
  (years, y, t) => {
    const [share, all] = [at(years, y, id, t), at(years, y, 'population', t)];
    return share === null || Number.isNaN(share) || all === null || all < LEAST_RESIDENTS ? null : share;
  };

export const PERCENT: Both = { nl: '%', en: '%' };
export const POINTS: Both = { nl: 'procentpunt', en: 'percentage points' };
/** Inside the middle class lie nine towns in ten of a region that lived one future with and without measures. */
export const POINT_BOUNDS = [-2, -1, -0.5, -0.2, 0.2, 0.5, 1, 2] as const;
