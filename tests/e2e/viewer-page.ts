/** The built viewer in Chromium, served by `draagvlak view`; whatever goes wrong or goes out is written down. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { FACILITY, FACILITY_STATUS } from '../../sim/state/facilities.js';
import type { TestHook } from '../../viz/test-hook.js';
import { ENTRY } from '../fault/command-line.js';

/** Years of the shipped scenarios. */
export const [FIRST, LAST] = [2021, 2040];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const found = existsSync(executablePath) || process.env['DRAAGVLAK_BROWSERS'] === 'required';

const ARGS = [
  '--no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync',
  '--use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader', // draws without a graphics card
  // Debian switches these on for everybody; without a card the page itself would then be painted by the emulated one.
  '--disable-gpu-rasterization --disable-accelerated-2d-canvas',
].join(' ');

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args: ARGS.split(' ') });

export interface Served {
  readonly url: string;
  stop(): void;
}

/** The real command, on any free port. */
export function serve(): Promise<Served> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, [ENTRY, 'view'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr!.on('data', (data: Buffer) => {
      said += data.toString();
    });
    child.stdout!.on('data', (data: Buffer) => {
      resolve({ url: data.toString().trim(), stop: () => child.kill('SIGKILL') });
    });
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`draagvlak view ended with ${code}: ${said}`)));
  });
}

/** A page, what it said to the console or threw, and what it asked for. */
export interface Watched {
  readonly page: Page;
  /** Console messages of any kind, errors, failed requests, requests to another host: each is a fault. */
  readonly faults: string[];
  readonly asked: Set<string>;
}

/**
 * A fresh page with an empty cache, and the network cut but for `url`.
 *
 * @param prepare runs before the page's own scripts
 */
export async function watchedPage(
  browser: Browser,
  url: string,
  { reducedMotion = false, prepare = () => {} }: { reducedMotion?: boolean; prepare?: () => void } = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
  const faults: string[] = [];
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(request.url()));
  context.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  await context.route(
    (address) => !address.href.startsWith(url),
    async (route) => {
      faults.push(`another host: ${route.request().url()}`);
      await route.abort();
    },
  );
  await context.addInitScript(prepare);
  const page = await context.newPage();
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', ({ message, stack }) => faults.push(`thrown: ${message} ${stack?.split('\n')[1]?.trim()}`));
  page.on('crash', () => faults.push('the page crashed'));
  return { page, faults, asked };
}

/** What the page's test hook says. */
export const ask = <T, A>(page: Page, question: (hook: TestHook, about: A) => T, about?: A): Promise<T> =>
  page.evaluate(`(${question.toString()})(globalThis.draagvlak, ${JSON.stringify(about)})`);

/** Asks until it holds: from outside, because the policy of the page forbids the driver to look from within. */
export async function until(page: Page, holds: (hook: TestHook) => boolean, timeout = 60_000): Promise<void> {
  const question = `globalThis.draagvlak !== undefined && (${holds.toString()})(globalThis.draagvlak)`;
  const end = performance.now() + timeout;
  while (!(await page.evaluate(question))) {
    const failure = await page.evaluate(() => globalThis.draagvlak?.mapFailure);
    if (typeof failure === 'string') throw new Error(`no map: ${failure}`);
    if (performance.now() > end) throw new Error(`not within ${timeout} ms: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Schools alone in their place, open at first, and how they stand on a later 1 January of the world without measures. */
export const lonelySchools = (page: Page, later: number): Promise<{ f: number; name: string; closes: boolean }[]> =>
  ask(
    page,
    (hook, about) => {
      const [before, after] = [hook.facilities('baseline', about!.first), hook.facilities('baseline', about!.later)];
      return before.kind_f.flatMap((kind, f) => {
        const beside = before.place_f.filter((place, g) => place === before.place_f[f] && before.kind_f[g] === kind);
        const alone = kind === about!.school && beside.length === 1 && before.status_f[f] === about!.open;
        const closes = after.status_f[f] === about!.closed;
        return alone && (closes || after.status_f[f] === about!.open) ? [{ f, name: before.name_f[f]!, closes }] : [];
      });
    },
    { first: FIRST, later, school: FACILITY.school, ...FACILITY_STATUS },
  );

/** Brings a facility's sign to the middle of the map, large, at a moment. @returns where it stands */
export async function showSign(page: Page, facility: number, time: number): Promise<{ x: number; y: number }> {
  await ask(
    page,
    (hook, about) => {
      hook.lookAt(about!.facility, 100);
      hook.setTime(about!.time);
    },
    { facility, time },
  );
  const { width, height } = page.viewportSize()!;
  for (let tries = 0; tries < 100; tries++) {
    await settled(page);
    const at = await ask(page, (hook, f) => hook.facilityPoint(f!), facility);
    const middle = at !== null && Math.abs(at.x - width / 2) < width / 6 && Math.abs(at.y - height / 2) < height / 4;
    if (middle) return at;
  }
  throw new Error(`facility ${facility} does not come to the middle`);
}

/** What axe finds, over the driver's own channel: the policy of the page stays in force. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations: all } = await axe.run(document, { runOnly: tags });
    return all.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  }, TAGS);
}

/** Waits until the map draws nothing new: the camera has arrived. */
async function settled(page: Page): Promise<void> {
  for (let [before, now] = [-1, await ask(page, (hook) => hook.frames())]; now !== before; ) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    [before, now] = [now, await ask(page, (hook) => hook.frames())];
  }
}

/** What is seen in a square of the page: red, green, blue by pixel. */
export async function coloursAt(page: Page, middle: { x: number; y: number }, side: number): Promise<number[][]> {
  const clip = { x: Math.round(middle.x - side / 2), y: Math.round(middle.y - side / 2), width: side, height: side };
  const png = (await page.screenshot({ clip })).toString('base64');
  const reader = await page.context().browser()!.newPage();
  try {
    return await reader.evaluate(async (text) => {
      const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const paper = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
      paper.drawImage(picture, 0, 0);
      const { data } = paper.getImageData(0, 0, picture.width, picture.height);
      return Array.from({ length: data.length / 4 }, (_, i) => [...data.slice(4 * i, 4 * i + 3)]);
    }, png);
  } finally {
    await reader.close();
  }
}
