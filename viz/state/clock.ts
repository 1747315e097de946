/**
 * The clock: moves `time` while playing, never beyond what has been computed, and stops at the end. With reduced motion
 * it jumps from one 1 January to the next. When another future is shown it waits for its years.
 */
import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals-core';
import { playing, reducedMotion, speed, time } from './view.js';
import { span, years } from './worlds.js';

/** Last 1 January known in both worlds; 0 before there is any. */
export const lastComputed: ReadonlySignal<number> = computed(() => {
  const known = Math.min(years.baseline.value.length, years.measures.value.length);
  return known === 0 ? 0 : span.value[0] + known - 1;
});

/** The 1 January that was last passed, as a year. */
export const yearNow: ReadonlySignal<number> = computed(() => Math.floor(time.value + 1e-9));
/** Index of that year, 0 = base year; 0 before anything is known. */
export const indexNow: ReadonlySignal<number> = computed(() => Math.max(0, yearNow.value - span.value[0]));

/**
 * Where the clock stands after some milliseconds of playing.
 *
 * @param rest milliseconds not yet spent (calm clock), from the call before
 * @returns the time, and what is left to spend
 */
export function advance(
  from: number,
  elapsedMs: number,
  pace: { readonly yearsPerSecond: number; readonly calm: boolean; readonly limit: number },
  rest = 0,
): { readonly time: number; readonly rest: number } {
  const { yearsPerSecond, calm, limit } = pace;
  if (from >= limit) return { time: limit, rest: 0 };
  if (!calm) return { time: Math.min(limit, from + (elapsedMs / 1000) * yearsPerSecond), rest: 0 };
  const years = Math.floor(((rest + elapsedMs) / 1000) * yearsPerSecond);
  if (years === 0) return { time: from, rest: rest + elapsedMs };
  return { time: Math.min(limit, Math.floor(from) + years), rest: rest + elapsedMs - (years / yearsPerSecond) * 1000 };
}

/** The 1 January before or after a moment, within what is known. */
export function stepped(from: number, by: -1 | 1, first: number, limit: number): number {
  const whole = by === 1 ? Math.floor(from + 1e-6) + 1 : Math.ceil(from - 1e-6) - 1;
  return Math.max(first, Math.min(limit, whole));
}

export function goTo(year: number): void {
  if (lastComputed.value === 0) return;
  time.value = Math.max(span.value[0], Math.min(lastComputed.value, year));
}

export function step(by: -1 | 1): void {
  playing.value = false;
  goTo(stepped(time.value, by, span.value[0], lastComputed.value));
}

/** Plays, from the beginning when the end was reached; or pauses. */
export function togglePlaying(): void {
  if (!playing.value && time.value >= span.value[1]) time.value = span.value[0];
  playing.value = !playing.value && lastComputed.value > 0;
}

/**
 * Keeps the time within the years that are there. When they make way for those of another future, the clock comes back
 * with them to where it stood, unless somebody moves it on the way.
 *
 * @returns a function that stops it
 */
export function followYears(): () => void {
  let back: number | null = null;
  let put = 0;
  return effect(() => {
    const limit = lastComputed.value;
    const [now, first] = untracked(() => [time.value, span.value[0]] as const);
    if (now !== put) back = null;
    put = now;
    if (limit === 0) {
      back ??= now;
      return;
    }
    put = Math.max(first, Math.min(limit, back ?? now));
    if (back !== null && limit >= back) back = null;
    time.value = put;
  });
}

/** More than this between two frames is a tab that slept, not time that passed. */
const LONGEST_FRAME_MS = 250;

/**
 * Runs the clock in a browser: begins at the base year, starts playing by itself once two years are there unless motion
 * is to be reduced, and sleeps with its tab.
 *
 * @returns a function that stops it
 */
export function startClock(): () => void {
  let frame = 0;
  let last = 0;
  let rest = 0;
  const tick = (now: number): void => {
    const elapsed = last === 0 ? 0 : Math.min(LONGEST_FRAME_MS, now - last);
    last = now;
    // While there is nothing of another future yet, time stands still.
    if (lastComputed.value > 0) {
      const pace = { yearsPerSecond: speed.value, calm: reducedMotion.value, limit: lastComputed.value };
      const next = advance(time.value, elapsed, pace, rest);
      rest = next.rest;
      time.value = next.time;
    }
    if (time.value >= span.value[1]) playing.value = false;
    else frame = requestAnimationFrame(tick);
  };
  const stopFrames = effect(() => {
    cancelAnimationFrame(frame);
    last = 0;
    rest = 0;
    if (playing.value) frame = requestAnimationFrame(tick);
  });
  const stopFollowing = followYears();
  let begun = false;
  const stopBegin = effect(() => {
    if (begun || lastComputed.value === 0 || lastComputed.value <= span.value[0]) return;
    begun = true;
    if (!untracked(() => reducedMotion.value)) playing.value = true;
  });
  return () => {
    cancelAnimationFrame(frame);
    stopFrames();
    stopFollowing();
    stopBegin();
  };
}
