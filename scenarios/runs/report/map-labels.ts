/** Names beside discs: the larger town first, each where nothing lies in its way, or not at all. */
import { type Point, textWidth } from './svg.js';

/** Covering a disc is as bad as so many steps down the list of positions, per pixel of its radius. */
const COVERED = 0.9;

/** Within so many pixels of another larger disc a name may be read as that one's: as bad as so many steps. */
const NEAR = 6;
const AMBIGUOUS = 2;
/** Beside its disc a name worse than this is left out. */
const WORST = 7;

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface Named extends Disc {
  readonly name: string;
}

/** Ends of a line; it holds them in its corners. */
export interface Leader {
  readonly from: Point;
  readonly to: Point;
}

export interface Label {
  readonly of: Named;
  readonly x: number;
  readonly y: number; // baseline
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
  /** A line from the disc to a name too far from it to be understood without. */
  readonly leader?: Leader;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const within = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

function touches(box: Box, disc: Disc): boolean {
  const dx = Math.max(box.left - disc.x, 0, disc.x - box.right);
  const dy = Math.max(box.top - disc.y, 0, disc.y - box.bottom);
  return dx * dx + dy * dy < disc.r * disc.r;
}

/** From the edge of a disc to the nearest point of its name. */
function leaderOf({ x, y, r }: Disc, box: Box): Leader {
  const to: Point = [clamp(x, box.left, box.right), clamp(y, box.top, box.bottom)];
  const share = r / Math.hypot(to[0] - x, to[1] - y);
  return { from: [x + (to[0] - x) * share, y + (to[1] - y) * share], to };
}

/** Whether a line from one disc passes over another. */
function crosses({ from, to }: Leader, disc: Disc, own: Disc): boolean {
  if (disc.x === own.x && disc.y === own.y) return false;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = ((disc.x - from[0]) * dx + (disc.y - from[1]) * dy) / (dx * dx + dy * dy);
  const t = clamp(along, 0, 1);
  return Math.hypot(from[0] + t * dx - disc.x, from[1] + t * dy - disc.y) < disc.r;
}

/** What a label takes up: its text, and the box around its line. */
function taken({ box, leader }: Label): readonly Box[] {
  if (!leader) return [box];
  const [[x0, y0], [x1, y1]] = [leader.from, leader.to];
  const line = {
    left: Math.min(x0, x1) - 2,
    right: Math.max(x0, x1) + 2,
    top: Math.min(y0, y1),
    bottom: Math.max(y0, y1),
  };
  return [box, line];
}

/** Eight positions around a disc in order of preference, `away` pixels further off than beside it. */
function around(town: Named, size: number, away: number): readonly Label[] {
  const { name, x, y } = town;
  const r = town.r + away;
  const gap = r + 3;
  const slant = r * 0.72 + 2;
  const [w, ascent, descent] = [textWidth(name, size), size * 0.75, size * 0.25];
  const middle = y + size * 0.35;
  const spots: readonly (readonly [number, number, Label['anchor']])[] = [
    [x + gap, middle, 'start'],
    [x - gap, middle, 'end'],
    [x, y - gap - descent, 'middle'],
    [x, y + gap + ascent, 'middle'],
    [x + slant, y - slant, 'start'],
    [x + slant, y + slant + ascent, 'start'],
    [x - slant, y - slant, 'end'],
    [x - slant, y + slant + ascent, 'end'],
  ];
  return spots.map(([lx, ly, anchor]) => {
    const left = anchor === 'start' ? lx : anchor === 'end' ? lx - w : lx - w / 2;
    const box = { left, right: left + w, top: ly - ascent, bottom: ly + descent };
    return { of: town, x: lx, y: ly, anchor, box, ...(away > 0 ? { leader: leaderOf(town, box) } : {}) };
  });
}

/** Pixels away from the disc at which the largest towns may have their name, on a thin line. */
const LEADERS = [14, 26, 38];
const LARGEST = 8;

/** The label earliest in the list, unless a later one covers so much less. */
function cheapest(labels: readonly Label[], discs: readonly Disc[], minor: number): Label | undefined {
  let best: Label | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [rank, label] of labels.entries()) {
    const near = discs.filter((disc) => touches(label.box, { ...disc, r: disc.r + NEAR }));
    const covered = near.filter((disc) => touches(label.box, disc));
    if (covered.some((disc) => disc.r > minor)) continue;
    if (label.leader && discs.some((disc) => disc.r > minor && crosses(label.leader!, disc, label.of))) continue;
    // its own disc is near as well, unless the name stands on a line
    const others = near.filter((disc) => disc.r > minor).length - (label.leader ? 0 : 1);
    const cost = covered.reduce((sum, disc) => sum + disc.r * COVERED, rank + Math.max(0, others) * AMBIGUOUS);
    if (cost < least && (label.leader || cost <= WORST)) [best, least] = [label, cost];
  }
  return best;
}

/**
 * @param named the discs that want a name, the most important first
 * @param discs every disc of the map; a name rather covers none, and never one of more than `minor` pixels
 */
export function placeLabels(
  named: readonly Named[],
  discs: readonly Disc[],
  frame: Box,
  size: number,
  minor: number,
): readonly Label[] {
  const placed: Label[] = [];
  for (const [order, town] of named.entries()) {
    const distances = order < LARGEST ? [0, ...LEADERS] : [0];
    const spots = distances.flatMap((away) => around(town, size, away));
    const free = (label: Label) =>
      within(label.box, frame) &&
      placed.every((other) => taken(label).every((a) => taken(other).every((b) => !overlap(a, b))));
    const best = cheapest(spots.filter(free), discs, minor);
    if (best) placed.push(best);
  }
  return placed;
}
