import type { WorldInput } from './input.js';
import { runPair } from './pair.js';
import type { Port } from './protocol.js';
import { buffersOf } from './recording.js';
import { type Lived, liveYears } from './run.js';

/** A run under way. */
interface Run {
  readonly job: number;
  readonly years: Iterator<Lived, void>;
}

/**
 * Answers the messages of one caller. The world input stays warm between runs; a run never changes it.
 *
 * Runs asked for while others are under way take turns with them, a year each, so that two worlds of one seed grow in
 * step on one worker.
 */
export function serve(port: Port): void {
  let input: WorldInput | undefined;
  const runs: Run[] = [];

  const orFail = (job: number, work: () => void): void => {
    try {
      work();
    } catch (error) {
      port.post({ type: 'failed', job, message: error instanceof Error ? error.message : String(error) }, []);
    }
  };

  let awaited = false;
  const goOn = (): void => {
    if (awaited || runs.length === 0) return;
    awaited = true;
    port.later(nextYear);
  };
  /** A year of the run whose turn it is. What it throws ends that run alone. */
  function nextYear(): void {
    awaited = false;
    const run = runs.shift();
    if (run === undefined) return;
    const { job, years } = run;
    orFail(job, () => {
      const { done, value } = years.next();
      if (done) return port.post({ type: 'done', job }, []);
      const { result, recording } = value;
      port.post({ type: 'year', job, result, recording }, recording === null ? [] : buffersOf(recording));
      runs.push(run);
    });
    goOn();
  }

  port.onMessage((message) => {
    if (message.type === 'load') {
      input = message.input;
      port.post({ type: 'loaded' }, []);
      return;
    }
    const { job } = message;
    if (message.type === 'stop') {
      const stopped = runs.findIndex((run) => run.job === job);
      if (stopped >= 0) runs.splice(stopped, 1);
      return;
    }
    orFail(job, () => {
      if (!input) throw new Error('a run was asked for before a world was loaded');
      if (message.type === 'run') {
        runs.push({ job, years: liveYears(input, message) });
        return goOn();
      }
      runPair(input, message, (result) => port.post({ type: 'influence', job, result }, []));
      port.post({ type: 'done', job }, []);
    });
  });
}
