/** Does a comparison name what differs, in sentences that are Dutch, whatever it is that differs? */
import { describe, expect, it } from 'vitest';
import { compareLines } from '../../scenarios/runs/compare/screen.js';
import { compareReportHtml } from '../../scenarios/runs/report/compare/compare-report.js';
import { contrastOf } from '../../scenarios/runs/report/compare/contrast.js';
import { causeSentence, worldsSentence } from '../../scenarios/runs/report/compare/in-words.js';
import { worldsOf } from '../../scenarios/runs/report/compare/worlds.js';
import type { Scenario } from '../../scenarios/schema/scenario.js';
import { FEEDBACK_VARIANTS } from '../../scenarios/schema/variants.js';
import type { Parameter } from '../../sim/parameters/parameter.js';
import { PARAMETERS, type ParameterName } from '../../sim/parameters/parameters.js';
import { livedComparison } from './compare-fixture.js';

const same = livedComparison({ seeds: 2, years: 3, dose: 0 });
const kept = livedComparison({ seeds: 2, years: 3 });
const single = livedComparison({ seeds: 1, years: 10 });
const LEAVES = { kind: 'large-employer-leaves', place: 'GM9001', year: 2023, jobs: 10, sector: 'public' } as const;

/** The other worlds with something of their scenario changed; their lives stay, since only words are asked for. */
const changed = (result: typeof same, ...changes: readonly Partial<Scenario>[]): typeof same => ({
  ...result,
  others: changes.map((change, i) => ({
    ...result.others[0]!,
    scenarioName: `other-${i + 1}`,
    scenario: { ...result.others[0]!.scenario, ...change },
  })),
  differences: changes.flatMap((_, i) => result.differences.map((one) => ({ ...one, scenario: `other-${i + 1}` }))),
});
const parametersOf = (result: typeof same, values: Partial<Scenario['parameters']>): Partial<Scenario> => ({
  parameters: { ...result.baseline.scenario.parameters, ...values },
});
const textOf = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');

describe('the sentence about the two worlds', () => {
  it('names a setting that differs, with its old and new value, and where a difference comes from', () => {
    const [worlds] = worldsOf(changed(same, parametersOf(same, { buildingProgramme: 1 })));
    const [before, after] = ['2 (bouwen naar de groei van huishoudens)', '1 (bouwen zoals voor het begin)'];
    expect(worldsSentence(worlds!)).toContain(
      `in de ene wereld (‘nothing’) staat ‘Woningbouwprogramma’ op ${before}; in de andere (‘other-1’) staat ‘Woningbouwprogramma’ op ${after}. In geen van beide werelden worden maatregelen genomen.`,
    );
    expect(causeSentence(worlds!)).toContain(
      `wat verschilt, komt door ‘Woningbouwprogramma’ op ${after} in plaats van op ${before}.`,
    );
  });

  it('names settings and measures that differ together', () => {
    const [worlds] = worldsOf(changed(kept, parametersOf(kept, { immigrationLevel: 1.25, mortalityImprovement: 0 })));
    expect(worldsSentence(worlds!)).toMatch(
      /in de andere \(‘other-1’\) staan ‘[^’]+’ op [\d,]+ en ‘[^’]+’ op [\d,]+, en gelden van \d+ tot en met \d+, zolang het geld reikt: ‘/,
    );
    const cause = causeSentence(worlds!);
    expect(cause).toContain('komt door de maatregelen, door ‘');
    expect(cause).toContain('‘Immigratie ten opzichte van de basisjaren’ op 1,25 in plaats van op 1');
    expect(cause).toContain('‘Daling van de sterftekans’ op 0 in plaats van op 0,');
    // Not measures alone, so the worlds are not called by them.
    expect(textOf(compareReportHtml(changed(kept, parametersOf(kept, { immigrationLevel: 1.25 }))))).not.toContain(
      'zonder maatregelen',
    );
  });

  it('calls a variant by its name, and what a scenario sets itself beside it by its own', () => {
    const { parameters } = FEEDBACK_VARIANTS.dk;
    const nl = FEEDBACK_VARIANTS.nl.parameters;
    const baseline = {
      ...same.baseline,
      scenario: { ...same.baseline.scenario, ...parametersOf(same, nl) },
    };
    const dk = { variant: 'dk', ...parametersOf(same, parameters) } as const;
    const [worlds] = worldsOf(changed({ ...same, baseline }, dk));
    expect(causeSentence(worlds!)).toContain(
      'komt door ‘Verhuizen om voorzieningen’ op ‘Denemarken: laat en sterk’ in plaats van op ‘Nederland: zwak en langzaam’.',
    );
    const own = { variant: 'dk', ...parametersOf(same, { ...parameters, facilityDelay: 7 }) } as const;
    expect(causeSentence(worldsOf(changed({ ...same, baseline }, own))[0]!)).toMatch(
      /‘Nederland: zwak en langzaam’, en door ‘Jaren voordat een sluiting merkbaar wordt’ op 7 in plaats van op \d+\.$/,
    );
  });

  it('tells every compared scenario by what it changes itself', () => {
    const page = textOf(
      compareReportHtml(
        changed(same, parametersOf(same, { buildingProgramme: 0 }), parametersOf(same, { immigrationLevel: 1.5 })),
      ),
    );
    expect(page).toContain('‘Woningbouwprogramma’ op 0 (geen bouw) in plaats van op 2');
    expect(page).toContain('‘Immigratie ten opzichte van de basisjaren’ op 1,5 in plaats van op 1.');
    expect(page).toContain('3 werelden');
  });

  it('says what the number of a switch stands for, whichever switch it is', () => {
    const switches = Object.entries<Parameter>(PARAMETERS).filter(
      ([, { step, min, max }]) => step === 1 && max - min === 1,
    );
    expect(switches.length).toBeGreaterThan(2);
    const { scenario } = same.baseline;
    const other = { ...scenario.parameters };
    for (const [name] of switches) other[name as ParameterName] = 1 - scenario.parameters[name as ParameterName];
    const { settings } = contrastOf(scenario, { ...scenario, parameters: other });
    expect(settings).toHaveLength(switches.length);
    for (const { before, after } of settings) expect(`${before} ${after}`).toMatch(/^\d \(.+\) \d \(.+\)$/);
  });

  it('tells an event of one world without a word of measures in between, and one that both have as shared', () => {
    const happens = 'vertrekt in 2023 uit Oosterwijde een grote werkgever met 10 banen in overheid, onderwijs of zorg';
    const gone = changed(same, { events: [LEAVES] });
    const [worlds] = worldsOf(gone);
    expect(worldsSentence(worlds!)).toContain(
      `in de ene wereld (‘nothing’) gebeurt er niets bijzonders; in de andere (‘other-1’) ${happens}. In geen van beide werelden worden maatregelen genomen.`,
    );
    expect(causeSentence(worlds!)).toContain('komt door wat er in de ene wereld gebeurt en in de andere niet.');
    const baseline = { ...gone.baseline, scenario: { ...gone.baseline.scenario, events: [LEAVES] } };
    expect(worldsSentence(worldsOf({ ...gone, baseline })[0]!)).toContain(
      `en met dezelfde instellingen. In beide werelden ${happens}.`,
    );
  });

  it('says of measures alone what it always said, and of nothing that nothing can differ', () => {
    expect(worldsSentence(worldsOf(kept)[0]!)).toMatch(
      /in de ene wereld worden er geen maatregelen genomen; in de andere gelden van \d+ tot en met \d+, zolang het geld reikt: /,
    );
    expect(causeSentence(worldsOf(kept)[0]!)).toContain('wat verschilt, komt door de maatregelen.');
    expect(causeSentence(worldsOf(same)[0]!)).toContain('er kan niets verschillen');
  });
});

describe('sentences in which a world is called by its scenario', () => {
  const setting = (result: typeof same): string =>
    textOf(compareReportHtml(changed(result, parametersOf(result, { immigrationLevel: 1.25 }))));
  const long = livedComparison();

  it('say in which world, before what happens there', () => {
    const page = setting(long);
    expect(page).toMatch(/sluiten in ‘nothing’ gemiddeld \d+,\d schoollocaties, /);
    expect(page).toMatch(/buurt; in ‘other-1’ \d+,\d, waarvan/);
    expect(page).toMatch(/hebben er daarvan in ‘nothing’ gemiddeld \d+,\d geen meer, en in ‘other-1’ \d+,\d\. /);
    expect(page).toContain('Bovenaan staat waar het in ‘nothing’ het vaakst gebeurt.');
    expect(page).toMatch(
      /In ‘nothing’ verdwijnt de laatste basisschool van [\w ]+ in \w+ van de 4 toekomsten; in ‘other-1’ in \w+ van de 4/,
    );
    expect(page).toContain('eerst in ‘nothing’, dan in ‘other-1’');
    expect(textOf(compareReportHtml(long))).toMatch(/sluiten zonder maatregelen gemiddeld \d+,\d schoollocaties/);
  });

  it('say of one seed no mean, no interval and no frequency', () => {
    const page = setting(single);
    expect(page).toMatch(/(Alleen in ‘(nothing|other-1)’|In beide werelden) verdwijnt de laatste basisschool van/);
    expect(page).toContain('hoe vaak het gebeurt, is aan één trekking niet te zien');
    expect(page).not.toMatch(
      /1 trekkingen|de 1 toekomsten|, van 1\b|gemiddelde van de trekkingen|sluiten .{0,30}gemiddeld/,
    );
    expect(page.match(/95%-interval/g)).toHaveLength(1);
  });
});

describe('finding the way', () => {
  it('lists every section after the lead, and links to the report of each run', () => {
    const page = compareReportHtml(changed(same, {}, {}));
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/<a href="([^"]+)">/g)].map(([, to]) => to!);
    const inside = links.filter((to) => to.startsWith('#')).map((to) => to.slice(1));
    for (const id of inside) expect(ids).toContain(id);
    for (const [, id] of page.matchAll(/<section aria-labelledby="([^"]+)"/g)) expect(inside).toContain(id);
    expect(links.filter((to) => !to.startsWith('#'))).toEqual([
      'nothing/report.html',
      'other-1/report.html',
      'nothing/report.html',
      'other-2/report.html',
    ]);
  });
});

describe('a difference that is written as 0', () => {
  it('has no direction, on the page or on the screen', () => {
    const near = (mean: number): typeof same => ({
      ...kept,
      differences: kept.differences.map((one) =>
        one.place === '*' && one.indicator === 'population' ? { ...one, mean, sameSign: 0.5 } : one,
      ),
    });
    const tile = (mean: number): string => /<dt>inwoners<\/dt>.*?<\/div>/s.exec(compareReportHtml(near(mean)))![0];
    const line = (mean: number): string => /^mensen .*$/m.exec(compareLines(near(mean)))![0];
    expect(tile(0.4)).toMatch(/verschil 0 \(/);
    expect(tile(0.4)).not.toContain('deze kant op');
    expect(tile(0.6)).toContain('deze kant op in 1 van de 2 toekomsten');
    expect(line(-0.4)).toMatch(/ 0 \([^;]*\)$/);
    expect(line(-0.6)).toMatch(/ −1 \([^;]*; 1\/2\)$/);
  });
});

describe('the tables on the screen', () => {
  it('have intervals, and the spread under the same and under own luck', () => {
    const text = compareLines(kept);
    expect(text).toMatch(/^kwaliteit woningen, % +\+\d,\d\d \([^;]+ tot [^;]+; 2\/2\)$/m);
    expect(text).toMatch(/^mensen( +\d+,\d){2}$/m);
  });
  it('are about the same years', () => {
    const text = compareLines(livedComparison({ seeds: 2, years: 12, dose: 0 }));
    const years = (head: RegExp): readonly string[] => [...new Set(head.exec(text)![0].match(/\b20\d\d\b/g))];
    const first = years(/^1 januari .*$/m);
    expect(first).toHaveLength(2);
    expect(years(/^ +20\d\d zelfde.*$/m)).toEqual(first);
  });
});
