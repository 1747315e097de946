/**
 * Where the dots of dwellings stand: in their town, denser in the middle and along its schools and bus stops. Schematic:
 * a dot stands for a dwelling of the town, not for an address, and keeps its place because it is drawn from the identity.
 */

import { mix } from '../../sim/mixer.js';
import type { Dwellings } from '../../sim/state/dwellings.js';
import type { Anchor } from './centres.js';
import type { DwellingSites, Spot } from './region.js';

/** Dwellings per km2 of the middle of a town, and of what lies along its stops. */
const DENSITY = 1500;
/** Share of the dwellings around the middle, where there is anything else to stand by. */
const MIDDLE = 0.55;

export interface TownShape {
  readonly x: number; // km
  readonly y: number;
  readonly areaKm2: number;
  readonly anchors: readonly Anchor[];
}

/** @param towns by place `t` */
export function dwellingSites(dwellings: Dwellings, towns: readonly TownShape[]): DwellingSites {
  const { slots, place_d, idA_d, idB_d } = dwellings;
  const count_t = new Int32Array(towns.length);
  for (let d = 0; d < slots; d++) count_t[place_d[d]!]!++;
  const spots_t = towns.map((town, t) => spotsOf(town, count_t[t]!));
  const x_d = new Float32Array(slots);
  const y_d = new Float32Array(slots);
  for (let d = 0; d < slots; d++) {
    const { x, y } = siteOf(spots_t[place_d[d]!]!, idA_d[d]!, idB_d[d]!);
    x_d[d] = x;
    y_d[d] = y;
  }
  return { place_d: place_d.slice(0, slots), x_d, y_d, spots_t };
}

/** Where the dwelling with an identity stands in its town, km: the same in every world, year and future. */
export function siteOf(spots: readonly Spot[], idA: number, idB: number): { readonly x: number; readonly y: number } {
  const spot = spotAt(spots, unit(mix(idA, idB)));
  const angle = 2 * Math.PI * unit(idA);
  // The square root alone would spread dots evenly over the disc; more than it gathers them in the middle.
  const far = spot.radius * unit(idB) ** 0.7 * outlineAt(spot, angle);
  return { x: spot.x + far * Math.cos(angle), y: spot.y + far * Math.sin(angle) };
}

function spotsOf({ x, y, areaKm2, anchors }: TownShape, count: number): readonly Spot[] {
  const total = anchors.reduce((sum, { weight }) => sum + weight, 0);
  const middle = anchors.length < 2 ? 1 : MIDDLE;
  const patches = [
    { x, y, share: middle },
    ...(middle < 1 ? anchors.map((a) => ({ x: a.x, y: a.y, share: ((1 - middle) * a.weight) / total })) : []),
  ];
  const widest = Math.sqrt(areaKm2 / Math.PI);
  let upTo = 0;
  return patches.map((patch, i) => {
    upTo += patch.share;
    const radius = Math.min(widest, Math.sqrt((count * patch.share) / DENSITY / Math.PI) + 0.03);
    return { x: patch.x, y: patch.y, radius, upTo, phase: unit(mix(count, i)) * 2 * Math.PI };
  });
}

const spotAt = (spots: readonly Spot[], u: number): Spot => spots.find(({ upTo }) => u < upTo) ?? spots.at(-1)!;

/** Villages are no circles: the edge comes and goes by a quarter. */
const outlineAt = ({ phase }: Spot, angle: number): number =>
  1 + 0.16 * Math.sin(2 * angle + phase) + 0.09 * Math.sin(5 * angle + 2 * phase);

/** A word as a number from 0 to 1. */
const unit = (word: number): number => (word >>> 0) / 4294967296;
