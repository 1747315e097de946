/** What jobs within reach, the way to them and the border do to who finds one and who moves for one: rules with answers by hand. */
import { describe, expect, it } from 'vitest';
import { makeAcceptance } from '../../sim/choice/acceptance.js';
import { makeProposals } from '../../sim/choice/proposals.js';
import { NONE } from '../../sim/clearing/clear.js';
import { draw, drawKey } from '../../sim/draws.js';
import { AGES } from '../../sim/input.js';
import { APPLICANTS, HYBRID, WORK_GROUPS } from '../../sim/labour/classes.js';
import { decayed } from '../../sim/labour/distance-decay.js';
import type { LabourInput } from '../../sim/labour/input.js';
import { makeJobApplicants, match } from '../../sim/labour/matching.js';
import { MOBILITY_STATES, mobilityOf, mobilityState } from '../../sim/labour/mobility.js';
import { noteAccess } from '../../sim/labour/open-jobs.js';
import { cellOf, forceOf, oddsOf } from '../../sim/labour/participation.js';
import { poolProposals } from '../../sim/labour/pool-proposals.js';
import type { Labour } from '../../sim/labour/pools.js';
import { fromTheCore, workPull } from '../../sim/labour/pull.js';
import { REACH_KM } from '../../sim/labour/reach.js';
import { ACTIVITY, JOB_LEVEL, JOB_LEVELS, workOf } from '../../sim/labour/work.js';
import { LEVEL } from '../../sim/learning/levels.js';
import { JOB, lifeStageOf, STUDY_HBO } from '../../sim/moving/classes.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { FEMALE, MALE } from '../../sim/state/persons.js';
import { man, smallInput, smallWorld, twoTowns } from '../toy/small-world.js';

const PEOPLE = 1000;

describe('who finds nothing at the own level', () => {
  /** People of the middle level in one municipality whose only pool has jobs of the lower level alone. */
  function found(access: number): number {
    const applicants = makeJobApplicants(PEOPLE);
    applicants.count = PEOPLE;
    for (let i = 0; i < PEOPLE; i++) {
      applicants.idA_i[i] = draw(i, 1, 2, 3);
      applicants.idB_i[i] = i;
    }
    applicants.level_i.fill(JOB_LEVEL.middle);
    applicants.class_i.fill(JOB_LEVEL.middle);
    const labour = {
      access_ml: new Float64Array(JOB_LEVELS).fill(access),
      proposals: makeProposals(new Float64Array(APPLICANTS).fill(1), APPLICANTS, 1),
    } as unknown as Labour;
    const onlyLower = makeAcceptance(Float64Array.of(1, 0, 0), JOB_LEVELS, 1, 1);
    const free_s = Int32Array.of(PEOPLE, PEOPLE, PEOPLE);
    const keys = [1, 2].map((event) => drawKey([1, 2, 3, 4], event, 2021));
    const { choice_i } = match(labour, applicants, onlyLower, free_s, keys[0]!, keys[1]!);
    for (const segment of choice_i) expect([NONE, JOB_LEVEL.lower]).toContain(segment);
    return choice_i.filter((segment) => segment === JOB_LEVEL.lower).length;
  }
  it('goes on looking as long as there are as many jobs as at the base, and settles for less where there are none', () => {
    expect(found(1)).toBe(0);
    expect(found(1.5)).toBe(0);
    expect(found(0)).toBe(PEOPLE);
    // A thousand chances of 0.3, five standard deviations to either side.
    expect(Math.abs(found(0.7) - 0.3 * PEOPLE)).toBeLessThan(5 * Math.sqrt(0.21 * PEOPLE));
  });
});

describe('jobs within reach', () => {
  /** One municipality with a pool of its own and one across a half open border, both of the same weight. */
  const labourOf = (permeability: number): Pick<Labour, 'input' | 'access_ml'> => ({
    input: { pools: 2, permeability, weight_rk: new Float64Array(APPLICANTS * 2).fill(1) } as unknown as LabourInput,
    access_ml: new Float64Array(JOB_LEVELS).fill(1),
  });
  const noted = (own: number, border: number, permeability = 0.5): number => {
    const labour = labourOf(permeability);
    noteAccess(labour as Labour, Float64Array.of(own, own, own, border, border, border));
    return labour.access_ml[JOB_LEVEL.middle]!;
  };
  it('are those of the base as long as nothing changed, with the border as open as it was', () => {
    expect(noted(1, 0.5)).toBe(1);
    expect(noted(1, 0.2, 0.2)).toBe(1);
  });
  it('are learnt of by half in the first year', () => {
    // 0.4 jobs here and 0.5 across the border, of 1 and 0.5: 0.6 of what there was.
    expect(noted(0.4, 0.5)).toBeCloseTo((1 + 0.6) / 2, 12);
    expect(noted(1, 1)).toBeCloseTo((1 + 4 / 3) / 2, 12);
  });
});

describe('work at home', () => {
  it('makes jobs farther away weigh more, as if the way were shorter, for those who do it alone', () => {
    const decay = { short: 0.1, long: 0.01, far: 0.2, home: 1 };
    const input = {
      weight_rk: new Float64Array(APPLICANTS * 2).fill(1),
      km_mk: Float64Array.of(2, 50),
      pools: 2,
      decay,
    } as unknown as LabourInput;
    const shareOfFar = (cls: number, remoteCommuteWeight: number): number => {
      const { cumulative_rk } = poolProposals(input, { remoteCommuteWeight });
      return 1 - cumulative_rk[cls * 2]! / 2 ** 32;
    };
    const [near, far] = [2, 50].map((km) => decayed(decay, 0.5 * km) / decayed(decay, km)) as [number, number];
    expect(shareOfFar(HYBRID, 0.5)).toBeCloseTo(far / (near + far), 8);
    expect(far / (near + far)).toBeGreaterThan(0.5);
    expect(shareOfFar(HYBRID, 1)).toBeCloseTo(0.5, 8);
    expect(shareOfFar(JOB_LEVEL.higher, 0.5)).toBeCloseTo(0.5, 8);
  });
});

describe('who moves for work', () => {
  const level_el = [1, 0, 0, 0, 1, 0, 0, 0, 1]; // the level that goes with the education, for sure
  const stateAt = (km: number, jobLevel: number, activity: number = ACTIVITY.employee): number => {
    const { persons } = smallWorld(smallInput([{ members: [man(40)] }]));
    persons.learning_p[0] = LEVEL.hbo;
    persons.work_p[0] = workOf(activity, jobLevel);
    persons.pool_p[0] = activity === ACTIVITY.employee ? 1 : 0;
    return mobilityState({ level_el, km_mk: Float64Array.of(km), pools: 1 }, persons, 0, 0);
  };
  const settled = stateAt(10, JOB_LEVEL.higher);
  const unsettled = settled + MOBILITY_STATES / 2;
  it.each([
    ['is settled in a job of the own level within reach', REACH_KM, JOB_LEVEL.higher, ACTIVITY.employee, settled],
    ['looks afar with a job beyond reach', REACH_KM + 1, JOB_LEVEL.higher, ACTIVITY.employee, unsettled],
    ['looks afar with a job below the own level', 10, JOB_LEVEL.middle, ACTIVITY.employee, unsettled],
    ['looks afar while seeking', 0, JOB_LEVEL.higher, ACTIVITY.seeking, unsettled],
    ['is settled without wanting work', 0, 0, ACTIVITY.none, settled],
  ])('%s', (_, km, jobLevel, activity, state) => expect(stateAt(km, jobLevel, activity)).toBe(state));
  it('does so more often where fewer jobs are within reach than at the base, and less often where there are more', () => {
    const world = smallWorld(smallInput([{ members: [man(40)] }]), { jobAccessMoves: 0.5 });
    const labour = {
      input: { deciders_as: new Float64Array(AGES * MOBILITY_STATES).fill(1) },
      access_ml: Float64Array.of(0.25, 1, 4),
    } as unknown as Labour;
    expect([...mobilityOf({ ...world, labour })!.access_ml]).toEqual([2, 1, 0.5].map((x) => expect.closeTo(x, 12)));
  });
});

describe('where people go', () => {
  const world = smallWorld(smallInput([{ members: [man(40)] }], undefined, twoTowns()), {
    jobAttraction: 1,
    coreCongestion: 0.02,
  });
  const labour = {
    input: { core_z: [1, 0] },
    access_ml: Float64Array.of(1.5, 1.5, 1.5, 1, 1, 1),
    baseJobs_ml: Int32Array.of(10, 20, 30, 10, 20, 30),
  } as unknown as Labour;
  it('jobs within reach draw those of working age and who moves for a job, not the old and not students', () => {
    const pull = workPull({ ...world, labour });
    const at = (choiceClass: number): number[] => [pull(0, choiceClass), pull(1, choiceClass)];
    for (const c of [lifeStageOf(20), lifeStageOf(64), JOB]) expect(at(c)).toEqual([expect.closeTo(1.5, 12), 1]);
    for (const c of [lifeStageOf(65), STUDY_HBO]) expect(at(c)).toEqual([1, 1]);
  });
  it('the crowded core sends more every year: all from 35 on, half of that from 25 to 34, nobody more below', () => {
    const growth = (age: number, origin = 0): number =>
      fromTheCore({ ...world, labour, year: world.baseYear + 2 }, origin, lifeStageOf(age));
    expect([24, 25, 34, 35, 70].map((age) => growth(age))).toEqual(
      [1, 1.01 ** 2, 1.01 ** 2, 1.02 ** 2, 1.02 ** 2].map((x) => expect.closeTo(x, 12)),
    );
    expect(growth(40, 1)).toBe(1);
  });
});

describe('taking part', () => {
  it('is less likely for who does not feel well, by the square root of the odds ratio, at any age and for both sexes', () => {
    const cells = 2 * AGES * WORK_GROUPS;
    const input = {
      before_sae: new Float64Array(cells).fill(3),
      after_sae: new Float64Array(cells).fill(0.2),
      selfEmployed_sae: new Float64Array(cells),
      notGood_ae: new Float64Array(AGES * WORK_GROUPS).fill(0.25),
      level_m: [1],
    };
    const { before_i, after_i } = oddsOf(input, { healthWorkOdds: 4 });
    for (const sex of [MALE, FEMALE]) {
      for (const age of [15, 40, 74]) {
        const [well, unwell] = [0, 1].map((health) => cellOf(1, health, sex, age)) as [number, number];
        expect(before_i[well]! / before_i[unwell]!).toBeCloseTo(2, 12);
        expect(after_i[well]! / after_i[unwell]!).toBeCloseTo(2, 12);
        // A quarter does not feel well: the mean of the logarithms stays.
        expect(before_i[well]! ** 0.75 * before_i[unwell]! ** 0.25).toBeCloseTo(3, 12);
      }
    }
    const none = oddsOf(input, { ...initialParameters(), healthWorkOdds: 1 });
    expect(none.before_i[cellOf(1, 1, MALE, 40)]).toBe(3);
  });
  it('is that of who works, and of as many more who seek as there were at the base, but for the self-employed', () => {
    const cells = 2 * AGES * WORK_GROUPS;
    const participation = {
      before_sae: new Float64Array(cells).fill(1),
      after_sae: new Float64Array(cells).fill(1),
      selfEmployed_sae: new Float64Array(cells).fill(0.2),
      notGood_ae: new Float64Array(AGES * WORK_GROUPS),
      level_m: [1],
    };
    const parameters = { ...initialParameters(), healthWorkOdds: 1 };
    const { force_i, self_i } = forceOf(
      { participation, seeking: 0.05 },
      oddsOf(participation, parameters),
      parameters,
      2021,
      null,
    );
    const cell = cellOf(1, 0, MALE, 40);
    expect(force_i[cell]! / 2 ** 31).toBeCloseTo(0.5 * (1 + 0.05 * 0.8), 8);
    expect(self_i[cell]! / force_i[cell]!).toBeCloseTo(0.2, 8);
  });
});
