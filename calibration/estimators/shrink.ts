/** Ratios of observed to expected counts, pulled towards those of the province by how little they rest on. */

export interface Observed {
  readonly observed: number;
  readonly expected: number;
  readonly group: string;
}

/**
 * Empirical-Bayes ratios under a Poisson count with a gamma distributed ratio around the mean of its group.
 *
 * ratio = (observed + strength * mean) / (expected + strength). The strength, in expected events, is mean / variance
 * of the true ratios inside groups, estimated once over all groups by moments (variance of the observed ratios,
 * weighted by expected events, less what chance alone gives).
 *
 * @source Clayton and Kaldor (1987), Biometrics 43, 671-681, with moments in place of likelihood.
 */
export function shrunkRatios(areas: readonly Observed[]): { ratios: number[]; strength: number } {
  const sums = new Map<string, { observed: number; expected: number; members: number }>();
  for (const { observed, expected, group } of areas) {
    const sum = sums.get(group) ?? { observed: 0, expected: 0, members: 0 };
    sum.observed += observed;
    sum.expected += expected;
    sum.members += 1;
    sums.set(group, sum);
  }
  const meanOf = (group: string): number => {
    const { observed, expected } = sums.get(group)!;
    return observed / expected;
  };
  // E[sum e (r - mean)^2] = sum over groups of (members - 1) * mean + variance * (sum e - sum e^2 / group e).
  let spread = 0;
  let weight = 0;
  for (const { observed, expected, group } of areas) {
    const deviation = observed / expected - meanOf(group);
    spread += expected * deviation * deviation;
    weight += expected - (expected * expected) / sums.get(group)!.expected;
  }
  let chance = 0;
  for (const [group, { members }] of sums) chance += (members - 1) * meanOf(group);
  const variance = weight > 0 ? Math.max(0, (spread - chance) / weight) : 0;
  const strength = variance > 0 ? 1 / variance : Number.POSITIVE_INFINITY;
  const ratios = areas.map(({ observed, expected, group }) =>
    strength === Number.POSITIVE_INFINITY
      ? meanOf(group)
      : (observed + strength * meanOf(group)) / (expected + strength),
  );
  return { ratios, strength };
}
