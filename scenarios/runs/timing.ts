/** timing.json: clock, host and threads of a run, and no other file. */
import { writeFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, hostname, platform } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

export interface Stopwatch {
  /** Ends a step that began with the last lap. */
  lap(step: string): void;
  write(folder: string, workers: number): void;
}

export function startStopwatch(): Stopwatch {
  const started = new Date();
  const begun = performance.now();
  let last = begun;
  const seconds: Record<string, number> = {};
  const since = (from: number): number => Math.round(performance.now() - from) / 1000;
  return {
    lap(step) {
      seconds[step] = since(last);
      last = performance.now();
    },
    write(folder, workers) {
      const timing = {
        started: started.toISOString(),
        ended: new Date().toISOString(),
        seconds: { ...seconds, total: since(begun) },
        workers,
        host: { name: hostname(), cpu: cpus()[0]?.model ?? 'unknown', threads: availableParallelism() },
        node: process.version,
        platform: `${platform()} ${arch()}`,
      };
      writeFileSync(join(folder, 'timing.json'), `${JSON.stringify(timing, null, 2)}\n`);
    },
  };
}
