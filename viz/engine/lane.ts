/** A simulation worker with the input that it holds. */
import type { Job } from '../../sim/protocol.js';
import type { Preparation } from './preparation.js';
import { type OnYear, startSimWorker } from './sim-worker.js';

export interface Lane {
  /**
   * As `SimWorker.run`, in a world of this input, which is loaded when it is not the last one's. Runs asked for together
   * begin in that order.
   */
  run(input: number, job: Job, onYear: OnYear): Promise<boolean>;
  /** Ends what is under way and what has not begun. */
  drop(): void;
  stop(): void;
}

/** Its worker starts at once, so that its script is there when the first input is. */
export function openLane(preparation: Preparation, onBroken: (error: Error) => void): Lane {
  const worker = startSimWorker(onBroken);
  let warm: number | null = null;
  let drops = 0;
  let begun: Promise<unknown> = Promise.resolve();

  async function begin(input: number, job: Job, onYear: OnYear, dropsBefore: number) {
    if (drops > dropsBefore) return { lived: Promise.resolve(false) };
    if (warm !== input) {
      const loaded = worker.loaded();
      preparation.load(input, worker.door());
      await loaded;
      warm = input;
    }
    return { lived: drops > dropsBefore ? Promise.resolve(false) : worker.run(job, onYear) };
  }

  return {
    async run(input, job, onYear) {
      const before = drops;
      const beginning = begun.then(() => begin(input, job, onYear, before));
      begun = beginning;
      return (await beginning).lived;
    },
    drop() {
      drops++;
      worker.drop();
    },
    stop() {
      drops++;
      worker.stop();
    },
  };
}
