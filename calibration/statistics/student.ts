/** Student's t distribution: quantiles for intervals from few replicates. */

/** Steps of Simpson's rule; far more than eight digits need. */
const STEPS = 2000;

/** Density without its constant. */
const kernel = (x: number, df: number): number => (1 + (x * x) / df) ** (-(df + 1) / 2);

/** Simpson's rule after x = tan(u), which makes the range finite. */
function area(df: number, to: number): number {
  const end = Math.atan(to);
  const f = (u: number): number => kernel(Math.tan(u), df) / Math.cos(u) ** 2;
  let sum = 0;
  for (let i = 0; i < STEPS; i++) {
    const [a, b] = [(end * i) / STEPS, (end * (i + 1)) / STEPS];
    sum += ((b - a) / 6) * (f(a) + 4 * f((a + b) / 2) + f(b));
  }
  return sum;
}

/**
 * The t with `share` of the distribution between -t and t.
 *
 * @param share above 0 and under 1.
 * @param df degrees of freedom, at least 1.
 */
export function studentT(share: number, df: number): number {
  // Just short of the end, where the density of 1 degree of freedom still has its tail.
  const whole = area(df, 1e7);
  let [low, high] = [0, 1e4];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (area(df, middle) / whole < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
