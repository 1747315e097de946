/** Values and their past. Plain data, the same in every scenario. */
export interface PricesInput {
  /** Mean value of dwellings (WOZ of the base year, so of the 1 January before it), EUR, by town. */
  readonly woz_t: readonly number[];
  /** The same for the country. */
  readonly countryWoz: number;
  /** Yearly growth of a municipality's value against the country's in the years before the base, as a logarithm. */
  readonly drift_m: readonly number[];
}
