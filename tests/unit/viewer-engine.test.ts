/** The engine behind the viewer: what is lived in which order, what is shown of it, and what happens when it fails. */
import { effect } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withId } from '../../scenarios/packages/canonical.js';
import { packTowns, unpackTowns } from '../../scenarios/population/packed.js';
import { populationOf, synthesise, synthesiseTowns } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { runReplicate } from '../../sim/run.js';
import { startEngine } from '../../viz/engine/engine.js';
import { prepare } from '../../viz/engine/prepare.js';
import { checkYears } from '../../viz/engine/proof.js';
import { buffersIn } from '../../viz/engine/transfer.js';
import { type Engine, engine } from '../../viz/state/engine.js';
import * as state from '../../viz/state/worlds.js';
import { toyPack } from '../toy/pack.js';
import { furnish, workshop } from './viewer-engine-fixture.js';

const { id: _, ...content } = toyPack();
const pack = withId({ ...content, name: 'speelstreek' });
const scenario = (extra: string): string => `region: speelstreek\nyears: [2021, 2024]\n${extra}`;
const scenarios = {
  baseline: scenario('measures: []\n'),
  measures: scenario('measures:\n  - { id: small-school-allowance }\n'),
};
const sources = { scenarios, pack: 'not fetched here' };
const HASHES = (seed: number): string[] => {
  const hashes: string[] = [];
  const job = { runKey: runKeyOf(seed), lastYear: 2024, parameters: initialParameters() };
  runReplicate(openInput(pack, synthesise(pack, 1)), job, ({ stateHash }) => hashes.push(stateHash));
  return hashes;
};

let running: Engine | null = null;
const start = (cores: number, options: Parameters<typeof startEngine>[0] = {}): Engine => {
  furnish(cores);
  running = startEngine({ sources, seeds: [1, 2, 3], ...options });
  return running;
};
const until = (condition: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => void (condition() ? resolve() : setTimeout(check, 1));
    check();
  });
const ready = (): Promise<void> =>
  until(() => state.phase.value.phase !== 'loading' && state.phase.value.phase !== 'computing');
const shownHashes = (): string[] => state.years.baseline.value.map(({ result }) => result.stateHash);

beforeEach(() => {
  workshop.pack = JSON.stringify(pack);
  workshop.towns = null;
  state.region.value = null;
});
afterEach(() => running?.stop());

describe('the years of the shown seed', () => {
  it('are those of the command line, each with its picture, in both worlds', async () => {
    start(2);
    expect(state.phase.value).toEqual({ phase: 'loading' });
    await ready();
    expect(state.phase.value).toEqual({ phase: 'ready' });
    expect(shownHashes()).toEqual(HASHES(1));
    for (const world of state.WORLD_NAMES) {
      expect(state.years[world].value.map(({ recording }) => recording.year)).toEqual([2021, 2022, 2023, 2024]);
    }
    expect(state.span.value).toEqual([2021, 2024]);
    expect(state.region.value!.name).toBe('speelstreek');
  });

  it('come in step on one worker, before any other future', async () => {
    start(2);
    const seen: string[] = [];
    const stop = effect(() => {
      const both = state.WORLD_NAMES.map((world) => state.years[world].value.length);
      seen.push(`${both.join(' ')} ${state.futures.value.length}`);
    });
    await ready();
    stop();
    expect(workshop.simWorkers).toBe(1);
    const first = seen.slice(seen.indexOf('1 0 0'));
    expect(first.slice(0, 8)).toEqual(['1 0 0', '1 1 0', '2 1 0', '2 2 0', '3 2 0', '3 3 0', '4 3 0', '4 4 0']);
    expect(workshop.runs.slice(0, 2)).toEqual([
      { seed: 1, measures: false, record: true },
      { seed: 1, measures: true, record: true },
    ]);
    expect(workshop.runs.slice(2).every(({ record }) => !record)).toBe(true);
  });

  it('take at most four workers, and leave a core to the page', async () => {
    start(3);
    expect(workshop.simWorkers).toBe(2);
    await ready();
    expect(shownHashes()).toEqual(HASHES(1));
    running!.stop();
    start(64);
    expect(workshop.simWorkers).toBe(4);
    await ready();
    expect(state.futures.value.map(({ seed }) => seed)).toEqual([1, 2, 3]);
  });
});

describe('towns made before', () => {
  const shipped = (seed: number): ArrayBuffer => packTowns(synthesiseTowns(pack, seed), pack.id, seed).buffer;
  const lived = async (towns: ArrayBuffer): Promise<string[]> => {
    workshop.towns = towns;
    start(2);
    await ready();
    return shownHashes();
  };

  it('are the towns that would be made, and live the same years', async () => {
    const made = synthesiseTowns(pack, 1);
    const read = unpackTowns(
      shipped(1),
      pack.id,
      1,
      made.map(({ number }) => number),
    );
    expect(populationOf(pack, read!)).toEqual(populationOf(pack, made));
    expect(await lived(shipped(1))).toEqual(HASHES(1));
  });

  it('of another seed or pack, cut off or no towns at all are made anew', async () => {
    const numbers = synthesiseTowns(pack, 1).map(({ number }) => number);
    const good = shipped(1);
    expect(unpackTowns(good, pack.id, 2, numbers)).toBeNull();
    expect(unpackTowns(good, pack.id.replace(/^./, 'x'), 1, numbers)).toBeNull();
    expect(unpackTowns(good, pack.id, 1, numbers.slice(1))).toBeNull();
    expect(unpackTowns(good.slice(0, -1), pack.id, 1, numbers)).toBeNull();
    expect(unpackTowns(new TextEncoder().encode('<!doctype html>'.repeat(50)).buffer, pack.id, 1, numbers)).toBeNull();
    expect(await lived(shipped(5))).toEqual(HASHES(1));
  });
});

describe('futures', () => {
  it('are complete, in the order of their seeds, the shown one among them', async () => {
    start(2, { seed: 9, seeds: [2, 1] });
    await ready();
    expect(state.futuresWanted.value).toBe(3);
    expect(state.futures.value.map(({ seed }) => seed)).toEqual([1, 2, 9]);
    for (const { seed, years } of state.futures.value) {
      expect(years.baseline.map(({ stateHash }) => stateHash)).toEqual(HASHES(seed));
      expect(years.measures).toHaveLength(4);
    }
  });
});

describe('another seed', () => {
  it('is shown from its first year; nothing of the seed before comes after it, and the latest wins', async () => {
    const { setSeed } = start(2);
    await until(() => state.years.baseline.value.length === 2);
    setSeed(3);
    setSeed(2);
    expect(state.years.baseline.value).toEqual([]);
    expect(state.seed.value).toBe(2);
    expect(state.phase.value).toEqual({ phase: 'computing' });
    await ready();
    expect(shownHashes()).toEqual(HASHES(2));
    expect(state.futures.value.map(({ seed }) => seed)).toEqual([1, 2, 3]);
    expect(workshop.stops).toBeGreaterThan(0);
    expect(workshop.terminated).toBe(0);
  });

  it('keeps futures that are known, and lives only what is not', async () => {
    const { setSeed } = start(2);
    await ready();
    workshop.runs.length = 0;
    setSeed(2);
    expect(state.futures.value).toHaveLength(3);
    await ready();
    expect(workshop.runs.map(({ seed, record }) => [seed, record])).toEqual([
      [2, true],
      [2, true],
    ]);
  });

  it('comes year by year from the base year on, however often and whenever it is asked for', async () => {
    const { setSeed } = start(3);
    const wrong: unknown[] = [];
    const stop = effect(() => {
      for (const world of state.WORLD_NAMES) {
        const found = state.years[world].value.map(({ result }) => result.year);
        if (found.some((year, y) => year !== 2021 + y) || found.length > 4) wrong.push([world, found]);
      }
    });
    for (let i = 0; i < 30; i++) {
      setSeed(1 + (i % 4));
      await new Promise((resolve) => setTimeout(resolve, i % 7));
    }
    await ready();
    stop();
    expect(wrong).toEqual([]);
    expect(state.phase.value).toEqual({ phase: 'ready' });
    expect(shownHashes()).toEqual(HASHES(2));
    expect(state.seeds.value).toEqual([1, 2, 3]);
    expect(state.futures.value.map(({ seed }) => seed)).toEqual([1, 2, 3]);
  });

  it('before the worlds are there is the one that is shown', async () => {
    start(2).setSeed(3);
    await ready();
    expect(state.seed.value).toBe(3);
    expect(shownHashes()).toEqual(HASHES(3));
  });
});

describe('a second start', () => {
  it('ends the first: its workers stop, its years do not come', async () => {
    const first = start(2);
    await until(() => state.years.baseline.value.length === 1);
    const second = startEngine({ sources, seeds: [2], seed: 2 });
    running = second;
    expect(workshop.terminated).toBe(2);
    expect(engine.value).toBe(second);
    await ready();
    expect(shownHashes()).toEqual(HASHES(2));
    first.stop();
    first.setSeed(1);
    expect(engine.value).toBe(second);
    expect(state.seed.value).toBe(2);
  });
});

describe('why', () => {
  it('a school is watched in the shown seed, with the bits that are shown', async () => {
    const { why } = start(2);
    await ready();
    const watched = await why(0, 'measures');
    expect(watched.school).toBe(0);
    expect(watched.seed).toBe(1);
    expect(watched.years.length).toBeGreaterThan(3);
    expect(Object.values(watched.stateHash)).toEqual(state.years.measures.value.map(({ result }) => result.stateHash));
  });

  it('a replay that differs is refused, and stopping ends the question', async () => {
    const { why, stop, setSeed } = start(2);
    await ready();
    workshop.forge = true;
    await expect(why(0, 'baseline')).rejects.toThrow(/seed 1: lived again, it differs .* from 1 January 2024 on/);
    workshop.forge = false;
    const late = why(0, 'baseline');
    setSeed(2);
    await expect(late).rejects.toThrow('another future is shown by now');
    const asked = why(0, 'baseline');
    stop();
    await expect(asked).rejects.toThrow('the engine was stopped');
  });
});

describe('what fails', () => {
  it('is said: a run', async () => {
    start(2);
    workshop.failure = 'persons are not all accounted for';
    await ready();
    expect(state.phase.value).toEqual({ phase: 'failed', message: 'persons are not all accounted for' });
    expect(workshop.terminated).toBe(2);
    expect(engine.value).toBeNull();
  });

  it('is said: a pack that is none, or of another region', async () => {
    workshop.pack = 'no pack';
    start(2);
    await ready();
    expect(state.phase.value).toMatchObject({ phase: 'failed', message: expect.stringMatching(/not valid JSON/) });
    workshop.pack = JSON.stringify(toyPack());
    start(2);
    await ready();
    expect(state.phase.value).toMatchObject({ phase: 'failed', message: expect.stringMatching(/speelstreek/) });
  });

  it('is said: two scenarios that cannot stand side by side, or a year left out', () => {
    const measures = scenarios.measures.replace('2024', '2025');
    const material = { scenarios: { ...scenarios, measures }, pack: workshop.pack, towns: null };
    expect(() => prepare(material, { plan() {}, region() {} })).toThrow(
      /^measures: .*years 2021 to 2025.*; expected those of the baseline: .*2021 to 2024/,
    );
    const lived = state.years.baseline.peek().map(({ result }) => result);
    expect(() => checkYears(lived.slice(1), [2021, 2024], 5)).toThrow(/^seed 5: expected the years 2021 to 2024/);
  });
});

describe('what changes hands', () => {
  it('is every buffer once, wherever it is', () => {
    const one = new Uint8Array(4);
    const same = new Uint16Array(one.buffer);
    const two = new Float32Array(2);
    const found = buffersIn({ a: [one], b: { c: [[two], [same]] }, d: [1, 2], e: 'text', f: null });
    expect(found).toEqual([one.buffer, two.buffer]);
  });
});
