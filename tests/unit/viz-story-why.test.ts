/** Is a school's story what was recorded and what was lived again, and does it stop where the school does? */
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { type Watched, watchSchool } from '../../scenarios/why/replay.js';
import { livedYears } from '../../scenarios/why/totals.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import type { YearResult } from '../../sim/protocol.js';
import { FACILITY, FACILITY_STATUS, REASON } from '../../sim/state/facilities.js';
import { type StoryRequest, storyOf } from '../../viz/story/why.js';
import { REPLAY_COLUMNS, REPLAY_HEADS, replayedStory } from '../../viz/story/why-replay.js';
import { schoolPack } from '../toy/pack.js';
import { bothWorlds, futureOf, REAL_NAMES, region, yearOf } from './viz-story-fixture.js';

const { open, announced, closed } = FACILITY_STATUS;
/** The first school of the region on a 1 January. */
const school = (year: number, users: number, status: number = open, reason = 0, held = 0): YearResult =>
  yearOf(year, {
    facilities: {
      status_f: [status, 0, 0, 0, 0, 0, 0],
      users_f: [users, 60, 40, 500, 500, 400, 40],
      reason_f: [reason, 0, 0, 0, 0, 0, 0],
      held_f: [held, 0, 0, 0, 0, 0, 0],
    },
  });

const without = [
  school(2021, 80),
  school(2022, 48),
  school(2023, 45, announced, REASON.board),
  school(2024, 0, closed, REASON.board),
  school(2025, 0, closed, REASON.board),
];
const with_ = [
  school(2021, 80),
  school(2022, 48),
  school(2023, 45, open, 0, REASON.board),
  school(2024, 44, open, 0, REASON.board),
  school(2025, 40, announced, REASON.board),
];
const request: StoryRequest = {
  region,
  years: bothWorlds(without, with_),
  world: 'baseline',
  y: 4,
  f: 0,
  futures: { complete: [futureOf(1, without, with_), futureOf(2, with_, with_)], wanted: 2 },
  language: 'nl',
  researcher: false,
};
const story = (more: Partial<StoryRequest> = {}) => storyOf({ ...request, ...more });

describe('a school that closed', () => {
  it('is told without its name, with pupils, norm, dates, the other world, and how often', () => {
    const { title, sentences, norm } = story();
    expect(title).toBe('basisschool in Oostdorp');
    expect(norm).toBe(50);
    expect(sentences).toEqual([
      '80 leerlingen in het najaar van 2020, 45 in dat van 2022; de opheffingsnorm is hier 50.',
      'Sluiting aangekondigd in het najaar van 2022: het bestuur besloot ertoe.',
      'Gesloten op 1 augustus 2023.',
      'Met maatregelen is sluiting aangekondigd.',
      'Op 1 januari 2025 dicht: zonder maatregelen in 1 van de 2 toekomsten, met maatregelen in geen van de 2 toekomsten.',
    ]);
    expect(story({ language: 'en' }).sentences).toHaveLength(sentences.length);
  });

  it('has a row for every autumn, and none after it closed', () => {
    expect(story().rows).toEqual([
      { autumn: 2020, pupils: 80, underNorm: false, what: '' },
      { autumn: 2021, pupils: 48, underNorm: true, what: '' },
      { autumn: 2022, pupils: 45, underNorm: true, what: 'sluiting aangekondigd: besluit van het bestuur' },
      { autumn: 2023, pupils: null, underNorm: false, what: 'gesloten op 1 augustus 2023' },
    ]);
  });

  it('is told up to the day of the clock and no further', () => {
    const early = story({ y: 2 });
    expect(early.rows).toHaveLength(3);
    expect(early.sentences).toContain('Op 1 augustus 2023 gaat de school dicht.');
    expect(early.sentences.join(' ')).not.toContain('2024');
    expect(early.sentences).toContain('Met maatregelen blijft de school in deze toekomst open, met geld.');
  });

  it('on the observed day carries its name, and nothing that was drawn', () => {
    const drawn = [school(2021, 80, announced, REASON.board), school(2022, 0, closed, REASON.board)];
    const first = story({ years: bothWorlds(drawn), y: 0 });
    expect(first.title).toBe('De Regenboog');
    expect(first.sentences).toEqual(['80 leerlingen in het najaar van 2020; de opheffingsnorm is hier 50.']);
    expect(first.rows.map(({ what }) => what)).toEqual(['']);
    const later = story({ years: bothWorlds(drawn), y: 1 });
    expect(later.title).toBe('basisschool in Oostdorp');
    expect(later.sentences[1]).toBe(
      'De sluiting gold bij het begin al als aangekondigd: een loting van dit model, geen waarneming.',
    );
  });

  it('by law says so', () => {
    const law = [school(2021, 40), school(2022, 38, announced, REASON.norm)];
    expect(story({ years: bothWorlds(law), y: 1 }).sentences[1]).toBe(
      'Sluiting aangekondigd in het najaar van 2021: drie jaar onder de opheffingsnorm, zonder uitzondering.',
    );
  });

  it('by merger says so, without a name', () => {
    const merged = [school(2021, 40), school(2022, 38, announced, REASON.merged)];
    const told = story({ years: bothWorlds(merged), y: 1 });
    expect(told.sentences[1]).toBe(
      'Sluiting aangekondigd in het najaar van 2021: het bestuur besloot ertoe, fusie met een andere school van hetzelfde bestuur in de buurt.',
    );
    expect(told.rows[1]!.what).toBe(
      'sluiting aangekondigd: besluit van het bestuur, fusie met een andere school van hetzelfde bestuur in de buurt',
    );
    const law = [school(2021, 40), school(2022, 38, announced, REASON.mergedByNorm)];
    expect(story({ years: bothWorlds(law), y: 1, language: 'en' }).sentences[1]).toMatch(
      /: three years under the legal norm, without exemption, a merger with another school of the same board nearby\.$/,
    );
  });
});

describe('a school that was kept', () => {
  it('tells the money, its end, and the world without', () => {
    expect(story({ world: 'measures' }).sentences.slice(1)).toEqual([
      'De school zou sluiten, voor het eerst in het najaar van 2022, en werd 2 jaar met geld opengehouden.',
      'Sluiting aangekondigd in het najaar van 2024: het bestuur besloot ertoe; er was niet genoeg geld meer om de school open te houden.',
      'Op 1 augustus 2025 gaat de school dicht.',
      'Zonder maatregelen sluit de school in deze toekomst op 1 augustus 2023.',
      'Op 1 januari 2025 dicht: zonder maatregelen in 1 van de 2 toekomsten, met maatregelen in geen van de 2 toekomsten.',
    ]);
    expect(story({ world: 'measures' }).rows.map(({ what }) => what)).toEqual([
      '',
      '',
      'zou sluiten (besluit van het bestuur); opengehouden met geld',
      'zou sluiten (besluit van het bestuur); opengehouden met geld',
      'sluiting aangekondigd: besluit van het bestuur; niet genoeg geld meer',
    ]);
  });

  it('says that it is not known yet how often', () => {
    expect(story({ futures: { complete: [], wanted: 8 } }).sentences.at(-1)).toMatch(/wordt nog berekend/);
  });
});

describe('a practice and a stop', () => {
  it('are told as numbers and proxies, with nothing about a person or a name', () => {
    const person = /\b(arts|doctor|opvolger|successor|pensioen|retire)/i;
    for (const f of [3, 5]) {
      for (const language of ['nl', 'en'] as const) {
        const { title, sentences, rows, norm } = story({ f, language, researcher: true });
        expect([rows, norm]).toEqual([[], null]);
        expect(sentences.length).toBeGreaterThan(2);
        for (const text of [title, ...sentences]) {
          for (const name of REAL_NAMES) expect(text).not.toContain(name);
          expect(text).not.toMatch(person);
        }
      }
    }
    expect(story({ f: 3 }).sentences[0]).toBe(
      'Huisartsenpraktijken in Oostdorp: 2 op 1 januari 2021, 2 op 1 januari 2025.',
    );
    expect(story({ f: 5 }).sentences[0]).toBe('Deze halte ligt aan een buslijn langs Westdorp en Kleindorp.');
  });
});

describe('a school lived again', () => {
  const pack = schoolPack();
  const input = openInput(pack, synthesise(pack, 1));
  const { kind_f } = input.facilities!;
  const lastYear = input.baseYear + 12;
  const parameters = { ...initialParameters(), schoolClosureLevel: 3 };
  const policy = [
    { id: 'small-school-allowance', dose: 12, start: 2023, years: 5, area_t: input.places.code_t.map(() => true) },
  ];
  const watched: readonly Watched[] = kind_f.flatMap((kind, f) =>
    kind === FACILITY.school ? [1, 2].map((seed) => watchSchool({ input, parameters, policy, seed, lastYear }, f)) : [],
  );
  const places = { towns: { name_t: input.places.name_t } };

  it('has causes that add up to the change of its pupils while it was open', () => {
    for (const one of watched) {
      const { causes } = replayedStory(one, places, 12, 'nl');
      const lived = livedYears(one).filter(({ decision }) => decision.status !== closed);
      const change = (lived.at(-1)?.pupils ?? 0) - (lived[0]?.pupils ?? 0);
      expect(causes.reduce((sum, { net }) => sum + net, 0)).toBe(change);
      for (let i = 1; i < causes.length; i++) {
        expect(Math.abs(causes[i]!.net)).toBeLessThanOrEqual(Math.abs(causes[i - 1]!.net));
      }
    }
  });

  it('tells pupils and the children around over the same years', () => {
    for (const one of watched) {
      for (const language of ['nl', 'en'] as const) {
        const [, change, around] = replayedStory(one, places, 12, language).sentences;
        const told = change!.match(/\b20\d\d\b/g)!.slice(0, 2);
        expect(around!.match(/\b20\d\d\b/g)).toEqual(told);
      }
    }
    expect(watched.some((one) => livedYears(one).at(-1)!.decision.status === closed)).toBe(true);
  });

  it('has rows whose cells add up to the pupils of the year after', () => {
    const n = (text: string): number => Number(text.replace('\u2212', '-').replace('.', ''));
    for (const one of watched) {
      const { rows } = replayedStory(one, places, 12, 'nl');
      expect(rows).toHaveLength(livedYears(one).length);
      for (let i = 1; i < rows.length; i++) {
        const { began, finished, movedIn, movedOut, fromClosed, fromOther, toOther } = rows[i]!;
        const cells = [began, finished, movedIn, movedOut, fromClosed, fromOther, toOther].map(n);
        const rest = one.years[i]!.change!.rest;
        expect(n(rows[i]!.pupils) - n(rows[i - 1]!.pupils)).toBe(cells.reduce((a, b) => a + b, 0) + rest);
      }
    }
  });

  it('is told in sentences of both languages that hold figures, and stops at the day of the clock', () => {
    for (const one of watched) {
      for (const language of ['nl', 'en'] as const) {
        const { sentences } = replayedStory(one, places, 12, language, parameters.schoolClosureLevel);
        for (const text of sentences) expect(text).not.toMatch(/undefined|NaN|null|Infinity/);
        expect(sentences.join(' ')).toContain('Schooldorp');
      }
      expect(replayedStory(one, places, 3, 'nl').rows.length).toBeLessThanOrEqual(4);
    }
  });

  it('has a chance that is the product of its factors', () => {
    const closing = watched.find(({ years }) =>
      years.some(({ decision, outlook }) => decision.status === announced && outlook !== null),
    )!;
    const text = replayedStory(closing, places, 12, 'en', 3).sentences.find((one) =>
      one.startsWith('That chance is made of'),
    )!;
    const base = Number(/made of ([\d.]+)%/.exec(text)![1]) / 100;
    const product = [...text.matchAll(/\u00d7\u00a0([\d.]+)/g)].reduce((all, [, factor]) => all * Number(factor), base);
    const year = closing.years.find(({ decision }) => decision.status === announced)!;
    expect(product).toBeGreaterThan(0.8 * -Math.log(1 - year.outlook!.probability));
    expect(product).toBeLessThan(1.2 * -Math.log(1 - year.outlook!.probability));
  });

  it('has a head and a meaning for every column', () => {
    for (const column of REPLAY_COLUMNS) {
      const { label, meaning } = REPLAY_HEADS[column];
      for (const text of [label.nl, label.en, meaning.nl, meaning.en]) expect(text.length).toBeGreaterThan(2);
    }
  });
});
