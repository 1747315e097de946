/** A simulation worker with the input that it holds. */
import type { Job } from '../../sim/protocol.js';
import type { Preparation } from './preparation.js';
import { type OnYear, startSimWorker } from './sim-worker.js';

export interface Lane {
  /** As `SimWorker.run`, in a world of this input, which is sent for when it is not the last one's. */
  run(input: number, job: Job, onYear: OnYear): Promise<boolean>;
  drop(): void;
  stop(): void;
}

/** Its worker starts at once, so that its script is there when the first input is. */
export function openLane(preparation: Preparation, onBroken: (error: Error) => void): Lane {
  const worker = startSimWorker(onBroken);
  let held: number | null = null;
  return {
    run(input, job, onYear) {
      if (held !== input) {
        preparation.load(input, worker.door());
        held = input;
      }
      return worker.run(job, onYear);
    },
    drop: worker.drop,
    stop: worker.stop,
  };
}
