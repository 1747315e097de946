/** Starts the workers and fills the signals of `state/worlds.ts`. */
import { batch } from '@preact/signals-core';
import { runKeyOf } from '../../scenarios/run-key.js';
import type { Job, YearResult } from '../../sim/protocol.js';
import { type Engine, engine } from '../state/engine.js';
import * as state from '../state/worlds.js';
import { WORLD_NAMES, type WorldName } from '../state/worlds.js';
import { type Lane, openLane } from './lane.js';
import type { Plan, Sources } from './messages.js';
import { startPreparation } from './preparation.js';
import { checkReplay, checkYears } from './proof.js';
import { futuresOf, type Known, seedsOf, type Task, tasksOf } from './schedule.js';

export interface EngineOptions {
  /** The seed that is shown first; default 1. */
  readonly seed?: number;
  /** Futures that are lived besides; default those of `npm start`. */
  readonly seeds?: readonly number[];
  /** Default: what is shipped. */
  readonly sources?: Sources;
}

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const MOST_WORKERS = 4;
/** One core is left to the page. */
const workersHere = (): number => Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1));

/** A second start ends the first one. */
export function startEngine({ seed = 1, seeds = SEEDS, sources }: EngineOptions = {}): Engine {
  engine.peek()?.stop();
  let plan: Plan | null = null;
  /** Whether there is a region to show years of. */
  let drawn = false;
  let shown = seed;
  let stopped = false;
  let jobs = 0;
  /** Counts changes of the shown seed: what began before the last one is no longer wanted. */
  let turn = 0;
  const known: Known = new Map();

  const fail = (error: unknown): void => {
    if (stopped) return;
    stop();
    state.phase.value = { phase: 'failed', message: error instanceof Error ? error.message : String(error) };
  };
  const preparation = startPreparation(sources ?? null, {
    planned(made) {
      plan = made;
      live();
    },
    region(region) {
      drawn = true;
      batch(() => {
        state.region.value = region;
        if (state.phase.value.phase === 'loading') state.phase.value = { phase: 'computing' };
      });
    },
    failed: fail,
  });
  const lanes = Array.from({ length: workersHere() }, () => openLane(preparation, fail));

  function stop(): void {
    stopped = true;
    turn++;
    preparation.stop();
    for (const lane of lanes) lane.stop();
    if (engine.peek() === self) engine.value = null;
  }

  /** Everything from the first year of the shown seed on. */
  function live(): void {
    turn++;
    for (const lane of lanes) lane.drop();
    begin(plan);
    if (plan === null) return;
    const waiting = [...tasksOf(shown, seeds, known)];
    const pictures = waiting.splice(0, WORLD_NAMES.length);
    const now = turn;
    const lively = lanes.map(async (lane, l) => {
      await Promise.all(pictures.filter((_, i) => i % lanes.length === l).map((task) => liveTask(lane, task)));
      for (let task = waiting.shift(); task !== undefined && now === turn; task = waiting.shift()) {
        await liveTask(lane, task);
      }
    });
    Promise.all(lively).then(() => {
      if (now === turn) state.phase.value = { phase: 'ready' };
    }, fail);
  }

  /** The signals as they are before the first year. */
  function begin(made: Plan | null): void {
    batch(() => {
      state.seed.value = shown;
      state.seeds.value = seedsOf(shown, seeds);
      state.futures.value = futuresOf(seedsOf(shown, seeds), known);
      for (const world of WORLD_NAMES) state.years[world].value = [];
      if (made !== null) state.span.value = made.span;
      state.phase.value = { phase: drawn ? 'computing' : 'loading' };
    });
  }

  /** One world of one seed; nothing is kept of a run that is no longer wanted. */
  async function liveTask(lane: Lane, { seed, world, shown: record }: Task): Promise<void> {
    const { input, parameters, policy, shocks } = plan!.worlds[world];
    const lastYear = plan!.span[1];
    const job: Job = { job: jobs++, seed, runKey: runKeyOf(seed), lastYear, parameters, policy, shocks, record };
    const lived: YearResult[] = [];
    const complete = await lane.run(input, job, (result, recording) => {
      lived.push(result);
      if (recording !== null) state.years[world].value = [...state.years[world].value, { result, recording }];
    });
    if (!complete) return;
    checkYears(lived, plan!.span, seed);
    known.set(seed, { ...known.get(seed), [world]: lived });
    state.futures.value = futuresOf(seedsOf(shown, seeds), known);
  }

  const self: Engine = {
    setSeed(next) {
      if (stopped) return;
      shown = next;
      live();
    },
    async why(facility, world: WorldName) {
      const now = turn;
      const watched = await preparation.why(world, shown, facility);
      if (now !== turn) throw new Error('another future is shown by now');
      checkReplay(watched, state.years[world].peek());
      return watched;
    },
    stop,
  };
  begin(null);
  engine.value = self;
  return self;
}
