/** Is what is told of a year what happened, under the naming rule, and always with how often it happens? */
import { describe, expect, it } from 'vitest';
import type { FacilityYear, YearResult } from '../../sim/protocol.js';
import { FACILITY, FACILITY_STATUS, REASON } from '../../sim/state/facilities.js';
import { type EventsRequest, eventsOf, type Sentence } from '../../viz/story/events.js';
import { bothWorlds, futureOf, REAL_NAMES, region, yearOf } from './viz-story-fixture.js';

const { open, announced, closed } = FACILITY_STATUS;
const columns = (
  status: Readonly<Record<number, number>>,
  extra: Partial<FacilityYear> = {},
): Partial<FacilityYear> => ({
  status_f: region.facilities.kind_f.map((_, f) => status[f] ?? open),
  ...extra,
});
const held = (f: number): Partial<FacilityYear> => ({
  held_f: region.facilities.kind_f.map((_, g) => (g === f ? REASON.board : 0)),
});

/** The year from `before` to `now` in the shown future, one of two that are complete; in the other nothing happens. */
function told(
  before: YearResult,
  now: YearResult,
  more: Partial<EventsRequest> = {},
  measures: readonly YearResult[] = [before, now],
): readonly Sentence[] {
  const calm = [yearOf(before.year), yearOf(now.year)];
  const years = bothWorlds([before, now], measures);
  const futures = { complete: [futureOf(1, [before, now], measures), futureOf(2, calm, calm)], wanted: 2 };
  return eventsOf({ region, years, shown: 'baseline', y: 1, futures, language: 'nl', researcher: false, ...more });
}
const texts = (sentences: readonly Sentence[], kind: Sentence['kind']): string[] =>
  sentences.filter((sentence) => sentence.kind === kind).map(({ text }) => text);
const quiet = yearOf(2030);

describe('a school that closed', () => {
  const now = yearOf(2031, { facilities: columns({ 0: closed }) });
  it('is told without its name, with how often', () => {
    const sentences = told(quiet, now);
    expect(texts(sentences, 'closed')).toEqual([
      'Een basisschool in Oostdorp is na de zomer niet meer opengegaan (op 1 januari 2031 dicht in 1 van de 2 toekomsten).',
    ]);
    expect(sentences[0]).toMatchObject({ town: 0, facility: 0 });
    expect(texts(told(quiet, now, { language: 'en' }), 'closed')).toEqual([
      'A primary school in Oostdorp did not open again after the summer (closed on 1 January 2031 in 1 of 2 futures).',
    ]);
  });

  it('carries its name for researchers', () => {
    expect(texts(told(quiet, now, { researcher: true }), 'closed')[0]).toMatch(
      /^De Regenboog in Oostdorp is na de zomer/,
    );
  });

  it('says when other futures are not there yet', () => {
    const [text] = texts(told(quiet, now, { futures: { complete: [], wanted: 8 } }), 'closed');
    expect(text).toBe(
      'Een basisschool in Oostdorp is na de zomer niet meer opengegaan (hoe vaak dat zo is, wordt nog berekend).',
    );
  });

  it('is told in the year it closed and not again', () => {
    expect(texts(told(now, { ...now, year: 2032 }), 'closed')).toEqual([]);
  });
});

describe('the last school of a town', () => {
  it('is told as that, and not again as a closure', () => {
    const sentences = told(quiet, yearOf(2031, { facilities: columns({ 2: closed }) }));
    expect(texts(sentences, 'lastSchool')).toEqual([
      'Westdorp heeft geen basisschool meer (op 1 januari 2031 is dat zo in 1 van de 2 toekomsten).',
    ]);
    expect(texts(sentences, 'closed')).toEqual([]);
    expect(sentences[0]).toMatchObject({ town: 1, facility: 2 });
  });

  it('is told once when both schools of a town close in the same summer', () => {
    const sentences = told(quiet, yearOf(2031, { facilities: columns({ 0: closed, 1: closed }) }));
    expect(texts(sentences, 'lastSchool')).toHaveLength(1);
    expect(texts(sentences, 'closed')).toHaveLength(1);
  });
});

describe('a closure that was announced', () => {
  it('is told with its ground in law', () => {
    const reason_f = [REASON.norm, 0, 0, 0, 0, 0, 0];
    const now = yearOf(2031, { facilities: columns({ 0: announced }, { reason_f }) });
    expect(texts(told(quiet, now), 'announced')).toEqual([
      'Sluiting aangekondigd voor een basisschool in Oostdorp, drie jaar onder de opheffingsnorm (dicht of aangekondigd in 1 van de 2 toekomsten).',
    ]);
  });

  it('after years of money says that it was not enough', () => {
    const before = yearOf(2030, { facilities: held(0) });
    const now = yearOf(2031, { facilities: columns({ 0: announced }) });
    expect(texts(told(before, now, { shown: 'measures' }), 'announced')[0]).toContain('niet genoeg geld meer');
  });
});

describe('a school that is kept', () => {
  const now = yearOf(2031, { facilities: held(0) });
  const baseline = [quiet, yearOf(2031, { facilities: columns({ 0: announced }) })];
  const futures = {
    complete: [futureOf(1, baseline, [quiet, now]), futureOf(2, [quiet, yearOf(2031)], [quiet, yearOf(2031)])],
    wanted: 2,
  };
  it('is told once, with how often it would end without money', () => {
    expect(texts(told(quiet, now, { shown: 'measures', futures }), 'kept')).toEqual([
      'Een basisschool in Oostdorp zou sluiten, maar wordt met geld opengehouden (zonder maatregelen dicht of aangekondigd in 1 van de 2 toekomsten).',
    ]);
    expect(texts(told(now, { ...now, year: 2032 }, { shown: 'measures' }), 'kept')).toEqual([]);
  });
});

describe('a practice and a corridor', () => {
  it('a practice is told as a number of its town', () => {
    expect(texts(told(quiet, yearOf(2031, { facilities: columns({ 3: closed }) })), 'practice')).toEqual([
      'In Oostdorp is een huisartsenpraktijk minder: nog 1 (op 1 januari 2031 minder dan in 2030 in 1 van de 2 toekomsten).',
    ]);
    const none = told(quiet, yearOf(2031, { facilities: columns({ 3: closed, 4: closed }) }), { language: 'en' });
    expect(texts(none, 'practice')).toEqual([
      'Oostdorp has no GP practice left (so on 1 January 2031 in 1 of 2 futures).',
    ]);
  });

  it('two practices that go in one year are told as two', () => {
    const { school, gp, busStop } = FACILITY;
    const sites = { kind_f: [school, school, school, gp, gp, gp, busStop], place_f: [0, 0, 1, 0, 0, 0, 2] };
    const three = { ...region, facilities: { ...region.facilities, ...sites } };
    const now = yearOf(2031, { facilities: columns({ 3: closed, 4: closed }) });
    expect(texts(told(quiet, now, { region: three }), 'practice')[0]).toMatch(
      /^In Oostdorp zijn 2 huisartsenpraktijken minder: nog 1 /,
    );
    expect(texts(told(quiet, now, { region: three, language: 'en' }), 'practice')[0]).toMatch(
      /^Oostdorp has 2 GP practices fewer: 1 /,
    );
  });

  it('a corridor is one sentence with its towns', () => {
    expect(texts(told(quiet, yearOf(2031, { facilities: columns({ 5: closed, 6: closed }) })), 'corridor')).toEqual([
      'De bus langs Westdorp en Kleindorp rijdt niet meer (op 1 januari 2031 is dat zo in 1 van de 2 toekomsten).',
    ]);
  });
});

describe('people', () => {
  it('the towns that won and lost most are told, small ones and small numbers not', () => {
    const now = yearOf(2031, { indicators: { arrivals_internal: [90, 30, 60], departures_internal: [60, 45, 2] } });
    const sentences = told(quiet, now);
    expect(texts(sentences, 'arrivals')).toEqual([
      'Oostdorp won in deze toekomst het meest door verhuizen: er kwamen 31 mensen meer dan er gingen.',
    ]);
    expect(texts(sentences, 'departures')).toEqual([
      'Uit Westdorp gingen in deze toekomst 15 mensen meer weg dan er kwamen, het meest van alle dorpen.',
    ]);
    expect(texts(told(quiet, yearOf(2031)), 'arrivals')).toEqual([]);
  });

  it('the region is told last: births, deaths, and moves across its own edge', () => {
    expect(told(quiet, yearOf(2031)).at(-1)!.text).toBe(
      'In de hele streek: 14 geboren, 18 overleden; 56 kwamen van buiten, 56 vertrokken, 41 verhuisden binnen de streek.',
    );
    expect(told(quiet, yearOf(2031), { language: 'en' }).at(-1)!.text).toBe(
      'In the whole region: 14 born, 18 died; 56 came from outside, 56 left, 41 moved within the region.',
    );
  });
});

describe('a year in sentences', () => {
  const busy = yearOf(2031, {
    indicators: { arrivals_internal: [90, 30, 2], departures_internal: [60, 45, 2] },
    facilities: columns({ 0: closed, 1: closed, 2: closed, 3: closed, 4: closed, 5: closed, 6: closed }),
  });
  it('is told most notable first, in at most eight, the region last', () => {
    const kinds = told(quiet, busy).map(({ kind }) => kind);
    expect(kinds).toEqual([
      'lastSchool',
      'lastSchool',
      'closed',
      'practice',
      'corridor',
      'arrivals',
      'departures',
      'totals',
    ]);
  });

  it('sums up what would be a long list', () => {
    const many = {
      ...region,
      facilities: {
        ...region.facilities,
        kind_f: [0, 0, 0, 0, 0, 0],
        place_f: [0, 0, 0, 0, 0, 1],
        name_f: ['', '', '', '', '', ''],
        board_f: [0, 0, 0, 0, 0, 0],
        norm_f: [50, 50, 50, 50, 50, 50],
      },
    };
    const six = (status: number) =>
      yearOf(status === open ? 2030 : 2031, { facilities: { status_f: [status, status, status, status, open, open] } });
    const sentences = told(six(open), six(closed), { region: many, futures: { complete: [], wanted: 8 } });
    expect(texts(sentences, 'closed')).toHaveLength(3);
    expect(texts(sentences, 'closed')[2]).toBe(
      'Nog 2 basisscholen in de streek zijn na de zomer niet meer opengegaan.',
    );
  });

  it('of the first day is what there is', () => {
    const first = eventsOf({
      region,
      years: bothWorlds([yearOf(2021)]),
      shown: 'baseline',
      y: 0,
      futures: { complete: [], wanted: 8 },
      language: 'nl',
      researcher: false,
    });
    expect(first.map(({ text }) => text)).toEqual([
      'Op 1 januari 2021 telt Oostland 1.500 inwoners in 680 huishoudens, en 3 basisscholen.',
    ]);
  });

  it('that has not been computed is not told', () => {
    expect(told(quiet, busy, { y: 2 })).toEqual([]);
    expect(told(quiet, busy, { y: 2, shown: 'difference' })).toEqual([]);
  });

  it('never names a school or a stop in either language or world, but for researchers', () => {
    for (const language of ['nl', 'en'] as const) {
      for (const shown of ['baseline', 'measures', 'difference'] as const) {
        const all = told(quiet, busy, { language, shown }, [quiet, yearOf(2031)]).map(({ text }) => text);
        expect(all.length).toBeGreaterThan(0);
        for (const text of all) {
          for (const name of REAL_NAMES) expect(text).not.toContain(name);
        }
      }
    }
  });
});

describe('the difference', () => {
  const without = yearOf(2031, { facilities: columns({ 0: closed }), indicators: { schools_open: [1, 1, 0] } });
  const with_ = yearOf(2031, {
    indicators: { population: [1004, 459, 40] },
    ledger: [{ measure: 'small-school-allowance', budget_ct: 300_000_00, spent_ct: 120_000_00, kept: 1 }],
  });
  const sentences = told(quiet, without, { shown: 'difference' }, [quiet, with_]);
  it('tells the schools that are open in one world only, people and money', () => {
    expect(sentences.map(({ text }) => text)).toEqual([
      'Een basisschool in Oostdorp is met maatregelen open en zonder dicht (zo is het in 1 van de 2 toekomsten).',
      'In deze toekomst zijn er op 1 januari 2031 3 basisscholen met maatregelen en 2 zonder; het verschil is +1 (in 2 toekomsten 0 tot +1).',
      'Inwoners van de streek, met maatregelen min zonder: +3 op 1.500 (in 2 toekomsten 0 tot +3).',
      'Het verschil is in deze toekomst het grootst in Oostdorp: +4 inwoners.',
      'De maatregelen kostten in 2030 \u20ac\u00a0120.000; er was \u20ac\u00a0300.000 voor.',
    ]);
  });

  it('does not hide a school that is closed with measures and open without', () => {
    const [first] = told(quiet, yearOf(2031), { shown: 'difference', language: 'en' }, [quiet, without]);
    expect(first!.text).toBe(
      'A primary school in Oostdorp is closed with measures and open without (so in 1 of 2 futures).',
    );
  });

  it('begins with two worlds that are the same', () => {
    const [only] = told(quiet, without, { shown: 'difference', y: 0 });
    expect(only!.text).toContain('zijn beide werelden gelijk');
  });
});
