/** What the viewer shows of homes: new dwellings and their places, a town's table, the year's sentence, lines for charts. */
import { describe, expect, it } from 'vitest';
import { newDwellings } from '../../viz/map/new-dwellings.js';
import { siteOf } from '../../viz/region/dwelling-sites.js';
import type { Spot } from '../../viz/region/region.js';
import type { YearRecord } from '../../viz/state/worlds.js';
import { eventsOf } from '../../viz/story/events.js';
import { chartOf } from '../../viz/story/series.js';
import { sinceFirst } from '../../viz/story/totals.js';
import { townLines } from '../../viz/ui/selected/town-lines.js';
import { WORDS } from '../../viz/words/words.js';
import { bothWorlds, futureOf, recordingOf, region, yearOf } from './viz-story-fixture.js';

const spot = (x: number): Spot => ({ x, y: 0, radius: 0.5, upTo: 1, phase: 0 });
const sites = {
  dwellings: {
    place_d: Uint16Array.of(0, 1, 1, 2),
    x_d: new Float32Array(4),
    y_d: new Float32Array(4),
    spots_t: [[spot(0)], [spot(10)], [spot(20)]],
  },
};
const built = (
  year: number,
  dwellings: readonly (readonly [place: number, idA: number, idB: number])[],
): YearRecord => ({
  result: yearOf(year),
  recording: {
    ...recordingOf(year),
    builtPlace_n: Uint16Array.from(dwellings, ([place]) => place),
    builtA_n: Uint32Array.from(dwellings, ([, a]) => a),
    builtB_n: Uint32Array.from(dwellings, ([, , b]) => b),
  },
});

describe('new dwellings', () => {
  const years = [
    built(2021, []),
    built(2022, [
      [1, 5, 6],
      [0, 7, 8],
    ]),
    built(2023, [[1, 0x80000000, 0xffffffff]]),
  ];

  it('have the slots after those of the base year, in the order of the recordings', () => {
    const of = (count: number) => newDwellings(sites, years.slice(0, count)).map((town) => town && [...town.slots]);
    expect(of(1)).toEqual([null, null, null]);
    expect(of(2)).toEqual([[5], [4], null]);
    expect(of(3)).toEqual([[5], [4, 6], null]);
  });

  it('stand in a patch of their town, where their identity puts them', () => {
    const [first, second] = newDwellings(sites, years);
    expect([...first!.places]).toEqual(Object.values(siteOf([spot(0)], 7, 8)).map(Math.fround));
    // Half a turn around the middle, at the far end of the radius of half a kilometre, times the outline there.
    expect(second!.places[2]).toBeCloseTo(9.5, 1);
    expect(second!.places[3]).toBeCloseTo(0, 6);
  });

  it('stand where they stand in another world that built something else before', () => {
    const other = newDwellings(sites, [years[0]!, built(2022, [[2, 1, 1]]), years[2]!]);
    expect([...other[1]!.places]).toEqual([...newDwellings(sites, years)[1]!.places].slice(2));
    expect([...other[1]!.slots]).toEqual([5]);
  });
});

const lived = (year: number, built_t: number[], takenDown_t: number[], others: Record<string, number[]> = {}) =>
  yearOf(year, { indicators: { dwellings_built: built_t, dwellings_taken_down: takenDown_t, ...others } });
const results = [
  yearOf(2021),
  lived(2022, [3, 1, 0], [2, 0, 0]),
  lived(2023, [4, 0, 0], [14, 1, 0], {
    dwellings: [491, 220, 25],
    vacant_long_term: [49, 11, 5],
    woz_value_eur: [176_460, 215_500, Number.NaN],
    price_index: [96.04, 100, Number.NaN],
    dwelling_quality: [53.25, 50, Number.NaN],
  }),
];

describe('what happened since the first year', () => {
  it('is the sum of the years', () => {
    expect([1, 2].map((y) => sinceFirst(results, y, 'dwellings_taken_down', 0))).toEqual([2, 16]);
    expect(sinceFirst(results, 2, 'dwellings_built', null)).toBe(8);
  });
  it('is nothing to be told of on the first day, and where it is not counted', () => {
    expect(sinceFirst(results, 0, 'dwellings_built', 0)).toBeNull();
    expect(sinceFirst(results, 2, 'no_such_indicator', 0)).toBeNull();
  });
});

describe('the homes of a town', () => {
  const rows = (language: 'nl' | 'en', y: number, t: number): string[] =>
    townLines(WORDS[language].selection, language)[1]!.lines.map(
      ({ label, text }) => `${label}: ${text(results, y, t)}`,
    );

  it('stand in a table, then and now', () => {
    expect(rows('nl', 0, 0)).toEqual([
      'Aantal: 500',
      'Leeg: 10,0\u00a0%',
      'Jarenlang leeg: 4,0\u00a0%',
      'Gebouwd: \u2013',
      'Gesloopt: \u2013',
      'WOZ (\u20ac 1.000): 180,0',
      'Prijs: 100,0',
      'Staat: 0,0',
    ]);
    expect(rows('en', 2, 0)).toEqual([
      'All: 491',
      'Vacant: 10.2%',
      'Vacant for years: 10.0%',
      'Built: 7',
      'Taken down: 16',
      'WOZ (\u20ac1,000): 176.5',
      'Price: 96.0',
      'Condition: +1.3',
    ]);
  });

  it('have a dash for what none of them has', () => {
    expect(rows('en', 2, 2).slice(5)).toEqual(['WOZ (\u20ac1,000): \u2013', 'Price: \u2013', 'Condition: \u2013']);
  });
});

describe('the sentence on homes', () => {
  const told = (y: number, language: 'nl' | 'en', years = results) =>
    eventsOf({
      region,
      years: bothWorlds(years),
      shown: 'baseline',
      y,
      futures: { complete: [futureOf(1, years, years)], wanted: 1 },
      language,
      researcher: false,
    }).filter(({ kind }) => kind === 'homes');

  it('names the town where most were taken down, when they were many', () => {
    expect(told(2, 'nl')).toEqual([
      {
        kind: 'homes',
        text: 'Woningen in deze toekomst: 4 gebouwd en 15 gesloopt, de meeste in Oostdorp: 14.',
        town: 0,
      },
    ]);
    expect(told(1, 'en')).toEqual([
      { kind: 'homes', text: 'Homes in this future: 4 built and 2 taken down.', town: null },
    ]);
  });

  it('is not there on the first day, nor where nothing is built', () => {
    expect(told(0, 'nl')).toEqual([]);
    expect(told(1, 'nl', [yearOf(2021), yearOf(2022)])).toEqual([]);
  });
});

describe('charts of homes', () => {
  const data = {
    observed: region.observed,
    years: bothWorlds(results),
    futures: [futureOf(1, results, results)],
    seed: 1,
    span: [2021, 2023],
  } as const;
  const line = (id: Parameters<typeof chartOf>[0], town: number | null) =>
    chartOf(id, { ...data, town }, 'nl').lines.baseline;

  it('count what was built and taken down in the year that ended', () => {
    expect(line('dwellings_built', null)).toEqual([null, 4, 4]);
    expect(line('dwellings_taken_down', 1)).toEqual([null, 0, 1]);
  });
  it('show the value, and vacant homes of all homes', () => {
    expect(line('woz_value_eur', null)).toEqual([190_050, 190_050, 190_050]);
    expect(line('woz_value_eur', 0)).toEqual([180_000, 180_000, 176_460]);
    expect(line('vacant_share', 0)[0]).toBeCloseTo(10, 12);
  });
});
