/** The legal closure norm (opheffingsnorm) of primary schools. */

/**
 * Pupils below which a school is under the norm of its municipality, not rounded.
 *
 * min(200, max(23, 0.6 d / (0.15 + 0.0027 d))) with d = primary school pupils per km2 of land.
 *
 * @param pupils pupils of the primary schools in the municipality.
 * @param landAreaKm2 without inland water: with water the norm of a coastal municipality is too low.
 * @source WPO art. 154; exemptions of the law are not part of it.
 */
export function closureNorm(pupils: number, landAreaKm2: number): number {
  const density = pupils / landAreaKm2;
  return Math.min(200, Math.max(23, (0.6 * density) / (0.15 + 0.0027 * density)));
}
