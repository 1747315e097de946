/** Which empty dwellings are taken down, and how many at most. Worked out on paper. */
import { describe, expect, it } from 'vitest';
import { checkStructure } from '../../sim/checks/structure.js';
import { survey } from '../../sim/housing/survey.js';
import { takeDownBySchedule } from '../../sim/housing/take-down.js';
import { isLongEmpty, worstFirst } from '../../sim/housing/worst-first.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import { DWELLING_STATUS } from '../../sim/state/dwellings.js';
import { alone, UNMENDED, worldOf } from './dwellings-fixture.js';

const { occupied, gone } = DWELLING_STATUS;

describe('what is taken down', () => {
  it('is the worst, then what was empty longest, then by lot, in any order of slots', () => {
    const world = worldOf([], { empty: 6 });
    world.dwellings.quality_d.set([90, 40, 60, 40, 40, 200]);
    world.dwellings.since_d.set([0, 2010, 0, 2003, 2010, 0]);
    const key = { k1: 5, k2: 7 };
    const order = worstFirst(world.dwellings, [0, 1, 2, 3, 4, 5], 4, key);
    expect([order[0], order[3]]).toEqual([3, 2]);
    expect(new Set(order.slice(1, 3))).toEqual(new Set([1, 4]));
    expect(worstFirst(world.dwellings, [5, 4, 3, 2, 1, 0], 4, key)).toEqual(order);
    expect(worstFirst(world.dwellings, [0, 5], 3, key)).toEqual([0, 5]);
    expect(worstFirst(world.dwellings, [0, 5], 0, key)).toEqual([]);
  });

  it('is never lived in, and no more than stands empty', () => {
    const world = worldOf(alone(10), { ...UNMENDED, empty: 3, quality: 90, toy: { takenDown_m: [5] } });
    const before = tallyOf(world);
    takeDownBySchedule(world, survey(world));
    expect([...world.dwellings.status_d.subarray(0, 13)]).toEqual([...new Array(10).fill(occupied), gone, gone, gone]);
    const { dwellings_t, vacant_t, usable_t } = tallyOf(world);
    expect([dwellings_t[0], vacant_t[0], usable_t[0]]).toEqual([10, 0, 10]);
    expect(before.dwellings_t[0]).toBe(13);
    checkStructure(world);
  });

  it('counts as empty for long after three full years, or when nobody knows since when', () => {
    expect([2017, 2018, 0].map((since) => isLongEmpty(since, 2021))).toEqual([true, false, true]);
  });
});
