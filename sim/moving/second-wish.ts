/** What is looked for in the same town after what was wished for is full. */
import { DWELLING_STATUS } from '../state/dwellings.js';
import type { World } from '../world.js';
import { OWNED, PRIVATE, SEGMENTS_PER_TOWN, SOCIAL, segmentOfDwelling } from './segments.js';

/** In this order, by what was wished (owned, social, private, a room): for those to whom associations let, and for others. */
const ELIGIBLE = [
  [SOCIAL, PRIVATE],
  [PRIVATE, OWNED],
  [SOCIAL, OWNED],
  [SOCIAL, PRIVATE, OWNED],
] as const;
const OTHERS = [[PRIVATE], [PRIVATE, OWNED], [OWNED], [PRIVATE, OWNED]] as const;

/** The first of these of which a town has any homes at all; where it has none, the first. */
export function secondWish(tenure: number, eligible: boolean, has: (tenure: number) => boolean): number {
  const order: readonly number[] = (eligible ? ELIGIBLE : OTHERS)[tenure]!;
  return order.find(has) ?? order[0]!;
}

/** For every town, by its dwellings of today: segment wished * 2 + (1 = associations let to them). */
export function secondWishes(world: World): Uint8Array {
  const segments = world.places.code_t.length * SEGMENTS_PER_TOWN;
  const { slots, status_d } = world.dwellings;
  const has_s = new Uint8Array(segments);
  for (let d = 0; d < slots; d++) if (status_d[d] !== DWELLING_STATUS.gone) has_s[segmentOfDwelling(world, d)] = 1;
  const second_s2 = new Uint8Array(segments * 2);
  for (let s = 0; s < segments; s++) {
    const tenure = s % SEGMENTS_PER_TOWN;
    const has = (other: number): boolean => has_s[s - tenure + other] === 1;
    second_s2[2 * s] = secondWish(tenure, false, has);
    second_s2[2 * s + 1] = secondWish(tenure, true, has);
  }
  return second_s2;
}
