/** What several panels derive from the signals in the same way. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { YearResult } from '../../sim/protocol.js';
import { shown, time, worldOf } from '../state/view.js';
import { seed, seeds, span, type WorldName, years } from '../state/worlds.js';
import { momentOf } from '../story/facility-state.js';
import { resultsOf } from '../story/layers.js';

/** The world whose own figures are told. */
export const worldTold: ReadonlySignal<WorldName> = computed(() => worldOf(shown.value));

export const resultsIn: Readonly<Record<WorldName, ReadonlySignal<readonly YearResult[]>>> = {
  baseline: computed(() => resultsOf(years.baseline.value)),
  measures: computed(() => resultsOf(years.measures.value)),
};

/** Results of the world told. */
export const resultsTold: ReadonlySignal<readonly YearResult[]> = computed(() => resultsIn[worldTold.value].value);

/**
 * Index of the 1 January at which the year ends that is being lived, or that ended today: the year whose events are
 * told. 0 at the very start.
 */
export const indexOfEvents: ReadonlySignal<number> = computed(() =>
  Math.max(0, Math.ceil(time.value - 1e-9) - span.value[0]),
);

/** When facilities are looked at: as the map does, but standing still between the dates at which they change. */
export const moment: ReadonlySignal<number> = computed(() => momentOf(time.value));

/** Whether anything can be told: the first year of both worlds is there. */
export const anything: ReadonlySignal<boolean> = computed(
  () => years.baseline.value.length > 0 && years.measures.value.length > 0,
);
/** Whether the clock has begun: from then on nothing to tell means that another future has just been asked for. */
export const begun: ReadonlySignal<boolean> = computed(() => time.value > 0);
/** Which of the futures is shown, counted from one. */
export const futureShown: ReadonlySignal<number> = computed(() => seeds.value.indexOf(seed.value) + 1);
