/** Does the report of a run say what its scenario is, and is what it says elsewhere true of that scenario? */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TABLE_NAMES, UNUSED } from '../../scenarios/runs/report/data-basis.js';
import { reportHtml } from '../../scenarios/runs/report/report.js';
import { shareMoves } from '../../scenarios/runs/report/timelines.js';
import type { RunResult } from '../../scenarios/runs/results.js';
import type { ParameterName } from '../../sim/parameters/parameters.js';
import { inventedRun } from './report-fixture.js';

type Changed = Partial<Pick<RunResult['scenario'], 'measures' | 'events'>> & {
  readonly parameters?: Readonly<Partial<Record<ParameterName, number>>>;
};

const run = inventedRun({ homes: true });

const withScenario = ({ parameters, ...rest }: Changed, of: RunResult = run): RunResult => ({
  ...of,
  scenario: { ...of.scenario, ...rest, parameters: { ...of.scenario.parameters, ...parameters } },
});

const plain = (markup: string): string => markup.replace(/<[^>]*>/g, '');
const pageOf = (changed: Changed, of?: RunResult): string => plain(reportHtml(withScenario(changed, of)));

/** What stands between the lead and the warning. */
function told(changed: Changed, of?: RunResult): string {
  const page = reportHtml(withScenario(changed, of));
  return plain(page.slice(page.indexOf('<h2 id="scenario">'), page.indexOf('<div class="notice"')));
}

const DEMOLISH = { id: 'demolish-vacant', dose: 1, start: 2024, years: 3 };
const REBUILD = { id: 'demolish-and-rebuild', dose: 0.5, start: 2025, years: 1, area: ['GM0001', 'WP0004'] };

describe('what the scenario is', () => {
  it('says that nothing is done where nothing is', () => {
    expect(told({})).toContain('Niets bijzonders: er worden geen maatregelen genomen');
  });

  it('names the measures with years, area and budget', () => {
    const text = told({ measures: [DEMOLISH, REBUILD] });
    expect(text).toContain('‘Sloop van leegstaande woningen’: van 2024 tot en met 2026, in de hele regio');
    expect(text).toContain(
      '‘Sloop en nieuwbouw op dezelfde plek’: in 2025, in Boven en Eindje, 0,5 keer het gewone budget',
    );
    // Nothing is done after the run, and places have their names however they were typed.
    const long = told({ measures: [{ ...DEMOLISH, years: 60, area: ['boven'] }] });
    expect(long).toContain('‘Sloop van leegstaande woningen’: van 2024 tot en met 2039, in Boven');
    expect(text).toContain('Elke instelling van het model heeft haar gewone waarde.');
    expect(text).not.toContain('Niets bijzonders');
    expect(text).not.toContain('besteed');
  });

  it('says what was spent, over the years and as the mean of the seeds', () => {
    const seeds = run.seeds.map((one) => ({
      ...one,
      years: one.years.map((year, y) => ({
        ...year,
        ledger:
          y === 0
            ? []
            : [{ measure: 'demolish-vacant', budget_ct: 200_000_000, spent_ct: 100_000_000 * (one.seed - 1), kept: 1 }],
      })),
    }));
    expect(told({ measures: [DEMOLISH] }, { ...run, seeds })).toContain('besteed 19,00 van 38,00 miljoen euro');
  });

  it('names the events', () => {
    const event = {
      kind: 'large-employer-leaves',
      jobs: 500,
      sector: 'industry',
      place: 'GM0001',
      year: 2025,
    } as const;
    expect(told({ events: [event] })).toContain(
      'In dit scenario vertrekt in 2025 uit Boven een grote werkgever met 500',
    );
  });

  it('names the settings that are not the usual ones, and no other', () => {
    const text = told({ parameters: { immigrationLevel: 0.5, buildingProgramme: 1 } });
    expect(text).toContain('2 instellingen van het model zijn anders dan gewoonlijk');
    expect(text).toContain('‘Immigratie ten opzichte van de basisjaren’: 0,5 (gewoonlijk 1)');
    expect(text).toContain(
      '‘Woningbouwprogramma’: bouwen zoals voor het begin (gewoonlijk bouwen naar de groei van huishoudens)',
    );
    expect(text.match(/gewoonlijk /g)).toHaveLength(2);
  });
});

describe('sentences that depend on the scenario', () => {
  it('tell what is taken down', () => {
    expect(pageOf({})).toContain('Gesloopt wordt zoals voor het begin.');
    const page = pageOf({ measures: [DEMOLISH, REBUILD] });
    expect(page).not.toContain('Gesloopt wordt zoals voor het begin.');
    expect(page).toContain(
      'en daarbovenop wat de maatregel ‘Sloop van leegstaande woningen’ van 2024 tot en met 2026 sloopt en ‘Sloop en nieuwbouw op dezelfde plek’ in 2025 sloopt en herbouwt.',
    );
    const kept = { id: 'gp-cooperation', dose: 1, start: 2024, years: 3 };
    expect(pageOf({ measures: [kept, { ...DEMOLISH, dose: 0 }] })).toContain('Gesloopt wordt zoals voor het begin.');
  });

  it('tell what is given of building after an early start', () => {
    const given =
      'Tot en met 2020 wordt gebouwd en gesloopt zoals is waargenomen. Daarna: in dit scenario wordt gebouwd';
    const early = inventedRun({ homes: true, base: 2015 });
    expect(pageOf({ parameters: { buildingGiven: 1 } }, early)).toContain(given);
    expect(pageOf({}, early)).not.toContain(given);
    expect(pageOf({ parameters: { buildingGiven: 1 } })).not.toContain(given);
  });

  it('tell how many come from abroad', () => {
    const usual = 'Immigratie en emigratie blijven zoals in de laatste jaren voor 2021.';
    expect(pageOf({})).toContain(usual);
    const half = pageOf({ parameters: { immigrationLevel: 0.5 } });
    expect(half).not.toContain(usual);
    expect(half).toContain('Immigratie is in dit scenario 0,5 keer die van de laatste jaren voor 2021');
    expect(pageOf({ parameters: { immigrationLevel: 0 } })).toContain(
      'Uit het buitenland komt in dit scenario niemand',
    );
  });

  it('do not say that homes are left out where they are in', () => {
    expect(pageOf({})).not.toContain('dat er huizen bij komen of verdwijnen');
    expect(pageOf({})).toContain('dat er meer of minder gebouwd en gesloopt kan worden dan hier is aangenomen');
    expect(pageOf({}, inventedRun())).toContain('dat er huizen bij komen of verdwijnen');
  });

  it('claim no likeness of columns', () => {
    expect(pageOf({})).not.toContain('dat de kolommen op elkaar lijken');
    expect(pageOf({})).toContain('Waar de kolommen op elkaar lijken, bewijst dat dus niet');
  });

  it('say that a share stays where it is written alike', () => {
    expect(shareMoves('het aandeel', '20', '20')).toBe('blijft het aandeel 20 procent');
    expect(shareMoves('het aandeel', '20', '31')).toBe('gaat het aandeel van 20 naar 31 procent');
  });
});

describe('the contents', () => {
  it('link to every section after them, in order', () => {
    const page = reportHtml(run);
    const nav = page.slice(page.indexOf('<nav'), page.indexOf('</nav>'));
    const after = page.slice(page.indexOf('</nav>'));
    const linked = [...nav.matchAll(/<a href="#([^"]+)">(.*?)<\/a>/g)].map(([, id, text]) => [id, text]);
    const headings = [...after.matchAll(/<h2[^>]*?(?: id="([^"]+)")?>(.*?)<\/h2>/g)].map(([, id, text]) => [id, text]);
    expect(linked).toEqual(headings);
    expect(linked.length).toBeGreaterThan(10);
  });
});

describe('the table of data', () => {
  const sources = ['scenarios/parameters', 'scenarios/population', 'sim'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );

  it('says which tables no run reads, and of no other that it is unused', () => {
    const unused = Object.keys(TABLE_NAMES).filter((key) => TABLE_NAMES[key]!.includes(UNUSED));
    const read = unused.filter((key) => sources.some((text) => new RegExp(`\\b${key}\\b`).test(text)));
    expect(unused).not.toEqual([]);
    expect(read).toEqual([]);
    const scored = (name: string) => name.includes('toetsen') || name.includes(UNUSED);
    const others = Object.keys(TABLE_NAMES).filter((key) => !scored(TABLE_NAMES[key]!));
    expect(others.filter((key) => !sources.some((text) => new RegExp(`\\b${key}\\b`).test(text)))).toEqual([]);
    // The way of looking finds what is read.
    expect(sources.some((text) => /\bschool_hazard\b/.test(text))).toBe(true);
  });

  it('has a Dutch name for every table of a shipped pack', () => {
    const packs = readdirSync('scenarios/packages').filter((file) => /\.\d{4}\.json$/.test(file));
    const keys = packs.flatMap((file) =>
      Object.keys(JSON.parse(readFileSync(join('scenarios/packages', file), 'utf8')).tables),
    );
    expect(packs.length).toBeGreaterThan(0);
    expect([...new Set(keys)].filter((key) => TABLE_NAMES[key] === undefined)).toEqual([]);
  });
});
