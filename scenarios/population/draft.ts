/** A household in the making: cells of its members by role. One adult is a single or single parent, two are partners. */
export interface Draft {
  readonly adults: number[];
  readonly children: readonly number[];
  readonly others: number[];
}
