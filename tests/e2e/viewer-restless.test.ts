/** A visitor who presses everything, in any order, while years still stream in: nothing may break, whatever is shown. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, found, openBrowser, serve, until, type Watched, watchedPage } from './viewer-page.js';

const ACTS = 150;
const KEYS = '1 2 3 Space l v t Escape e n ? Escape ArrowLeft ArrowRight , . Home End Tab Enter + - 0'.split(' ');
/** The same restlessness in every run. */
const SEED = 20_260_101;

/** Whole numbers below n, one after another from a seed. */
function whims(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % n;
  };
}

/** Presses without looking whether something lies over it. */
const anotherFuture = (which: number): void =>
  document.querySelectorAll<HTMLButtonElement>('.future button')[which]?.click();

describe.skipIf(!found)('a restless visitor of the viewer', () => {
  let stop: (() => void)[] = [];
  let visit: Watched;
  beforeAll(async () => {
    const [served, browser] = [await serve(), await openBrowser()];
    stop = [() => served.stop(), () => void browser.close()];
    visit = await watchedPage(browser, served.url);
    await visit.page.goto(served.url);
    await until(visit.page, (hook) => hook.mapReady && hook.hashes().baseline.length > 1);
  }, 120_000);
  afterAll(() => {
    for (const end of stop) end();
  });

  it('meets no fault and finds time within the years', async () => {
    const { page, faults } = visit;
    const whim = whims(SEED);
    for (let act = 0; act < ACTS; act++) {
      const what = whim(11);
      if (what < 5) await page.keyboard.press(KEYS[whim(KEYS.length)]!);
      else if (what < 8) await page.mouse.click(330 + whim(600), 70 + whim(600));
      else if (what === 8) await page.mouse.wheel(0, whim(2) === 0 ? -400 : 400);
      else if (what === 9) await page.evaluate(anotherFuture, whim(2));
      else await page.setViewportSize({ width: 390 + whim(1000), height: 600 + whim(300) });
    }
    const { time } = await ask(page, (hook) => hook.view());
    expect(time).toBeGreaterThanOrEqual(2021);
    expect(time).toBeLessThanOrEqual(2040);
    expect(await ask(page, (hook) => hook.phase.phase)).not.toBe('failed');
    await until(page, (hook) => hook.hashes().measures.length === 20);
    expect(faults).toEqual([]);
  }, 120_000);
});
