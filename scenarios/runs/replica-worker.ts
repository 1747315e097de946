/** One worker thread that keeps a world input warm and runs replicates, one at a time. */
import { Worker } from 'node:worker_threads';
import type { WorldInput } from '../../sim/input.js';
import type { Job, Response, YearResult } from '../../sim/protocol.js';

export interface ReplicaWorker {
  /** Runs one replicate. Rejects when the worker says so, throws, exits, falls silent or leaves years out. */
  run(job: Job, onYear: (result: YearResult) => void): Promise<YearResult[]>;
  stop(): Promise<void>;
}

/** Who is waiting for messages at the moment. */
interface Listener {
  receive(message: Response): void;
  fail(error: Error): void;
}

/** Every year from the base to the last, once, in order: anything else is no result. */
function checkComplete(years: readonly YearResult[], first: number, last: number): void {
  const found = years.map((y) => y.year);
  const complete = found.length === last - first + 1 && found.every((year, i) => year === first + i);
  if (!complete) throw new Error(`expected the years ${first} to ${last}, received ${found.join(', ') || 'none'}`);
}

/**
 * @param file compiled worker entry
 * @param patienceMs a worker that says nothing for so long counts as hanging
 */
export async function startReplicaWorker(file: string, input: WorldInput, patienceMs: number): Promise<ReplicaWorker> {
  const worker = new Worker(file);
  let listener: Listener | null = null;
  let ended: Error | null = null;
  const end = (error: Error): void => {
    ended ??= error;
    listener?.fail(ended);
  };
  worker.on('message', (message: Response) => listener?.receive(message));
  worker.on('messageerror', end);
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`the worker ended with code ${code}`)));

  /** Listens until `receive` says with a value that it has what it wants. */
  function until<T>(receive: (message: Response) => T | undefined): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (ended !== null) return reject(ended);
      const silent = (): void => end(new Error(`the worker said nothing for ${Math.round(patienceMs / 1000)} s`));
      let timer = setTimeout(silent, patienceMs);
      const settle = (then: () => void): void => {
        clearTimeout(timer);
        listener = null;
        then();
      };
      listener = {
        fail: (error) => settle(() => reject(error)),
        receive(message) {
          clearTimeout(timer);
          timer = setTimeout(silent, patienceMs);
          try {
            const value = receive(message);
            if (value !== undefined) settle(() => resolve(value));
          } catch (error) {
            settle(() => reject(error));
          }
        },
      };
    });
  }

  const stop = async (): Promise<void> => {
    end(new Error('the worker was stopped'));
    await worker.terminate();
  };
  try {
    const loaded = until((message) => (message.type === 'loaded' ? true : undefined));
    worker.postMessage({ type: 'load', input });
    await loaded;
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    stop,
    run(job, onYear) {
      const years: YearResult[] = [];
      const done = until((message) => {
        if (message.type === 'loaded' || message.job !== job.job) return undefined;
        if (message.type === 'failed') throw new Error(message.message);
        if (message.type === 'year') {
          years.push(message.result);
          onYear(message.result);
          return undefined;
        }
        checkComplete(years, input.baseYear, job.lastYear);
        return years;
      });
      if (ended === null) worker.postMessage({ type: 'run', ...job });
      return done;
    },
  };
}
