/** Scores that pages quote are those of the score file. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Scoreboard } from '../../scenarios/evidence/scoreboard.js';
import { read } from './house-scan.js';

const { rows } = JSON.parse(readFileSync('scenarios/evidence/hindcast.json', 'utf8')) as Scoreboard;

/** Of the first region from 2015 to 2021, nothing known of foreign migration. */
const score = (method: string, measure: string): number =>
  rows.find(
    (row) =>
      row.pack === 'noord-oost-groningen' &&
      row.group === 'all' &&
      row.year === 2021 &&
      row.foreign === 'frozen' &&
      row.method === method &&
      row.measure === measure,
  )!.value;
const wmape = (method: string): number => score(method, 'wmape');

describe('the score of the first region', () => {
  it('stands in the README, beside no change, births and deaths alone and the best simple trend', () => {
    const page = read('README.md').replace(/\s+/g, ' ');
    const said =
      /missed the residents of municipalities by ([\d.]+) %, where no change at all missed by ([\d.]+), births and deaths alone by ([\d.]+) and the best simple trend by ([\d.]+)/;
    const trend = Math.min(wmape('linear'), wmape('damped'));
    const scores = [wmape('model'), wmape('constant'), wmape('closed'), trend];
    expect(said.exec(page)!.slice(1)).toEqual(scores.map((one) => one.toFixed(1)));
  });

  it('stands among those of other regions', () => {
    const row = /^\| Noord- & Oost-Groningen \|.*$/m.exec(read('docs/other-regions.md'))![0];
    const [, ...cells] = row.split('|').map((cell) => cell.trim());
    const said = cells.slice(1, 5).map((cell) => Number(/^[\d.]+/.exec(cell)![0]));
    expect(said).toEqual(['constant', 'damped', 'closed', 'model'].map((method) => Number(wmape(method).toFixed(2))));
  });
});
