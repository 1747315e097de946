/** Moves by age out of the table of parameters: measured to 73, continued by guess; emigration as a fitted schedule. */
import { parameterValue, readParameters } from './parameters.js';

const LAST_AGE = 95;
const LAST_MEASURED = 73;
/** Ages whose division into moves inside and between municipalities is kept above the measured ones. */
const SPLIT_FROM = 70;

export interface MoveProfile {
  /** Yearly probabilities by age 0 to 95 on 31 December. */
  readonly within: readonly number[];
  readonly between: readonly number[];
  /** Emigration by age, shape alone. */
  readonly emigration: readonly number[];
}

export const isMeasured = (age: number): boolean => age <= LAST_MEASURED;

export function readMoveProfile(directory: string): MoveProfile {
  const rows = readParameters(directory);
  const value = (name: string): number => parameterValue(rows, name);
  const measured = (kind: string): number[] =>
    Array.from({ length: LAST_MEASURED + 1 }, (_, age) => value(`move_${kind}_age_${age}`) / 100);
  const within = measured('within_municipality');
  const between = measured('between_municipalities');
  const sum = (values: readonly number[]): number => values.slice(SPLIT_FROM).reduce((a, b) => a + b, 0);
  const share = sum(between) / (sum(between) + sum(within));
  for (let age = LAST_MEASURED + 1; age <= LAST_AGE; age++) {
    const all = value(age < 80 ? 'move_rate_age_74_79' : 'move_rate_age_80plus') / 100;
    within.push(all * (1 - share));
    between.push(all * share);
  }
  return { within, between, emigration: rogersCastro(value, 'emigration') };
}

/**
 * Seven-parameter schedule: childhood, labour-force peak, constant.
 *
 * @source Rogers and Castro (1981), Model migration schedules, IIASA RR-81-30.
 */
function rogersCastro(value: (name: string) => number, kind: string): number[] {
  const at = (name: string): number => value(`rogers_castro_${kind}_${name}`);
  const [a1, alpha1, a2, alpha2, mu2, lambda2, c] = ['a1', 'alpha1', 'a2', 'alpha2', 'mu2', 'lambda2', 'c'].map(at) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Array.from(
    { length: LAST_AGE + 1 },
    (_, age) =>
      a1 * Math.exp(-alpha1 * age) + a2 * Math.exp(-alpha2 * (age - mu2) - Math.exp(-lambda2 * (age - mu2))) + c,
  );
}
