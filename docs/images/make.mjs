/** The picture of the README, from a finished comparison: node docs/images/make.mjs COMPARISON_FOLDER (CHROMIUM: path of the browser). */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const folder = process.argv[2];
if (folder === undefined) throw new Error('expected the folder of a finished comparison, found nothing');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: '--no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  ),
});
const page = await browser.newPage({ viewport: { width: 1200, height: 1640 } });
await page.goto(new URL('report.html', `${pathToFileURL(folder)}/`).href);
await page.screenshot({ path: fileURLToPath(new URL('compare.png', import.meta.url)) });
await browser.close();
