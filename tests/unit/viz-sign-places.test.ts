/** Do signs of one town leave one another to be seen, and do names know what they take? */
import { describe, expect, it } from 'vitest';
import { FACILITY } from '../../sim/state/facilities.js';
import { sharedBy } from '../../viz/map/boxes.js';
import { signSize } from '../../viz/map/facility-places.js';
import { signPlaces } from '../../viz/map/sign-places.js';

const { school, gp, busStop } = FACILITY;
/** Two practices and a school in the middle of a town, a school apart, a stop. */
const kind_f = [gp, gp, school, school, busStop];
const x_f = [240, 240, 240, 241, 240.2];
const y_f = [580, 580, 580, 580, 580];
const places = signPlaces({ kind_f, x_f, y_f });
const near = { pixelsPerKm: 60, enlarged: 1 };

const middle = (f: number) => {
  const { x, y } = places.offset(f, near);
  return { x: x_f[f]! * near.pixelsPerKm + x, y: -y_f[f]! * near.pixelsPerKm + y };
};
const square = (f: number) => {
  const half = signSize(kind_f[f]!, near) / 2;
  const { x, y } = middle(f);
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
};

describe('signs of a town', () => {
  it('of practices make room for a school in the same place', () => {
    expect(sharedBy(square(0), square(2))).toBe(0);
    expect(sharedBy(square(1), square(2))).toBe(0);
    expect(places.offset(2, near)).toEqual({ x: 0, y: 0 });
  });
  it('of practices keep to the middle where no school hides them', () => {
    const alone = signPlaces({ kind_f: [gp, school], x_f: [240, 241], y_f: [580, 580] });
    expect(alone.offset(0, near)).toEqual({ x: 0, y: 0 });
  });
  it('take room on the map at the scales at which they are shown, and more where type is larger', () => {
    expect(places.boxes({ pixelsPerKm: 8, enlarged: 1 })).toHaveLength(2);
    expect(places.boxes({ pixelsPerKm: 120, enlarged: 1 })).toHaveLength(5);
    const width = (enlarged: number): number => {
      const { left, right } = places.boxes({ pixelsPerKm: 8, enlarged })[0]!;
      return right - left;
    };
    expect(width(1.5)).toBeCloseTo(1.5 * width(1), 9);
  });
  it('take the room in which they are drawn', () => {
    const boxes = places.boxes(near);
    for (const [i, f] of [0, 1, 2, 3].entries()) {
      const { left, right, top, bottom } = boxes[i]!;
      expect((left + right) / 2).toBeCloseTo(middle(f).x, 6);
      expect((top + bottom) / 2).toBeCloseTo(middle(f).y, 6);
    }
  });
});
