/** Does the page of a comparison say what the runs say, and nothing that it must not say? */
import { describe, expect, it } from 'vitest';
import type { Scoreboard } from '../../scenarios/evidence/scoreboard.js';
import { compareReportHtml } from '../../scenarios/runs/report/compare/compare-report.js';
import { gainsOf } from '../../scenarios/runs/report/compare/gains.js';
import { atRisk, closuresOf, schoolTowns } from '../../scenarios/runs/report/compare/lost-schools.js';
import { mostChanged, townGains } from '../../scenarios/runs/report/compare/town-gains.js';
import { worldsOf } from '../../scenarios/runs/report/compare/worlds.js';
import { MEASURES } from '../../sim/measures/measures.js';
import { FACILITY, isMerger } from '../../sim/state/facilities.js';
import { livedComparison } from './compare-fixture.js';
import { numberOf, tableAfter } from './report-fixture.js';

const result = livedComparison();
const page = compareReportHtml(result);
const worlds = worldsOf(result)[0]!;
const end = worlds.figures.years.length - 1;

describe('the page of a comparison', () => {
  it('is the same for the same result, without script or another host', () => {
    expect(compareReportHtml(result)).toBe(page);
    expect(page).not.toMatch(/<script|https?:\/\/|\son\w+=/i);
    expect(page).toContain('content="default-src &#39;none&#39;;');
  });

  it('says that the lines are medians where differences are means', () => {
    expect(page).toMatch(/id="[^"]*-fans">[^<]*<\/h2>\s*<p class="note">[^<]*mediaan[^<]*gemiddelden/);
  });

  it('names no school, no practice and no stop', () => {
    for (const { name, id, kind } of result.baseline.facilities) {
      if (name !== '') expect(page).not.toContain(name);
      if (kind !== FACILITY.busStop) expect(page).not.toContain(id);
    }
  });

  it('gives the four numbers of both worlds with interval and sign', () => {
    for (const [id, decimals] of [
      ['population', 0],
      ['schools_open', 1],
    ] as const) {
      const mean = (run: typeof result.baseline): number =>
        run.seeds.reduce((sum, { years }) => sum + years[end]!.indicators[id]!.reduce((a, b) => a + b, 0), 0) /
        run.seeds.length;
      const { mean: difference, sameSign } = result.differences.find(
        (d) => d.place === '*' && d.indicator === id && d.year === worlds.figures.last,
      )!;
      const tile = new RegExp(
        `<dt>${id === 'population' ? 'inwoners' : 'basisscholen'}</dt>.*?class="then">([\\d.,]+).*?<strong>([\\d.,]+)</strong>.*?verschil ([+\u2212\\d.,]+) \\(.*?toekomsten`,
        's',
      ).exec(page)!;
      const shown = [tile[1]!, tile[2]!, tile[3]!.replace('+', '')].map(numberOf);
      const half = 0.5 / 10 ** decimals + 1e-9;
      for (const [i, value] of [mean(result.baseline), mean(result.others[0]!), difference].entries()) {
        expect(Math.abs(shown[i]! - value)).toBeLessThanOrEqual(half);
      }
      expect(tile[0]).toContain(`in ${Math.round(4 * sameSign)} van de 4 toekomsten`);
    }
  });

  it('has homes of both worlds at the end, with the difference, and says what is a guess', () => {
    const rows = tableAfter(page, '<h2 id="w0-housing">');
    const empty = rows.find(({ name }) => name === 'lege woningen')!;
    const mean = (run: typeof result.baseline): number =>
      run.seeds.reduce(
        (sum, { years }) => sum + years[end]!.indicators['vacant_dwellings']!.reduce((a, b) => a + b, 0),
        0,
      ) / run.seeds.length;
    const [before, after] = [mean(result.baseline), mean(result.others[0]!)];
    expect(before).not.toBe(after);
    expect(Math.abs(numberOf(empty.cells[0]!) - before)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(numberOf(empty.cells[1]!) - after)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(numberOf(empty.cells[2]!.replace('+', '')) - (after - before))).toBeLessThanOrEqual(0.5);
    expect(rows.map(({ name }) => name)).toContain('gemiddelde WOZ-waarde, euro, landelijk prijspeil van het begin');
    for (const { cells } of rows) expect(cells[3]).toMatch(/gegokt|telling|uitkomst/);
    expect(page).toContain('<figcaption>Lege woningen</figcaption>');
  });

  it('tells the last school of a town as a frequency, counted by hand', () => {
    const towns = schoolTowns(worlds, end);
    const risk = atRisk(towns);
    expect(risk.length).toBeGreaterThan(1);
    for (const { place, shares } of risk) {
      for (const [w, run] of [result.baseline, result.others[0]!].entries()) {
        const without = run.seeds.filter(({ years }) => years[end]!.indicators['schools_open']![place.t] === 0);
        expect(shares[w]).toBe(without.length / 4);
      }
      expect(page).toContain(`verdwijnt de laatste basisschool van <strong>${place.name}</strong>`);
    }
    // The town that never had a school loses none.
    expect(risk.map(({ place }) => place.name)).not.toContain('Schooldorp 8');
    expect(towns[7]!.schools).toBe(0);
  });

  it('counts closed schools, and those that merged, as the runs have them', () => {
    const told = [result.baseline, result.others[0]!].map((run) => {
      const { closed, merged } = closuresOf(run);
      const open = (y: number): number =>
        run.seeds.reduce((n, { years }) => n + years[y]!.indicators['schools_open']!.reduce((a, b) => a + b, 0), 0);
      expect(4 * closed).toBe(open(0) - open(end));
      const gone = run.seeds.flatMap(({ years }) => {
        const { closed_f, reason_f } = years[end]!.facilities;
        return reason_f.filter((_, f) => closed_f[f]! > 0);
      });
      expect(4 * merged).toBe(gone.filter(isMerger).length);
      return [closed, merged].map((n) => n.toFixed(1).replace('.', ','));
    });
    expect(told[0]![1]).not.toBe('0,0');
    expect(page).toContain(`gemiddeld ${told[0]![0]} schoollocaties, waarvan ${told[0]![1]} samengaan`);
    expect(page).toContain(`${told[1]![0]}, waarvan ${told[1]![1]}.</p>`);
  });

  it('keeps books in which spent and left are the budget', () => {
    const rows = tableAfter(page, 'Miljoenen euro over');
    expect(rows).toHaveLength(MEASURES.length);
    for (const { cells } of rows) {
      const [budget, spent, left] = cells.map(numberOf);
      expect(Math.abs(budget! - spent! - left!)).toBeLessThan(0.011);
    }
    const spent = result.others[0]!.seeds.reduce(
      (sum, { years }) => sum + years.reduce((all, { ledger }) => all + (ledger[0]?.spent_ct ?? 0), 0),
      0,
    );
    expect(spent).toBeGreaterThan(0);
    expect(numberOf(rows[0]!.cells[1]!)).toBeCloseTo(spent / 4 / 1e8, 1);
  });

  it('heads the books with the world they are of, in Dutch', () => {
    const books = page.slice(page.indexOf('Wat het kostte</h2>'));
    expect(books.slice(0, books.indexOf('<table'))).toContain('<h3>Met maatregelen</h3>');
    expect(books).not.toContain('<h3>kept-1</h3>');
  });

  it('tells where a difference in people comes from, and it adds up', () => {
    for (let a = 0; a <= worlds.figures.municipalities.length; a++) {
      const { stayed, neighbours, elsewhere, abroad, rest, all } = gainsOf(worlds, a);
      const difference = result.differences.find(
        (d) => d.place === worlds.places[a]!.code && d.indicator === 'population' && d.year === worlds.figures.last,
      )!;
      expect(all).toBeCloseTo(difference.mean, 9);
      expect(stayed + neighbours + elsewhere + abroad + rest).toBeCloseTo(all, 9);
    }
    expect(gainsOf(worlds, 0).neighbours).toBe(0);
  });

  it('tells the towns that gained and lost most, and by which way, and it adds up', () => {
    const towns = townGains(worlds);
    expect(towns.map(({ place }) => place.code)).toEqual(worlds.figures.places.map(({ code }) => code));
    for (const { place, difference, stayed, came, natural, abroad } of towns) {
      const change = (run: typeof result.baseline, s: number): number => {
        const people = run.seeds[s]!.years.map(({ indicators }) => indicators['population']![place.t]!);
        return people[end]! - people[0]!;
      };
      const all = result.baseline.seeds.map((_, s) => change(result.others[0]!, s) - change(result.baseline, s));
      expect(difference.mean).toBeCloseTo(all.reduce((a, b) => a + b, 0) / 4, 9);
      expect(stayed + came + natural + abroad).toBeCloseTo(difference.mean, 9);
    }
    const shown = mostChanged(towns);
    const means = shown.map(({ difference }) => difference.mean);
    expect(means).toEqual([...means].sort((a, b) => b - a));
    expect(means[0]).toBe(Math.max(...towns.map(({ difference }) => difference.mean)));
    expect(means.at(-1)).toBe(Math.min(...towns.map(({ difference }) => difference.mean)));
    const rows = tableAfter(page, '<h2 id="w0-towns">');
    expect(rows.map(({ name }) => name)).toEqual(shown.map(({ place }) => place.name));
  });

  it('shows at most five of either side, and nobody whose mean is under half a person', () => {
    const towns = townGains(worlds);
    const of = (means: readonly number[]) =>
      mostChanged(means.map((mean) => ({ ...towns[0]!, difference: { ...towns[0]!.difference, mean } })));
    expect(of([0.4, -0.4, 0])).toEqual([]);
    const many = of([1, 2, 3, 4, 5, 6, 0.1, -1, -2, -3, -4, -5, -6]).map(({ difference }) => difference.mean);
    expect(many).toEqual([6, 5, 4, 3, 2, -2, -3, -4, -5, -6]);
  });

  it('counts who came from another municipality of the region apart, once for each', () => {
    const other = result.others[0]!;
    const [first, ...rest] = other.seeds;
    const years = first!.years.map((year, y) =>
      y === 1
        ? {
            ...year,
            migration: { ...year.migration!, moves_mm: year.migration!.moves_mm.map((n, i) => n + (i === 2 ? 8 : 0)) },
          }
        : year,
    );
    const moved = worldsOf({ ...result, others: [{ ...other, seeds: [{ ...first!, years }, ...rest] }] })[0]!;
    // Eight more from the second to the first, in one of four seeds.
    const more = [0, 1, 2].map((a) => gainsOf(moved, a).neighbours - gainsOf(worlds, a).neighbours);
    expect(more).toEqual([0, 2, -2]);
  });

  it('shows the scoreboard of its pack, and says so where there is none', () => {
    expect(page).toContain('geen toets op het verleden');
    const row = { pack: 'toy', group: 'all', origin: 2015, year: 2021, foreign: 'frozen' };
    const scoreboard: Scoreboard = {
      version: 1,
      rows: [
        { ...row, method: 'model', measure: 'wmape', value: 2.345 },
        { ...row, method: 'model', measure: 'mape', value: 4.5 },
        { ...row, method: 'constant', measure: 'wmape', value: 3 },
        { ...row, method: 'constant', measure: 'mape', value: 4 },
        { ...row, pack: 'elders', method: 'linear', measure: 'wmape', value: 9 },
      ],
    };
    const scored = compareReportHtml(result, scoreboard);
    // The measure of the front page and the viewer, with what it is.
    expect(scored).toContain('een kleinere fout dan de beste van de eenvoudige voorspellingen: 2,3 tegen 3,0 procent');
    expect(scored).toContain('Die fout telt alle inwoners samen');
    const rows = tableAfter(scored, 'Inwoners per gemeente;');
    expect(rows.map(({ name, cells }) => [name, cells[2]])).toEqual([
      ['dit model', '2,35'],
      ['geen verandering', '3,00'],
    ]);
  });

  it('has something to say of one seed, of worlds that are the same, and of several worlds', () => {
    const one = compareReportHtml(livedComparison({ seeds: 1, years: 3 }));
    expect(one).toContain('bij één trekking niet');
    expect(one).not.toContain('te smal</span>');
    const same = compareReportHtml(livedComparison({ seeds: 2, years: 3, dose: 0 }));
    expect(same).toContain('Geen van beide werelden heeft maatregelen');
    expect(same).toContain('in geen gemeente een verschil');
    const several = compareReportHtml(livedComparison({ seeds: 2, years: 3, others: 2 }));
    expect(several.match(/ tegenover nothing<\/h2>/g)).toHaveLength(2);
    const ids = [...several.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells the event that one world has, and what it did to its municipality', () => {
    const { baseline, others, ...rest } = livedComparison({ seeds: 2, years: 3, dose: 0 });
    const year = baseline.scenario.years[0];
    const event = { kind: 'large-employer-leaves', place: 'GM9001', year, jobs: 10, sector: 'public' } as const;
    const gone = { ...others[0]!, scenario: { ...others[0]!.scenario, events: [event] } };
    const page = compareReportHtml({ ...rest, baseline, others: [gone] });
    expect(page).toContain(`vertrekt in ${year} uit Oosterwijde een grote werkgever met 10 banen`);
    const rows = tableAfter(page, 'Verschil op 1 januari met de wereld waarin dit niet gebeurt');
    expect(rows.map(({ name }) => name)).toContain('werklozen');
    expect(page).not.toContain('komt door de maatregelen');
    const both = compareReportHtml({ ...rest, baseline: { ...baseline, scenario: gone.scenario }, others: [gone] });
    expect(both).not.toContain('waarin dit niet gebeurt');
  });

  it('tells events of one municipality together, since what each did is not known', () => {
    const { baseline, others, ...rest } = livedComparison({ seeds: 2, years: 3, dose: 0 });
    const year = baseline.scenario.years[0];
    const event = { kind: 'large-employer-leaves', place: 'GM9001', year, jobs: 10, sector: 'public' } as const;
    const events = [event, { ...event, jobs: 7, sector: 'industry', year: year + 1 } as const];
    const gone = { ...others[0]!, scenario: { ...others[0]!.scenario, events } };
    const page = compareReportHtml({ ...rest, baseline, others: [gone] });
    expect(page).toContain(
      `<h3>Oosterwijde: 10 banen in overheid, onderwijs of zorg (${year}) en 7 banen in industrie, energie of bouw (${year + 1})</h3>`,
    );
    expect(page.match(/met de wereld waarin dit alles niet gebeurt/g)).toHaveLength(2); // label and caption of one table
  });

  it('puts several worlds side by side, and leads to each', () => {
    const page = compareReportHtml(livedComparison({ seeds: 2, years: 3, others: 2 }));
    const rows = tableAfter(page, 'daaronder het verschil van elke andere wereld');
    expect(rows).toHaveLength(3);
    for (const world of ['w0', 'w1']) {
      expect(page).toContain(`<a href="#${world}">`);
      expect(page).toContain(`<h2 id="${world}">`);
    }
    expect(compareReportHtml(livedComparison({ seeds: 2, years: 3 }))).not.toContain('Alle werelden naast elkaar');
  });

  it('tells what became of GP practices and bus stops too, and where a measure is for a part of the region', () => {
    const { baseline, others, ...rest } = livedComparison({ seeds: 1, years: 3 });
    const [measure, ...more] = others[0]!.scenario.measures;
    const measures = [{ ...measure!, area: ['GM9001'] }, ...more];
    const part = { ...others[0]!, scenario: { ...others[0]!.scenario, measures } };
    const page = compareReportHtml({ ...rest, baseline, others: [part] });
    expect(page).toContain('alleen in Oosterwijde');
    const rows = tableAfter(page, '<h2 id="w0-services">');
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['basisscholen', 'huisartspraktijken', 'bushaltes met een bus']),
    );
    // One draw has whole schools.
    for (const cell of rows.find(({ name }) => name === 'basisscholen')!.cells) expect(cell).toMatch(/^[+\u2212]?\d+$/);
  });
});
