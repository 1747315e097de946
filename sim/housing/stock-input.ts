/** What is built and taken down at the base, and how homes are kept up. Plain data, the same in every scenario. */
export interface StockInput {
  /** Dwellings built a year by town, as in the last years before the base; a part of a dwelling is drawn. */
  readonly built_t: readonly number[];
  /** Dwellings taken down a year by municipality, as in the same years. */
  readonly takenDown_m: readonly number[];
  /** Part of what is built that is owned, and rented from a housing association; the rest is rented from others. By town. */
  readonly ownedPart_t: readonly number[];
  readonly socialPart_t: readonly number[];
}
