/** Do names on the map keep clear of one another, the important ones first, and stay where they are? */
import { describe, expect, it } from 'vitest';
import { type Box, boxAround } from '../../viz/map/boxes.js';
import { boxOf, type Label, placeLabels, type Side } from '../../viz/map/labels.js';
import { LETTERING } from '../../viz/map/lettering.js';
import { labelOf, type Name } from '../../viz/map/names.js';
import { uncovered } from '../../viz/map/projection.js';

const sides: readonly Side[] = ['right', 'left', 'below', 'above'];
const label = (id: number, x: number, y: number, priority: number, more: Partial<Label> = {}): Label => ({
  id,
  x,
  y,
  radius: 4,
  width: 60,
  height: 14,
  priority,
  sides,
  ...more,
});

/** A field of towns that is too dense for all names; places from a small generator. */
function field(count: number): readonly Label[] {
  let state = 12345;
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 4294967296;
  };
  return Array.from({ length: count }, (_, id) =>
    label(id, next() * 500, next() * 500, Math.floor(next() * 20000), {
      radius: 2 + next() * 12,
      width: 30 + next() * 60,
    }),
  );
}

describe('labels', () => {
  it('never overlap, however dense the towns', () => {
    const labels = field(150);
    const placed = placeLabels(labels);
    expect(placed.size).toBeGreaterThan(30);
    expect(placed.size).toBeLessThan(150);
    const boxes = [...placed].map(([id, at]) => boxOf(labels[id]!, at));
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart).toBe(true);
      }
    }
  });
  it('are written for the larger town first', () => {
    const only: Partial<Label> = { sides: ['right'] };
    const placed = placeLabels([label(1, 100, 100, 500, only), label(2, 105, 104, 9000, only)]);
    expect([...placed.keys()]).toEqual([2]);
  });
  it('step aside for the disc of a larger town, and lie over that of a smaller one when they must', () => {
    const inTheWay = (priority: number) => label(2, 140, 100, priority, { radius: 12, sides: [] });
    expect(placeLabels([label(1, 100, 100, 500), inTheWay(9000)]).get(1)!.side).not.toBe('right');
    const must = label(1, 100, 100, 500, { sides: ['right'] });
    expect(placeLabels([must, inTheWay(9000)]).has(1)).toBe(false);
    expect(placeLabels([must, inTheWay(20)]).get(1)!.side).toBe('right');
  });
  it('keep clear of signs where another side is as good', () => {
    const sign = { left: 120, right: 134, top: 93, bottom: 107 };
    expect(placeLabels([label(1, 100, 100, 500)]).get(1)!.side).toBe('right');
    expect(placeLabels([label(1, 100, 100, 500)], new Map(), [sign]).get(1)!.side).not.toBe('right');
  });
  it('are not written on a town of about the same size: who reads them would take it for theirs', () => {
    const other = (priority: number) => label(2, 140, 100, priority, { radius: 8, sides: [] });
    const only = label(1, 100, 100, 1000, { sides: ['right'] });
    expect(placeLabels([only, other(20)]).has(1)).toBe(true);
    expect(placeLabels([only, other(600)]).has(1)).toBe(false);
    expect(placeLabels([{ ...only, sides }, other(600)]).get(1)!.side).toBe('left');
  });
  it('touch such a town only where no other side is free', () => {
    const touching = label(2, 175, 100, 600, { radius: 10, sides: [] });
    const first = label(1, 100, 100, 1000);
    expect(placeLabels([first, touching]).get(1)!.side).not.toBe('right');
    expect(placeLabels([{ ...first, sides: ['right'] }, touching]).has(1)).toBe(true);
  });
  it('are not cut by the edge of what is seen where another side is free', () => {
    const frame = { left: 0, top: 0, right: 150, bottom: 200 };
    const at = (x: number, more: Partial<Label> = {}) =>
      placeLabels([label(1, x, 100, 500, more)], new Map(), [], frame).get(1)!.side;
    expect(at(50)).toBe('right');
    expect(at(100)).toBe('left');
    expect(at(100, { sides: ['right'] })).toBe('right');
    expect(at(300)).toBe('right');
  });
  it('are written over signs rather than cut', () => {
    const frame = { left: 0, top: 0, right: 150, bottom: 200 };
    // Signs all around but where the edge is.
    const signs = Array.from({ length: 12 }, (_, i) => boxAround(30 + 8 * (i % 6), i < 6 ? 97 : 104, 4));
    const sides: readonly Side[] = ['right', 'left'];
    expect(placeLabels([label(1, 100, 100, 500, { sides })], new Map(), signs, frame).get(1)!.side).toBe('left');
  });
  it('stand at a corner, clear of their own disc, or on it', () => {
    const own = label(1, 100, 100, 500, { radius: 20 });
    const at = (side: Side) => boxOf(own, placeLabels([{ ...own, sides: [side] }]).get(1)!);
    for (const side of ['belowRight', 'aboveRight', 'belowLeft', 'aboveLeft'] as const) {
      const { left, right, top, bottom } = at(side);
      expect(side.endsWith('Right') ? left > 110 : right < 90).toBe(true);
      expect(side.startsWith('below') ? top > 110 : bottom < 90).toBe(true);
      const [dx, dy] = [Math.max(left - 100, 100 - right), Math.max(top - 100, 100 - bottom)];
      expect(Math.hypot(dx, dy)).toBeGreaterThan(20);
    }
    expect(at('on')).toEqual({ left: 70, right: 130, top: 93, bottom: 107 });
  });
  it('keep their side when the reason to leave the first one is gone', () => {
    const town = label(1, 100, 100, 500);
    const before = placeLabels([town, label(2, 140, 100, 9000, { radius: 12, sides: [] })]);
    const kept = placeLabels([town], before);
    expect(kept.get(1)!.side).toBe(before.get(1)!.side);
    expect(kept.get(1)!.side).not.toBe('right');
  });
  it('are the same for the same towns in any order, and wherever the window is', () => {
    const labels = field(80);
    const placed = placeLabels(labels);
    const sort = (m: Map<number, unknown>) => [...m].sort(([a], [b]) => a - b);
    expect(sort(placeLabels([...labels].reverse()))).toEqual(sort(placed));
    const moved = placeLabels(labels.map((l) => ({ ...l, x: l.x + 1024, y: l.y - 512 })));
    expect([...moved.keys()]).toEqual([...placed.keys()]);
    expect([...moved.values()].map(({ side }) => side)).toEqual([...placed.values()].map(({ side }) => side));
  });
});

describe('the name of a town', () => {
  const town = (priority: number): Name => ({
    text: { nl: 'Dorp', en: 'Dorp' },
    lettering: LETTERING.town,
    x: 240,
    y: 580,
    town: 0,
    priority,
    marked: false,
    sides: ['right', 'left'],
    from: 0,
    to: Number.POSITIVE_INFINITY,
  });
  it('may stand on its disc when much of the disc is seen around it', () => {
    const on = (priority: number) => labelOf(town(priority), 0, { width: 60, height: 16 }, 8).sides.includes('on');
    expect(on(20_000)).toBe(true);
    expect(on(500)).toBe(false);
  });
});

describe('a name at the edge of a panel', () => {
  const wide = { width: 1280, height: 720, insets: { left: 300, right: 360, top: 56, bottom: 70 }, enlarged: 1 };
  const box = (left: number, right: number, top = 100): Box => ({ left, right, top, bottom: top + 14 });

  it('is written only where all of it can be read', () => {
    expect(uncovered(box(300, 400), wide)).toBe(true);
    expect(uncovered(box(280, 360), wide)).toBe(false);
    expect(uncovered(box(880, 920), wide)).toBe(true);
    expect(uncovered(box(880, 925), wide)).toBe(false);
    expect(uncovered(box(500, 560, 50), wide)).toBe(false);
    expect(uncovered(box(500, 560, 640), wide)).toBe(false);
  });

  it('may run off a window without panels over the map', () => {
    const narrow = { width: 390, height: 300, insets: { left: 0, right: 0, top: 0, bottom: 0 }, enlarged: 1 };
    expect(uncovered(box(-20, 40), narrow)).toBe(true);
  });
});
