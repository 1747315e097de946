/** What is known of newcomers besides how many come. Plain data, made once per pack and base date. */
export interface NewcomersInput {
  /**
   * Persons at the base by age on 31 December of who decides for them, and that person's state:
   * age * STATES + s. Hazards are divided over states such that these people as a whole leave as observed.
   */
  readonly persons_as: Float64Array;
  /** Yearly hazard of leaving the country again by state; of state 0 not used. */
  readonly back_s: readonly number[];
  /** Yearly hazard of moving on to another part of the country by state; of state 0 not used. */
  readonly onward_s: readonly number[];
}
