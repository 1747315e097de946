/** What is looked for in the same town after what was wished for is full. */
import { countHomes } from '../housing/home-counts.js';
import { TENURES } from '../state/dwellings.js';
import type { World } from '../world.js';
import { OWNED, PRIVATE, SEGMENTS_PER_TOWN, SOCIAL } from './segments.js';

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
  const { code_t } = world.places;
  const standing_tk = standingToday(world);
  const second_s2 = new Uint8Array(code_t.length * SEGMENTS_PER_TOWN * 2);
  for (let s = 0; s < code_t.length * SEGMENTS_PER_TOWN; s++) {
    const tenure = s % SEGMENTS_PER_TOWN;
    const first = ((s - tenure) / SEGMENTS_PER_TOWN) * TENURES;
    const has = (other: number): boolean => standing_tk[first + other]! > 0;
    second_s2[2 * s] = secondWish(tenure, false, has);
    second_s2[2 * s + 1] = secondWish(tenure, true, has);
  }
  return second_s2;
}

/** Dwellings by town and tenure while people move: as on 1 January, for what is built and taken down comes after. */
const standingToday = ({ housing, dwellings, places, year, baseYear }: World): Int32Array =>
  (housing?.prices.homes ?? countHomes(dwellings, places.code_t.length, year, baseYear)).standing_tk;
