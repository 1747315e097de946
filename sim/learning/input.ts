import type { SecondaryInput } from './secondary-input.js';

/**
 * What school careers and study need besides the population. Made once per pack and base date from its tables, the same
 * in every scenario; log-odds are centred such that the shares hold for the children of the base. Structured-clonable.
 */
export interface LearningInput {
  /** Log-odds of havo or vwo for a child of average background and way to school, by town. */
  readonly higher_t: readonly number[];
  /** Way to the nearest school that offers havo or vwo at the base, km, less the mean way of the children of the base. */
  readonly schoolKm_t: readonly number[];
  /** Part of vwo in havo and vwo against the country, by town. */
  readonly vwoRatio_t: readonly number[];
  /** Highest education of the parents, in standard deviations from the mean of the children of the base; by GROUP. */
  readonly background_g: readonly number[];
  /** Of those who enter havo, the part whose diploma is one of vmbo. */
  readonly stepDown: number;
  /** What those who begin to study in a year are paid, from `first` on; the last one holds. Values of FINANCE. */
  readonly finance: { readonly first: number; readonly regime_y: readonly number[] };
  /** Probability of leaving home within sixteen months of the start: (study * REGIMES + regime) * T + t. */
  readonly leaving_srt: Float64Array;
  /** Diplomas of the DIPLOMA_YEARS before the base year: y * T + t, the year before it first. */
  readonly diplomas_yt: readonly number[];
  readonly higherDiplomas_yt: readonly number[];
  /** Null = schools stay as they are, and with them the way. */
  readonly secondary: SecondaryInput | null;
}

/** What students are paid. */

export const FINANCE = { loan: 0, grant: 1 } as const;
export const REGIMES = Object.keys(FINANCE).length;

/** Kinds of higher study. */
export const STUDY = { hbo: 0, wo: 1 } as const;
export const STUDIES = Object.keys(STUDY).length;

/** What somebody is paid who begins to study in a year; before the first year as in the first. */
export function regimeOf({ finance: { first, regime_y } }: LearningInput, year: number): number {
  return regime_y[Math.min(regime_y.length - 1, Math.max(0, year - first))]!;
}
