/** A measure is data: a cost and a few effects. It never reaches into columns, so it can be combined and dosed. */
export interface Measure {
  readonly id: string;
  readonly label: { readonly nl: string; readonly en: string };
  readonly source: string;
}

/** Every measure a scenario may name. The first ones arrive with the facilities they keep. */
export const MEASURES: readonly Measure[] = [];
