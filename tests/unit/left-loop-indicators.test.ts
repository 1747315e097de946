/** What residents learn, do and feel, counted on a dozen people whose columns are filled by hand. */
import { describe, expect, it } from 'vitest';
import { NO_VALUE } from '../../sim/indicators/indicator.js';
import { INDICATORS } from '../../sim/indicators/indicators.js';
import { ratio } from '../../sim/indicators/ratio.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import { ACTIVITY, JOB_LEVEL, workOf } from '../../sim/labour/work.js';
import { LEVEL, learningOf, PURSUIT } from '../../sim/learning/levels.js';
import type { YearResult } from '../../sim/protocol.js';
import { yearResult } from '../../sim/run.js';
import type { World } from '../../sim/world.js';
import { type Home, man, smallInput, smallWorld, twoTowns, woman } from '../toy/small-world.js';

const { seeking, employee, selfEmployed } = ACTIVITY;
const { lower, middle, higher } = JOB_LEVEL;
const [GROOT, KLEIN] = [0, 1];
/** Pools: the two municipalities, then across the border, for there are no zones. */
const POOL = { none: 0, groot: 1, klein: 2, abroad: 3 };

/** Eight in Grootdorp, three in Kleindorp; ages are those on 1 January. */
const HOMES: readonly Home[] = [
  { place: GROOT, members: [man(40, 'partner'), woman(38, 'partner'), man(14, 'child'), woman(15, 'child')] },
  { place: GROOT, members: [man(75), woman(74, 'other')] },
  { place: GROOT, members: [woman(22)] },
  { place: GROOT, members: [man(17)] },
  { place: KLEIN, members: [man(60, 'partner'), woman(60, 'partner')] },
  { place: KLEIN, members: [woman(80)] },
];
const P = { m40: 0, w38: 1, m14: 2, w15: 3, m75: 4, w74: 5, w22: 6, m17: 7, m60: 8, w60: 9, w80: 10 };

function filled(oneMunicipality = false): World {
  const world = smallWorld(smallInput(HOMES, undefined, twoTowns(oneMunicipality)));
  const { persons } = world;
  const works = (p: number, activity: number, level: number, pool: number): void => {
    persons.work_p[p] = workOf(activity, level);
    persons.pool_p[p] = pool;
  };
  works(P.m40, employee, higher, POOL.groot);
  works(P.w38, employee, middle, POOL.klein);
  works(P.w15, employee, lower, POOL.groot);
  works(P.w22, seeking, lower, POOL.none);
  works(P.m60, selfEmployed, higher, POOL.klein);
  works(P.w60, employee, lower, POOL.abroad);
  // Somebody too old to be counted may still work.
  works(P.m75, selfEmployed, higher, POOL.groot);
  for (const p of [P.m75, P.w80, P.w60]) persons.health_p[p] = 1;
  persons.learning_p[P.w22] = learningOf(LEVEL.mbo4, PURSUIT.hbo);
  persons.learning_p[P.m17] = learningOf(LEVEL.none, PURSUIT.vwo);
  persons.learning_p[P.m40] = learningOf(LEVEL.wo, PURSUIT.none);
  return world;
}
const resultOf = (world: World): YearResult => yearResult(world, tallyOf(world), true);

describe('people of 15 to 74', () => {
  const { indicators, areas } = resultOf(filled());

  it('take part when they work: 3 of 6 in Grootdorp, 2 of 2 in Kleindorp', () => {
    expect(indicators['net_participation']).toEqual([50, 100]);
    expect(areas['net_participation']).toEqual([62.5, 50, 100]);
  });
  it('work at a higher level as a share of those who work', () => {
    expect(indicators['higher_occupation_share']).toEqual([33.333, 50]);
    expect(areas['higher_occupation_share']).toEqual([40, 33.333, 50]);
  });
  it('are counted once, working or looking for work', () => {
    expect([indicators['working'], indicators['seeking']]).toEqual([
      [3, 2],
      [1, 0],
    ]);
  });
  it('go out of the area: of their municipality, and of the region only across its border', () => {
    expect(indicators['workers_out']).toEqual([1, 1]);
    expect(areas['workers_out']).toEqual([1, 1, 1]);
  });
});

it('in one municipality nobody leaves it for the other town', () => {
  const world = filled(true);
  world.persons.pool_p.set([1, 1, 0, 1, 1], 0);
  world.persons.pool_p[P.m60] = 1;
  world.persons.pool_p[P.w60] = 2; // with one municipality the second pool is across the border
  const { areas, indicators } = resultOf(world);
  expect(indicators['workers_out']).toEqual([0, 1]);
  expect(areas['workers_out']).toEqual([1, 1]);
});

describe('everybody', () => {
  const { indicators, areas } = resultOf(filled());

  it('of 18 and over may feel unwell: 1 of 5 and 2 of 3', () => {
    expect(indicators['health_not_good_share']).toEqual([20, 66.667]);
    expect(areas['health_not_good_share']).toEqual([37.5, 20, 66.667]);
  });
  it('who studies at hbo or wo is a student, a pupil of vwo is not', () => {
    expect(indicators['students']).toEqual([1, 0]);
  });
});

describe('what is not there', () => {
  it('has no values in a world without it, not even 0', () => {
    const { indicators, areas } = resultOf(smallWorld(smallInput(HOMES)));
    const left = INDICATORS.filter(({ inWorld }) => inWorld).map(({ id }) => id);
    expect(left).toEqual(expect.arrayContaining(['net_participation', 'working', 'students', 'health_not_good_share']));
    for (const id of left) expect([id, indicators[id], areas[id]]).toEqual([id, undefined, undefined]);
  });
  it('is no value in a town without anybody to count', () => {
    const world = smallWorld(smallInput(HOMES.slice(0, 4)));
    world.persons.work_p[P.m40] = workOf(employee, higher);
    const { indicators, areas } = resultOf(world);
    expect(indicators['net_participation']).toEqual([16.667, NO_VALUE]);
    expect(areas['higher_occupation_share']).toEqual([100, 100, NO_VALUE]);
    expect(indicators['working']).toEqual([1, 0]);
  });
});

it.each([
  [1, 3, 100, 3, 33.333],
  [2, 3, 100, 3, 66.667],
  [28_400, 2, 1, 0, 14_200],
  [2500, 2, 1 / 1000, 3, 1.25],
] as const)('%i over %i, times %d, with %i decimals', (part, over, times, decimals, expected) => {
  expect(ratio(part, over, { times, decimals })).toBe(expected);
});
