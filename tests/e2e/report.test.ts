/** The report in a real browser: well-formed, alone, accessible, and with nothing cut off or on top of each other. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareReportHtml } from '../../scenarios/runs/report/compare/compare-report.js';
import { reportHtml } from '../../scenarios/runs/report/report.js';
import { livedComparison } from '../unit/compare-fixture.js';
import { inventedRun } from '../unit/report-fixture.js';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const found = existsSync(executablePath) || process.env['DRAAGVLAK_BROWSERS'] === 'required';
if (!found) console.log(`report in a browser: skipped, no Chromium at ${executablePath}`);

const ARGS =
  '--no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const UNFOLD = 'for (const d of document.querySelectorAll("details")) d.open = true';
const WIDTHS = [1280, 760, 390, 320];

const HOSTILE = ['<script>1</script>', '"><img src=x onerror=x>', "a'b", '&amp;&', '</svg></title>', '\u0000]]>'];
const PAGES = {
  usual: reportHtml(inventedRun()),
  hostile: reportHtml(inventedRun({ townNames: HOSTILE, regionName: '</title><b onclick="x">' })),
  compared: compareReportHtml(livedComparison()),
  'compared and hostile': compareReportHtml(livedComparison({ seeds: 2, years: 3, townNames: HOSTILE, others: 2 })),
  short: reportHtml(inventedRun({ seeds: 1, last: 2022, observed: false, variants: false })),
};
const LOOKED_AT = (['usual', 'compared'] as const).flatMap((name) => WIDTHS.map((width) => [name, width] as const));

describe.skipIf(!found)('the report in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ARGS.split(' ') });
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Runs `use` on the page, and fails if it wrote to the console or asked for anything. */
  async function opened<T>(html: string, width: number, use: (page: Page) => Promise<T>): Promise<T> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    try {
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('request', (request) => said.push(request.url()));
      page.on('pageerror', (error) => said.push(error.message));
      await page.setContent(html);
      expect(said.filter((s) => s !== 'data:,')).toEqual([]);
      return await use(page);
    } finally {
      await page.close();
    }
  }

  it.each(Object.entries(PAGES))('is well-formed, read as XML: %s', async (_, html) => {
    const problems = await opened('<p>reader</p>', 800, (page) =>
      page.evaluate((text) => {
        const read = new DOMParser().parseFromString(text, 'application/xhtml+xml');
        return [...read.querySelectorAll('parsererror')].map((e) => e.textContent);
      }, html),
    );
    expect(problems).toEqual([]);
  });

  it.each(Object.entries(PAGES))('has unique ids, and every reference meets one: %s', async (_, html) => {
    const { ids, missing } = await opened(html, 1280, (page) =>
      page.evaluate(() => ({
        ids: [...document.querySelectorAll('[id]')].map((e) => e.id),
        // Links that do not begin with # lead to other files.
        missing: [...document.querySelectorAll('[aria-labelledby], a[href^="#"]')]
          .flatMap((e) => (e.getAttribute('aria-labelledby') ?? e.getAttribute('href')!.slice(1)).split(' '))
          .filter((id) => document.getElementById(id) === null),
      })),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(missing).toEqual([]);
  });

  it.each(LOOKED_AT)('has no accessibility violation: %s at %i pixels', async (name, width) => {
    const violations = await opened(PAGES[name], width, async (page) => {
      await page.evaluate(UNFOLD);
      await page.evaluate(AXE);
      return page.evaluate(async (tags) => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations: all } = await axe.run(document, { runOnly: tags });
        return all.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
      }, TAGS);
    });
    expect(violations).toEqual([]);
  });

  it.each(WIDTHS)('fits a window of %i pixels, unfolded and with long names', async (width) => {
    const long = inventedRun({
      townNames: Array.from({ length: 6 }, (_, t) => `Sint-Langedorpermeerdervoort-${t}`),
      times: 20,
    });
    const [inside, scroll] = await opened(reportHtml(long), width, async (page) => {
      await page.evaluate(UNFOLD);
      return page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]);
    });
    expect(scroll).toBe(inside);
  });

  it.each(WIDTHS)('breaks no word of a table in two at %i pixels', async (width) => {
    const homes = reportHtml(inventedRun({ homes: true, townNames: ['Borgercompagnie', 'Stadskanaal'] }));
    const broken = await opened(homes, width, async (page) => {
      await page.evaluate(UNFOLD);
      return page.evaluate(() => {
        const texts = [...document.querySelectorAll('table th, table td span')].flatMap((cell) =>
          [...cell.childNodes].filter((node): node is Text => node.nodeType === Node.TEXT_NODE),
        );
        return texts.flatMap((text) =>
          [...text.data.matchAll(/[\p{L}\d]+/gu)].flatMap(({ 0: word, index }) => {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const lines = [...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top));
            return new Set(lines).size > 1 ? [word] : [];
          }),
        );
      });
    });
    expect(broken).toEqual([]);
  });

  it.each(WIDTHS)('fits a window of %i pixels when it compares', async (width) => {
    const [inside, scroll] = await opened(PAGES.compared, width, async (page) => {
      await page.evaluate(UNFOLD);
      return page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]);
    });
    expect(scroll).toBe(inside);
  });

  it.each(LOOKED_AT)('cuts no label of a picture off: %s at %i pixels', async (name, width) => {
    const outside = await opened(PAGES[name], width, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('main svg[role=img] text')].flatMap((text) => {
          const [a, b] = [text.getBoundingClientRect(), text.closest('svg[role=img]')!.getBoundingClientRect()];
          const whole =
            a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
          return a.width === 0 || whole ? [] : [text.textContent];
        }),
      ),
    );
    expect(outside).toEqual([]);
  });

  it.each(LOOKED_AT)('puts no label of a picture on another: %s at %i pixels', async (name, width) => {
    const pairs = await opened(PAGES[name], width, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('main svg[role=img]')].flatMap((picture) => {
          const texts = [...picture.querySelectorAll('text')].map((t) => ({ t, box: t.getBoundingClientRect() }));
          return texts.flatMap(({ t, box: a }, i) =>
            texts.slice(i + 1).flatMap(({ t: other, box: b }) => {
              // a line of text has room above and below its letters
              const slack = a.height * 0.25;
              const apart =
                a.right <= b.left || b.right <= a.left || a.bottom - slack <= b.top || b.bottom - slack <= a.top;
              return a.width === 0 || b.width === 0 || apart ? [] : [`${t.textContent} / ${other.textContent}`];
            }),
          );
        }),
      ),
    );
    expect(pairs).toEqual([]);
  });

  it('draws each picture once for the eye and with title and description for the ear', async () => {
    const named = await opened(PAGES.usual, 390, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('svg[role=img]')]
          .filter((picture) => picture.getBoundingClientRect().width > 0)
          .map((picture) => [
            picture.querySelector(':scope > title')?.textContent,
            (picture.querySelector(':scope > desc')?.textContent ?? '').length > 60,
          ]),
      ),
    );
    expect(named).toEqual([
      ['Inwoners', true],
      ['0 tot en met 19 jaar', true],
      ['65 jaar en ouder', true],
      ['Huishoudens', true],
      ['Inwoners in 2040 onder andere aannamen', true],
      ['Verhuissaldo naar leeftijd, 2021–2025', true],
      ['werkt, van wie 15 tot en met 74 jaar is', true],
      ['op hoger beroepsniveau, van wie werkt', true],
      ['besteedbaar inkomen per inwoner, euro per jaar', true],
      ['Van 100 jongeren van 17: hoeveel er zijn op elke leeftijd tot 40', true],
      ['Kaart: verandering per kern', true],
      ['Leeftijdsopbouw in 2021 en 2040', true],
      ['Inwoners van Boven', true],
      ['Inwoners van Beneden', true],
    ]);
  });

  it.each(['hostile', 'compared and hostile'] as const)('runs nothing that a name brings along: %s', async (name) => {
    const foreign = await opened(PAGES[name], 1280, (page) =>
      page.evaluate(() => document.querySelectorAll('script, img, b, [onclick], [onerror]').length),
    );
    expect(foreign).toBe(0);
  });
});
