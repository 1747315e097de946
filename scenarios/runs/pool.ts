/** Does tasks over worker threads. A task's result depends on the task alone: not on the worker, not on the order. */
import type { WorldInput } from '../../sim/input.js';
import type { Work } from '../../sim/protocol.js';
import { type LivedYear, type ReplicaWorker, startReplicaWorker } from './replica-worker.js';

/** A job and the world it needs; tasks of one world share the object, so that workers load it once. */
export interface Task {
  readonly input: WorldInput;
  readonly work: Work;
  /** What the seed is run for, for messages; empty where there is one thing only. */
  readonly label: string;
}

export interface PoolOptions {
  readonly workers: number;
  /** Compiled worker entry. */
  readonly workerFile: string;
  readonly signal?: AbortSignal;
  /** A worker silent for so long is replaced; default five minutes. */
  readonly patienceMs?: number;
  onYear?(task: Task, result: LivedYear): void;
  onDone?(task: Task): void;
  /** A first failure; the task is tried again in a fresh worker. */
  onRetry?(task: Task, reason: string): void;
}

export class RunFailure extends Error {}
export class Interrupted extends Error {}

const DEFAULT_PATIENCE_MS = 300_000;
const failureOf = ({ label, work }: Task, error: unknown): RunFailure =>
  new RunFailure(`${label === '' ? '' : `${label}: `}seed ${work.seed} failed twice: ${reasonOf(error)}`);
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * @returns the years of each task, in the order of `tasks`
 * @throws RunFailure naming label and seed when a task failed twice; Interrupted when `signal` was aborted
 */
export async function runTasks(
  tasks: readonly Task[],
  options: PoolOptions,
): Promise<readonly (readonly LivedYear[])[]> {
  if (tasks.length === 0) return [];
  const results = new Map<Task, readonly LivedYear[]>();
  const waiting = [...tasks];
  const alive = new Set<ReplicaWorker>();
  let stopped = false;
  const stopAll = (): void => {
    stopped = true;
    waiting.length = 0;
    for (const worker of alive) void worker.stop();
  };
  options.signal?.addEventListener('abort', stopAll);

  const start = async (): Promise<ReplicaWorker> => {
    const worker = startReplicaWorker(options.workerFile, options.patienceMs ?? DEFAULT_PATIENCE_MS);
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
      for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
        const current: Task = task;
        const { input, work } = current;
        for (let attempt = 1; !results.has(current); attempt++) {
          try {
            worker ??= await start();
            results.set(current, await worker.run(input, work, (result) => options.onYear?.(current, result)));
          } catch (error) {
            if (worker !== null) await discard(worker);
            worker = null;
            if (stopped) return;
            if (attempt === 2) throw failureOf(current, error);
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
    const lanes = Array.from({ length: Math.max(1, Math.min(options.workers, tasks.length)) }, lane);
    try {
      await Promise.all(lanes);
    } catch (error) {
      stopAll();
      await Promise.allSettled(lanes);
      throw error;
    }
    if (options.signal?.aborted) throw new Interrupted('interrupted');
    return tasks.map((task) => results.get(task)!);
  } finally {
    options.signal?.removeEventListener('abort', stopAll);
  }
}
