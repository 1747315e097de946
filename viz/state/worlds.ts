/** What has been computed: written by the engine, read by map and interface. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { YearResult } from '../../sim/protocol.js';
import type { Recording } from '../../sim/recording.js';
import type { Region } from '../region/region.js';

/** The two worlds under the same luck. */
export type WorldName = 'baseline' | 'measures';
export const WORLD_NAMES: readonly WorldName[] = ['baseline', 'measures'];

/** One 1 January of one world of the seed that is shown, with its picture. */
export interface YearRecord {
  readonly result: YearResult;
  readonly recording: Recording;
}

/** Another seed in brief: how often something happens over futures is told from these. */
export interface Future {
  readonly seed: number;
  /** By world, one result per 1 January from the base year on. */
  readonly years: Readonly<Record<WorldName, readonly YearResult[]>>;
}

export type Phase =
  | { readonly phase: 'loading' }
  | { readonly phase: 'computing' } // years stream in
  | { readonly phase: 'ready' } // every year of every future is there
  | { readonly phase: 'failed'; readonly message: string };

export const region: Signal<Region | null> = signal(null);
export const phase: Signal<Phase> = signal({ phase: 'loading' });
/** First and last 1 January of the scenario. */
export const span: Signal<readonly [first: number, last: number]> = signal([0, 0]);
/** The seed that is shown with pictures. */
export const seed: Signal<number> = signal(1);
/** Years of the shown seed, index 0 = base year; a new array whenever a year arrives. */
export const years: Readonly<Record<WorldName, Signal<readonly YearRecord[]>>> = {
  baseline: signal([]),
  measures: signal([]),
};
/** Complete futures, the shown seed among them, in the order of their seeds. */
export const futures: Signal<readonly Future[]> = signal([]);
/** Seeds of all futures there will be, the shown one among them, ascending. */
export const seeds: Signal<readonly number[]> = signal([]);
/** How many futures there will be. */
export const futuresWanted: ReadonlySignal<number> = computed(() => seeds.value.length);
