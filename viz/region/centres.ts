/**
 * Where towns are drawn. The middle of a town's postcodes often lies in the fields; its schools and bus stops stand
 * where people live.
 */
import type { FacilityList } from '../../scenarios/parameters/facilities/facilities-input.js';
import type { PlaceTable } from '../../sim/input.js';
import { FACILITY } from '../../sim/state/facilities.js';

/** What stands in a town, in kilometres, and how strongly it says that people live there. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

const SCHOOL_WEIGHT = 4;
const STOP_WEIGHT = 1;
const ROUNDS = 40;
const NEAR_KM = 0.05;

/** Schools and bus stops of each town. */
export function anchorsOf(places: PlaceTable, facilities: FacilityList): readonly (readonly Anchor[])[] {
  const anchors_t: Anchor[][] = places.code_t.map(() => []);
  facilities.kind_f.forEach((kind, f) => {
    if (kind === FACILITY.gp) return;
    const weight = kind === FACILITY.school ? SCHOOL_WEIGHT : STOP_WEIGHT;
    anchors_t[facilities.place_f[f]!]!.push({ x: facilities.x_f[f]! / 1000, y: facilities.y_f[f]! / 1000, weight });
  });
  return anchors_t;
}

/** The point with the least weighted distance to all anchors (Weiszfeld): a few far stops do not drag it away. */
export function middleOf(anchors: readonly Anchor[], otherwise: { readonly x: number; readonly y: number }) {
  if (anchors.length === 0) return otherwise;
  let { x, y } = meanOf(anchors);
  for (let round = 0; round < ROUNDS; round++) {
    const pulls = anchors.map((a) => ({ ...a, weight: a.weight / Math.max(NEAR_KM, Math.hypot(a.x - x, a.y - y)) }));
    ({ x, y } = meanOf(pulls));
  }
  return { x, y };
}

function meanOf(anchors: readonly Anchor[]): { x: number; y: number } {
  let [x, y, sum] = [0, 0, 0];
  for (const a of anchors) {
    x += a.weight * a.x;
    y += a.weight * a.y;
    sum += a.weight;
  }
  return { x: x / sum, y: y / sum };
}
