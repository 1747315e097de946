/**
 * Who employs at the base date. Plain data, the same in every scenario. Columns are indexed by municipality `m`, by
 * municipality and cluster `ms` (m * CLUSTERS + s), or by large employer `f`.
 */
export interface EmployersInput {
  /** Jobs with small employers and the number of these. */
  readonly small_ms: Float64Array;
  readonly smallEmployers_ms: Float64Array;
  /** Large employers, invented so that their sizes are as uneven as sizes are; in the order of cell and rank. */
  readonly cell_f: Uint16Array; // municipality * CLUSTERS + cluster
  readonly jobs_f: Int32Array;
  /** Share of each job level in the jobs of a cluster: (m * CLUSTERS + s) * JOB_LEVELS + level; sums to 1. */
  readonly level_msl: Float64Array;
  /** Weight of the residents and the workforce of one municipality for the employers of another: m * M + n. */
  readonly reach_mn: Float64Array;
  /** Residents of zones within reach, weighted alike; they do not change. */
  readonly outside_m: Float64Array;
}
