/**
 * Secondary schools within reach of a region's towns. Made once per pack and base date, the same in every scenario; such
 * that at the base every site has the pupils of the register. Structured-clonable.
 */
export interface SecondaryInput {
  /** Register id of the site, or of the first of several of one school side by side. */
  readonly id_j: readonly string[];
  /** Town of the region in which a site stands, or the nearest of its municipality; -1 = outside the region. */
  readonly place_j: readonly number[];
  /** 1 = may lose tracks: in the region, and its pupils were counted. */
  readonly reacts_j: readonly number[];
  /** 1 = the track is taught at the base: j * TRACKS + k. */
  readonly taught_jk: Uint8Array;
  /** Way from a town to the nearest building of a site, where possible one with havo or vwo, km: t * J + j. */
  readonly km_tj: Float64Array;
  /** What a site weighs for the pupils of a town, against the others that teach their track: t * J + j. */
  readonly weight_tj: Float64Array;
  /** Pupils of the register over those who live in the region: more than 1 where others come from elsewhere; 0 = not counted. */
  readonly factor_j: readonly number[];
  /** Pupils at the base: j * TRACKS + k. */
  readonly pupils_jk: Float64Array;
}
