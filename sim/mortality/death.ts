/** How likely death is: the life table of the country, the ratio of a municipality, and a level that declines. */
import { exp, ln } from '../exact.js';

/**
 * Yearly probability of dying.
 *
 * @param hazard national hazard per year at the age on 31 December
 * @param ratio of the municipality to the nation
 * @param level general level, improvement since the level year included
 * @returns probability per person and year, 0 to 1
 * @source CBS 60025 and 37360ned; ratios from deaths 2012-2020, CBS 37259
 */
export const deathProbability = (hazard: number, ratio: number, level: number): number =>
  1 - exp(-hazard * ratio * level);

/**
 * Level of mortality in a year: steady decline from the level year of the life table.
 *
 * @param level in that year
 * @param improvement share by which it declines each year
 * @param years since then
 */
export const levelAfter = (level: number, improvement: number, years: number): number =>
  level * exp(years * ln(1 - improvement));
