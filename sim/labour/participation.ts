/** Who belongs to the labour force: a lifelong inclination against a probability that moves slowly. */
import { threshold } from '../draws.js';
import { pow } from '../exact.js';
import { AGES } from '../input.js';
import type { ParameterValues } from '../parameters/parameters.js';
import { WORK_GROUPS } from './classes.js';
import type { LabourInput, ParticipationInput } from './input.js';
import { WORKING_AGES } from './work.js';

const [FIRST, LAST] = WORKING_AGES;
const SPAN = LAST - FIRST + 1;
/** Cells of one municipality, group and health: both sexes, ages 15 to 74. */
export const CELLS = 2 * SPAN;
/** Where group, health, sex and age stand in tables without municipality. */
export const cellOf = (group: number, health: number, sex: number, age: number): number =>
  (group * 2 + health) * CELLS + sex * SPAN + age - FIRST;
/** Cells of one municipality. */
export const ROW = WORK_GROUPS * 2 * CELLS;

/** State pension age at the end of a year, in months beyond 65 years: from 2013 to 2024. Source: AOW, public rule. */
const PENSION_MONTHS = [1, 2, 3, 6, 9, 12, 16, 16, 16, 19, 22, 24] as const;
const FIRST_RISE = 2013;

/** State pension age on 31 December, years; 67 from 2024 on. */
export function pensionAge(year: number): number {
  const last = PENSION_MONTHS.length - 1;
  return year < FIRST_RISE ? 65 : 65 + PENSION_MONTHS[Math.min(last, year - FIRST_RISE)]! / 12;
}

/** Share of those of a completed age who are not yet as old as the state pension asks. */
export const shareBeforePension = (age: number, year: number): number =>
  Math.min(1, Math.max(0, pensionAge(year) - age));

/** Odds before and after the state pension age by cell, health counted in; the same for every municipality. */
export interface Odds {
  readonly before_i: Float64Array;
  readonly after_i: Float64Array;
  readonly selfEmployed_i: Float64Array;
}

/**
 * Health divides the odds of those who do not feel well by the square root of `healthWorkOdds`, of which health itself has
 * the other half (own-health.ts); centred, so that at the
 * base the odds of a group of an age stay about what they are.
 */
export function oddsOf(input: ParticipationInput, { healthWorkOdds }: Pick<ParameterValues, 'healthWorkOdds'>): Odds {
  const odds: Odds = {
    before_i: new Float64Array(ROW),
    after_i: new Float64Array(ROW),
    selfEmployed_i: new Float64Array(ROW),
  };
  const ratio = Math.sqrt(healthWorkOdds);
  for (let group = 0; group < WORK_GROUPS; group++) {
    for (let age = FIRST; age <= LAST; age++) {
      const well = pow(ratio, input.notGood_ae[age * WORK_GROUPS + group]!);
      for (let health = 0; health < 2; health++) {
        const factor = health === 0 ? well : well / ratio;
        for (let sex = 0; sex < 2; sex++) {
          const from = (sex * AGES + age) * WORK_GROUPS + group;
          const to = cellOf(group, health, sex, age);
          odds.before_i[to] = input.before_sae[from]! * factor;
          odds.after_i[to] = input.after_sae[from]! * factor;
          odds.selfEmployed_i[to] = input.selfEmployed_sae[from]!;
        }
      }
    }
  }
  return odds;
}

/**
 * Probability of having work.
 *
 * @param level what the odds are multiplied by
 * @param before share below the state pension age
 */
export function chanceOfWork(oddsBefore: number, oddsAfter: number, before: number, level: number): number {
  const early = (level * oddsBefore) / (1 + level * oddsBefore);
  if (before === 1) return early;
  return before * early + ((1 - before) * level * oddsAfter) / (1 + level * oddsAfter);
}

/**
 * Thresholds for the inclination, by municipality and cell: m * ROW + cell. They are compared with the upper 31 bits of a
 * draw, `u >>> 1`, so that a difference of the two has a sign.
 */
export interface Force {
  /** Below it: belongs to the labour force. */
  readonly force_i: Int32Array;
  /** Below it: works for itself; who is most inclined to work does. */
  readonly self_i: Int32Array;
}

/** Threshold of a probability for the upper 31 bits of a draw. */
export const below31 = (probability: number): number => Math.min(0x7fffffff, Math.floor(threshold(probability) / 2));

/**
 * The labour force of a year: who has work at the observed probability, and as many more as look for work in vain.
 *
 * @param year at whose end
 * @param tightness_m jobs open within reach against the base; null = as at the base
 */
export function forceOf(
  { participation, seeking }: Pick<LabourInput, 'participation' | 'seeking'>,
  { before_i, after_i, selfEmployed_i }: Odds,
  parameters: Pick<ParameterValues, 'tightnessParticipation'>,
  year: number,
  tightness_m: Float64Array | null,
): Force {
  const municipalities = participation.level_m.length;
  const force: Force = {
    force_i: new Int32Array(municipalities * ROW),
    self_i: new Int32Array(municipalities * ROW),
  };
  for (let m = 0; m < municipalities; m++) {
    const tight = tightness_m === null ? 1 : pow(tightness_m[m]!, parameters.tightnessParticipation);
    const level = participation.level_m[m]! * tight;
    for (let i = 0; i < ROW; i++) {
      const before = shareBeforePension(FIRST + (i % SPAN), year);
      const self = selfEmployed_i[i]!;
      const chance = chanceOfWork(before_i[i]!, after_i[i]!, before, level) * (1 + seeking * (1 - self));
      force.force_i[m * ROW + i] = below31(Math.min(1, chance));
      force.self_i[m * ROW + i] = below31(Math.min(1, chance) * self);
    }
  }
  return force;
}
