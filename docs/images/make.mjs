/** The pictures of the README, from a finished run: node docs/images/make.mjs RUN_FOLDER (CHROMIUM: path of the browser). */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const folder = process.argv[2];
if (folder === undefined) throw new Error('expected the folder of a finished run, found nothing');
const picture = (name) => fileURLToPath(new URL(name, import.meta.url));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: '--no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  ),
});
const page = await browser.newPage({ viewport: { width: 1180, height: 900 } });
await page.goto(new URL('report.html', `${pathToFileURL(folder)}/`).href);
const height = await page.evaluate(
  () => document.querySelector('[aria-labelledby=people] figure').getBoundingClientRect().bottom,
);
await page.screenshot({
  path: picture('report.png'),
  fullPage: true,
  clip: { x: 0, y: 0, width: 1180, height: Math.ceil(height) + 16 },
});
await page.locator('.map-and-legend').screenshot({ path: picture('report-map.png') });
await browser.close();
