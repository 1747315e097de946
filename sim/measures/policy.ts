/** The measures of a scenario as the kernel gets them: which, how much, when and where. */
export interface PolicyMeasure {
  readonly id: string;
  /** 0 = nothing, 1 = the declared budget. */
  readonly dose: number;
  /** First year lived with it, and the number of years. */
  readonly start: number;
  readonly years: number;
  /** Whether a town lies in its area. */
  readonly area_t: readonly boolean[];
}

/** No measures. */
export const NO_POLICY: readonly PolicyMeasure[] = [];
