/** Is own health what its formula says: centred on the rates, tied to work both ways, steady, and null below 18? */
import { describe, expect, it } from 'vitest';
import { drawKey } from '../../sim/draws.js';
import { AGES } from '../../sim/input.js';
import { ASKED_AGE, HEALTH_CELLS, type HealthInput } from '../../sim/labour/health-input.js';
import {
  feelsUnwell,
  healthProbabilities,
  healthThresholds,
  idleOdds,
  KNOWN,
  ROW_OF_WORK,
} from '../../sim/labour/own-health.js';
import { ACTIVITY, workOf } from '../../sim/labour/work.js';
import { GROUP_OF_LEARNING, LEVEL, learningOf, PURSUIT } from '../../sim/learning/levels.js';

/** A quarter feels not good, six in ten work. */
const input: HealthInput = {
  logOdds_ga: new Float64Array(HEALTH_CELLS).fill(Math.log(1 / 3)),
  working_ga: new Float64Array(HEALTH_CELLS).fill(0.6),
};
const odds = (p: number): number => p / (1 - p);
const at = (known: number, age = 40, healthWorkOdds = 2.5): number =>
  healthProbabilities(input, { healthWorkOdds })[known * HEALTH_CELLS + age]!;

describe('the probability of feeling not good', () => {
  it.each([
    [0.25, 0.6, 1.58],
    [0.05, 0.95, 2],
    [0.6, 0.02, 1.2],
    [0.3, 0, 1.5],
    [0.3, 1, 1.5],
  ])('mean %f with %f at work and ratio %f is kept', (mean, working, ratio) => {
    const idle = idleOdds(mean, working, ratio);
    const [pIdle, pWorking] = [idle / (1 + idle), idle / (ratio + idle)];
    expect(working * pWorking + (1 - working) * pIdle).toBeCloseTo(mean, 12);
    expect(odds(pIdle) / odds(pWorking)).toBeCloseTo(ratio, 10);
  });
  it('differs by the square root of the odds ratio between those with and without work', () => {
    expect(odds(at(KNOWN.idle)) / odds(at(KNOWN.working))).toBeCloseTo(Math.sqrt(2.5), 10);
    expect(at(KNOWN.unknown)).toBeCloseTo(0.25, 12);
  });
  it('does not differ at a ratio of 1', () => {
    expect(at(KNOWN.idle, 40, 1)).toBeCloseTo(at(KNOWN.working, 40, 1), 12);
  });
  it('is none below 18', () => {
    expect(at(KNOWN.idle, ASKED_AGE - 1)).toBe(0);
    expect(at(KNOWN.idle, ASKED_AGE)).toBeGreaterThan(0);
    expect(healthThresholds(input, { healthWorkOdds: 2.5 })[AGES + 3]).toBe(0);
  });
});

describe('both ways together', () => {
  it('make about the odds ratio asked for, and settle: the second look changes nobody', () => {
    const people = 200_000;
    const [well, unwell] = [0.63, 0.514]; // odds of work differ by the square root, too
    const work = drawKey([9, 9, 9, 9], 1, 0);
    const count = { worksWell: 0, idleUnwell: 0, worksUnwell: 0, idleWell: 0, changed: 0 };
    for (let i = 0; i < people; i++) {
      const inclination = mixed(i, work.k1);
      const feels = (known: number): boolean => feelsUnwell(i, 77, at2[known]!) === 1;
      let sick = feels(KNOWN.unknown);
      const works = inclination < (sick ? unwell : well);
      sick = feels(works ? KNOWN.working : KNOWN.idle);
      const again = inclination < (sick ? unwell : well);
      if (again !== works || feels(again ? KNOWN.working : KNOWN.idle) !== sick) count.changed++;
      if (works) count[sick ? 'worksUnwell' : 'worksWell']++;
      else count[sick ? 'idleUnwell' : 'idleWell']++;
    }
    expect(count.changed).toBe(0);
    const ratio = (count.worksWell * count.idleUnwell) / (count.worksUnwell * count.idleWell);
    expect(ratio).toBeGreaterThan(2);
    expect(ratio).toBeLessThan(3);
  });
  const at2 = [KNOWN.idle, KNOWN.working, KNOWN.unknown].map((known) => at(known) * 4294967296);
  /** Evenly spread over 0..1. */
  const mixed = (i: number, key: number): number => {
    let x = Math.imul(i ^ key, 0x9e3779b1);
    x = Math.imul(x ^ (x >>> 15), 0x85ebca6b);
    return ((x ^ (x >>> 13)) >>> 0) / 4294967296;
  };
});

describe('rows', () => {
  it('follow work and education', () => {
    expect(ROW_OF_WORK[workOf(ACTIVITY.employee, 2)]).toBe(3 * KNOWN.working);
    expect(ROW_OF_WORK[workOf(ACTIVITY.selfEmployed, 0)]).toBe(3 * KNOWN.working);
    expect(ROW_OF_WORK[workOf(ACTIVITY.seeking, 1)]).toBe(3 * KNOWN.idle);
    expect(ROW_OF_WORK[0]).toBe(0);
    const groups = [LEVEL.none, LEVEL.lower, LEVEL.mbo2, LEVEL.mbo4, LEVEL.hbo, LEVEL.wo].map(
      (level) => GROUP_OF_LEARNING[learningOf(level, PURSUIT.hbo)],
    );
    expect(groups).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
