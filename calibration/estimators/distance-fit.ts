/** How well a mixture of two distance regimes gives the observed moves between municipalities. */
import { arrivalsOf, gravityFlows } from '../../scenarios/packages/gravity.js';

export interface Fit {
  /** Poisson deviance over all pairs. */
  readonly deviance: number;
  /** Correlation of the logarithms over pairs with moves. */
  readonly correlation: number;
  /** Correlation of the logarithms over pairs with at least five moves. */
  readonly correlation5: number;
  /** Shares of moves under 20 and 50 km in a straight line. */
  readonly under20: number;
  readonly under50: number;
}

/**
 * Arrivals by destination are brought to the observed ones first (60 rounds), so that distance alone is judged.
 *
 * @param observed moves, `[origin * n + destination]`, without moves inside a municipality.
 * @param weights of `deterrence`.
 * @param straightKm straight distances.
 */
export function fitOf(
  observed: Float64Array,
  mass: readonly number[],
  weights: Float64Array,
  straightKm: Float64Array,
): Fit {
  const n = mass.length;
  const leavers = mass.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += observed[i * n + j]!;
    return sum;
  });
  const arrivals = arrivalsOf(observed, n);
  let pull = [...mass];
  for (let round = 0; round < 60; round++) {
    const now = arrivalsOf(gravityFlows(leavers, pull, weights), n);
    pull = pull.map((p, k) => (now[k]! > 0 ? (p * arrivals[k]!) / now[k]! : p));
  }
  const flows = gravityFlows(leavers, pull, weights);
  return { ...deviation(observed, flows), ...spread(flows, straightKm) };
}

function deviation(
  observed: Float64Array,
  flows: Float64Array,
): Pick<Fit, 'deviance' | 'correlation' | 'correlation5'> {
  let deviance = 0;
  const pairs: [number, number][] = [];
  const larger: [number, number][] = [];
  observed.forEach((seen, cell) => {
    const made = flows[cell]!;
    deviance += 2 * (made - seen + (seen > 0 ? seen * Math.log(seen / made) : 0));
    if (seen > 0) pairs.push([Math.log(seen), Math.log(made)]);
    if (seen >= 5) larger.push([Math.log(seen), Math.log(made)]);
  });
  return { deviance, correlation: correlationOf(pairs), correlation5: correlationOf(larger) };
}

/** Shares of moves by straight distance. */
function spread(flows: Float64Array, straightKm: Float64Array): Pick<Fit, 'under20' | 'under50'> {
  let [all, near, middle] = [0, 0, 0];
  flows.forEach((moves, cell) => {
    all += moves;
    if (straightKm[cell]! < 20) near += moves;
    if (straightKm[cell]! < 50) middle += moves;
  });
  return { under20: near / all, under50: middle / all };
}

/** Pearson correlation. */
export function correlationOf(pairs: readonly (readonly [number, number])[]): number {
  const mean = (i: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[i], 0) / pairs.length;
  const [mx, my] = [mean(0), mean(1)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - mx) * (x - mx);
    yy += (y - my) * (y - my);
    xy += (x - mx) * (y - my);
  }
  return xy / Math.sqrt(xx * yy);
}
