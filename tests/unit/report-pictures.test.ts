import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf } from '../../scenarios/packages/outline-points.js';
import { changeClasses, classOfChange } from '../../scenarios/runs/report/change-classes.js';
import { outlinePath, projectionFor } from '../../scenarios/runs/report/map-geometry.js';
import { overlap, placeLabels } from '../../scenarios/runs/report/map-labels.js';
import { roundStep, ticksFromZero, yearTicks } from '../../scenarios/runs/report/svg.js';

describe('ticks', () => {
  it('are round', () => {
    expect(ticksFromZero(318_000, 5)).toEqual([0, 100_000, 200_000, 300_000]);
    expect(ticksFromZero(92_000, 5)).toEqual([0, 20_000, 40_000, 60_000, 80_000]);
    expect(yearTicks(1995, 2040, 6)).toEqual([2000, 2010, 2020, 2030, 2040]);
    expect(yearTicks(2021, 2023, 6)).toEqual([2021, 2022, 2023]);
  });

  it('are few, and a step is 1, 2, 2.5 or 5 times a power of ten', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), fc.integer({ min: 1, max: 9 }), (extent, about) => {
        const step = roundStep(extent, about);
        const digits = Number(step.toExponential().split('e')[0]);
        expect([1, 2, 2.5, 5]).toContain(digits);
        expect(extent / step).toBeLessThanOrEqual(about + 1e-9);
        expect(extent / step).toBeGreaterThan(about / 2.6);
      }),
    );
  });
});

describe('classes of change', () => {
  it('hold every change exactly once and leave out empty outer classes', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -100, max: 300, noNaN: true }), { maxLength: 60 }), (changes) => {
        const classes = changeClasses(changes);
        for (let i = 1; i < classes.length; i++) expect(classes[i]!.from + 0).toBe(classes[i - 1]!.to + 0);
        for (const change of changes) {
          const found = classOfChange(classes, change);
          expect(found.to > 0).toBe(change >= 0);
        }
        expect(new Set(classes.map((c) => c.fill)).size).toBe(classes.length);
      }),
    );
  });

  it('are labelled with round limits', () => {
    expect(changeClasses([-24, -18, -12, -7, -3, 2]).map((c) => c.label)).toEqual([
      'meer dan 20 procent minder',
      '15 tot 20 procent minder',
      '10 tot 15 procent minder',
      '5 tot 10 procent minder',
      'tot 5 procent minder',
      'gelijk of tot 5 procent meer',
    ]);
  });
});

describe('the map', () => {
  const square = { code: 'GM0001', rings: [[1000, 2000, 10_000, 0, 0, 10_000, -10_000, 0]] };

  it('decodes rings of steps', () => {
    expect(pointsOf(square)).toEqual([
      [
        [1000, 2000],
        [11_000, 2000],
        [11_000, 12_000],
        [1000, 12_000],
      ],
    ]);
  });

  it('has the north above, one scale for both directions, and everything inside', () => {
    const map = projectionFor([square], [], 300, 200, 10);
    const [x, y] = map.at(6000, 7000);
    const [eastX, eastY] = map.at(7000, 7000);
    const [northX, northY] = map.at(6000, 8000);
    expect([eastY, northX]).toEqual([y, x]);
    expect(eastX - x).toBeCloseTo(map.pixelsPerKm, 9);
    expect(y - northY).toBeCloseTo(map.pixelsPerKm, 9);
    expect([map.height, map.pixelsPerKm]).toEqual([200, 18]);
    expect(outlinePath(square, map)).toBe('M60 190L240 190L240 10L60 10Z');
  });

  it('pulls far land to just outside the frame', () => {
    const map = projectionFor([square], [], 300, 200, 10);
    const far = { code: 'NL01', rings: [[-900_000, -900_000, 2_000_000, 0, 0, 2_000_000, -2_000_000, 0]] };
    expect(outlinePath(far, map)).toBe('M-30 230L330 230L330 -30L-30 -30Z');
  });

  it('never lets names overlap each other or a large disc, or leave the frame', () => {
    const disc = fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 300 }),
      r: fc.integer({ min: 2, max: 25 }),
      name: fc.string({ minLength: 1, maxLength: 18 }),
    });
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 40 }), (discs) => {
        const labels = placeLabels(discs, discs, { left: 0, right: 300, top: 0, bottom: 300 }, 12, 5);
        labels.forEach(({ box }, i) => {
          expect(labels.slice(i + 1).some((other) => overlap(box, other.box))).toBe(false);
          expect(box.left >= 0 && box.right <= 300 && box.top >= 0 && box.bottom <= 300).toBe(true);
          for (const { x, y, r } of discs.filter((d) => d.r > 5)) {
            const [nearX, nearY] = [
              Math.min(Math.max(x, box.left), box.right),
              Math.min(Math.max(y, box.top), box.bottom),
            ];
            expect(Math.hypot(x - nearX, y - nearY)).toBeGreaterThanOrEqual(r - 1e-9);
          }
        });
      }),
    );
  });
});
