/**
 * Messages between a caller and a worker, the same for worker_threads and Web Workers.
 *
 * A worker keeps the world input warm; every run starts from a fresh copy of it.
 */
import type { RunKey } from './draws.js';
import type { Migration } from './indicators/migration.js';
import type { Influence } from './influence.js';
import type { WorldInput } from './input.js';
import type { PolicyMeasure } from './measures/policy.js';
import type { Shock } from './measures/shocks.js';
import type { ParameterValues } from './parameters/parameters.js';
import type { Recording } from './recording.js';

/** One replicate to run. */
export interface Job {
  readonly job: number;
  readonly seed: number;
  readonly runKey: RunKey;
  /** The run ends on 1 January of this year. */
  readonly lastYear: number;
  readonly parameters: ParameterValues;
  /** Measures in force; without it none. */
  readonly policy?: readonly PolicyMeasure[];
  /** What happens whoever governs; without it nothing. */
  readonly shocks?: readonly Shock[];
  /** Whether each year comes with its picture; without it none does. */
  readonly record?: boolean;
}

/** What sets one world apart from another under the same luck. */
export interface Lever {
  /** Another input than the one loaded; null = that one. */
  readonly input: WorldInput | null;
  readonly parameters: ParameterValues;
  readonly policy: readonly PolicyMeasure[];
  readonly shocks?: readonly Shock[];
}

/** Two worlds lived in step, to see year by year who differs between them. */
export interface PairJob {
  readonly job: number;
  readonly seed: number;
  readonly runKey: RunKey;
  readonly lastYear: number;
  readonly baseline: Lever;
  readonly other: Lever;
}

/** Columns are indexed by facility; meanings as in `sim/state/facilities.ts`. */
export interface FacilityYear {
  readonly status_f: readonly number[];
  readonly users_f: readonly number[];
  readonly reason_f: readonly number[];
  /** Year in which it closed, 0 = open. */
  readonly closed_f: readonly number[];
  /** School it merges into, from the announcement on: facility + 1, 0 = none. */
  readonly into_f: readonly number[];
  /** Why it would have closed, had no measure paid; 0 = nobody had to. */
  readonly held_f: readonly number[];
}

/** What a measure cost in a year; whole cents. */
export interface LedgerLine {
  readonly measure: string;
  readonly budget_ct: number;
  readonly spent_ct: number;
  /** Facilities kept with it, or homes worked on. */
  readonly kept: number;
}

/** What is kept of one year: stocks of 1 January `year`, flows of the year that ended then. */
export interface YearResult {
  readonly year: number;
  /** 16 hex digits over the whole state, independent of slot order. */
  readonly stateHash: string;
  /** The same per place. */
  readonly placeHash_t: readonly string[];
  /**
   * By indicator id, one value per place; NaN for shares and means of nobody. Flows are absent in the first year, and what
   * a world does not have in every year.
   */
  readonly indicators: Readonly<Record<string, readonly number[]>>;
  /**
   * By indicator id, the region's value and then one per municipality, for those that are no sums of their towns:
   * internal moves count only across an area's own border, shares and means are of all their people.
   */
  readonly areas: Readonly<Record<string, readonly number[]>>;
  /** The books of each measure of the policy, in its order, for the year that ended; empty in the first year. */
  readonly ledger: readonly LedgerLine[];
  /** Every facility on this 1 January, in the order of the input; empty columns in a world without them. */
  readonly facilities: FacilityYear;
  /** Null in the first year. */
  readonly migration: Migration | null;
  /** Residents of the region by sex and completed age on 1 January: index sex * AGES + age. */
  readonly pyramid_sa: readonly number[];
}

/** Work for a worker that has loaded a world. */
export type Work = ({ readonly type: 'run' } & Job) | ({ readonly type: 'pair' } & PairJob);

export type Request =
  | { readonly type: 'load'; readonly input: WorldInput }
  | Work
  /** A run that nobody waits for any more: nothing more is heard of it, not even `done`. */
  | { readonly type: 'stop'; readonly job: number };

export type Response =
  | { readonly type: 'loaded' }
  | {
      readonly type: 'year';
      readonly job: number;
      readonly result: YearResult;
      /** Null in a job that records nothing. Its buffers are handed over with the message. */
      readonly recording: Recording | null;
    }
  | { readonly type: 'influence'; readonly job: number; readonly result: Influence }
  | { readonly type: 'done'; readonly job: number }
  | { readonly type: 'failed'; readonly job: number; readonly message: string };

/** A message channel with nothing of a platform in it. */
export interface Port {
  /** @param transfer buffers that change hands with the message: the sender has them no longer */
  post(message: Response, transfer: ArrayBuffer[]): void;
  onMessage(receive: (message: Request) => void): void;
  /** Goes on with `work` once messages that came in have been received. */
  later(work: () => void): void;
}
