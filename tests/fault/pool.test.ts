/** Workers that throw, end, fall silent or finish out of order: the same results, or a failure with its seed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runKeyOf } from '../../scenarios/run-key.js';
import { Interrupted, type PoolOptions, RunFailure, runTasks } from '../../scenarios/runs/pool.js';
import { ROOT, WORKER_FILE } from '../../scenarios/runs/project.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import type { Job, YearResult } from '../../sim/protocol.js';
import { runReplicate } from '../../sim/run.js';
import { BASE, flatRates, type Home, man, smallInput, woman } from '../toy/small-world.js';

const FAMILY: Home = { members: [man(35, 'partner'), woman(33, 'partner'), man(20, 'child'), woman(4, 'child')] };
const input = smallInput(
  Array.from({ length: 60 }, (_, i) => ({ ...FAMILY, place: i % 2 })),
  flatRates({ death: 0.03, birth: 0.1, leaving: 0.1 }),
);
const jobs: readonly Job[] = [1, 2, 3, 4, 5].map((seed, job) => ({
  job,
  seed,
  runKey: runKeyOf(seed),
  lastYear: BASE + 6,
  parameters: initialParameters(),
}));

/** Each job alone, in this thread. */
const direct = jobs.map((job) => {
  const years: YearResult[] = [];
  runReplicate(input, job, (year) => years.push(year));
  return years;
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'draagvlak-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const log = (): readonly string[] => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');

/** A worker that fails `times` times on the job of `seed`. */
function faulty(fault: string, seed: number, times: number): string {
  process.env['FAULT'] = JSON.stringify({ fault, seed, times, log: join(folder, 'log') });
  return join(ROOT, 'tests', 'fault', 'workers', 'faulty.mjs');
}

const run = (options: Partial<PoolOptions> = {}, order: readonly Job[] = jobs) =>
  runTasks(
    order.map((job) => ({ input, work: { type: 'run', ...job }, label: '' })),
    { workers: 2, workerFile: WORKER_FILE, ...options },
  );

describe('sound workers', () => {
  it.each([1, 2, 4, 9])('%i of them give what one thread gives', async (workers) => {
    expect(await run({ workers })).toEqual(direct);
  });

  it('give it in the order of the jobs, whatever that is', async () => {
    const order = [3, 0, 4, 1, 2];
    expect(
      await run(
        {},
        order.map((j) => jobs[j]!),
      ),
    ).toEqual(order.map((j) => direct[j]));
  });

  it('give it warm as well as fresh', async () => {
    for (let b = 0; b < jobs.length; b++) {
      const warm = await run({ workers: 1 }, [jobs[(b + 1) % jobs.length]!, jobs[b]!]);
      const fresh = await run({ workers: 1 }, [jobs[b]!]);
      expect(warm[1]).toEqual(fresh[0]);
    }
  });

  it('give different futures for different seeds', () => {
    expect(new Set(direct.map((years) => years.at(-1)!.stateHash)).size).toBe(jobs.length);
  });

  it('report every year once and every job once', async () => {
    const seen: string[] = [];
    const done: number[] = [];
    await run({
      onYear: ({ work }, { year }) => seen.push(`${work.seed} ${year}`),
      onDone: ({ work }) => done.push(work.seed),
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(5 * 7);
    expect(done.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a worker that fails once', () => {
  it.each([
    ['throw', 'thrown on purpose'],
    ['exit', 'the worker ended with code 7'],
    ['failed', 'a check failed'],
    ['short', 'expected the years 2021 to 2027, received none'],
    ['silent', 'the worker said nothing for 4 s'],
  ])('%s: the job is run again in a fresh worker', async (fault, reason) => {
    const retried: string[] = [];
    const results = await run({
      workerFile: faulty(fault, 3, 1),
      patienceMs: 4000,
      onRetry: ({ work }, why) => retried.push(`${work.seed}: ${why}`),
    });
    expect(results).toEqual(direct);
    expect(retried).toEqual([`3: ${reason}`]);
    const threads = log()
      .filter((line) => line.startsWith('run 3'))
      .map((line) => line.split(' in ')[1]);
    expect(new Set(threads).size).toBe(2);
  });

  it('late: results that come out of order are put in order', async () => {
    const done: number[] = [];
    const results = await run({ workerFile: faulty('late', 1, 1), onDone: ({ work }) => done.push(work.seed) });
    expect(done).not.toEqual([1, 2, 3, 4, 5]);
    expect(results).toEqual(direct);
  });
});

describe('a worker that fails twice', () => {
  it.each(['throw', 'exit', 'failed', 'short'])('%s: the run fails with the seed', async (fault) => {
    const failed = run({ workerFile: faulty(fault, 4, 2) });
    await expect(failed).rejects.toThrow(RunFailure);
    await expect(failed).rejects.toThrow(/^seed 4 failed twice: /);
  });

  it('no worker at all is a failure too', async () => {
    await expect(run({ workerFile: join(folder, 'none.js') })).rejects.toThrow(/^seed \d failed twice: Cannot find/);
  });
});

describe('interruption', () => {
  it('stops the workers in the middle of a run', async () => {
    const controller = new AbortController();
    const stopped = run({ signal: controller.signal, onYear: () => controller.abort() });
    await expect(stopped).rejects.toThrow(Interrupted);
  });

  it('before the start starts nothing', async () => {
    const stopped = run({ signal: AbortSignal.abort(), workerFile: faulty('late', 1, 1) });
    await expect(stopped).rejects.toThrow(Interrupted);
    expect(() => log()).toThrow();
  });
});
