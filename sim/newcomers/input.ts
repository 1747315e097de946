/** What is known of newcomers besides how many come. Plain data, made once per pack and base date. */
export interface NewcomersInput {
  /**
   * Who decides at the base, for a household or as a lodger, by age on 31 December and state: age * STATES + s. Hazards
   * are divided over states such that all of an age together leave as observed.
   */
  readonly deciders_as: Float64Array;
  /** Of them those with a child at home. */
  readonly withChildren_as: Float64Array;
  /** Yearly hazard of leaving the country again by state, with children or without; of state 0 not used. */
  readonly back_s: readonly number[];
  /** Yearly hazard of moving on inside the country, beyond what others of the age have, by state; of state 0 not used. */
  readonly onward_s: readonly number[];
}
