/** How many dwellings are built where, and of which kind. Worked out on paper. */
import { describe, expect, it } from 'vitest';
import { buildByProgramme } from '../../sim/housing/build.js';
import { PROGRAMME, toBuild } from '../../sim/housing/building-programme.js';
import { openStockYear } from '../../sim/housing/stock-books.js';
import { BEST_QUALITY, DWELLING_STATUS, TENURE, TRAIT } from '../../sim/state/dwellings.js';
import type { World } from '../../sim/world.js';
import type { ToyHousing } from '../toy/housing.js';
import { BASE } from '../toy/small-world.js';
import { alone, worldOf } from './dwellings-fixture.js';

const { vacant } = DWELLING_STATUS;

describe('what is built', () => {
  const built = (world: World): number[] => {
    openStockYear(world.housing!.books);
    buildByProgramme(world);
    return [...world.housing!.books.built_t];
  };

  it('is an expectation in whole dwellings', () => {
    const world = worldOf(alone(2), { toy: { built_t: [1.5, 0] } });
    let sum = 0;
    for (let i = 0; i < 400; i++) {
      const [here, there] = built(world);
      expect([1, 2]).toContain(here);
      expect(there).toBe(0);
      sum += here!;
      world.year++;
    }
    expect(Math.abs(sum - 600)).toBeLessThan(45);
    const { idA_d, idB_d, slots } = world.dwellings;
    expect(new Set([...Array(slots).keys()].map((d) => `${idA_d[d]}-${idB_d[d]}`)).size).toBe(slots);
  });

  it('is new, empty since this year, and of the tenures of the town', () => {
    const world = worldOf([], { toy: { built_t: [400, 0], ownedPart_t: [0.5, 1], socialPart_t: [0.3, 0] } });
    expect(built(world)).toEqual([400, 0]);
    const { slots, place_d, status_d, since_d, quality_d, traits_d, tenure_d } = world.dwellings;
    expect(slots).toBe(400);
    for (let d = 0; d < slots; d++) {
      expect([place_d[d], status_d[d], since_d[d], quality_d[d]]).toEqual([0, vacant, BASE, BEST_QUALITY]);
      expect(traits_d[d]! & TRAIT.old).toBe(0);
    }
    const count = (column: Uint8Array, value: number): number =>
      column.subarray(0, slots).filter((v) => v === value).length;
    // 4.5 errors of 200, 120 and 80 of 400, and of 160 fit to grow old in.
    expect(Math.abs(count(tenure_d, TENURE.owner) - 200)).toBeLessThan(45);
    expect(Math.abs(count(tenure_d, TENURE.social) - 120)).toBeLessThan(42);
    expect(Math.abs(count(tenure_d, TENURE.private) - 80)).toBeLessThan(37);
    expect(Math.abs(count(traits_d, TRAIT.lifeProof) - 160)).toBeLessThan(45);
  });

  it('follows the programme: none, as before, as households grew, or what was observed', () => {
    const toy: ToyHousing = {
      built_t: [2, 1],
      after: { built_t: [7, 0], known_t: [0, 0], takenDown_m: [0], lastYear: BASE + 1 },
    };
    const years = (buildingProgramme: number, buildingGiven = 0, towns = toy): number[][] => {
      const world = worldOf([...alone(30), ...alone(10, 1)], { toy: towns, buildingProgramme, buildingGiven });
      return [0, 1, 2].map((i) => {
        // Ten households disappear in the second year.
        if (i === 1) for (let h = 0; h < 10; h++) world.households.size_h[h] = 0;
        const expected = [...Array.from(toBuild(world))];
        world.year++;
        return expected;
      });
    };
    expect(years(PROGRAMME.none)).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(years(PROGRAMME.continued)).toEqual([
      [2, 1],
      [2, 1],
      [2, 1],
    ]);
    // Before the base date three a year: two of these years count in the first year, none when households fall.
    expect(years(PROGRAMME.followsHouseholds)).toEqual([
      [1.5, 0.5],
      [0, 0],
      [0, 0],
    ]);
    // Where building is known to go on it does, at least.
    const known: ToyHousing = { ...toy, known_t: [0, 1] };
    expect(years(PROGRAMME.followsHouseholds, 0, known)).toEqual([
      [1.5, 1],
      [0, 1],
      [0, 1],
    ]);
    expect(years(PROGRAMME.none, 1)).toEqual([
      [7, 0],
      [7, 0],
      [0, 0],
    ]);
  });
});

describe('building that is given to some year', () => {
  it('afterwards follows the households of the last three years, not all that came since the base', () => {
    const given = { built_t: [7, 0], known_t: [0, 0], takenDown_m: [0], lastYear: BASE + 3 };
    const years = (buildingGiven: number): number[][] => {
      const world = worldOf([...alone(30), ...alone(10, 1)], {
        toy: { built_t: [2, 1], after: given },
        buildingProgramme: PROGRAMME.followsHouseholds,
        buildingGiven,
      });
      const { size_h } = world.households;
      for (const column of [world.base.households.size_h, size_h]) column.fill(0, 0, 20);
      return [0, 1, 2, 3, 4, 5].map((i) => {
        // Two households come in each of the first three years, and one a year from then on.
        const [from, to] = i < 3 ? [2 * i, 2 * i + 2] : [3 + i, 4 + i];
        size_h.fill(1, from, to);
        const expected = Array.from(toBuild(world));
        world.year++;
        return expected;
      });
    };
    const [observed, followed] = [years(1), years(0)];
    expect(observed.slice(0, 4)).toEqual(observed.slice(0, 4).map(() => [7, 0]));
    expect(observed.slice(4)).toEqual(followed.slice(4));
    // Two, one and one in three years, then one in each.
    expect(followed.slice(4).map(([here, there]) => here! + there!)).toEqual([4 / 3, 1]);
  });
});
