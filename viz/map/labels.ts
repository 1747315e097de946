/**
 * Which names are written and at which side of their town: the most important first, the rest where there is room. Works
 * on the whole region at one zoom, so that panning and playing change nothing.
 */
import { areaOf, type Box, boxAround, overlap, sharedBy, within } from './boxes.js';

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

const CORNERS = ['belowRight', 'aboveRight', 'belowLeft', 'aboveLeft'] as const;
export const SIDES = ['right', 'left', 'below', 'above', ...CORNERS, 'on'] as const;
export type Side = (typeof SIDES)[number];

export interface Placed {
  readonly side: Side;
  /** Upper left corner relative to the point. */
  readonly dx: number;
  readonly dy: number;
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
  if (side === 'on') return { side, dx: -width / 2, dy: -height / 2 };
  const out = radius * Math.SQRT1_2 + 1;
  return {
    side,
    dx: side.endsWith('Right') ? out : -out - width,
    dy: side.startsWith('below') ? out : -out - height,
  };
}

export const boxOf = (label: Label, { dx, dy }: Placed): Box => ({
  left: label.x + dx,
  top: label.y + dy,
  right: label.x + dx + label.width,
  bottom: label.y + dy + label.height,
});

const isCorner = (side: Side): boolean => (CORNERS as readonly Side[]).includes(side);

/** A later side must be better by this, and a new one by this to leave the old one. */
const LATER = 0.03;
const LOYAL = 0.1;
/** Of a disc more important than the label no more than this share of the label may lie on it. */
const MOST_COVERED = 0.06;
/** A town of this part of the label's own importance is taken for the one it names when it lies on it or touches it. */
const PEER = 0.3;
/** So much of such a disc may be hidden, and touching it weighs so much; of lesser ones less, as they are less alike. */
const MOST_HIDDEN = 0.2;
const TOUCHED = 0.25;
/** A name at a corner is less clearly that of its disc. */
const CORNER = 0.12;
/** What is hidden of a sign against what is hidden of a disc of a town alike. */
const SIGN_WEIGHT = 1;
/** Air between a label and a disc that is not its own. */
const CLEAR = 2;
/** A name that is cut off can be read nowhere, one at the worst side can: more than all else together. */
const CUT = 100;

interface Disc {
  readonly id: number;
  readonly priority: number;
  readonly box: Box;
}

/** What a label may lie on or beside, at whatever side it stands. */
interface Neighbours {
  readonly discs: readonly Disc[];
  readonly signs: readonly Box[];
}

/** How much a label would hide or seem to name, in discs; infinite where it may not stand. */
function burden({ priority }: Label, box: Box, { discs, signs }: Neighbours): number {
  let cost = 0;
  for (const disc of discs) {
    const on = sharedBy(box, disc.box);
    if (on === 0) continue;
    const [covered, hidden] = [on / areaOf(box), on / areaOf(disc.box)];
    const alike = Math.min(1, disc.priority / (PEER * priority));
    if (covered > MOST_COVERED && disc.priority > priority) return Number.POSITIVE_INFINITY;
    if (alike === 1 && hidden > MOST_HIDDEN) return Number.POSITIVE_INFINITY;
    cost += covered + alike * (TOUCHED + hidden);
  }
  return signs.reduce((sum, sign) => sum + (SIGN_WEIGHT * sharedBy(box, sign)) / areaOf(sign), cost);
}

/**
 * @param before what was placed last: a label keeps its side while that stays good, so that zooming does not make names
 *   jump around their towns
 * @param signs what labels keep clear of where another side is as good
 * @param frame what is seen of the map while it stands still; a label that its edge would cut looks for another side
 */
export function placeLabels(
  labels: readonly Label[],
  before: ReadonlyMap<number, Placed> = new Map(),
  signs: readonly Box[] = [],
  frame: Box | null = null,
): Map<number, Placed> {
  const order = [...labels].sort((a, b) => b.priority - a.priority || a.id - b.id);
  const discs: readonly Disc[] = labels
    .filter(({ radius }) => radius >= 2)
    .map(({ id, x, y, radius, priority }) => ({ id, priority, box: boxAround(x, y, radius + CLEAR) }));
  const taken: Box[] = [];
  const placed = new Map<number, Placed>();

  function neighboursOf({ id, x, y, radius, width, height }: Label): Neighbours {
    const reach = boxAround(x, y, radius + width + height);
    return {
      discs: discs.filter((disc) => disc.id !== id && overlap(reach, disc.box, 0)),
      signs: signs.filter((sign) => overlap(reach, sign, 0)),
    };
  }

  for (const label of order) {
    const neighbours = neighboursOf(label);
    const kept = before.get(label.id)?.side;
    let best: { readonly at: Placed; readonly box: Box; readonly cost: number } | null = null;
    for (const [i, side] of label.sides.entries()) {
      const at = offset(label, side);
      const box = boxOf(label, at);
      if (taken.some((other) => overlap(box, other, AIR))) continue;
      const cut = frame !== null && overlap(frame, box, 0) && !within(frame, box) ? CUT : 0;
      const taste = cut + i * LATER + (isCorner(side) ? CORNER : 0) - (side === kept ? LOYAL : 0);
      const cost = burden(label, box, neighbours) + taste;
      if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { at, box, cost };
    }
    if (best === null) continue;
    taken.push(best.box);
    placed.set(label.id, best.at);
  }
  return placed;
}
