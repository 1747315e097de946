/** How soon the viewer moves and what holds it up, seen from inside the page and from its trace. */
import type { Page } from 'playwright-core';

export interface Measured {
  firstYear: number | null;
  readonly tasks: { readonly start: number; readonly duration: number }[];
}

/** Runs in the page before anything else: when the first year moves, and what held the page up. */
export function measure(): void {
  const measured: Measured = { firstYear: null, tasks: [] };
  Object.assign(globalThis, { measured });
  new PerformanceObserver((list) => {
    for (const { startTime: start, duration } of list.getEntries()) measured.tasks.push({ start, duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    const hook = globalThis.draagvlak;
    const moves = hook?.mapReady && hook.frames() > 0 && hook.view().time > 2000 && hook.view().time % 1 > 0;
    if (moves) measured.firstYear = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
/**
 * Milliseconds that the page's main thread worked without a pause at most: its own time, so that a busy machine does not
 * count as a busy page.
 */
export function longestTask(trace: Buffer): number {
  interface Event {
    readonly name: string;
    readonly ph: string;
    readonly pid: number;
    readonly tid: number;
    readonly tdur?: number;
    readonly args: { readonly name?: string };
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly Event[] };
  const threads = new Set(
    traceEvents
      .filter((e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain')
      .map((e) => `${e.pid} ${e.tid}`),
  );
  const tasks = traceEvents.filter(
    (e) => e.ph === 'X' && e.name.endsWith('RunTask') && threads.has(`${e.pid} ${e.tid}`),
  );
  if (tasks.length < 100) throw new Error(`the trace holds ${tasks.length} tasks of the page`);
  return Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000;
}
export const measuredIn = (page: Page): Promise<Measured> => page.evaluate('globalThis.measured');
