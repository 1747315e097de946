/** Forecasts that know nothing of people: what any model should be compared with. */
import type { Residents } from './observed.js';
import { withSchools } from './schools.js';

export type BaselineMethod = 'constant' | 'linear' | 'damped';

/** Years of past growth of the population. */
const WINDOW = 10;
/** Years of past growth of the shares of ages. */
const SHARE_WINDOW = 5;
/** What is left each year of the growth of the year before. */
const DAMPING = 0.9;

/** Growth after some years as a multiple of one year's. */
const GROWN: Readonly<Record<BaselineMethod, (years: number) => number>> = {
  constant: () => 0,
  linear: (years) => years,
  damped: (years) => {
    let [sum, left] = [0, 1];
    for (let y = 0; y < years; y++) {
      left *= DAMPING;
      sum += left;
    }
    return sum;
  },
};

/** Mean yearly growth between two years, from their two figures. */
const growth = (past: (year: number) => number, origin: number, window: number): number =>
  (past(origin) - past(origin - window)) / window;

/**
 * @param past one municipality, at least ten years up to the origin.
 * @returns residents in `year`; shares of ages never fall below 0; the schools of the base where nothing grows.
 */
export function baseline(
  method: BaselineMethod,
  past: ReadonlyMap<number, Residents>,
  origin: number,
  year: number,
): Residents {
  const ahead = GROWN[method](year - origin);
  const at = (of: (r: Residents) => number) => (y: number) => of(past.get(y)!);
  const population = at((r) => r.population);
  const forecast = population(origin) + ahead * growth(population, origin, WINDOW);
  const share = (of: (r: Residents) => number): number => {
    const shares = at((r) => of(r) / r.population);
    return Math.max(0, shares(origin) + ahead * growth(shares, origin, SHARE_WINDOW));
  };
  const residents = {
    population: forecast,
    under20: forecast * share((r) => r.under20),
    over64: forecast * share((r) => r.over64),
  };
  return withSchools(residents, method === 'constant' ? past.get(origin)!.schools : null);
}
