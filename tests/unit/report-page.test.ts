import { describe, expect, it } from 'vitest';
import type { Table } from '../../scenarios/packages/format.js';
import { escapeText, html } from '../../scenarios/runs/report/html.js';
import { reportHtml } from '../../scenarios/runs/report/report.js';
import { soMany } from '../../scenarios/runs/report/town-tables.js';
import { inventedRun, numberOf, RESIDENTS, tableAfter } from './report-fixture.js';

const run = inventedRun();
const page = reportHtml(run);
const all = RESIDENTS.reduce((sum, n) => sum + n, 0);

/** Sum over the towns of one indicator in one seed and year. */
const total = (seed: number, year: number, id: string): number =>
  run.seeds[seed]!.years[year - 2021]!.indicators[id]!.reduce((sum, n) => sum + n, 0);

/** What a page should not hold, shown short instead of with the whole page around it. */
const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(([match]) => match);

describe('the page', () => {
  it('says at the top what it is not, and its conclusion in one sentence', () => {
    const top = page.slice(page.indexOf('<header>'), page.indexOf('</header>'));
    expect(top).toContain('Dit is geen prognose: het laat zien wat er uit de aannamen volgt.');
    expect(top).toContain(
      'Bij deze aannamen telt Verzonnen-Streek in 2040 ongeveer 18.500 inwoners, 7,9 procent minder dan in 2021, en is 39 procent van hen 65 jaar of ouder, tegen 20 procent in 2021.',
    );
    // Work, homes and facilities are not all that changes moving: so do ages elsewhere, and a recent level that fades.
    expect(top).not.toContain('alleen doordat');
    expect(top).toContain('Dat verandert hierna mee met');
    expect(top).toContain('dooft langzaam uit');
    const { scenario } = run;
    const lasting = { ...scenario, parameters: { ...scenario.parameters, levelFade: 1 } };
    expect(reportHtml({ ...run, scenario: lasting })).not.toContain('dooft langzaam uit');
    // What is said of its certainty, further down, agrees.
    expect(page).toContain('per saldo won of verloor, telt mee en dooft langzaam uit.');
    expect(top).toContain('<strong>65</strong> mensen per jaar meer dan er gingen');
    // The range is as wide as swings make it, and says so.
    expect(top).toContain(
      'Met andere aannamen over verhuizen, andere trekkingen en schommelingen in verhuissaldi en immigratie zoals in 1995–2014 komt 2040 uit',
    );
  });

  it('has every year of the run, equal to the indicators', () => {
    const rows = tableAfter(page, '<summary>Tabel: alle jaren</summary>');
    expect(rows.map((r) => Number(r.name))).toEqual(Array.from({ length: 20 }, (_, i) => 2021 + i));
    const ids = ['population', 'households', 'population_0_19', 'population_65plus', 'births', 'deaths'];
    for (const { name, cells, small } of rows.slice(1)) {
      ids.forEach((id, column) => {
        const values = [0, 1, 2].map((seed) => total(seed, Number(name), id));
        const mean = values.reduce((sum, n) => sum + n, 0) / 3;
        expect(numberOf(cells[column]!)).toBe(Math.round(mean));
        const [low, high] = [Math.min(...values), Math.max(...values)];
        expect(small[column]!.split('–').filter(Boolean).map(numberOf)).toEqual(low === high ? [] : [low, high]);
      });
    }
    for (const { cells } of rows.slice(1)) expect(cells.slice(6)).toEqual(['−24', '+22']);
    expect(rows[0]!.cells.slice(4)).toEqual(['–', '–', '–', '–']);
  });

  it('shows the first, every fifth and the last year unfolded', () => {
    const rows = tableAfter(page, '<h2 id="years">');
    expect(rows.map((r) => r.name)).toEqual(['2021', '2025', '2030', '2035', '2040']);
  });

  it('has a row per municipality that adds up to the region', () => {
    const rows = tableAfter(page, '<h2 id="municipalities">');
    expect(rows.map((r) => r.name)).toEqual(['Boven', 'Beneden', 'hele regio']);
    for (const column of [0, 1, 4, 5, 6, 7]) {
      const [boven, beneden, region] = rows.map((r) => numberOf(r.cells[column]!));
      expect(boven! + beneden!).toBe(region);
    }
    expect(rows[2]!.cells).toEqual(['20.120', '18.524', '−7,9', '20,0 → 39,0', '3.249', '4.826', '−456', '+418']);
  });

  it('says of towns that nobody counted that their residents are an estimate', () => {
    const sentence = 'De inwonertallen per kern in 2021 zijn geen telling maar een schatting';
    expect(page).not.toContain(sentence);
    const { places } = run.pack.tables as { places: Table };
    const residents = { ...places.columns['residents']!, note: 'ESTIMATE, never observed: back-cast' };
    const tables = { ...run.pack.tables, places: { ...places, columns: { ...places.columns, residents } } };
    expect(reportHtml({ ...run, pack: { ...run.pack, tables } })).toContain(sentence);
  });

  it('says no sentence of its notes twice, and what the columns of a table of years are', () => {
    const notes = [...page.matchAll(/<p class="note">(.*?)<\/p>/g)].flatMap(([, text]) =>
      text!.split(/(?<=[.;]) /).filter((sentence) => sentence.includes('gegokt')),
    );
    expect(new Set(notes).size).toBe(notes.length);
    const caption = (name: string): string => {
      const folded = page.slice(page.indexOf(`<summary>Tabel bij de grafiek: ${name}</summary>`));
      return folded.slice(0, folded.indexOf('</caption>'));
    };
    expect(caption('Inwoners')).toContain('telling: waargenomen (CBS)');
    expect(caption('Inwoners')).toContain('met schommelingen: laagste tot hoogste');
    expect(caption('Huishoudens')).not.toContain('telling');
  });

  it('accounts for the change to the person', () => {
    const text = page.slice(page.indexOf('<p class="account">')).replace(/<[^>]*>/g, '');
    const figures = text.slice(0, text.indexOf('inwoners in 2040')).match(/\d[\d.]*/g)!;
    const terms = figures.filter((n) => n !== '2021').map(numberOf);
    expect(terms).toEqual([all, 171 * 19, 254 * 19, 24 * 19, 22 * 19, 19, all - 84 * 19]);
    expect(text).toMatch(
      /\+ 3\.249 geboren − 4\.826 overleden − 456 binnenlands verhuissaldo \+ 418 buitenlands saldo \+ 19 doorstroom opvang, per saldo = /,
    );
  });

  it('has observed and computed side by side, and says where they do not meet', () => {
    const rows = tableAfter(page, '<summary>Tabel bij de grafiek: Inwoners</summary>');
    expect(rows).toHaveLength(46);
    expect(rows[0]).toMatchObject({ name: '1995', cells: ['20.645', '', '', ''] });
    expect(rows[26]).toMatchObject({ name: '2021', cells: ['20.125', '20.120', '20.120', '20.120'] });
    expect(rows[45]).toMatchObject({
      name: '2040',
      cells: ['', '18.524', '18.505–18.600', '18.562'],
      small: ['', '18.505–18.543', '', ''],
    });
    expect(page).toContain('inwoners 20.120 tegen 20.125 (−5)');
    expect(page).toContain('op 1 januari 2017 gingen 25 inwoners naar een gemeente buiten de regio');
  });

  it('has a pyramid that counts every resident', () => {
    const rows = tableAfter(page, '<summary>Tabel bij de bevolkingspiramide</summary>');
    const sum = (columns: readonly number[]) =>
      rows.reduce((n, row) => n + columns.reduce((m, c) => m + numberOf(row.cells[c]!), 0), 0);
    expect(rows).toHaveLength(20);
    expect(sum([0, 2])).toBe(all);
    expect(Math.abs(sum([1, 3]) - (all - 84 * 19))).toBeLessThanOrEqual(20);
  });

  it('speaks of one town as one', () => {
    expect(matches(page, /\b1 kernen|\b1 van de/)).toEqual([]);
    expect(page).toContain('De 1 kern met minder dan 250 inwoners staat er niet bij');
    expect([soMany(1, 1), soMany(0, 1), soMany(0, 12), soMany(3, 12), soMany(12, 12)]).toEqual([
      'de enige kern',
      'geen kern',
      'geen van de 12 kernen',
      '3 van de 12 kernen',
      'alle 12 kernen',
    ]);
  });

  it('names no percentage of a small village', () => {
    const rows = tableAfter(page, '<summary>Tabel bij de kaart: alle 6 kernen</summary>');
    expect(rows.map((r) => r.cells[2])).toEqual(['−8,4', '−11,0', '+7,6', '−8,4', '−14,3', 'te klein']);
    expect(tableAfter(page, 'De sterkste afname').map((r) => r.name)).not.toContain('Gehucht');
    expect(tableAfter(page, 'De sterkste groei').map((r) => r.name)).toEqual(['Nieuwdorp']);
  });

  it('carries what is needed to repeat it', () => {
    for (const { years } of run.seeds) expect(page).toContain(`<code>${years.at(-1)!.stateHash}</code>`);
    expect(page).toContain(run.pack.id);
    expect(page).toContain('Bron: niemand, alles is verzonnen.');
  });
});

describe('the file', () => {
  it('is the same for the same result', () => {
    expect(reportHtml(inventedRun())).toBe(page);
    expect(reportHtml(JSON.parse(JSON.stringify(run)))).toBe(page);
  });

  it('has no script, no event handler and no address to fetch', () => {
    expect(matches(page, /<script|javascript:|\son\w+=|https?:|url\(|@import/i)).toEqual([]);
    const fetched = [...page.matchAll(/\s(?:src|href|xlink:href|srcset|action|data|poster)="([^"]*)"/g)];
    // Links inside the page fetch nothing.
    expect(fetched.map(([, address]) => address!).filter((address) => !/^#[a-z-]+$/.test(address))).toEqual(['data:,']);
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:"/>`,
    );
  });

  it('shows hostile names as text', () => {
    const names = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "'); DROP",
      '&lt;b&gt;',
      '</svg><b>',
      '\u0000\u001b[31m',
    ];
    const hostile = reportHtml(inventedRun({ townNames: names, regionName: '</title><script>alert(2)</script>' }));
    expect(matches(hostile, /<script|<img|<b>/)).toEqual([]);
    expect([...hostile].filter((c) => c < ' ' && c !== '\n')).toEqual([]);
    expect(hostile.match(/<\/title>/g)!.length).toBe(page.match(/<\/title>/g)!.length);
    expect(tableAfter(hostile, 'Tabel bij de kaart: alle 6 kernen').map((r) => r.name)).toEqual([
      ...names.slice(0, 5),
      '\ufffd\ufffd[31m',
    ]);
  });

  it('escapes by construction', () => {
    expect(escapeText(`<a href="x">&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;');
    expect(html`<p>${'<i>'}${html`<b>${'&'}</b>`}${[1, '>']}</p>`.markup).toBe('<p>&lt;i&gt;<b>&amp;</b>1&gt;</p>');
  });
});

describe('other runs', () => {
  it.each([
    ['one seed', inventedRun({ seeds: 1 })],
    ['one year', inventedRun({ last: 2022 })],
    ['seven years', inventedRun({ last: 2028 })],
    ['no variants', inventedRun({ variants: false })],
    ['one seed of one year', inventedRun({ seeds: 1, last: 2022, variants: false })],
    ['no reception centre', inventedRun({ reception: false })],
    ['sixty years', inventedRun({ last: 2081 })],
    ['no observed series', inventedRun({ observed: false })],
    ['no outlines', { ...inventedRun(), pack: { ...inventedRun().pack, outlines: {} } }],
  ])('has a page without holes: %s', (_, result) => {
    const other = reportHtml(result);
    expect(matches(other, /NaN|Infinity|undefined|\[object/)).toEqual([]);
    expect(other).toContain('Dit is geen prognose');
    expect(other).not.toContain('niemand verhuist');
  });

  it('speaks of no range where there is one seed', () => {
    expect(reportHtml(inventedRun({ seeds: 1 }))).not.toContain('alleen toeval, te smal</text>');
    expect(page).toContain('alleen toeval, te smal</text>');
  });
});
