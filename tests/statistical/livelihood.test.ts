/**
 * Own health, income and employers of the first region as shipped: at the level of the source's row at the base, steady
 * after it, and an employer that leaves is felt from its year on, where it stood. Seeds are fixed; bands are 4.5 standard
 * errors or wider, so that a false alarm has about one chance in 150,000 per figure.
 */
import { describe, expect, it } from 'vitest';
import { incomeTargets } from '../../scenarios/parameters/livelihood/income-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { hashOf } from '../../sim/hash.js';
import { AGES } from '../../sim/input.js';
import { CLUSTER } from '../../sim/labour/classes.js';
import { ASKED_AGE } from '../../sim/labour/health-input.js';
import { INCOME_ROWS, incomeAge, incomeRow, incomeTable } from '../../sim/labour/income.js';
import { ACTIVITY, activityOf, isWorking } from '../../sim/labour/work.js';
import { GROUP_OF_LEARNING } from '../../sim/learning/levels.js';
import type { Shock } from '../../sim/measures/shocks.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { birthYearOf } from '../../sim/state/persons.js';
import { makeWorld, type World } from '../../sim/world.js';
import { living } from '../../sim/year.js';
import { openRegionInput, regionPack, seedsTo, worldOf } from './world.js';

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

/** Everybody alive with the completed age on this 1 January. */
function eachPerson(world: World, see: (p: number, age: number) => void): void {
  const { slots, class_p } = world.persons;
  for (let p = 0; p < slots; p++) {
    if (class_p[p] !== 0) see(p, Math.min(AGES - 1, world.year - 1 - birthYearOf(class_p[p]!)));
  }
}

function health(world: World) {
  const count = { adults: 0, unwell: 0, worksWell: 0, worksUnwell: 0, idleWell: 0, idleUnwell: 0 };
  eachPerson(world, (p, age) => {
    if (age < ASKED_AGE) return;
    const unwell = world.persons.health_p[p] === 1;
    count.adults++;
    if (unwell) count.unwell++;
    if (age < 25 || age > 59) return;
    if (isWorking(world.persons.work_p[p]!)) count[unwell ? 'worksUnwell' : 'worksWell']++;
    else count[unwell ? 'idleUnwell' : 'idleWell']++;
  });
  const { adults, unwell, worksWell, worksUnwell, idleWell, idleUnwell } = count;
  return { adults, share: unwell / adults, odds: (worksWell * idleUnwell) / (worksUnwell * idleWell) };
}

const packs = new Map([2015, 2021].map((base) => [base, regionPack(base)]));
const inputs = new Map([2015, 2021].map((base) => [base, openRegionInput(base)]));

describe.each([2015, 2021])('the base of %i', (base) => {
  const pack = packs.get(base)!;
  const input = inputs.get(base)!;
  const world = worldOf(input, 1);

  it('own health not good: 26.2 % of adults in shrinking regions in 2015, about as many later, who are older and learned more', () => {
    const { share } = health(world);
    expect(share).toBeGreaterThan(base === 2015 ? 0.256 : 0.25);
    expect(share).toBeLessThan(base === 2015 ? 0.268 : 0.272);
  });

  it('income per inhabitant of every municipality is what its figure says', () => {
    const { scale_m } = input.livelihood!.income;
    const table = incomeTable(input.livelihood!.income, initialParameters(), null);
    const [people_m, eur_m] = [new Float64Array(scale_m.length), new Float64Array(scale_m.length)];
    const { household_p, learning_p, work_p } = world.persons;
    eachPerson(world, (p, age) => {
      const m = world.places.municipality_t[world.households.place_h[household_p[p]!]!]!;
      people_m[m]!++;
      eur_m[m]! += table[m * INCOME_ROWS + incomeRow(work_p[p]!, GROUP_OF_LEARNING[learning_p[p]!]!, incomeAge(age))]!;
    });
    incomeTargets(pack).forEach((target, m) => {
      expect(Math.abs(eur_m[m]! / people_m[m]! - target)).toBeLessThan(1);
      // The amounts behind it are about right by themselves.
      expect(scale_m[m]!).toBeGreaterThan(0.8);
      expect(scale_m[m]!).toBeLessThan(1.1);
    });
    // The five regions together have 14,200; this one is poorer than most of them, the country has 15,100.
    const mean = sum(eur_m) / sum(people_m);
    expect(mean).toBeGreaterThan(13_200);
    expect(mean).toBeLessThan(14_200);
  });

  it('employers add up to the jobs there are, and some are large', () => {
    const { small_ms, jobs_f } = input.livelihood!.employers;
    const jobs = sum(input.labour!.jobs_msl);
    expect(sum(small_ms) + sum(jobs_f)).toBe(jobs);
    expect(jobs_f.length).toBeGreaterThan(20);
    expect(sum(jobs_f) / jobs).toBeGreaterThan(0.08);
    expect(sum(jobs_f) / jobs).toBeLessThan(0.4);
  });

  it('the next five years go on from there: health, its tie to work, and jobs stay', () => {
    const live = worldOf(input, 1);
    const [first, jobs] = [health(live).share, sum(live.labour!.jobs_ml)];
    const nextYear = living(live);
    for (let year = 0; year < 5; year++) {
      nextYear();
      const { share, odds } = health(live);
      expect(Math.abs(share - first)).toBeLessThan(0.006);
      expect(odds).toBeGreaterThan(1.9);
      expect(odds).toBeLessThan(3.3);
    }
    expect(Math.abs(sum(live.labour!.jobs_ml) / jobs - 1)).toBeLessThan(0.04);
  });
});

describe('500 jobs that leave Eemsdelta in the third year', () => {
  const input = inputs.get(2021)!;
  const municipality = input.places.name_m.indexOf('Eemsdelta');
  const YEARS = 5;
  const leaves: Shock = {
    kind: 'large-employer-leaves',
    municipality,
    year: 2023,
    jobs: 500,
    cluster: CLUSTER.industry,
  };

  /** Of residents of the municipality at this 1 January. */
  function residentsOf(world: World) {
    const count = { seeking: 0, workingElsewhere: 0, workingHere: 0 };
    const { household_p, work_p, pool_p } = world.persons;
    eachPerson(world, (p) => {
      const m = world.places.municipality_t[world.households.place_h[household_p[p]!]!]!;
      if (m !== municipality) return;
      const activity = activityOf(work_p[p]!);
      if (activity === ACTIVITY.seeking) count.seeking++;
      if (activity !== ACTIVITY.employee || pool_p[p] === 0) return;
      count[pool_p[p] === municipality + 1 ? 'workingHere' : 'workingElsewhere']++;
    });
    return count;
  }

  it('are not felt before; then jobs are gone, and more of its people seek or work elsewhere', () => {
    const change = { jobs: 0, seeking: 0, workingElsewhere: 0, workingHere: 0 };
    const seeds = seedsTo(3);
    for (const seed of seeds) {
      const [one, other] = [[], [leaves]].map((shocks) =>
        makeWorld(input, runKeyOf(seed), initialParameters(), [], shocks),
      ) as [World, World];
      const [nextOne, nextOther] = [living(one), living(other)];
      for (let year = 0; year < YEARS; year++) {
        const same = hashOf(nextOne()).state === hashOf(nextOther()).state;
        expect(same).toBe(one.year <= leaves.year);
        if (one.year !== leaves.year + 1) continue;
        const [before, after] = [residentsOf(one), residentsOf(other)];
        const jobsOf = ({ labour }: World): number =>
          sum(labour!.jobs_ml.subarray(3 * municipality, 3 * municipality + 3));
        change.jobs += jobsOf(other) - jobsOf(one);
        for (const key of ['seeking', 'workingElsewhere', 'workingHere'] as const) {
          change[key] += after[key] - before[key];
        }
      }
    }
    expect(change.jobs / seeds.length).toBeGreaterThanOrEqual(-503);
    expect(change.jobs / seeds.length).toBeLessThanOrEqual(-497);
    expect(change.seeking / seeds.length).toBeGreaterThan(20);
    expect(change.workingElsewhere / seeds.length).toBeGreaterThan(20);
    expect(change.workingHere / seeds.length).toBeLessThan(-150);
  });
});
