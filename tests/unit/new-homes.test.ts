/** Who takes to a new home: as many as there are, among those who look for one like it around. */
import { describe, expect, it } from 'vitest';
import { build } from '../../sim/housing/build.js';
import { drawToNewHomes } from '../../sim/moving/new-homes.js';
import { makeSeekers, type Seekers } from '../../sim/moving/seekers.js';
import { OWNED, SOCIAL } from '../../sim/moving/segments.js';
import { DWELLING_STATUS } from '../../sim/state/dwellings.js';
import type { World } from '../../sim/world.js';
import { withHousing } from '../toy/housing.js';
import { man, smallInput, smallWorld, twoTowns } from '../toy/small-world.js';

const LOOKING = 400;

/** Everybody looks for a home to own in the first town; new ones stand in the second. */
function drawn(
  homes: number,
  newHomesDraw: number,
  change: (world: World, seekers: Seekers) => void = () => {},
  one = true,
): number[] {
  const world = smallWorld(withHousing(smallInput([{ members: [man(40)] }], undefined, twoTowns(one), 50)), {
    newHomesDraw,
  });
  for (let n = 0; n < homes; n++) build(world, [n, 7], 1, OWNED);
  const seekers = makeSeekers(LOOKING);
  seekers.count = LOOKING;
  for (let i = 0; i < LOOKING; i++) {
    seekers.idA_i[i] = i * 7919;
    seekers.first_i[i] = 0;
    seekers.tenure_i[i] = OWNED;
  }
  change(world, seekers);
  drawToNewHomes(world, seekers);
  return [...seekers.first_i];
}
const inSecond = (first_i: readonly number[]): number => first_i.filter((t) => t === 1).length;

describe('new homes', () => {
  it('draw as many as there are of them times the parameter, with the error of one draw each', () => {
    expect(Math.abs(inSecond(drawn(100, 1)) - 100)).toBeLessThan(39);
    expect(Math.abs(inSecond(drawn(100, 0.5)) - 50)).toBeLessThan(30);
    expect(inSecond(drawn(2 * LOOKING, 1))).toBe(LOOKING);
    expect(inSecond(drawn(100, 0))).toBe(0);
    expect(inSecond(drawn(0, 1)), 'empty dwellings of the base draw nobody more than before').toBe(0);
  });

  it('draw nobody from another municipality, nobody who wants another tenure, and nobody who comes back', () => {
    expect(inSecond(drawn(LOOKING, 1, undefined, false))).toBe(0);
    expect(inSecond(drawn(LOOKING, 1, (_, { tenure_i }) => tenure_i.fill(SOCIAL)))).toBe(0);
    expect(inSecond(drawn(LOOKING, 1, (_, { leaver_i }) => leaver_i.fill(3)))).toBe(0);
  });

  it('no longer draw when they are lived in or worn', () => {
    expect(inSecond(drawn(LOOKING, 1, ({ dwellings }) => dwellings.quality_d.fill(200)))).toBe(0);
    expect(inSecond(drawn(LOOKING, 1, ({ dwellings }) => dwellings.status_d.fill(DWELLING_STATUS.occupied)))).toBe(0);
  });

  it('leave those alone who go to a zone or stay', () => {
    const [stays, zone, ...others] = drawn(2 * LOOKING, 1, (_, { first_i }) => first_i.set([-1, 2]));
    expect([stays, zone, new Set(others)]).toEqual([-1, 2, new Set([1])]);
  });
});
