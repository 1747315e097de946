/** Runs replicates over worker threads. A job's result depends on the job alone: not on the worker, not on the order. */
import type { WorldInput } from '../../sim/input.js';
import type { Job, YearResult } from '../../sim/protocol.js';
import { type ReplicaWorker, startReplicaWorker } from './replica-worker.js';

export interface PoolOptions {
  readonly workers: number;
  /** Compiled worker entry. */
  readonly workerFile: string;
  readonly signal?: AbortSignal;
  /** A worker silent for so long is replaced; default five minutes. */
  readonly patienceMs?: number;
  onYear?(job: Job, result: YearResult): void;
  onDone?(job: Job): void;
  /** A first failure; the job is tried again in a fresh worker. */
  onRetry?(job: Job, reason: string): void;
}

export class RunFailure extends Error {}
export class Interrupted extends Error {}

const DEFAULT_PATIENCE_MS = 300_000;
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * @returns the years of each job, in the order of `jobs`
 * @throws RunFailure naming the seed when a job failed twice; Interrupted when `signal` was aborted
 */
export async function runJobs(
  input: WorldInput,
  jobs: readonly Job[],
  options: PoolOptions,
): Promise<readonly (readonly YearResult[])[]> {
  const results = new Map<Job, readonly YearResult[]>();
  const waiting = [...jobs];
  const alive = new Set<ReplicaWorker>();
  let stopped = false;
  const stopAll = (): void => {
    stopped = true;
    waiting.length = 0;
    for (const worker of alive) void worker.stop();
  };
  options.signal?.addEventListener('abort', stopAll);

  const start = async (): Promise<ReplicaWorker> => {
    const worker = await startReplicaWorker(options.workerFile, input, options.patienceMs ?? DEFAULT_PATIENCE_MS);
    alive.add(worker);
    if (stopped) await worker.stop();
    return worker;
  };
  const discard = async (worker: ReplicaWorker): Promise<void> => {
    alive.delete(worker);
    await worker.stop();
  };

  /** One lane holds one worker; after a failure it goes on with a fresh one. */
  async function lane(): Promise<void> {
    let worker: ReplicaWorker | null = null;
    try {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
        const current: Job = job;
        for (let attempt = 1; !results.has(current); attempt++) {
          try {
            worker ??= await start();
            results.set(current, await worker.run(current, (result) => options.onYear?.(current, result)));
          } catch (error) {
            if (worker !== null) await discard(worker);
            worker = null;
            if (stopped) return;
            if (attempt === 2) throw new RunFailure(`seed ${current.seed} failed twice: ${reasonOf(error)}`);
            options.onRetry?.(current, reasonOf(error));
          }
        }
        options.onDone?.(current);
      }
    } finally {
      if (worker !== null) await discard(worker);
    }
  }

  try {
    if (options.signal?.aborted) throw new Interrupted('interrupted');
    const lanes = Array.from({ length: Math.max(1, Math.min(options.workers, jobs.length)) }, lane);
    try {
      await Promise.all(lanes);
    } catch (error) {
      stopAll();
      await Promise.allSettled(lanes);
      throw error;
    }
    if (options.signal?.aborted) throw new Interrupted('interrupted');
    return jobs.map((job) => results.get(job)!);
  } finally {
    options.signal?.removeEventListener('abort', stopAll);
  }
}
