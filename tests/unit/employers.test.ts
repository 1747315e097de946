/** Do employers come, stay and stop as declared: balanced at the base, weakly moved by their surroundings? */
import { describe, expect, it } from 'vitest';
import { largeSizes } from '../../scenarios/parameters/livelihood/employers-input.js';
import { drawKey } from '../../sim/draws.js';
import { CLUSTER, CLUSTERS } from '../../sim/labour/classes.js';
import { climateOf, ratioOf, talentOf, withinReach } from '../../sim/labour/employer-climate.js';
import { employerLeaves } from '../../sim/labour/employer-leaves.js';
import { openLarge, type Turnover, turnOverLarge, turnOverSmall } from '../../sim/labour/employer-turnover.js';
import { type Employers, jobsByCell, jobsChange, makeEmployers } from '../../sim/labour/employers.js';
import type { EmployersInput } from '../../sim/labour/employers-input.js';
import { JOB_LEVELS } from '../../sim/labour/work.js';
import { initialParameters, type ParameterValues } from '../../sim/parameters/parameters.js';
import { toyEmployers } from '../toy/employers.js';
import { twoTowns } from '../toy/small-world.js';

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
const places = twoTowns();
const CELLS = 2 * CLUSTERS;
const INDUSTRY = CLUSTER.industry;

/** Years of turnover, each under keys of its own. */
function live(
  input: EmployersInput,
  years: number,
  change: Partial<ParameterValues> = {},
  seed = 1,
  climate = 1,
): Employers {
  const employers = makeEmployers(input, places);
  for (let year = 2021; year < 2021 + years; year++) {
    const turnover: Turnover = {
      input,
      places,
      parameters: { ...initialParameters(), ...change },
      year,
      climate_ms: new Float64Array(CELLS).fill(climate),
      followed_m: [1, 1],
    };
    const key = (event: number) => drawKey([seed, 2, 3, 4], event, year);
    turnOverSmall(employers, turnover, key(1));
    turnOverLarge(employers, turnover, key(2), key(3));
    openLarge(employers, turnover, key(4));
  }
  return employers;
}

describe('sizes of large employers', () => {
  it('fall from the largest, none under 100, and leave room for the small ones', () => {
    const sizes = largeSizes(5000, 200);
    expect(sizes.length).toBeGreaterThan(2);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(100);
    expect(sum(sizes)).toBeLessThanOrEqual(3000);
  });
  it('are uneven: the largest has several times the smallest', () => {
    const sizes = largeSizes(20_000, 1500);
    expect(sizes[0]! / sizes.at(-1)!).toBeGreaterThan(5);
  });
  it.each([
    [0, 0],
    [50, 10],
    [3000, 0],
    [900, 900],
  ])('%i jobs with %i employers have none', (jobs, employers) => expect(largeSizes(jobs, employers)).toEqual([]));
});

describe('at the base', () => {
  const input = toyEmployers({ large: [[INDUSTRY, 400]] });
  it('no employer has changed, so no pool has', () => {
    expect([...jobsChange(input, makeEmployers(input, places))]).toEqual(new Array(CELLS * JOB_LEVELS).fill(0));
  });
  it('the climate is exactly 1, whatever the elasticities', () => {
    const same = {
      talent_ml: [1, 1, 1, 1, 1, 1],
      catchment_m: [1, 1],
      neighbours_ms: new Array<number>(CELLS).fill(1),
    };
    const strong = { ...initialParameters(), employerTalent: 0.5, employerCatchment: 1, employerNeighbours: 1 };
    expect([...climateOf(same, input.level_msl, strong)]).toEqual(new Array(CELLS).fill(1));
  });
  it('talent is exactly 1', () => {
    const jobs_ml = Int32Array.from([100, 200, 300, 10, 20, 30]);
    const open_ml = Int32Array.from([3, 5, 0, 1, 0, 0]);
    const market = { jobs_ml, baseJobs_ml: jobs_ml, open_ml, firstOpen_ml: open_ml };
    expect([...talentOf(market, [1, 0.3, 0.3, 1])]).toEqual(new Array(6).fill(1));
    // Jobs that were free at the base date and have been taken since change nothing: they are not compared.
    const before = { ...market, open_ml: new Int32Array(6), firstOpen_ml: new Int32Array(6) };
    expect([...talentOf(before, [1, 0.3, 0.3, 1])]).toEqual(new Array(6).fill(1));
  });
});

describe('turnover', () => {
  const large = Array.from({ length: 20 }, (_, i) => [INDUSTRY, 120 + 30 * i] as const);
  it('brings as many jobs as it takes: over 60 runs of ten years the mean stays, within 4.5 standard errors', () => {
    const input = toyEmployers({ large });
    const before = sum(jobsByCell(makeEmployers(input, places)));
    const after = Array.from({ length: 60 }, (_, i) => sum(jobsByCell(live(input, 10, {}, i + 1))));
    const mean = sum(after) / after.length;
    const deviation = Math.sqrt(sum(after.map((n) => (n - mean) ** 2)) / (after.length - 1));
    expect(deviation).toBeGreaterThan(0);
    expect(Math.abs(mean - before)).toBeLessThan((4.5 * deviation) / Math.sqrt(after.length));
  });
  it('lets large ones swing without growing on average', () => {
    const input = toyEmployers({ large });
    const swings = { smallTurnover: 0, largeStops: 0, largeSwings: 0.2 };
    const before = sum(jobsByCell(makeEmployers(input, places)));
    const after = Array.from({ length: 60 }, (_, i) => sum(jobsByCell(live(input, 10, swings, i + 1))));
    const mean = sum(after) / after.length;
    const deviation = Math.sqrt(sum(after.map((n) => (n - mean) ** 2)) / (after.length - 1));
    expect(deviation).toBeGreaterThan(100);
    expect(Math.abs(mean - before)).toBeLessThan((4.5 * deviation) / Math.sqrt(after.length));
  });
  it('makes more jobs with small ones where the climate is better, and fewer where it is worse', () => {
    const jobs = (climate: number): number => sum(live(toyEmployers({}), 5, {}, 1, climate).small_ms);
    expect(jobs(1.2)).toBeGreaterThan(1.02 * jobs(1));
    expect(jobs(0.8)).toBeLessThan(0.98 * jobs(1));
  });
  it('stands still without rates', () => {
    const none = { smallTurnover: 0, largeStops: 0, largeSwings: 0 };
    const input = toyEmployers({ large });
    expect([...jobsByCell(live(input, 10, none))]).toEqual([...jobsByCell(makeEmployers(input, places))]);
  });
  it('fewer start-ups make fewer jobs, a national trend moves all', () => {
    const input = toyEmployers({ large });
    const jobs = (change: Partial<ParameterValues>): number => sum(jobsByCell(live(input, 10, change)));
    expect(jobs({ startUps: 0.8 })).toBeLessThan(0.97 * jobs({}));
    expect(jobs({ jobsTrend: 0.01 })).toBeGreaterThan(1.08 * jobs({}));
  });
  it('a worse climate lets more stop and fewer come, under the same luck', () => {
    const input = toyEmployers({ large });
    const count = (climate: number) => {
      let [stopped, founded] = [0, 0];
      for (let seed = 1; seed <= 40; seed++) {
        const { count: n, stopped_f, founded_f } = live(input, 20, {}, seed, climate);
        for (let f = 0; f < n; f++) {
          if (stopped_f[f] !== 0 && founded_f[f] === 0) stopped++;
          if (founded_f[f] !== 0) founded++;
        }
      }
      return { stopped, founded };
    };
    const [usual, worse] = [count(1), count(0.5)];
    expect(worse.stopped).toBeGreaterThan(1.5 * usual.stopped);
    expect(worse.founded).toBeLessThan(0.7 * usual.founded);
  });
  it('who comes has an identity of its own, keeps it, and has the size of one that stood there', () => {
    const input = toyEmployers({ large });
    const { count, idA_f, idB_f, founded_f, cell_f, jobs_f } = live(input, 40, { largeSwings: 0, largeStops: 0.05 });
    expect(count).toBeGreaterThan(large.length + 20);
    expect(new Set(Array.from({ length: count }, (_, f) => `${idA_f[f]} ${idB_f[f]}`)).size).toBe(count);
    const sizes = [0, ...large.map(([, jobs]) => jobs)]; // 0 = has stopped since
    for (let f = large.length; f < count; f++) {
      expect([founded_f[f]! > 2020, cell_f[f]]).toEqual([true, INDUSTRY]);
      expect(sizes).toContain(jobs_f[f]);
    }
    expect(new Set(jobs_f.subarray(large.length, count)).size).toBeGreaterThan(5);
  });
  it('what happens in one municipality draws nothing in the other', () => {
    const [with_, without] = [toyEmployers({ large }), toyEmployers({ large: large.slice(0, 3), small: 1000 })].map(
      (input) => live(input, 10),
    ) as [Employers, Employers];
    expect([...with_.small_ms.subarray(CLUSTERS)]).toEqual([...without.small_ms.subarray(CLUSTERS)]);
  });
});

describe('what employers look at', () => {
  const level_msl = toyEmployers({}).level_msl;
  const around = (change: Partial<Parameters<typeof climateOf>[0]>) => ({
    talent_ml: [1, 1, 1, 1, 1, 1],
    catchment_m: [1, 1],
    neighbours_ms: new Array<number>(CELLS).fill(1),
    ...change,
  });
  const at = (change: Partial<Parameters<typeof climateOf>[0]>) =>
    climateOf(around(change), level_msl, initialParameters());
  it('staff is easier to find where fewer jobs can be applied for than in the first year', () => {
    const [before, now] = [
      [9, 9, 9, 9, 9, 9],
      [4, 9, 19, 9, 9, 9],
    ];
    const jobs_ml = new Int32Array(6).fill(99);
    const market = {
      jobs_ml,
      baseJobs_ml: jobs_ml,
      open_ml: Int32Array.from(now!),
      firstOpen_ml: Int32Array.from(before!),
    };
    expect([...talentOf(market, [1, 0, 0, 1])]).toEqual([2, 1, 0.5, 1, 1, 1].map((x) => expect.closeTo(x, 12)));
  });
  it('fewer residents are felt by services alone', () => {
    const climate_ms = at({ catchment_m: [0.8, 1] });
    expect(climate_ms[CLUSTER.agriculture]).toBe(1);
    expect(climate_ms[CLUSTER.industry]).toBe(1);
    expect(climate_ms[CLUSTER.commercial]).toBeCloseTo(0.8 ** 0.3, 12);
    expect(climate_ms[CLUSTER.public]).toBeCloseTo(0.8 ** 0.3, 12);
  });
  it('scarce staff and fewer neighbours are felt where they are', () => {
    const scarce = at({ talent_ml: [0.5, 0.5, 0.5, 1, 1, 1] });
    expect(scarce[INDUSTRY]).toBeCloseTo(0.5 ** 0.1, 12);
    expect(scarce[CLUSTERS + INDUSTRY]).toBe(1);
    const neighbours_ms = Array.from({ length: CELLS }, (_, i) => (i === INDUSTRY ? 0.6 : 1));
    expect(at({ neighbours_ms })[INDUSTRY]).toBeCloseTo(0.6 ** 0.2, 12);
  });
  it('beyond a factor of four nothing more is felt, and nothing against nothing is 1', () => {
    expect([ratioOf(100, 10), ratioOf(1, 10), ratioOf(12, 10), ratioOf(3, 0)]).toEqual([4, 0.25, 1.2, 1]);
  });
  it('reach adds what lies around by weight', () => {
    expect([...withinReach([100, 10], [1, 0.5, 0.2, 1], [7, 0])]).toEqual([112, 30]);
  });
});

describe('a large employer that leaves', () => {
  const input = toyEmployers({
    large: [
      [INDUSTRY, 900],
      [INDUSTRY, 480],
      [INDUSTRY, 150],
    ],
  });
  const leave = (jobs: number) => {
    const employers = makeEmployers(input, places);
    const went = employerLeaves(employers, INDUSTRY, jobs, 2025);
    return { employers, went, left: jobsByCell(employers)[INDUSTRY]! };
  };
  it('is the one nearest in size, and takes exactly so many jobs', () => {
    const { employers, went, left } = leave(500);
    expect([...employers.stopped_f.subarray(0, 3)]).toEqual([0, 2025, 0]);
    expect([went, left]).toEqual([500, 2530 - 500]);
  });
  it('what the employer had more stays with the small ones', () => {
    const { employers, left } = leave(450);
    expect(employers.small_ms[INDUSTRY]).toBe(1030);
    expect(left).toBe(2530 - 450);
  });
  it('takes small ones and others along when it is larger than any', () => {
    const { employers, left } = leave(2300);
    expect(left).toBe(230);
    expect(employers.small_ms[INDUSTRY]).toBe(0);
  });
  it('more than there is takes all, and says so', () => {
    const { went, left } = leave(5000);
    expect([went, left]).toEqual([2530, 0]);
  });
  it('only its own cell notices', () => {
    const { employers } = leave(500);
    const before = jobsByCell(makeEmployers(input, places));
    jobsByCell(employers).forEach((jobs, cell) => {
      if (cell !== INDUSTRY) expect(jobs).toBe(before[cell]);
    });
    const change = jobsChange(input, employers);
    expect(sum(change)).toBe(-500);
    expect(sum(change.subarray(INDUSTRY * JOB_LEVELS, (INDUSTRY + 1) * JOB_LEVELS))).toBe(-500);
  });
});
