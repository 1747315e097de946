/** Employers come, grow, shrink and stop, within one year. */
import { asDeviate, type DrawKey, draw, laterKey, oneOf, threshold, wholeNumber } from '../draws.js';
import { exp, pow } from '../exact.js';
import { employerIdentity } from '../identity.js';
import type { PlaceTable } from '../input.js';
import type { ParameterValues } from '../parameters/parameters.js';
import { CLUSTERS } from './classes.js';
import { servesResidents } from './employer-climate.js';
import { addEmployer, type Employers, municipalityNumber, stopEmployer } from './employers.js';
import type { EmployersInput } from './employers-input.js';

/** What the year's turnover needs besides the employers. */
export interface Turnover {
  readonly input: EmployersInput;
  readonly places: PlaceTable;
  readonly parameters: ParameterValues;
  /** The year being lived. */
  readonly year: number;
  /** How good each place is for each sector; 1 = as at the base. */
  readonly climate_ms: ArrayLike<number>;
  /** Residents within reach over those of last year. */
  readonly followed_m: ArrayLike<number>;
}

/**
 * Small employers: start-ups and stops change their jobs in opposite ways, chance is that of so many businesses, and
 * services go with the people around.
 */
export function turnOverSmall(employers: Employers, turnover: Turnover, { k1, k2 }: DrawKey): void {
  const { input, places, parameters, climate_ms, followed_m } = turnover;
  const { smallTurnover, startUps, servicesFollow, jobsTrend } = parameters;
  for (let cell = 0; cell < employers.small_ms.length; cell++) {
    const climate = climate_ms[cell]!;
    const number = Math.max(1, input.smallEmployers_ms[cell]!);
    const net = smallTurnover * (startUps * climate - 1 / climate) + jobsTrend;
    const u = draw(municipalityNumber(places, cell), cell % CLUSTERS, k1, k2);
    const chance = asDeviate(u) * Math.sqrt((2 * smallTurnover) / number);
    const people = servesResidents(cell % CLUSTERS) ? pow(followed_m[Math.floor(cell / CLUSTERS)]!, servicesFollow) : 1;
    // A year takes at most half of the jobs, whatever chance and climate say of a handful of businesses.
    employers.small_ms[cell] = employers.small_ms[cell]! * people * Math.max(0.5, 1 + net + chance);
  }
}

/** Large employers, one by one: a keyed hazard to stop, else they grow or shrink a little. */
export function turnOverLarge(
  employers: Employers,
  { parameters, climate_ms, year }: Turnover,
  stop: DrawKey,
  size: DrawKey,
): void {
  const { largeStops, largeSwings, jobsTrend } = parameters;
  const { count, cell_f, jobs_f, idA_f, idB_f } = employers;
  for (let f = 0; f < count; f++) {
    if (jobs_f[f] === 0) continue;
    const hazard = largeStops / climate_ms[cell_f[f]!]!;
    if (draw(idA_f[f]!, idB_f[f]!, stop.k1, stop.k2) < threshold(hazard)) {
      stopEmployer(employers, f, year);
      continue;
    }
    if (largeSwings === 0 && jobsTrend === 0) continue;
    const z = asDeviate(draw(idA_f[f]!, idB_f[f]!, size.k1, size.k2));
    // Less half the variance, or mere chance would let jobs grow.
    const growth = exp(largeSwings * z - (largeSwings * largeSwings) / 2) * (1 + jobsTrend);
    jobs_f[f] = Math.max(1, Math.round(jobs_f[f]! * growth));
  }
}

/** Who comes: as many as stop at the base, each as large as one of those that stood there then. */
export function openLarge(employers: Employers, turnover: Turnover, { k1, k2 }: DrawKey): void {
  const { input, places, parameters, climate_ms, year } = turnover;
  let first = 0;
  for (let cell = 0; cell < input.small_ms.length; cell++) {
    let end = first;
    while (end < input.cell_f.length && input.cell_f[end] === cell) end++;
    const number = end - first;
    if (number > 0) {
      const [code, cluster] = [municipalityNumber(places, cell), cell % CLUSTERS];
      const expected = number * parameters.largeStops * climate_ms[cell]!;
      const opening = wholeNumber(expected, draw(code, cluster, k1, k2));
      for (let n = 0; n < opening; n++) {
        const identity = employerIdentity(code, cluster, year, n);
        const like = oneOf(number, draw(identity[0], identity[1], laterKey(k1, 1), k2));
        addEmployer(employers, cell, input.jobs_f[first + like]!, identity, year);
      }
    }
    first = end;
  }
}
