/**
 * Messages between a caller and a worker, the same for worker_threads and Web Workers.
 *
 * A worker keeps the world input warm; every run starts from a fresh copy of it.
 */
import type { RunKey } from './draws.js';
import type { Migration } from './indicators/migration.js';
import type { WorldInput } from './input.js';
import type { ParameterValues } from './parameters/parameters.js';

/** One replicate to run. */
export interface Job {
  readonly job: number;
  readonly seed: number;
  readonly runKey: RunKey;
  /** The run ends on 1 January of this year. */
  readonly lastYear: number;
  readonly parameters: ParameterValues;
}

/** What is kept of one year: stocks of 1 January `year`, flows of the year that ended then. */
export interface YearResult {
  readonly year: number;
  /** 16 hex digits over the whole state, independent of slot order. */
  readonly stateHash: string;
  /** The same per place. */
  readonly placeHash_t: readonly string[];
  /** By indicator id, one value per place. Flows are absent in the first year. */
  readonly indicators: Readonly<Record<string, readonly number[]>>;
  /**
   * By indicator id, the region's value and then one per municipality, for those that are no sums of their towns:
   * internal moves count only across an area's own border.
   */
  readonly areas: Readonly<Record<string, readonly number[]>>;
  /** Null in the first year. */
  readonly migration: Migration | null;
  /** Residents of the region by sex and completed age on 1 January: index sex * AGES + age. */
  readonly pyramid_sa: readonly number[];
}

export type Request = { readonly type: 'load'; readonly input: WorldInput } | ({ readonly type: 'run' } & Job);

export type Response =
  | { readonly type: 'loaded' }
  | { readonly type: 'year'; readonly job: number; readonly result: YearResult }
  | { readonly type: 'done'; readonly job: number }
  | { readonly type: 'failed'; readonly job: number; readonly message: string };

/** A message channel with nothing of a platform in it. */
export interface Port {
  post(message: Response): void;
  onMessage(receive: (message: Request) => void): void;
}
