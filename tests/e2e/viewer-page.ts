/** The built viewer in Chromium, served by `draagvlak view`; whatever goes wrong or goes out is written down. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { TestHook } from '../../viz/test-hook.js';
import { ENTRY } from '../fault/command-line.js';

/** Years of the shipped scenarios. */
export const [FIRST, LAST] = [2021, 2040];

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const found = existsSync(executablePath) || process.env['DRAAGVLAK_BROWSERS'] === 'required';

const ARGS = [
  '--no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync',
  '--use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader', // draws without a graphics card
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

/** Waits until the map draws nothing new: the camera has arrived. */
export async function settled(page: Page): Promise<void> {
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
