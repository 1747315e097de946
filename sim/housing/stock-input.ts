/** What is built and taken down at the base, and how homes are kept up. Plain data, the same in every scenario. */
export interface StockInput extends Works {
  /** What came after the base date, for runs that take building as given; null = none of it is known. */
  readonly after: (Works & { readonly lastYear: number }) | null;
  /** Part of what is built that is owned, and rented from a housing association; the rest is rented from others. By town. */
  readonly ownedPart_t: readonly number[];
  readonly socialPart_t: readonly number[];
}

/** What is built and taken down in a year; a part of a dwelling is drawn. */
export interface Works {
  /** Dwellings built by town; of the base: as in the last years before it. */
  readonly built_t: readonly number[];
  /** Of these, built in towns that are known to be built on, whatever their municipality does. */
  readonly known_t: readonly number[];
  /** Dwellings taken down by municipality, in the same years. */
  readonly takenDown_m: readonly number[];
}
