/** Events of a scenario: what is read, the sentence for everything that is not, and where in the pack they happen. */
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../scenarios/packages/format.js';
import { codebookCsv } from '../../scenarios/runs/codebook.js';
import { eventsInDutch } from '../../scenarios/runs/event-words.js';
import { parseScenario, type Scenario } from '../../scenarios/schema/scenario.js';
import { canonicalScenario, scenarioText } from '../../scenarios/schema/write.js';
import { shocksOf } from '../../scenarios/shocks.js';
import { CLUSTER } from '../../sim/labour/classes.js';
import { toyPack } from '../toy/pack.js';
import { messageOf } from './input-error.js';

const parse = (...items: readonly string[]): Scenario =>
  parseScenario(
    ['region: toy', 'years: [2021, 2040]', 'events:', ...items.map((item) => `  - ${item}`)].join('\n'),
    'gone.yaml',
  );
const LEAVES = '{ kind: large-employer-leaves, place: Oosterwijde, year: 2025, jobs: 100, sector: industry }';

describe('events of a scenario', () => {
  it('are none without a word', () => {
    const scenario = parseScenario('region: toy\nyears: [2021, 2040]', 'x');
    expect(scenario.events).toEqual([]);
    expect(scenarioText(scenario)).toContain('events: []');
  });
  it('are read, written and read back, and make another run of it', () => {
    const scenario = parse(LEAVES, LEAVES.replace('2025', '2030'));
    expect(scenario.events).toEqual([
      { kind: 'large-employer-leaves', place: 'Oosterwijde', year: 2025, jobs: 100, sector: 'industry' },
      { kind: 'large-employer-leaves', place: 'Oosterwijde', year: 2030, jobs: 100, sector: 'industry' },
    ]);
    expect(parseScenario(scenarioText(scenario), 'back.yaml')).toEqual(scenario);
    expect(canonicalScenario(scenario)).not.toBe(canonicalScenario(parse(LEAVES)));
  });
  it.each<[string, string, RegExp]>([
    [
      'another kind',
      LEAVES.replace('leaves', 'leave'),
      /item 1: kind = "large-employer-leave" .*did you mean 'large-employer-leaves'/,
    ],
    ['no place', LEAVES.replace('place: Oosterwijde, ', ''), /'place' is missing; expected a municipality/],
    ['no year', LEAVES.replace('year: 2025, ', ''), /'year' is missing/],
    ['no jobs', LEAVES.replace('jobs: 100, ', ''), /'jobs' is missing/],
    ['half a job', LEAVES.replace('100', '99.5'), /jobs = 99.5 is not accepted; expected a whole number from 1/],
    ['another sector', LEAVES.replace('industry', 'industri'), /sector = "industri" .*did you mean 'industry'/],
    [
      'no sector',
      LEAVES.replace(', sector: industry', ''),
      /'sector' is missing; expected one of agriculture, industry/,
    ],
    [
      'another key',
      LEAVES.replace('jobs:', 'job:'),
      /unknown key 'job' \(did you mean 'jobs'\?\); accepted: kind, place/,
    ],
    ['a word', 'gone', /events: item 1 = "gone" is not accepted; expected lines with the keys kind/],
    ['too early', LEAVES.replace('2025', '2020'), /year = 2020 lies outside .*expected 2021 to 2039/],
    ['too late', LEAVES.replace('2025', '2040'), /year = 2040 lies outside/],
  ])('are refused with %s', (_, item, expected) => {
    const message = messageOf(() => parse(item));
    expect(message).toMatch(/^gone\.yaml: events: item 1/);
    expect(message).toMatch(expected);
  });
  it('are refused when they are no list', () => {
    expect(messageOf(() => parseScenario('region: toy\nyears: [2021, 2040]\nevents: gone', 'x'))).toMatch(
      /events = "gone" is not accepted; expected \[\], or a list/,
    );
  });
});

describe('where they happen', () => {
  const pack: Pack = toyPack();
  const { code, industry: jobsOf } = pack.tables['jobs']!.columns;
  const industry = jobsOf!.values[code!.values.indexOf('GM9001')] as number;
  const at = (place: string, jobs = 1) =>
    shocksOf(parse(LEAVES.replace('Oosterwijde', place).replace('100', String(jobs))), pack, 'gone.yaml');
  const expected = { kind: 'large-employer-leaves', year: 2025, jobs: 1, cluster: CLUSTER.industry };
  it('is a municipality by name or code, or that of a town', () => {
    for (const place of ['Oosterwijde', 'GM9001', 'WP9002'])
      expect(at(place)).toEqual([{ ...expected, municipality: 0 }]);
    expect(at('WP9003')).toEqual([{ ...expected, municipality: 1 }]);
  });
  it('is refused when the region does not hold it', () => {
    expect(messageOf(() => at('Oosterwijd'))).toBe(
      'gone.yaml: events: item 1 (large-employer-leaves): unknown place "Oosterwijd" (did you mean \'Oosterwijde\'?); ' +
        'expected a municipality of the region (name or code) or a town (code)',
    );
    expect(messageOf(() => at('Grootdorp'))).toContain('(a town by that name has the code WP9001)');
  });
  it('cannot lose more jobs than it has', () => {
    expect(at('GM9001', industry)[0]!.jobs).toBe(industry);
    expect(messageOf(() => at('GM9001', industry + 1))).toBe(
      `gone.yaml: events: item 1 (large-employer-leaves): jobs = ${industry + 1} is more than the ${industry} jobs in industry of Oosterwijde; expected at most ${industry}`,
    );
    const twice = parse(...[industry, 1].map((jobs) => LEAVES.replace('100', String(jobs))));
    expect(messageOf(() => shocksOf(twice, pack, 'gone.yaml'))).toBe(
      `gone.yaml: events: item 2 (large-employer-leaves): jobs = 1, with the ${industry} of earlier items, is more than the ${industry} jobs in industry of Oosterwijde; expected at most 0`,
    );
    const elsewhere = parse(LEAVES.replace('100', String(industry)), LEAVES.replace('industry', 'public'));
    expect(shocksOf(elsewhere, pack)).toHaveLength(2);
  });
});

describe('what is told of them', () => {
  const scenario = parse(LEAVES);
  it('names year, jobs and municipality, also where a town was given', () => {
    const sentence = 'vertrekt in 2025 uit Oosterwijde een grote werkgever met 100 banen in industrie, energie of bouw';
    expect(eventsInDutch(scenario, toyPack())).toBe(sentence);
    expect(eventsInDutch(parse(LEAVES.replace('Oosterwijde', 'WP9002')), toyPack())).toBe(sentence);
    expect(eventsInDutch(parseScenario('region: toy\nyears: [2021, 2040]', 'x'), toyPack())).toBe('');
  });
  it('stands in the codebook, one row each', () => {
    const rows = codebookCsv(parse(LEAVES, LEAVES.replace('2025', '2030')), []).match(/^event,.*$/gm)!;
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatch(/^event,large-employer-leaves,.*"in 2030, in Oosterwijde: .* industry .*,100,/);
  });
});
