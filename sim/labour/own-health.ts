/**
 * Own health felt as not good, by age, education and work.
 *
 * Work and health go together both ways (M11). The odds ratio between them is shared evenly: each direction has its
 * square root, and health reads the work of this year while participation reads the health of the 1 January before.
 */
import { dispositionKey } from '../disposition.js';
import { draw, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { logistic } from '../exact.js';
import { AGES } from '../input.js';
import { GROUPS } from '../learning/levels.js';
import type { ParameterValues } from '../parameters/parameters.js';
import { ASKED_AGE, HEALTH_CELLS, type HealthInput } from './health-input.js';
import { isWorking } from './work.js';

/** What is known of somebody's work; `unknown` = as the mean of both, for who has just come. */
export const KNOWN = { idle: 0, working: 1, unknown: 2 } as const;
const KNOWNS = 3;
/** Rows of a table of thresholds: what is known of work, and education group. */
export const HEALTH_ROWS = KNOWNS * GROUPS;
export const healthRow = (known: number, group: number): number => known * GROUPS + group;

/** First row by work byte, and step inside it by learning byte: looked up, not worked out, for everybody every year. */
export const ROW_OF_WORK = Uint8Array.from({ length: 256 }, (_, work) =>
  healthRow(isWorking(work) ? KNOWN.working : KNOWN.idle, 0),
);
/**
 * The odds of those without work when a share works and all together have the odds of `mean`.
 *
 * Positive root of (1 - p) o^2 + (w + (1 - w) r - p (1 + r)) o - p r = 0 with p the probability, w the share working
 * and r the ratio of the odds of those without work to those with work.
 */
export function idleOdds(mean: number, working: number, ratio: number): number {
  const b = working + (1 - working) * ratio - mean * (1 + ratio);
  return (-b + Math.sqrt(b * b + 4 * (1 - mean) * mean * ratio)) / (2 * (1 - mean));
}

/**
 * Probability of feeling not good by what is known of work, group and age: healthRow(known, group) * AGES + age.
 *
 * @source level by age and education: table `health_rates`; work: guess, direction in the source report
 */
export function healthProbabilities(
  { logOdds_ga, working_ga }: HealthInput,
  { healthWorkOdds }: Pick<ParameterValues, 'healthWorkOdds'>,
): Float64Array {
  const probability = new Float64Array(KNOWNS * HEALTH_CELLS);
  const ratio = Math.sqrt(healthWorkOdds);
  for (let i = 0; i < HEALTH_CELLS; i++) {
    if (i % AGES < ASKED_AGE) continue;
    const mean = logistic(logOdds_ga[i]!);
    const odds = idleOdds(mean, working_ga[i]!, ratio);
    probability[KNOWN.idle * HEALTH_CELLS + i] = odds / (1 + odds);
    probability[KNOWN.working * HEALTH_CELLS + i] = odds / (ratio + odds);
    probability[KNOWN.unknown * HEALTH_CELLS + i] = mean;
  }
  return probability;
}

/** Thresholds of the disposition by row and age: row * AGES + age. */
export const healthThresholds = (
  input: HealthInput,
  parameters: Pick<ParameterValues, 'healthWorkOdds'>,
): Float64Array => healthProbabilities(input, parameters).map(threshold);

const { k1, k2 } = dispositionKey(EVENT.ownHealth);

/** Whether somebody feels not good: who has a weak constitution crosses the threshold early. Everybody has it for life. */
export const feelsUnwell = (idA: number, idB: number, limit: number): number => Number(draw(idA, idB, k1, k2) < limit);
