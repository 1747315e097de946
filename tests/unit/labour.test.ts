/** Rules of work: who is old enough for a pension, who takes part, what a job more or less does. */
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { CLUSTER, WORK_GROUP, workGroupOf } from '../../sim/labour/classes.js';
import { jobsByCell } from '../../sim/labour/employers.js';
import { laidOff } from '../../sim/labour/layoffs.js';
import { ownLevel } from '../../sim/labour/own-level.js';
import { chanceOfWork, pensionAge, shareBeforePension } from '../../sim/labour/participation.js';
import { changeJobs, jobAccess } from '../../sim/labour/pools.js';
import { leaveBeyondReach, REACH_KM } from '../../sim/labour/reach.js';
import { ACTIVITY, activityOf, JOB_LEVEL, JOB_LEVELS, WORKING_AGES, workOf } from '../../sim/labour/work.js';
import { LEVEL, learningOf, PURSUIT } from '../../sim/learning/levels.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { ageing } from '../../sim/processes/ageing.js';
import { employers } from '../../sim/processes/employers.js';
import { health } from '../../sim/processes/health.js';
import { labour as process } from '../../sim/processes/labour.js';
import { birthYearOf } from '../../sim/state/persons.js';
import { makeWorld, type World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { toyPack } from '../toy/pack.js';

const pack = toyPack({ scale: 3 });
const input = openInput(pack, synthesise(pack, 1));
const worldOf = (seed = 1): World => makeWorld(input, [seed, 2, 3, 4], initialParameters());

describe('the state pension age', () => {
  it.each([
    [2010, 65],
    [2015, 65.25],
    [2018, 66],
    [2021, 66 + 4 / 12],
    [2024, 67],
    [2060, 67],
  ])('%i: %f years', (year, age) => expect(pensionAge(year)).toBeCloseTo(age, 9));
  it('counts those of a completed age in part', () => {
    expect(shareBeforePension(64, 2015)).toBe(1);
    expect(shareBeforePension(65, 2015)).toBeCloseTo(0.25, 9);
    expect(shareBeforePension(66, 2015)).toBe(0);
    expect(shareBeforePension(66, 2024)).toBe(1);
  });
});

describe('taking part', () => {
  it('follows the odds, and before and after the pension age in proportion', () => {
    expect(chanceOfWork(3, 1 / 9, 1, 1)).toBeCloseTo(0.75, 12);
    expect(chanceOfWork(3, 1 / 9, 0, 1)).toBeCloseTo(0.1, 12);
    expect(chanceOfWork(3, 1 / 9, 0.25, 1)).toBeCloseTo(0.2625, 12);
    expect(chanceOfWork(3, 1, 1, 2)).toBeCloseTo(6 / 7, 12);
  });
  it('tells those who learn from those who do not', () => {
    expect(workGroupOf(learningOf(LEVEL.wo, PURSUIT.none))).toBe(WORK_GROUP.high);
    expect(workGroupOf(learningOf(LEVEL.lower, PURSUIT.vwo))).toBe(WORK_GROUP.pupil);
    expect(workGroupOf(learningOf(LEVEL.mbo4, PURSUIT.hbo))).toBe(WORK_GROUP.student);
  });
  it('has own levels in the shares of the table, within 4 standard errors', () => {
    const shares = [0.5, 0.3, 0.2, 0.2, 0.5, 0.3, 0.1, 0.2, 0.7];
    const n = 40_000;
    const count_l = [0, 0, 0];
    for (let i = 0; i < n; i++) count_l[ownLevel(shares, WORK_GROUP.high, i, 7 * i, 11, 13)]!++;
    count_l.forEach((count, l) => {
      const q = shares[6 + l]!;
      expect(Math.abs(count - n * q)).toBeLessThan(4 * Math.sqrt(n * q * (1 - q)));
    });
  });
});

describe('jobs', () => {
  it('are added and taken away by cluster, never more than there are', () => {
    const world = worldOf();
    const { jobs_ml, jobs_msl } = world.labour!;
    const before = jobs_ml[JOB_LEVEL.middle]!;
    const there = jobs_msl[CLUSTER.industry * JOB_LEVELS + JOB_LEVEL.middle]!;
    expect(changeJobs(world, 0, CLUSTER.industry, JOB_LEVEL.middle, 7)).toBe(7);
    expect(jobs_ml[JOB_LEVEL.middle]).toBe(before + 7);
    expect(changeJobs(world, 0, CLUSTER.industry, JOB_LEVEL.middle, -1_000_000)).toBe(-there - 7);
    expect(jobs_ml[JOB_LEVEL.middle]).toBe(before - there);
  });
  it('are held by people from outside in proportion to how many there are', () => {
    const world = worldOf();
    const { input: base, baseJobs_ml, jobs_ml } = world.labour!;
    const i = base.inbound_ml.findIndex((n) => n > 10);
    const [m, level] = [Math.floor(i / JOB_LEVELS), i % JOB_LEVELS];
    for (const cluster of Object.values(CLUSTER)) changeJobs(world, m, cluster, level, -Math.ceil(baseJobs_ml[i]! / 6));
    process.run(world, process.prepare(world));
    expect(jobs_ml[i]).toBeLessThan(0.7 * baseJobs_ml[i]!);
    expect(world.labour!.inbound_ml[i]).toBe(Math.floor((base.inbound_ml[i]! * jobs_ml[i]!) / baseJobs_ml[i]!));
  });
  it('of the higher level are done at home in part from 2020 on, and not before', () => {
    const poolsIn = (year: number, remoteShare: number): number[] => {
      const parameters = { ...initialParameters(), remoteShare, remoteCommuteWeight: 0.2 };
      const world = { ...makeWorld(input, [1, 2, 3, 4], parameters), year };
      ageing.run(world, ageing.prepare(world));
      process.run(world, process.prepare(world));
      return [...world.persons.pool_p];
    };
    expect(poolsIn(2019, 1)).toEqual(poolsIn(2019, 0));
    expect(poolsIn(2020, 1)).not.toEqual(poolsIn(2020, 0));
  });
  it('that go take work from their holders, who seek, settle or go farther; access falls', () => {
    const [kept, lost] = [worldOf(), worldOf()];
    for (const world of [kept, lost]) stepYear(world);
    for (let level = 0; level < JOB_LEVELS; level++) {
      for (const cluster of Object.values(CLUSTER)) changeJobs(lost, 0, cluster, level, -1_000_000);
    }
    for (const world of [kept, lost]) {
      world.events.count = 0;
      process.run(world, process.prepare(world));
    }
    const holders = (world: World): number =>
      world.persons.pool_p
        .subarray(0, world.persons.slots)
        .filter((pool, p) => pool === 1 && activityOf(world.persons.work_p[p]!) === ACTIVITY.employee).length;
    expect(holders(kept)).toBeGreaterThan(100);
    expect(holders(lost)).toBe(0);
    for (let level = 0; level < JOB_LEVELS; level++) {
      expect(jobAccess(lost, 0, level)).toBeLessThan(jobAccess(kept, 0, level));
    }
  });
});

describe('moving house', () => {
  it('keeps a job within reach, gives up one beyond it, and takes the own business along', () => {
    const world = worldOf();
    const { work_p, pool_p } = world.persons;
    const { km_mk, pools } = world.labour!.input;
    const [from, to] = [0, world.places.municipality_t.lastIndexOf(1)];
    const near = Array.from({ length: pools }, (_, k) => k).findIndex((k) => km_mk[pools + k]! < REACH_KM);
    const far = Array.from({ length: pools }, (_, k) => k).findIndex(
      (k) => km_mk[pools + k]! > REACH_KM && km_mk[pools + k]! > km_mk[k]!,
    );
    const move = (activity: number, pool: number): [number, number] => {
      work_p[0] = workOf(activity, JOB_LEVEL.middle);
      pool_p[0] = pool + 1;
      leaveBeyondReach(world, 0, from, to);
      return [activityOf(work_p[0]!), pool_p[0]! - 1];
    };
    expect(near).toBeGreaterThanOrEqual(0);
    expect(move(ACTIVITY.employee, near)).toEqual([ACTIVITY.employee, near]);
    expect(far).toBeGreaterThanOrEqual(0);
    expect(move(ACTIVITY.employee, far)).toEqual([ACTIVITY.seeking, -1]);
    expect(move(ACTIVITY.selfEmployed, 0)).toEqual([ACTIVITY.selfEmployed, 1]);
  });
});

describe('a large employer of the scenario', () => {
  it('leaves once, in its year', () => {
    const still = { smallTurnover: 0, largeStops: 0, largeSwings: 0, jobsTrend: 0, servicesFollow: 0 };
    const shock = { kind: 'large-employer-leaves', municipality: 0, cluster: CLUSTER.industry, jobs: 30 } as const;
    const year = input.baseYear + 1;
    const parameters = { ...initialParameters(), ...still };
    const world = makeWorld(input, [1, 2, 3, 4], parameters, [], [{ ...shock, year }]);
    const jobs = (): number => jobsByCell(world.livelihood!.employers)[CLUSTER.industry]!;
    const seen = [jobs()];
    for (let i = 0; i < 4; i++, world.year++) {
      employers.run(world);
      seen.push(jobs());
    }
    const [before] = seen as [number];
    expect(seen.map((n) => Math.round(before - n))).toEqual([0, 0, 30, 30, 30]);
  });
});

describe('services', () => {
  it('follow the residents around once, in the year after they went', () => {
    const still = { smallTurnover: 0, largeStops: 0, largeSwings: 0, jobsTrend: 0, servicesFollow: 1 };
    const world = makeWorld(input, [1, 2, 3, 4], { ...initialParameters(), ...still });
    const jobs = (): number => jobsByCell(world.livelihood!.employers)[CLUSTER.public]!;
    const before = jobs();
    const { size_h, slots } = world.households;
    for (let h = 0; h < slots; h += 2) size_h[h] = 0;
    employers.run(world);
    const after = jobs();
    world.year++;
    employers.run(world);
    expect(after).toBeLessThan(0.97 * before);
    expect(jobs()).toBe(after);
  });
});

describe('jobs that can be applied for', () => {
  it('are compared with those of the first year, in every later one', () => {
    const world = worldOf();
    ageing.run(world, ageing.prepare(world));
    process.run(world, process.prepare(world));
    const first = [...world.labour!.firstOpen_ml];
    expect(Math.max(...first)).toBeGreaterThan(1);
    changeJobs(world, 0, CLUSTER.public, JOB_LEVEL.middle, 100);
    world.year++;
    process.run(world, process.prepare(world));
    expect([...world.labour!.firstOpen_ml]).toEqual(first);
  });
  it('and are fewer than none are taken from as many as hold one too many', () => {
    const world = worldOf();
    const { slots, work_p, pool_p } = world.persons;
    const held = (pool: number, level: number): number =>
      work_p.subarray(0, slots).filter((work, p) => pool_p[p] === pool && work === workOf(ACTIVITY.employee, level))
        .length;
    work_p.fill(0);
    pool_p.fill(0);
    work_p.fill(workOf(ACTIVITY.employee, JOB_LEVEL.middle), 0, 10);
    pool_p.fill(1, 0, 10);
    const open_ml = new Int32Array(world.labour!.jobs_ml.length);
    open_ml[JOB_LEVEL.middle] = -3;
    const lost = laidOff(world, open_ml, { k1: 1, k2: 2 });
    expect([held(1, JOB_LEVEL.middle), new Set(lost).size, Math.max(...lost) < 10]).toEqual([10, 3, true]);
  });
});

describe('own health', () => {
  it('is felt as not good by fewer of the same people while they work', () => {
    const world = worldOf();
    ageing.run(world, ageing.prepare(world));
    const unwell = (work: number): number => {
      world.persons.work_p.fill(work);
      health.run(world, health.prepare(world));
      return world.persons.health_p.reduce((sum, one) => sum + one, 0);
    };
    expect(unwell(workOf(ACTIVITY.employee, JOB_LEVEL.middle))).toBeLessThan(0.9 * unwell(0));
  });
});

describe('a job beyond reach', () => {
  it('is kept when it comes nearer by moving house', () => {
    const world = worldOf();
    const { persons, places, labour } = world;
    const { pools, km_mk } = labour!.input;
    const to = places.municipality_t.lastIndexOf(1);
    const ways = (here: number, there: number): number => {
      km_mk[1] = here;
      km_mk[pools + 1] = there;
      persons.work_p[0] = workOf(ACTIVITY.employee, JOB_LEVEL.middle);
      persons.pool_p[0] = 2;
      leaveBeyondReach(world, 0, 0, to);
      return activityOf(persons.work_p[0]!);
    };
    const kept = [km_mk[1]!, km_mk[pools + 1]!];
    expect(ways(90, 80)).toBe(ACTIVITY.employee);
    expect(ways(80, 80)).toBe(ACTIVITY.employee);
    expect(ways(80, 81)).toBe(ACTIVITY.seeking);
    expect(ways(0, REACH_KM)).toBe(ACTIVITY.employee);
    [km_mk[1], km_mk[pools + 1]] = kept as [number, number];
  });
});

describe('a world without labour', () => {
  it('has no work, and every factor is one', () => {
    const world = makeWorld({ ...input, labour: null }, [1, 2, 3, 4], initialParameters());
    expect(changeJobs(world, 0, 0, 0, 5)).toBe(0);
    expect(jobAccess(world, 0, 0)).toBe(1);
  });
});

describe('the base population', () => {
  it('works between 15 and 74 only', () => {
    const { persons } = input.population;
    let [inside, outside] = [0, 0];
    for (let p = 0; p < persons.slots; p++) {
      if (persons.work_p[p] === 0) continue;
      const age = input.baseYear - 1 - birthYearOf(persons.class_p[p]!);
      if (age < WORKING_AGES[0] || age > WORKING_AGES[1]) outside++;
      else inside++;
    }
    expect(outside).toBe(0);
    expect(inside).toBeGreaterThan(persons.slots / 3);
  });
});
