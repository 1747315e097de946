/** Does the clock go on as asked, stay within what is computed, and jump when motion is to be reduced? */
import { batch } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { advance, followYears, goTo, lastComputed, step, stepped, togglePlaying } from '../../viz/state/clock.js';
import { playing, time } from '../../viz/state/view.js';
import { span, type YearRecord, years } from '../../viz/state/worlds.js';
import { latestEvery } from '../../viz/ui/latest.js';

const pace = { yearsPerSecond: 0.5, calm: false, limit: 2030 };

describe('the clock while playing', () => {
  it('goes on by its pace', () => {
    expect(advance(2021, 100, pace)).toEqual({ time: 2021.05, rest: 0 });
    expect(advance(2021, 1000, { ...pace, yearsPerSecond: 1.5 }).time).toBe(2022.5);
  });
  it('never goes beyond what is computed, and waits there', () => {
    expect(advance(2029.99, 1000, pace).time).toBe(2030);
    expect(advance(2030, 1000, pace).time).toBe(2030);
  });
  it('jumps by years when motion is to be reduced, and loses no time between frames', () => {
    const calm = { ...pace, calm: true };
    let now = { time: 2021, rest: 0 };
    const seen: number[] = [];
    for (let i = 0; i < 50; i++) {
      now = advance(now.time, 90, calm, now.rest);
      seen.push(now.time);
    }
    expect(seen.every(Number.isInteger)).toBe(true);
    expect(new Set(seen)).toEqual(new Set([2021, 2022, 2023]));
    expect(now.rest).toBeCloseTo(50 * 90 - 4000, 6);
    expect(advance(2029.4, 10_000, calm).time).toBe(2030);
  });
});

describe('a step', () => {
  it.each([
    [2024, 1, 2025],
    [2024, -1, 2023],
    [2024.25, 1, 2025],
    [2024.25, -1, 2024],
    [2021, -1, 2021],
    [2030, 1, 2030],
  ] as const)('from %d by %d leads to %d', (from, by, to) => {
    expect(stepped(from, by, 2021, 2030)).toBe(to);
  });
});

const known = (n: number): YearRecord[] => Array.from({ length: n }, () => ({}) as YearRecord);

describe('the clock and what is computed', () => {
  beforeEach(() => {
    span.value = [2021, 2040];
    years.baseline.value = known(8);
    years.measures.value = known(6);
    time.value = 2021;
    playing.value = false;
  });
  afterEach(() => {
    years.baseline.value = [];
    years.measures.value = [];
  });

  it('ends where the slower world ends', () => {
    expect(lastComputed.value).toBe(2026);
    goTo(2035);
    expect(time.value).toBe(2026);
    goTo(1990);
    expect(time.value).toBe(2021);
  });
  it('stops when somebody steps', () => {
    playing.value = true;
    step(1);
    expect([playing.value, time.value]).toEqual([false, 2022]);
  });
  it('plays from the beginning when the end was reached', () => {
    years.baseline.value = known(20);
    years.measures.value = known(20);
    time.value = 2040;
    togglePlaying();
    expect([playing.value, time.value]).toEqual([true, 2021]);
  });
  it('does not play before there is anything', () => {
    years.baseline.value = [];
    togglePlaying();
    expect(playing.value).toBe(false);
  });
});

describe('the clock when another future is asked for', () => {
  let stop: () => void;
  const arrive = (baseline: number, measures = baseline): void =>
    batch(() => {
      years.baseline.value = known(baseline);
      years.measures.value = known(measures);
    });
  beforeEach(() => {
    span.value = [2021, 2040];
    time.value = 0;
    arrive(0);
    stop = followYears();
  });
  afterEach(() => {
    stop();
    arrive(0);
  });

  it('begins at the base year, and does not run after years that come', () => {
    arrive(1, 0);
    expect(time.value).toBe(0);
    arrive(1);
    expect(time.value).toBe(2021);
    arrive(20);
    expect(time.value).toBe(2021);
  });
  it('comes back with the years to where it stood, and is never beyond them', () => {
    arrive(20);
    time.value = 2024.5;
    arrive(0);
    step(-1);
    goTo(2021);
    expect(time.value).toBe(2024.5);
    const seen: number[] = [];
    for (let n = 1; n <= 20; n++) {
      arrive(n, n - 1);
      arrive(n);
      seen.push(time.value);
      expect(time.value).toBeLessThanOrEqual(lastComputed.value);
    }
    expect(seen.slice(0, 6)).toEqual([2021, 2022, 2023, 2024, 2024.5, 2024.5]);
    expect(time.value).toBe(2024.5);
  });
  it('does so when yet another one is asked for on the way', () => {
    arrive(20);
    time.value = 2035;
    arrive(0);
    arrive(3);
    arrive(0);
    arrive(20);
    expect(time.value).toBe(2035);
  });
  it('stays where somebody moves it on the way', () => {
    arrive(20);
    time.value = 2035;
    arrive(0);
    arrive(5);
    goTo(2022);
    arrive(20);
    expect(time.value).toBe(2022);
  });
});

describe('what is said at most once a second', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  it('is the first at once, then the latest', () => {
    const said: number[] = [];
    const say = latestEvery<number>(1000, (year) => said.push(year));
    for (const year of [2021, 2022, 2023]) say(year);
    expect(said).toEqual([2021]);
    vi.advanceTimersByTime(1000);
    expect(said).toEqual([2021, 2023]);
    say(2024);
    vi.advanceTimersByTime(999);
    expect(said).toEqual([2021, 2023]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual([2021, 2023, 2024]);
    vi.advanceTimersByTime(5000);
    say(2025);
    expect(said).toEqual([2021, 2023, 2024, 2025]);
  });
});
