/** Do the sections on people who move show what the run holds, and do their sums meet the accounts? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtsOf, swingBand, widest } from '../../scenarios/runs/report/doubts.js';
import { figuresOf } from '../../scenarios/runs/report/figures.js';
import { netByAge, netOverRun, netYearly, REGION } from '../../scenarios/runs/report/migration.js';
import { roundedToSum } from '../../scenarios/runs/report/numbers.js';
import { observedBalance } from '../../scenarios/runs/report/observed-moves.js';
import { firstPeriod, periodsOf } from '../../scenarios/runs/report/periods.js';
import { reportHtml } from '../../scenarios/runs/report/report.js';
import { inventedRun, numberOf, RESIDENTS, tableAfter, VARIANT_EFFECT } from './report-fixture.js';

const run = inventedRun();
const figures = figuresOf(run);
const page = reportHtml(run);
const period = firstPeriod(figures)!;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const END = sum(RESIDENTS) - 84 * 19;

describe('periods', () => {
  const labels = (last: number) => periodsOf(figuresOf(inventedRun({ last }))).map((p) => p.label);
  it('are the first and the last five years, where they do not overlap', () => {
    expect(labels(2040)).toEqual(['2021–2025', '2035–2039']);
    expect(labels(2031)).toEqual(['2021–2025', '2026–2030']);
    expect(labels(2030)).toEqual(['2021–2025']);
    expect(labels(2024)).toEqual(['2021–2023']);
    expect(labels(2022)).toEqual(['2021']);
  });
});

describe('net migration', () => {
  it('adds up over ages', () => {
    expect(sum(netByAge(figures, REGION, 'internal', period))).toBe(19 - 43);
    expect(sum(netByAge(figures, REGION, 'foreign', period))).toBe(33 - 11);
  });

  it('of the municipalities is that of the region', () => {
    for (const border of ['internal', 'foreign'] as const) {
      const parts = figures.municipalities.map(({ m }) => netYearly(figures, REGION + 1 + m, border, period).mean);
      expect(sum(parts)).toBe(netYearly(figures, REGION, border, period).mean);
    }
  });

  it('over the run is what births, deaths and reception leave open', () => {
    const moved = netOverRun(figures, REGION, 'internal').mean + netOverRun(figures, REGION, 'foreign').mean;
    expect(sum(RESIDENTS) + (171 - 254) * 19 + moved + 19).toBe(END);
  });

  it('by age stands in the table with its total', () => {
    const rows = tableAfter(page, '<summary>Tabel bij de grafiek: saldo naar leeftijd</summary>');
    expect(rows).toHaveLength(21);
    for (const column of [0, 1, 2, 3]) {
      const total = numberOf(rows[20]!.cells[column]!.replace('+', ''));
      expect(sum(rows.slice(0, 20).map((r) => numberOf(r.cells[column]!.replace('+', ''))))).toBe(total);
    }
    expect(rows.find((r) => r.name === '20–24')!.cells).toEqual(['−43', '0', '−43', '0']);
  });
});

describe('municipalities beside what was observed', () => {
  it('are net of those whom a reception centre sent on', () => {
    expect(observedBalance(run.pack, 2021, 'GM0001')).toEqual({ internal: 10, foreign: 20, reception: false });
    expect(observedBalance(run.pack, 2021, 'GM0002')).toEqual({ internal: 10, foreign: 20, reception: true });
    expect(observedBalance(run.pack, 1997, 'GM0001').internal).toBeNull();
  });

  it('stand in a table, with and without the municipality of the centre', () => {
    const rows = tableAfter(page, '<h2 id="municipality-moves">');
    expect(rows.map((r) => r.name)).toEqual(['Boven', 'Beneden', 'regio zonder Beneden', 'hele regio']);
    expect(rows[0]!.cells).toEqual(['+10', '−22', '+20', '+20']);
    expect(rows[2]!.cells).toEqual(rows[0]!.cells);
    expect(rows[3]!.cells).toEqual(['+20', '−24', '+40', '+22']);
    expect(page.match(/niet te vergelijken: opvang/g)).toHaveLength(2);
  });

  it('need no such row without a centre', () => {
    const other = reportHtml(inventedRun({ reception: false }));
    expect(tableAfter(other, '<h2 id="municipality-moves">').map((r) => r.name)).toEqual([
      'Boven',
      'Beneden',
      'hele regio',
    ]);
    expect(other).not.toContain('opvangcentrum voor asielzoekers');
  });
});

describe('origins and destinations', () => {
  it('are ranked by all who go and come, beside 2015', () => {
    const rows = tableAfter(page, '<h2 id="exchange">');
    expect(rows.map((r) => [r.name, ...r.cells.slice(1)])).toEqual([
      ['Verre Streek', '32', '13', '−19', '37', '0'],
      ['Buurstad', '11', '6', '−5', '0', '7'],
    ]);
    expect(sum(rows.map((r) => numberOf(r.cells[3]!)))).toBe(netYearly(figures, REGION, 'internal', period).mean);
  });

  it('inside the region cancel out', () => {
    const rows = tableAfter(page, 'binnen de regio heffen ze elkaar op');
    expect(rows.map((r) => [r.name, ...r.cells.slice(1)])).toEqual([
      ['Boven', '5', '5', '0', '0', '6'],
      ['Beneden', '5', '5', '0', '6', '0'],
    ]);
  });
});

describe('reasons to move', () => {
  it('add up to all moves that begin in the region', () => {
    const rows = tableAfter(page, '<h2 id="causes">');
    const total = rows.findIndex((r) => r.name === 'totaal');
    expect(rows[total]!.cells).toEqual(['262', '262']);
    expect(sum(rows.slice(0, total).map((r) => numberOf(r.cells[0]!)))).toBe(262);
    expect(rows[total + 1]!).toMatchObject({
      cells: ['13', '13'],
      small: ['5,0 per 100 verhuisden', '5,0 per 100 verhuisden'],
    });
  });
});

describe('how uncertain the last year is', () => {
  it('is measured on the same seeds, around the mean of the run', () => {
    const [level, foreign] = doubtsOf(figures);
    const value = (id: string) => END + 19 * VARIANT_EFFECT[id]!;
    expect(level!.options.map((o) => [o.years, o.value])).toEqual([
      [2, value('level-window-2')],
      [3, END],
      [5, value('level-window-5')],
    ]);
    expect(foreign!.options.map((o) => [o.years, o.value])).toEqual([
      [2, END],
      [5, value('foreign-window-5')],
      [null, value('immigration-half')],
    ]);
    expect(widest(figures)).toEqual({ low: value('immigration-half'), high: value('level-window-5') });
  });

  it('is told with every figure, and then what no figure holds', () => {
    const section = page.slice(page.indexOf('<h2 id="doubt">'));
    const text = section.slice(0, section.indexOf('<figure>')).replace(/<[^>]*>/g, '');
    expect(text).toContain('Op 1 januari 2040 telt Verzonnen-Streek bij deze aannamen 18.524 inwoners.');
    expect(text).toContain('over de laatste 2, 3 of 5 jaar geeft 18.334, 18.524 of 18.619: een verschil van 285.');
    expect(text).toContain(
      'over de laatste 2 of 5 jaar geeft 18.524 of 18.448 en half zoveel immigranten 18.239: een verschil van 285.',
    );
    expect(text).toContain('de 3 trekkingen van 18.505 tot 18.543: een verschil van 38.');
    expect(text).toContain(
      'de immigratie van jaar op jaar schommelen zoals in 1995–2014, lopen de 3 trekkingen van 18.562 tot 18.600: een verschil van 38.',
    );
    expect(text).toContain('Als niemand verhuisde, waren het er 18.562.');
    expect(text).toContain('kindertal en levensduur');
  });

  it('has a band that holds every draw, with swings and without', () => {
    const band = swingBand(figures, 'population')!;
    expect(band[0]).toEqual({ year: 2021, low: 20_120, high: 20_120 });
    expect(band.at(-1)).toEqual({ year: 2040, low: 18_505, high: 18_600 });
    expect(page.split('class="fan-swings" d="M').length - 1).toBeGreaterThanOrEqual(8);
  });

  it('says so where nothing else was tried', () => {
    const other = reportHtml(inventedRun({ variants: false }));
    expect(other).toContain('Andere aannamen over verhuizen zijn in deze berekening niet geprobeerd.');
    expect(other).not.toContain('zonder verhuizen');
    expect(other).not.toContain('van jaar op jaar schommelen');
    expect(other).not.toContain('class="fan-swings"');
  });
});

describe('figures of an account', () => {
  it('are whole, next to their values, and add up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (values) => {
          const total = Math.round(sum(values)) + 0; // never -0
          const rounded = roundedToSum(values, total);
          expect(sum(rounded)).toBe(total);
          rounded.forEach((n, i) => {
            expect(Number.isInteger(n) && Math.abs(n - values[i]!) < 1 + 1e-9).toBe(true);
          });
        },
      ),
    );
  });
});
