/** Does a difference in residents add up from what was recorded, for every town and the region, and is money told as it was spent? */
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { HAPPENED } from '../../sim/events.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import type { PolicyMeasure } from '../../sim/measures/policy.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { recordYear } from '../../sim/recording.js';
import { yearResult } from '../../sim/run.js';
import { makeWorld } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import type { YearRecord } from '../../viz/state/worlds.js';
import { flowsOf, type Gains, gainsOf, type Places } from '../../viz/story/gains.js';
import { gainRows, gainSentences } from '../../viz/story/gains-words.js';
import { measuresOf } from '../../viz/story/measures.js';
import { schoolPack } from '../toy/pack.js';
import { recordingOf, region, yearOf } from './viz-story-fixture.js';

const [OOST, WEST, KLEIN, STAD, ABROAD] = [0, 1, 2, 3, 4];
const { birth, death, moved, union, transit, refused } = HAPPENED;
const withEvents = (
  events: Parameters<typeof recordingOf>[1],
  population: readonly number[],
): readonly YearRecord[] => [
  { result: yearOf(2021), recording: recordingOf(2021) },
  { result: yearOf(2022, { indicators: { population } }), recording: recordingOf(2022, events) },
];

describe('the flows of a year', () => {
  const years = withEvents(
    [
      [birth, OOST, OOST],
      [death, OOST, OOST],
      [death, WEST, WEST],
      [moved, OOST, WEST], // five km
      [moved, KLEIN, OOST], // thirty km
      [moved, STAD, OOST],
      [moved, OOST, ABROAD],
      [moved, OOST, OOST],
      [union, OOST, OOST],
      [refused, OOST, OOST],
      [transit, ABROAD, OOST],
      [transit, OOST, STAD],
    ],
    [1000, 460, 39],
  );
  it('of a town are told by where people come from and go to; what stays inside it is none', () => {
    expect(flowsOf(region, years, 1, OOST)).toEqual({
      births: 1,
      deaths: 1,
      came: { near: 0, region: 1, country: 1, abroad: 0 },
      went: { near: 1, region: 0, country: 0, abroad: 1 },
      transit: 0,
    });
  });
  it('of the region are those across its edge', () => {
    expect(flowsOf(region, years, 1, null)).toEqual({
      births: 1,
      deaths: 2,
      came: { near: 0, region: 0, country: 1, abroad: 0 },
      went: { near: 0, region: 0, country: 0, abroad: 1 },
      transit: 0,
    });
  });
  it('before the first year are none', () => {
    expect(flowsOf(region, years, 0, OOST).births).toBe(0);
  });
});

describe('a difference between two worlds', () => {
  const baseline = withEvents(
    [
      [moved, OOST, WEST],
      [moved, OOST, STAD],
      [death, OOST, OOST],
    ],
    [997, 461, 40],
  );
  const measures = withEvents(
    [
      [moved, ABROAD, OOST],
      [birth, OOST, OOST],
    ],
    [1002, 460, 40],
  );
  const gains = gainsOf(region, { baseline, measures }, 1, OOST);
  it('is told by who stayed, came, was born and did not die', () => {
    expect(gains).toEqual({
      all: 5,
      stayed: { near: 1, region: 0, country: 1, abroad: 0 },
      came: { near: 0, region: 0, country: 0, abroad: 1 },
      born: 1,
      lived: 1,
      transit: 0,
      national: 1,
    });
    expect(sumOf(gains)).toBe(5);
  });
  it('has a row for everything that is not zero, and the national balance beside it', () => {
    expect(gainRows(gains, 'nl')).toEqual([
      { label: 'gebleven: minder vertrek naar dorpen dichtbij', n: 1 },
      { label: 'gebleven: minder vertrek naar de rest van het land', n: 1 },
      { label: 'meer gekomen uit het buitenland', n: 1 },
      { label: 'meer geboren', n: 1 },
      { label: 'minder overleden', n: 1 },
    ]);
    expect(gainRows({ ...gains, born: -2, lived: 0 }, 'en').at(-1)).toEqual({ label: 'fewer births', n: -2 });
    const nl = gainSentences(gains, 'Oostdorp', 2022, 'nl');
    expect(nl[0]).toBe('Inwoners van Oostdorp op 1 januari 2022, met maatregelen min zonder: +5, in deze toekomst.');
    expect(nl[1]).toContain('Het saldo met het buitenland verschilt +1;');
    expect(gainSentences(gains, 'Oostdorp', 2022, 'en')).toHaveLength(nl.length);
  });
});

const sumOf = ({ stayed, came, born, lived, transit }: Gains): number =>
  [...Object.values(stayed), ...Object.values(came), born, lived, transit].reduce((a, b) => a + b, 0);

describe('two worlds that were lived', () => {
  const pack = schoolPack();
  const population = synthesise(pack, 1);
  const input = openInput(pack, population);
  const places: Places = {
    towns: {
      name_t: input.places.name_t,
      x_t: input.places.x_t.map((x) => x / 1000),
      y_t: input.places.y_t.map((y) => y / 1000),
    },
    zones: { name_z: [...input.moving!.name_z, 'Buitenland'] },
  };
  const parameters = {
    ...initialParameters(),
    schoolClosureLevel: 4,
    facilityOutflow: 0.5,
    facilityAttraction: 0.7,
    facilityForAll: 1,
    facilityDelay: 0,
  };
  const policy: readonly PolicyMeasure[] = [
    { id: 'small-school-allowance', dose: 12, start: 2022, years: 20, area_t: input.places.code_t.map(() => true) },
  ];
  const live = (measures: readonly PolicyMeasure[]): readonly YearRecord[] => {
    const world = makeWorld(input, runKeyOf(1), parameters, measures);
    let tally = tallyOf(world);
    const years = [{ result: yearResult(world, tally, true), recording: recordYear(world) }];
    while (world.year < input.baseYear + 12) {
      tally = stepYear(world, undefined, tally);
      years.push({ result: yearResult(world, tally, false), recording: recordYear(world) });
    }
    return years;
  };
  const years = { baseline: live([]), measures: live(policy) };
  const last = years.baseline.length - 1;
  const towns = input.places.code_t.map((_, t) => t);

  it('differ', () => {
    expect(towns.some((t) => gainsOf(places, years, last, t).all !== 0)).toBe(true);
  });

  it.each([1, 5, 12])('differ after %i years by what was recorded, in every town and in the region', (y) => {
    for (const town of [null, ...towns]) {
      const gains = gainsOf(places, years, y, town);
      expect({ town, sum: sumOf(gains) }).toEqual({ town, sum: gains.all });
    }
  });

  it('have a population that is the flows since the first day, each by itself', () => {
    for (const records of [years.baseline, years.measures]) {
      for (const t of towns) {
        const { births, deaths, came, went, transit: passed } = flowsOf(places, records, last, t);
        const sum = (by: Readonly<Record<string, number>>): number => Object.values(by).reduce((a, b) => a + b, 0);
        const people = (y: number): number => records[y]!.result.indicators['population']![t]!;
        expect(people(last) - people(0)).toBe(births - deaths + sum(came) - sum(went) + passed);
      }
    }
  });

  it('have books that are told as they are', () => {
    const results = years.measures.map(({ result }) => result);
    const [school] = measuresOf(results, last, 'nl');
    const spent = results.reduce((sum, { ledger }) => sum + (ledger[0]?.spent_ct ?? 0), 0);
    expect(school!.allSpent_ct).toBe(spent);
    expect(school!.spent_ct).toBe(results[last]!.ledger[0]!.spent_ct);
    expect(school!.text).toMatch(/^Kleinescholentoeslag die sluiting voorkomt: /);
    expect(measuresOf(results, 0, 'nl')).toEqual([]);
    expect(
      measuresOf(
        years.baseline.map(({ result }) => result),
        last,
        'nl',
      ),
    ).toEqual([]);
  });
});

describe('a measure in words', () => {
  const line = (spent: number, budget: number, kept: number) =>
    yearOf(2030, { ledger: [{ measure: 'gp-cooperation', budget_ct: budget, spent_ct: spent, kept }] });
  const text = (years: Parameters<typeof measuresOf>[0], language: 'nl' | 'en') =>
    measuresOf(years, years.length - 1, language)[0]!.text;
  it('says what it cost, for how many, and in all', () => {
    const years = [yearOf(2029), line(9_000_000, 50_000_000, 1), line(18_000_000, 50_000_000, 2)];
    expect(text(years, 'nl')).toBe(
      'Huisartsenpraktijk van een co\u00f6peratie waar geen opvolger is: \u20ac\u00a0180.000 van \u20ac\u00a0500.000 in 2029, voor 2 huisartsenpraktijken; tot en met dat jaar \u20ac\u00a0270.000.',
    );
    expect(text(years.slice(0, 2), 'en')).toBe(
      'GP post of a cooperation without a successor: \u20ac90,000 of \u20ac500,000 in 2029, for 1 GP practice.',
    );
  });
  it('says when nothing was needed, and when there was no money', () => {
    expect(text([yearOf(2029), line(0, 50_000_000, 0)], 'nl')).toContain('niet nodig geweest');
    expect(text([yearOf(2029), line(0, 0, 0)], 'nl')).toContain('geen geld in 2029');
  });
});
