/**
 * The picture of the viewer in the README, both worlds in the same year. With ImageMagick for fewer colours:
 *   npm run build && node docs/images/viewer.mjs
 *   convert docs/images/viewer.png +dither -colors 255 png8:docs/images/viewer.png
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { SITE } from '../../dist/scenarios/runs/project.js';
import { serveSite } from '../../dist/scenarios/runs/view/serve.js';
import { readSite } from '../../dist/scenarios/runs/view/site-files.js';

const YEAR = 2032;
const FLAGS =
  '--no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync ' +
  '--use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader --disable-gpu-rasterization --disable-accelerated-2d-canvas';

const serving = await serveSite(readSite(SITE), 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS.split(' '),
});
const page = await browser.newPage({ viewport: { width: 1200, height: 760 }, reducedMotion: 'reduce' });
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
await page.goto(serving.url);
while (!(await page.evaluate(() => globalThis.draagvlak?.mapReady && draagvlak.phase.phase === 'ready')))
  await wait(500);
const shots = [];
for (const key of ['1', '2']) {
  await page.keyboard.press(key);
  await page.evaluate((year) => draagvlak.setTime(year), YEAR);
  await wait(3000);
  shots.push((await page.screenshot()).toString('base64'));
}
const both = await browser.newPage({ viewport: { width: 1200, height: 1528 } });
await both.setContent(
  shots.map((png) => `<img style="display:block;margin-bottom:8px" src="data:image/png;base64,${png}">`).join(''),
);
await both.addStyleTag({ content: 'body { margin: 0; background: #fff }' });
await both.screenshot({ path: fileURLToPath(new URL('viewer.png', import.meta.url)) });
await browser.close();
await serving.close();
