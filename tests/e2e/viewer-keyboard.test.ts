/** The viewer with the keyboard alone and motion reduced: everything can be reached, and a school is seen to close. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  coloursAt,
  FIRST,
  found,
  LAST,
  lonelySchools,
  openBrowser,
  type Served,
  serve,
  showSign,
  until,
  violations,
  type Watched,
  watchedPage,
} from './viewer-page.js';

/** Side of the square that is compared: within a school's sign at this scale. */
const SIGN_PX = 20;

describe.skipIf(!found)('the viewer with the keyboard alone, and motion reduced', () => {
  let served: Served;
  let browser: Browser;
  let watched: Watched;
  let page: Page;
  beforeAll(async () => {
    served = await serve();
    browser = await openBrowser();
    watched = await watchedPage(browser, served.url, { reducedMotion: true });
    page = watched.page;
    await page.goto(served.url);
    await until(page, (hook) => hook.mapReady && hook.hashes().measures.length === 20);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    served?.stop();
  });

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const viewed = () => ask(page, (hook) => hook.view());
  /** Goes from one to the next until the focus is on what matches. */
  async function tabTo(selector: string): Promise<void> {
    for (let steps = 0; steps < 60; steps++) {
      await press('Tab');
      if (await page.evaluate((css) => document.activeElement?.matches(css), selector)) return;
    }
    throw new Error(`no way by Tab to ${selector}`);
  }

  it('waits to be played, and goes through time', async () => {
    expect(await viewed()).toMatchObject({ playing: false, time: FIRST });
    await press('End');
    expect((await viewed()).time).toBe(LAST);
    await press('ArrowLeft', 'ArrowLeft', 'ArrowRight');
    expect((await viewed()).time).toBe(LAST - 1);
    await press('Home');
    expect((await viewed()).time).toBe(FIRST);
    await press(' ');
    await until(page, (hook) => hook.view().time >= 2022);
    await press(' ');
    expect(await viewed()).toMatchObject({ playing: false });
  });

  it('chooses world and layer, and lets go of moves', async () => {
    await press('3');
    expect((await viewed()).shown).toBe('difference');
    await press('2');
    expect((await viewed()).shown).toBe('measures');
    await press('1');
    expect((await viewed()).shown).toBe('baseline');
    const { layer } = await viewed();
    await press('l');
    expect((await viewed()).layer).not.toBe(layer);
  });

  it('comes to every control, and sees where it is', async () => {
    await tabTo('button.play');
    await press('Enter');
    expect((await viewed()).playing).toBe(true);
    await press('Enter');
    expect((await viewed()).playing).toBe(false);
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).not.toBe('none');
  });

  it('looks at another future from the same year, and comes back to the first', async () => {
    await press('End', 'ArrowLeft');
    const hashes = () => ask(page, (hook) => hook.hashes().baseline);
    const first = await hashes();
    await tabTo('.future button:last-of-type');
    await press('Enter');
    await until(page, (hook) => hook.seed === 2 && hook.hashes().measures.length === 20);
    expect((await viewed()).time).toBe(LAST - 1);
    expect(await hashes()).not.toEqual(first);
    await press('Shift+Tab', 'Enter');
    await until(page, (hook) => hook.seed === 1 && hook.hashes().measures.length === 20);
    expect(await hashes()).toEqual(first);
  });

  it('moves the map', async () => {
    await tabTo('#map');
    await press('+', '+', 'ArrowRight');
    const { camera } = await viewed();
    expect(camera!.pixelsPerKm).toBeGreaterThan(1);
    await press('+');
    expect((await viewed()).camera!.pixelsPerKm).toBeGreaterThan(camera!.pixelsPerKm);
    await press('0');
    expect((await viewed()).camera).toBeNull();
  });

  it('reads the towns in a table and chooses one', async () => {
    await press('t');
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await tabTo('dialog td button, dialog th[scope=row] button, dialog td a');
    await press('Enter');
    expect((await viewed()).selection).toMatchObject({ kind: 'town' });
    await press('Escape', 'Escape');
    expect((await viewed()).selection).toBeNull();
  });

  it('sees the sign of a school change when it closes, and not of one that stays', async () => {
    const schools = await lonelySchools(page, LAST - 1);
    const [closes, stays] = [true, false].map((wanted) => schools.find((school) => school.closes === wanted)!.f);
    const changed = [await changeAt(closes!), await changeAt(stays!)];
    console.log(`viewer: share of a school's sign that changes, closing and staying: ${changed.join(', ')}`);
    expect(changed[0]).toBeGreaterThan(0.3);
    expect(changed[1]).toBeLessThan(0.15);
  }, 60_000);

  it('said nothing to the console and asked nobody else', () => {
    expect(watched.faults).toEqual([]);
  });

  /** What the policy must stop, done by the page itself; also shows that the silence above means something. */
  it.each([
    ['another host', () => void fetch('https://example.org/').catch(() => undefined)],
    ['a picture of another host', () => void Object.assign(new Image(), { src: 'https://example.org/x.png' })],
    ['an inline style', () => document.body.setAttribute('style', 'color: inherit')],
    [
      'an inline script',
      () => void document.body.append(Object.assign(document.createElement('script'), { text: '0' })),
    ],
    ['evaluation', () => void setTimeout('0')],
    ['a worker made of text', () => void new Worker(URL.createObjectURL(new Blob(['0'])))],
    [
      'a form',
      () => Object.assign(document.body.appendChild(document.createElement('form')), { action: '/' }).submit(),
    ],
  ])('is kept from %s', async (_, attempt) => {
    const before = watched.faults.length;
    await page.evaluate(attempt);
    for (let tries = 0; tries < 50 && watched.faults.length === before; tries++) await page.waitForTimeout(100);
    expect(watched.faults.slice(before).join()).toMatch(/Content Security Policy/);
  });

  /** Share of the pixels within a sign that differ between the first and the last year but one. */
  async function changeAt(facility: number): Promise<number> {
    const look = async (year: number): Promise<number[][]> =>
      coloursAt(page, await showSign(page, facility, year), SIGN_PX);
    const [before, after] = [await look(FIRST), await look(LAST - 1)];
    const differ = before.filter((colour, i) => colour.some((c, k) => Math.abs(c - after[i]![k]!) > 24));
    return differ.length / before.length;
  }
});
