/** What the interface may ask of the engine: set by the engine when it starts. */
import { type Signal, signal } from '@preact/signals-core';
import type { Watched } from '../../scenarios/why/replay.js';
import type { WorldName } from './worlds.js';

export interface Engine {
  /**
   * Shows another seed: its years are lived again with pictures. What was asked for before is dropped.
   *
   * @param seed a whole number from 0 on
   */
  setSeed(seed: number): void;
  /**
   * Lives the shown seed again with one school watched, which takes about as long as the run itself.
   *
   * @param facility index of a school
   * @returns rejects when the replay differs from what is shown, another seed is shown by then, or the engine was stopped
   */
  why(facility: number, world: WorldName): Promise<Watched>;
  /** Ends every worker; the signals keep what they hold. */
  stop(): void;
}

/** Null until it has started. */
export const engine: Signal<Engine | null> = signal(null);
