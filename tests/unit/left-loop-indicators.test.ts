/** What residents learn, do and feel, counted on a dozen people whose columns are filled by hand. */
import { describe, expect, it } from 'vitest';
import { NO_VALUE } from '../../sim/indicators/indicator.js';
import { INDICATORS } from '../../sim/indicators/indicators.js';
import { ratio } from '../../sim/indicators/ratio.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import { amountOf, incomeAge } from '../../sim/labour/income.js';
import { ACTIVITY, JOB_LEVEL, workOf } from '../../sim/labour/work.js';
import { LEVEL, learningOf, PURSUIT } from '../../sim/learning/levels.js';
import type { YearResult } from '../../sim/protocol.js';
import { yearResult } from '../../sim/run.js';
import { KIND } from '../../sim/state/households.js';
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
const AGES_OF = HOMES.flatMap(({ members }) => members.map(({ age }) => age));
const P = { m40: 0, w38: 1, m14: 2, w15: 3, m75: 4, w74: 5, w22: 6, m17: 7, m60: 8, w60: 9, w80: 10 };

/** Everybody's columns count, whatever else a labour market and schools would need. */
const withLives = (world: World): World => ({
  ...world,
  labour: {} as World['labour'],
  learning: {} as World['learning'],
  livelihood: { input: { income: { scale_m: Float64Array.from([1, 0.5]) } } } as unknown as World['livelihood'],
});

function filled(oneMunicipality = false): World {
  const world = withLives(smallWorld(smallInput(HOMES, undefined, twoTowns(oneMunicipality))));
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
  it('are not asked in institutions and reception: without her who looks for work there, 3 of 5 in Grootdorp', () => {
    const world = filled();
    world.households.kind_h[world.persons.household_p[P.w22]!] = KIND.reception;
    const { indicators: asked, areas: inAreas } = resultOf(world);
    expect(asked['net_participation']).toEqual([60, 100]);
    expect(inAreas['net_participation']).toEqual([71.429, 60, 100]);
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
  const world = filled();
  const { indicators, areas } = resultOf(world);

  it('of 18 and over may feel unwell: 1 of 5 and 2 of 3', () => {
    expect(indicators['health_not_good_share']).toEqual([20, 66.667]);
    expect(areas['health_not_good_share']).toEqual([37.5, 20, 66.667]);
  });
  it('has an income by work, education and age, at the level of the municipality, children among those it is shared by', () => {
    const eur = [
      { p: P.m40, group: 2 },
      { p: P.w38, group: 0 },
      { p: P.m14, group: 0 },
      { p: P.w15, group: 0 },
      { p: P.m75, group: 0 },
      { p: P.w74, group: 0 },
      { p: P.w22, group: 1 },
      { p: P.m17, group: 0 },
    ].map(({ p, group }) => amountOf(world.persons.work_p[p]!, group, incomeAge(AGES_OF[p]!)));
    const groot = eur.reduce((sum, n) => sum + n, 0) / 8;
    expect(groot).toBeGreaterThan(5000);
    expect(indicators['disposable_income_eur']![0]).toBeCloseTo(groot, 2);
    const klein = [
      amountOf(world.persons.work_p[P.m60]!, 0, 2),
      amountOf(world.persons.work_p[P.w60]!, 0, 2),
      amountOf(0, 0, 3),
    ];
    const half = klein.reduce((sum, n) => sum + Math.round(n / 2), 0);
    expect(indicators['disposable_income_eur']![1]).toBeCloseTo(half / 3, 2);
    expect(areas['disposable_income_eur']![0]).toBeCloseTo((groot * 8 + half) / 11, 2);
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
    const world = withLives(smallWorld(smallInput(HOMES.slice(0, 4))));
    world.persons.work_p[P.m40] = workOf(employee, higher);
    const { indicators, areas } = resultOf(world);
    expect(indicators['net_participation']).toEqual([16.667, NO_VALUE]);
    expect(areas['higher_occupation_share']).toEqual([100, 100, NO_VALUE]);
    expect(indicators['working']).toEqual([1, 0]);
  });
});

describe('diplomas', () => {
  it('of havo and vwo are a share of all of the last four years', () => {
    const world = withLives(smallWorld(smallInput(HOMES)));
    const { all_yt, higher_yt } = world.diplomas;
    // Rows of four years, two towns each: 3 + 5 in Grootdorp, none in Kleindorp.
    all_yt.set([3, 0, 5, 0, 0, 0, 0, 0]);
    higher_yt.set([1, 0, 2, 0, 0, 0, 0, 0]);
    const { indicators, areas } = resultOf(world);
    expect(indicators['havo_vwo_share']).toEqual([37.5, NO_VALUE]);
    expect(areas['havo_vwo_share']).toEqual([37.5, 37.5, NO_VALUE]);
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
