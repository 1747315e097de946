/** Does the report tell of learning and working what the run holds, and of the source what it says? */
import { describe, expect, it } from 'vitest';
import { MECHANISMS } from '../../scenarios/mechanisms/mechanisms.js';
import { reportHtml } from '../../scenarios/runs/report/report.js';
import { outOfHundred } from '../../scenarios/runs/report/youth.js';
import { AGES } from '../../sim/input.js';
import type { YearResult } from '../../sim/protocol.js';
import { inventedRun, tableAfter } from './report-fixture.js';

const page = reportHtml(inventedRun());
const section = page.slice(page.indexOf('<h2 id="work">'), page.indexOf('<h2 id="years">'));

describe('learning and working', () => {
  it('shows start and end, with the draws under it, beside the row of 2015', () => {
    const rows = tableAfter(page, '<h2 id="work">');
    expect(rows.map(({ name }) => name)).toEqual([
      'werkt, van wie 15 tot en met 74 jaar is',
      'op hoger beroepsniveau, van wie werkt',
      'besteedbaar inkomen per inwoner, euro per jaar',
    ]);
    // 62 less 19 tenths; three seeds with 0, 2 and 4 hundredths more.
    expect(rows[0]!.cells).toEqual(['62,0\u00a0%', '60,1\u00a0%', '62,2\u00a0%', '65,4\u00a0%']);
    expect(rows[1]!.cells).toEqual(['40,0\u00a0%', '41,0\u00a0%', '39,8\u00a0%', '46,3\u00a0%']);
    expect(rows[2]!.cells).toEqual(['14.001', '14.191', '14.200', '15.100']);
    expect([rows[0]!.small[1], rows[2]!.small[1]]).toEqual(['', '14.190–14.192']);
  });

  it('says that the column 2025 of the source does not add up', () => {
    expect(section).toContain('twee rijen ervan tellen niet op');
  });

  it('has a picture per row', () => {
    expect(section.match(/aria-labelledby="source-/g)).toHaveLength(3);
  });

  it('is not there where nobody learns or works', () => {
    const without = reportHtml(inventedRun({ work: false }));
    expect(without).not.toContain('id="work"');
    expect(without).toContain('id="mechanisms"');
  });
});

describe('of a hundred aged 17', () => {
  /** Residents by age, the same for both sexes; 100 of every age but those given. */
  const year = (of: Readonly<Record<number, number>>): YearResult => {
    const count_sa = Array.from({ length: 2 * AGES }, (_, i) => of[i % AGES] ?? 100);
    return { pyramid_sa: count_sa } as unknown as YearResult;
  };

  it('each year takes the share that the age group lost since the year before', () => {
    const left = outOfHundred([year({}), year({ 19: 50, 30: 120 }), year({ 19: 50, 20: 50, 30: 120, 31: 120 })]);
    expect(left).toHaveLength(24);
    expect(left.slice(0, 2)).toEqual([100, 100]);
    // Both years lose half at 19; then 100 and 50 of 19 become 100 and 50 of 20.
    expect(left[2]).toBeCloseTo(50);
    expect(left[5]).toBeCloseTo(50);
    // 100 and 100 of 29 become 120 and 120 of 30.
    expect(left[13]).toBeCloseTo(60);
    expect(left.at(-1)).toBeCloseTo(60);
  });

  it('is no number where there is nobody', () => {
    expect(outOfHundred([year({ 17: 0 }), year({})])[1]).toBeNaN();
  });
});

it('every mechanism is told once, with its line', () => {
  const mechanisms = page.slice(page.indexOf('<h2 id="mechanisms">'));
  for (const { id } of MECHANISMS) expect(mechanisms.split(`</svg> ${id} `), id).toHaveLength(2);
  expect(mechanisms).toContain('class="arrow-dotted"');
});
