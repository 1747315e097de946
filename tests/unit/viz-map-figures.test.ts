/** Does the map say with sizes, rings and lines what it claims to? */
import { describe, expect, it } from 'vitest';
import { FACILITY } from '../../sim/state/facilities.js';
import { discRadius, dotsShare, RING_FULL, ringTurn } from '../../viz/map/disc.js';
import { bump, ramp, smooth } from '../../viz/map/easing.js';
import { spreadOf } from '../../viz/map/facility-places.js';
import { bordersOf, boundsOf, centroidOf, isNear, segmentsOf } from '../../viz/map/outline.js';
import { momentOf } from '../../viz/map/picture.js';
import { mixColour } from '../../viz/styles/colour-arithmetic.js';

describe('a disc', () => {
  it('has an area in proportion to its residents', () => {
    expect(discRadius(20_000, 10) / discRadius(5_000, 10)).toBeCloseTo(2, 9);
    expect(discRadius(20_000, 40) / discRadius(20_000, 10)).toBeCloseTo(2, 9);
  });
  it('can be seen however small the hamlet, and is not there where nobody lives', () => {
    expect(discRadius(3, 10)).toBeGreaterThan(1);
    expect(discRadius(0, 10)).toBe(0);
  });
  it('has a ring that goes with vacancy and is closed at the share the legend names', () => {
    expect(ringTurn(RING_FULL / 4)).toBeCloseTo(0.25, 9);
    expect(ringTurn(2 * RING_FULL)).toBe(1);
    expect(ringTurn(0)).toBe(0);
  });
  it('gives way to dwellings when one comes near', () => {
    expect(dotsShare(10)).toBe(0);
    expect(dotsShare(60)).toBe(1);
  });
});

describe('borders', () => {
  const left = Float32Array.from([0, 0, 1, 0, 1, 1, 0, 1]);
  const right = Float32Array.from([1, 0, 2, 0, 2, 1, 1, 1, 1, 0]); // closed, and the shared side the other way round
  it('are inner where two municipalities meet, outer elsewhere', () => {
    const { inner, outer } = bordersOf([[left], [right]]);
    expect(inner.length / 4).toBe(1);
    expect(outer.length / 4).toBe(6);
    expect([...inner].filter((_, i) => i % 2 === 0)).toEqual([1, 1]);
  });
  it('are drawn closed or open', () => {
    expect(segmentsOf([left]).length / 4).toBe(4);
    expect(segmentsOf([left], false).length / 4).toBe(3);
  });
  it('have bounds, a middle and points near them', () => {
    expect(boundsOf([left, right])).toEqual({ minX: 0, minY: 0, maxX: 2, maxY: 1 });
    expect(centroidOf(left)).toEqual({ x: 0.5, y: 0.5 });
    const edges = segmentsOf([left]);
    expect(isNear(edges, 3, 0.5, 2.001)).toBe(true);
    expect(isNear(edges, 3, 0.5, 1.999)).toBe(false);
    // Beyond a corner the way is slanted, though each coordinate alone is near.
    expect(isNear(edges, 2, 2, 1.42)).toBe(true);
    expect(isNear(edges, 2, 2, 1.41)).toBe(false);
  });
});

describe('signs that share a place', () => {
  it('stand beside one another about it', () => {
    const gp = FACILITY.gp;
    const spread = spreadOf([gp, gp, gp, FACILITY.school], [5, 5, 5, 5], [7, 7, 7, 7]);
    expect(spread[3]).toEqual({ right: 0, down: 0 });
    const xs = spread.slice(0, 3).map(({ right }) => right);
    expect(xs.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 9);
    expect(xs[1]! - xs[0]!).toBeGreaterThanOrEqual(1);
  });
});

describe('a moment', () => {
  it('lies between two recorded years', () => {
    expect(momentOf(2023.25, 2021, 5)).toEqual({ before: 2, after: 3, part: 0.25 });
  });
  it('is the last year when no more are known, and the first before there is any', () => {
    expect(momentOf(2030, 2021, 5)).toEqual({ before: 4, after: 4, part: 0 });
    expect(momentOf(0, 2021, 5)).toEqual({ before: 0, after: 1, part: 0 });
  });
});

describe('easing', () => {
  it('stays within its ends', () => {
    expect([smooth(-1), smooth(0), smooth(0.5), smooth(1), smooth(2)]).toEqual([0, 0, 0.5, 1, 1]);
    expect([ramp(2, 4, 1), ramp(2, 4, 3), ramp(2, 4, 9)]).toEqual([0, 0.5, 1]);
    expect([bump(0), bump(0.5), bump(1)]).toEqual([0, 1, 0]);
  });
  it('mixes colours channel by channel', () => {
    expect(mixColour(0x000000, 0xff8040, 0.5)).toBe(0x804020);
  });
});
