import type { NewcomersInput } from '../newcomers/input.js';
import { KINDS } from '../newcomers/newcomer.js';

/**
 * What moving needs besides the population: hazards, frozen weights, zones and arrivals. Made once per pack and base
 * date from its tables, the same in every scenario. Structured-clonable.
 *
 * Alternatives of a choice are the towns, 0 to T - 1, and the zones outside, T to T + Z - 1.
 */
export interface MovingInput {
  readonly code_z: readonly string[];
  readonly name_z: readonly string[];
  /** Centres of the zones, m, RD New; of several municipalities the mean, weighted by residents. */
  readonly x_z: readonly number[];
  readonly y_z: readonly number[];
  readonly hazards: MovingHazards;
  /** Base-year weight by origin, class and alternative: (t * CHOICE_CLASSES + c) * (T + Z) + k. */
  readonly weight_rk: Float64Array;
  readonly arrivals: ArrivalsInput;
  /** Null = who comes from abroad leaves again and moves on as others of the age do. */
  readonly newcomers: NewcomersInput | null;
}

/** Hazards per year of a decision-maker by age on 31 December, frozen at the base date. */
export interface MovingHazards {
  /** Another dwelling: mean of owners and renters. */
  readonly dwelling_a: readonly number[];
  /** What the measured profile holds beyond the other causes. */
  readonly other_a: readonly number[];
  /** A job too far to travel to. */
  readonly job_a: readonly number[];
  /** To another country; of households with a child at home, of any age, so many times as often. */
  readonly emigration_a: readonly number[];
  readonly emigrationOfFamilies: number;
  /**
   * Yearly probability that a child at home leaves otherwise than to study, which has its own (learning/): sex * AGES + age;
   * null = as the rates have it.
   */
  readonly leavingHome_sa: readonly number[] | null;
  /** Of those who leave their parents otherwise: share who leave for a job. */
  readonly jobShare_a: readonly number[];
}

/** Base households to copy, by the head's life stage: slots template_i[templateStart_g[g]] to templateStart_g[g + 1]. */
export interface TemplateSample {
  readonly templateStart_g: readonly number[];
  readonly template_i: Int32Array;
}

/** Who comes: candidates by origin, who choose among the towns and "not here". */
export interface ArrivalsInput extends TemplateSample {
  /** Origins: the zones, and after them the kinds of newcomers from abroad. Rows are origin and life stage: o * LIFE_STAGES + g. */
  readonly expected_og: readonly number[]; // households per year at the base, by the head's life stage
  /** Weight of each town per row; "not here" follows as last alternative: row * (T + 1) + k. */
  readonly weight_rk: Float64Array;
  /** Growth of the origin's people of that life stage since the base: year offset * rows + row, held after the last. */
  readonly growth_yr: readonly number[];
  /** Part of a town's arrivals from zones that is its recent level and fades, as a share of the base weight. */
  readonly fading_t: readonly number[];
  /** Residents of its municipality per person who comes there from zones in a year of the base. */
  readonly residentsPerArrival_t: readonly number[];
  /** Whom those from abroad are copies of, among whom families are rarer; life stages without anybody are the same. */
  readonly fromAbroad: TemplateSample;
}

/** Origins of arrivals: the zones, then abroad by kind of newcomer. */
export const originsOf = (zones: number): number => zones + KINDS;

/** Kind of newcomer who comes from an origin, from 0; -1 = from a zone. */
export const newcomerKindOf = ({ code_z }: Pick<MovingInput, 'code_z'>, origin: number): number =>
  Math.max(-1, origin - code_z.length);

/** Candidates per expected arrival: who stays away at the base could still come. */
export const HEADROOM = 2;
