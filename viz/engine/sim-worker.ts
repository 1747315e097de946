/** One simulation worker, as the engine sees it. */
import type { Job, Response, YearResult } from '../../sim/protocol.js';
import type { Recording } from '../../sim/recording.js';

export type OnYear = (result: YearResult, recording: Recording | null) => void;

export interface SimWorker {
  /** A door for whoever sends the input of its worlds: runs asked for after it wait until it has come. */
  door(): MessagePort;
  /**
   * Runs take turns, a year each.
   *
   * @param onYear not called any more after `drop`
   * @returns whether it is complete: false when it was dropped; rejects with what the worker says
   */
  run(job: Job, onYear: OnYear): Promise<boolean>;
  /** Ends every run under way. */
  drop(): void;
  stop(): void;
}

interface Waiting {
  readonly onYear: OnYear;
  readonly resolve: (complete: boolean) => void;
  readonly reject: (error: Error) => void;
}

/** @param onBroken the worker as a whole fails: its file is missing, or it throws outside a run */
export function startSimWorker(onBroken: (error: Error) => void): SimWorker {
  const worker = new Worker(new URL('../../sim/workers/browser.ts', import.meta.url), { type: 'module', name: 'sim' });
  const runs = new Map<number, Waiting>();

  worker.onerror = (event) => onBroken(new Error(event.message || 'a simulation worker did not start'));
  worker.onmessageerror = () => onBroken(new Error('a message of a simulation worker could not be read'));
  worker.onmessage = ({ data }: MessageEvent<Response>) => {
    if (data.type === 'loaded' || data.type === 'influence') return;
    const run = runs.get(data.job);
    if (run === undefined) return; // dropped
    if (data.type === 'year') return run.onYear(data.result, data.recording);
    runs.delete(data.job);
    if (data.type === 'done') run.resolve(true);
    else run.reject(new Error(data.message));
  };

  return {
    door() {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage(null, [port1]);
      return port2;
    },
    run: (job, onYear) =>
      new Promise((resolve, reject) => {
        runs.set(job.job, { onYear, resolve, reject });
        worker.postMessage({ type: 'run', ...job });
      }),
    drop() {
      for (const [job, { resolve }] of runs) {
        worker.postMessage({ type: 'stop', job });
        resolve(false);
      }
      runs.clear();
    },
    stop() {
      for (const { resolve } of runs.values()) resolve(false);
      runs.clear();
      worker.terminate();
    },
  };
}
