/** In the shipped region, two worlds lived for some years: is every sentence whole, and is no school named in an invented year? */
import { beforeAll, describe, expect, it } from 'vitest';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import type { PolicyMeasure } from '../../sim/measures/policy.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { recordYear } from '../../sim/recording.js';
import { yearResult } from '../../sim/run.js';
import { FACILITY } from '../../sim/state/facilities.js';
import { makeWorld } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import type { Region } from '../../viz/region/region.js';
import { regionOf } from '../../viz/region/region-of.js';
import type { Language, Shown } from '../../viz/state/view.js';
import { type Future, WORLD_NAMES, type WorldName, type YearRecord } from '../../viz/state/worlds.js';
import { eventsOf } from '../../viz/story/events.js';
import { gainsOf } from '../../viz/story/gains.js';
import { gainRows, gainSentences } from '../../viz/story/gains-words.js';
import { LAYERS, resultsOf, shownValue } from '../../viz/story/layers.js';
import { measuresOf } from '../../viz/story/measures.js';
import { facilityInWords, facilityName } from '../../viz/story/naming.js';
import { scaleOf, valueText } from '../../viz/story/scale.js';
import { CHARTS, chartOf } from '../../viz/story/series.js';
import { storyOf } from '../../viz/story/why.js';
import { regionPack, regionPopulation } from '../statistical/world.js';

const LANGUAGES: readonly Language[] = ['nl', 'en'];
const SHOWN: readonly Shown[] = ['baseline', 'measures', 'difference'];
const YEARS = 3;
/** Three times as many closures as expected, so that there is something to tell in a few years. */
const parameters = { ...initialParameters(), schoolClosureLevel: 3 };

let region: Region;
let worlds: Record<WorldName, readonly YearRecord[]>;
let futures: { complete: readonly Future[]; wanted: number };

beforeAll(() => {
  const pack = regionPack(2021);
  const population = regionPopulation(2021);
  const input = openInput(pack, population, parameters);
  region = regionOf(pack, population);
  const area_t = input.places.code_t.map(() => true);
  const policy: readonly PolicyMeasure[] = ['small-school-allowance', 'gp-cooperation', 'kept-bus-corridor'].map(
    (id) => ({
      id,
      dose: 1,
      start: 2022,
      years: 18,
      area_t,
    }),
  );
  const live = (seed: number, measures: readonly PolicyMeasure[]): readonly YearRecord[] => {
    const world = makeWorld(input, runKeyOf(seed), parameters, measures);
    let tally = tallyOf(world);
    const records = [{ result: yearResult(world, tally, true), recording: recordYear(world) }];
    for (let y = 0; y < YEARS; y++) {
      tally = stepYear(world, undefined, tally);
      records.push({ result: yearResult(world, tally, false), recording: recordYear(world) });
    }
    return records;
  };
  const lived = [1, 2].map((seed) => ({ seed, baseline: live(seed, []), measures: live(seed, policy) }));
  worlds = { baseline: lived[0]!.baseline, measures: lived[0]!.measures };
  const complete = lived.map(({ seed, baseline, measures }) => ({
    seed,
    years: { baseline: resultsOf(baseline), measures: resultsOf(measures) },
  }));
  futures = { complete, wanted: 8 };
});

/** Everything that is said of a year index, in one language. */
function saidOf(y: number, language: Language): readonly string[] {
  const [first, last] = [region.baseYear, region.baseYear + YEARS];
  const said: string[] = [];
  for (const shown of SHOWN) {
    said.push(
      ...eventsOf({ region, years: worlds, shown, y, futures, language, researcher: false }).map(({ text }) => text),
    );
  }
  for (let f = 0; f < region.facilities.kind_f.length; f++) {
    const schools = region.facilities.kind_f[f] === FACILITY.school;
    if (!schools && f % 40 !== 0) continue;
    for (const world of WORLD_NAMES) {
      const { title, sentences, rows } = storyOf({
        region,
        years: worlds,
        world,
        y,
        f,
        futures,
        language,
        researcher: false,
      });
      said.push(title, ...sentences, ...rows.map(({ what }) => what));
    }
    said.push(
      facilityName(region, f, first + y, language, false),
      facilityInWords(region, f, first + y, language, false),
    );
  }
  said.push(...measuresOf(resultsOf(worlds.measures), y, language).map(({ text }) => text));
  for (const town of [null, 0, 50, 100]) {
    const gains = gainsOf(region, worlds, y, town);
    said.push(
      ...gainSentences(gains, 'X', first + y, language),
      ...gainRows(gains, language).map(({ label }) => label),
    );
  }
  for (const { id } of CHARTS) {
    const chart = chartOf(
      id,
      { observed: region.observed, years: worlds, futures: futures.complete, seed: 1, span: [first, last], town: null },
      language,
    );
    said.push(chart.label, chart.unit);
  }
  return said.filter((text) => text !== '');
}

describe('what is said of the region', () => {
  it('is whole sentences in both languages', () => {
    for (let y = 0; y <= YEARS; y++) {
      for (const language of LANGUAGES) {
        const said = saidOf(y, language);
        expect(said.length).toBeGreaterThan(200);
        for (const text of said) {
          expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object|\$\{|\u2013/);
          expect(text).not.toMatch(/ {2}|\(\)|\.\./);
        }
      }
    }
  });

  it('names no school after the observed day', () => {
    const real = new Set(
      region.facilities.name_f
        .filter((name, f) => name !== '' && region.facilities.kind_f[f] === FACILITY.school)
        .map((name) => name.replace(/\s+/g, ' ').trim()),
    );
    expect(real.size).toBeGreaterThan(100);
    // A school may be called after its town: then the town is what is said.
    for (const town of region.towns.name_t) real.delete(town);
    const said = LANGUAGES.flatMap((language) =>
      Array.from({ length: YEARS }, (_, i) => saidOf(i + 1, language)).flat(),
    );
    const all = said.join('\n');
    const letter = '[\\p{L}\\d]';
    const found = [...real].filter((name) => {
      const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return all.includes(name) && new RegExp(`(?<!${letter})${escaped}(?!${letter})`, 'u').test(all);
    });
    expect(found).toEqual([]);
    // The test can fail: on the observed day the names are there.
    expect([...real].some((name) => saidOf(0, 'nl').includes(name))).toBe(true);
  });

  it('says how often with every closure of one school', () => {
    let told = 0;
    for (let y = 1; y <= YEARS; y++) {
      for (const shown of SHOWN) {
        for (const { kind, text, facility } of eventsOf({
          region,
          years: worlds,
          shown,
          y,
          futures,
          language: 'nl',
          researcher: false,
        })) {
          if (facility === undefined || !['closed', 'announced', 'kept', 'lastSchool', 'corridor'].includes(kind))
            continue;
          expect(text).toMatch(/toekomst/);
          told++;
        }
      }
    }
    expect(told).toBeGreaterThan(5);
  });
});

describe('what colours the region', () => {
  it('is a number in a class or a reason why not, for every town and year', () => {
    for (const layer of LAYERS) {
      for (const shown of SHOWN) {
        const { colourOf } = scaleOf(layer, shown);
        const seen = new Set<number>();
        for (let y = 0; y <= YEARS; y++) {
          region.towns.name_t.forEach((_, t) => {
            const value = shownValue(layer, worlds, shown, y, t);
            if (value !== null) expect(Number.isFinite(value)).toBe(true);
            expect(valueText(layer, shown, value, 'nl')).not.toMatch(/NaN|undefined/);
            seen.add(colourOf(value));
          });
        }
        expect({ layer: layer.id, shown, classes: seen.size > 2 || shown === 'difference' }).toEqual({
          layer: layer.id,
          shown,
          classes: true,
        });
      }
    }
  });
});
