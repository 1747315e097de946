/**
 * Which names are written and at which side of their town: the most important first, the rest where there is room. Works
 * on the whole region at one zoom, so that panning and playing change nothing.
 */
import type { Viewport } from './projection.js';

export interface Label {
  readonly id: number;
  /** The point it belongs to, in pixels of any origin, y down. */
  readonly x: number;
  readonly y: number;
  /** Pixels around the point that the label keeps out of. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Higher is placed first; equal ones by id. */
  readonly priority: number;
  /** Tried in this order. */
  readonly sides: readonly Side[];
}

export const SIDES = ['right', 'left', 'below', 'above', 'on'] as const;
export type Side = (typeof SIDES)[number];

export interface Placed {
  readonly side: Side;
  /** Upper left corner relative to the point. */
  readonly dx: number;
  readonly dy: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 3;
/** Air between two labels. */
const AIR = 3;

function offset(label: Label, side: Side): Placed {
  const { width, height, radius } = label;
  if (side === 'right') return { side, dx: radius + GAP, dy: -height / 2 };
  if (side === 'left') return { side, dx: -radius - GAP - width, dy: -height / 2 };
  if (side === 'below') return { side, dx: -width / 2, dy: radius + 1 };
  if (side === 'above') return { side, dx: -width / 2, dy: -radius - 1 - height };
  return { side, dx: -width / 2, dy: -height / 2 };
}

export const boxOf = (label: Label, { dx, dy }: Placed): Box => ({
  left: label.x + dx,
  top: label.y + dy,
  right: label.x + dx + label.width,
  bottom: label.y + dy + label.height,
});

const overlap = (a: Box, b: Box, air: number): boolean =>
  a.left < b.right + air && b.left < a.right + air && a.top < b.bottom + air && b.top < a.bottom + air;

/** Whether nothing of a box lies under what covers the sides of the window: half a name cannot be read. */
export const uncovered = (box: Box, { width, height, insets }: Viewport): boolean =>
  (insets.left === 0 || box.left >= insets.left) &&
  (insets.right === 0 || box.right <= width - insets.right) &&
  (insets.top === 0 || box.top >= insets.top) &&
  (insets.bottom === 0 || box.bottom <= height - insets.bottom);

/** Pixels squared that two boxes share. */
const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** A later side must be better by this share of the label, and a new one by this to leave the old one. */
const LATER = 0.04;
const LOYAL = 0.25;
/** A sign is smaller than a disc and says more. */
const SIGN_WEIGHT = 2;
/** Of a disc more important than the label no more than this share of the label may lie on it. */
const MOST_COVERED = 0.06;

/**
 * @param before what was placed last: a label keeps its side while that stays good, so that zooming does not make names
 *   jump around their towns
 * @param signs what labels keep clear of where another side is as good
 */
export function placeLabels(
  labels: readonly Label[],
  before: ReadonlyMap<number, Placed> = new Map(),
  signs: readonly Box[] = [],
): Map<number, Placed> {
  const order = [...labels].sort((a, b) => b.priority - a.priority || a.id - b.id);
  const discs = labels
    .filter(({ radius }) => radius >= 2)
    .map(({ id, x, y, radius, priority }) => ({
      id,
      priority,
      box: { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius },
    }));
  const taken: Box[] = [];
  const placed = new Map<number, Placed>();

  /** How much of discs a label at a side would cover, in shares of itself; infinite where it may not stand. */
  function burden(label: Label, box: Box): number {
    if (taken.some((other) => overlap(box, other, AIR))) return Number.POSITIVE_INFINITY;
    const area = label.width * label.height;
    let covered = 0;
    for (const disc of discs) {
      if (disc.id === label.id) continue;
      const share = shared(box, disc.box) / area;
      if (share > MOST_COVERED && disc.priority > label.priority) return Number.POSITIVE_INFINITY;
      covered += share;
    }
    return signs.reduce((sum, sign) => sum + (SIGN_WEIGHT * shared(box, sign)) / area, covered);
  }

  for (const label of order) {
    const kept = before.get(label.id)?.side;
    let best: { readonly at: Placed; readonly box: Box; readonly cost: number } | null = null;
    for (const [i, side] of label.sides.entries()) {
      const at = offset(label, side);
      const box = boxOf(label, at);
      const cost = burden(label, box) + i * LATER - (side === kept ? LOYAL : 0);
      if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { at, box, cost };
    }
    if (best === null) continue;
    taken.push(best.box);
    placed.set(label.id, best.at);
  }
  return placed;
}
