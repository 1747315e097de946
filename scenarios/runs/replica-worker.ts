/** One worker thread that keeps a world input warm and works on it, one job at a time. */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Influence } from '../../sim/influence.js';
import type { WorldInput } from '../../sim/input.js';
import type { Response, Work, YearResult } from '../../sim/protocol.js';

/** What comes back of a year: of a replicate its figures, of a pair who differs. */
export type LivedYear = YearResult | Influence;

export interface ReplicaWorker {
  /**
   * Does one job in a world of `input`, which is loaded when it is not the last one's.
   * Rejects when the worker says so, throws, exits, falls silent or leaves years out.
   */
  run(input: WorldInput, work: Work, onYear: (result: LivedYear) => void): Promise<LivedYear[]>;
  stop(): Promise<void>;
}

/** Who is waiting for messages at the moment. */
interface Listener {
  receive(message: Response): void;
  fail(error: Error): void;
}

/** Every year from the base to the last, once, in order: anything else is no result. */
function checkComplete(years: readonly LivedYear[], first: number, last: number): void {
  const found = years.map((y) => y.year);
  const complete = found.length === last - first + 1 && found.every((year, i) => year === first + i);
  if (!complete) throw new Error(`expected the years ${first} to ${last}, received ${found.join(', ') || 'none'}`);
}

/**
 * Threads started from here on compile their own code, in turn with running it. Compiled by a thread of its own, code that is
 * still being compiled when its worker ends takes the whole process down (Node 20: NodePlatform::ForIsolate, assertion
 * failed), one run in a few hundred on a busy machine. Results do not depend on it.
 */
const compileInPlace = (): void => setFlagsFromString('--no-concurrent-recompilation');

/**
 * @param file compiled worker entry
 * @param patienceMs a worker that says nothing for so long counts as hanging
 */
export function startReplicaWorker(file: string, patienceMs: number): ReplicaWorker {
  compileInPlace();
  const worker = new Worker(file);
  let warm: WorldInput | null = null;
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

  async function load(input: WorldInput): Promise<void> {
    const loaded = until((message) => (message.type === 'loaded' ? true : undefined));
    if (ended === null) worker.postMessage({ type: 'load', input });
    await loaded;
    warm = input;
  }

  return {
    async stop() {
      end(new Error('the worker was stopped'));
      await worker.terminate();
    },
    async run(input, work, onYear) {
      if (warm !== input) await load(input);
      const years: LivedYear[] = [];
      const done = until((message) => {
        if (message.type === 'loaded' || message.job !== work.job) return undefined;
        if (message.type === 'failed') throw new Error(message.message);
        if (message.type === 'done') {
          checkComplete(years, input.baseYear, work.lastYear);
          return years;
        }
        years.push(message.result);
        onYear(message.result);
        return undefined;
      });
      if (ended === null) worker.postMessage(work);
      return done;
    },
  };
}
