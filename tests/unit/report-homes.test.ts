/** Does the report tell of homes what the run and the pack hold, and on what each figure rests? */
import { describe, expect, it } from 'vitest';
import { emptyBefore, valuesAgainstCountry } from '../../scenarios/runs/report/homes/counted.js';
import { reportHtml } from '../../scenarios/runs/report/report.js';
import { inventedRun, tableAfter } from './report-fixture.js';

const run = inventedRun({ homes: true });
const page = reportHtml(run);
const section = page.slice(page.indexOf('<h2 id="housing">'), page.indexOf('<h2 id="years">'));
const text = section.replace(/<[^>]*>/g, '');

describe('what was counted of homes', () => {
  it('is the value of the municipalities by their dwellings over the country’s, in years that both have', () => {
    const seen = valuesAgainstCountry(run.pack, 2021);
    // (6000 x 150,000 + 2000 x 100,000) / 8000 = 137,500 of 250,000; both grow alike.
    expect(seen.map(({ year }) => year)).toEqual(Array.from({ length: 25 }, (_, i) => 1997 + i));
    for (const { value } of seen) expect(value).toBeCloseTo(55);
    expect(valuesAgainstCountry(run.pack, 2021, 'GM0002').at(-1)!.value).toBeCloseTo(40);
  });

  it('stops at the base', () => {
    expect(valuesAgainstCountry(run.pack, 2010).at(-1)!.year).toBe(2010);
    expect(emptyBefore(run.pack, 2019, 'not_occupied').map(({ year }) => year)).toEqual([2019]);
  });

  it('is the share of empty homes of COROP regions by the dwellings in them, where all are known', () => {
    // 2018 lacks the second region; (4 % x 6000 + 8 % x 2000) / 8000 = 5 %.
    expect(emptyBefore(run.pack, 2021, 'not_occupied')).toEqual([
      { year: 2019, value: 5 },
      { year: 2020, value: 5 },
    ]);
    expect(emptyBefore(run.pack, 2021, 'other_not_occupied').map(({ value }) => value)).toEqual([2.5, 2.5, 2.5]);
  });

  it('is nothing in a pack without it', () => {
    const { pack } = inventedRun();
    expect([valuesAgainstCountry(pack, 2021), emptyBefore(pack, 2021, 'not_occupied')]).toEqual([[], []]);
  });
});

describe('homes on the page', () => {
  it('are told first in words: value against the country and empty homes, then and now', () => {
    expect(text).toContain('in 2021 55 waard (1997: 55), en in 2040 47.');
    // 41 of 1000, with 0, 1 and 2 more in the three seeds; then 231 of 1190.
    expect(text).toContain('staan er in 2021 4,1 leeg en in 2040 19,4.');
    expect(text).toContain('Prijzen zijn hier altijd die tegenover Nederland.');
  });

  it('have their state at both ends, and what it rests on', () => {
    const rows = tableAfter(page, '<h2 id="housing">');
    expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['137.500', '118.500'],
      ['55,0', '47,4'],
      ['100,0', '81,0'],
      ['4,1\u00a0%', '19,4\u00a0%'],
      ['1,0\u00a0%', '0,8\u00a0%'],
      ['50,0', '51,9'],
      ['20,0\u00a0%', '39,0\u00a0%'],
      expect.anything(),
    ]);
    for (const { cells } of rows) {
      expect(cells).toHaveLength(4);
      expect(`${cells[2]} ${cells[3]}`).toMatch(/gemeten|afgeleid|gegokt|uitkomst/);
    }
    expect(rows[3]!.small[0]).toBe('4,0\u20134,2\u00a0%');
  });

  it('say how many more there are than households, and where counts do not meet the start', () => {
    expect(text).toContain('Van 2021 tot 2040 verandert het aantal woningen met +1.140');
    // Without those who share, homes and households would say more empty homes than there are.
    expect(text).toContain('In 2021 delen 300 huishoudens een woning met een ander, in 2040 186. Wat er aan woningen');
    expect(text).toContain('dan aan huishoudens die er een voor zich alleen hebben, staat leeg.');
    expect(text).toContain('In dit scenario wordt gebouwd naar de groei van het aantal huishoudens');
    expect(text).toContain('alle lege woningen (geteld 5,0 procent in 2020, berekend 4,1 in 2021)');
    expect(text).toContain('De telling gaat over hele COROP-gebieden;');
    expect(text).not.toContain('lege corporatiewoningen (geteld');
  });

  it('say nothing of values and households that is not so everywhere', () => {
    // Values of cities rose against the country; and where residents grow, households do not fall less than they.
    expect(text).not.toContain('achterbleven');
    expect(text).toContain('Meer mensen wonen alleen, dus het aantal huishoudens daalt ');
    const seeds = run.seeds.map((seed) => ({
      ...seed,
      years: seed.years.map((year, y) => {
        const population = year.indicators['population']!.map((n) => n + 200 * y);
        return { ...year, indicators: { ...year.indicators, population } };
      }),
    }));
    expect(reportHtml({ ...run, seeds })).not.toContain('Meer mensen wonen alleen');
  });

  it('name the programme of the scenario', () => {
    const { scenario } = run;
    const goesOn = { ...scenario, parameters: { ...scenario.parameters, buildingProgramme: 1 } };
    const other = reportHtml({ ...run, scenario: goesOn });
    expect(other).toContain('In dit scenario wordt gebouwd zoals in de jaren voor het begin');
    expect(other).not.toContain('In dit scenario wordt gebouwd naar de groei');
  });

  it('have what is built and sought in vain by year, and every year behind the pictures', () => {
    const flows = tableAfter(page, '<h3>Bouwen, slopen en zoeken</h3>');
    expect(flows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['72', '72'],
      ['12', '12'],
      ['15', '15'],
      ['12', '12'],
      ['13', '13'],
    ]);
    const rows = tableAfter(page, '<summary>Tabel bij de grafieken: lege woningen</summary>');
    expect(rows).toHaveLength(3 + 20);
    expect(rows[0]).toMatchObject({ name: '2018, telling', cells: ['', '1,0', '1,5', '2,5'] });
    expect(rows[3]).toMatchObject({ name: '2021, berekend', cells: ['4,1', '2,0', '1,5', '0,6'] });
  });

  it('have a row by municipality', () => {
    const rows = tableAfter(page, '<h3>Wonen per gemeente</h3>');
    expect(rows.map(({ name }) => name)).toEqual(['Boven', 'Beneden', 'hele regio']);
    expect(rows[0]!.cells).toEqual(['150.000', '60', '−12,7', '4,1 → 19,4', '50 → 50', '48', '8']);
    expect(rows[1]!.cells).toEqual(['100.000', '40', '−19,0', '4,1 → 19,4', '51 → 51', '24', '4']);
  });

  it('have eight pictures: two of them for a phone too', () => {
    expect(section.match(/<svg class="chart"/g)).toHaveLength(2 * 2 + 3 + 3);
  });

  it('make no holes, with one seed, one year, or a pack without counts', () => {
    const bare = inventedRun();
    const runs = [
      page,
      reportHtml(inventedRun({ homes: true, seeds: 1, last: 2022 })),
      reportHtml({ ...run, pack: bare.pack }),
    ];
    for (const other of runs) expect(other.match(/NaN|Infinity|undefined|\[object/g)).toBeNull();
    expect(runs[2]).not.toContain('Nederland = 100');
  });

  it('are not there in a world without them, whose note says so', () => {
    const without = reportHtml(inventedRun());
    expect(without).not.toContain('id="housing"');
    expect(without).toContain('blijft in deze berekening gelijk aan dat van 2021');
    expect(page).toContain('staat onder Wonen');
  });
});
