/** Dwellings wear, are mended, built and taken down: the rules, worked out on paper. */
import { describe, expect, it } from 'vitest';
import { checkStock } from '../../sim/checks/stock.js';
import { checkStructure } from '../../sim/checks/structure.js';
import { buildByProgramme } from '../../sim/housing/build.js';
import { PROGRAMME, toBuild } from '../../sim/housing/building-programme.js';
import { hasLowIncome } from '../../sim/housing/low-income.js';
import { RENOVATED, valueGained, worstThatPays } from '../../sim/housing/renovation.js';
import { openStockYear } from '../../sim/housing/stock-books.js';
import { survey, UNFIT } from '../../sim/housing/survey.js';
import { takeDownBySchedule } from '../../sim/housing/take-down.js';
import { isLookedAt, KEEPER, ROUND, wearOf } from '../../sim/housing/upkeep.js';
import { isLongEmpty, worstFirst } from '../../sim/housing/worst-first.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import { incomesOf } from '../../sim/labour/household-income.js';
import { initialParameters, type ParameterValues } from '../../sim/parameters/parameters.js';
import { BEST_QUALITY, DWELLING_STATUS, TENURE, TRAIT } from '../../sim/state/dwellings.js';
import type { World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { type ToyHousing, withHousing, withIncomes } from '../toy/housing.js';
import { BASE, type Home, man, smallInput, smallWorld, twoTowns } from '../toy/small-world.js';

const { occupied, vacant, unusable, gone } = DWELLING_STATUS;
/** Nobody renovates, so that wear alone shows. */
const UNMENDED = { renovationPace: 0, earthquakes: 0 };
const alone = (n: number, place = 0): Home[] => Array.from({ length: n }, () => ({ place, members: [man(40)] }));

function worldOf(
  homes: readonly Home[],
  {
    empty = 0,
    quality = 128,
    toy = {},
    ...parameters
  }: Partial<ParameterValues> & { empty?: number; quality?: number; toy?: ToyHousing } = {},
): World {
  return smallWorld(withHousing(smallInput(homes, undefined, twoTowns(true), empty), toy, quality), {
    // What is built is then what a test says, whatever becomes of households.
    buildingProgramme: PROGRAMME.continued,
    ...parameters,
  });
}
/** The survey of so many years in a row. */
function surveys(world: World, years: number): void {
  for (let i = 0; i < years; i++) {
    survey(world);
    world.year++;
  }
}
const qualities = ({ dwellings: { slots, quality_d } }: World): number[] => [...quality_d.subarray(0, slots)];

describe('wear', () => {
  it('takes a rate exactly over the years, whatever the year of the look', () => {
    const parameters = { ageingOld: 0.0061, decayLowIncome: 0.0149, decayEmpty: 0.0607 };
    for (let first = 2015; first < 2015 + 2 * ROUND; first++) {
      const lost = { old: 0, poor: 0, empty: 0 };
      for (let year = first; year < first + 96; year++) {
        const { lost_k, poor, empty } = wearOf(year, parameters);
        lost.empty += empty;
        if ((year - first) % ROUND === ROUND - 1) lost.old += lost_k[2 * KEEPER.owner + 1]!;
        if ((year - first) % (2 * ROUND) === 2 * ROUND - 1) lost.poor += poor;
      }
      expect(Math.abs(lost.old - 96 * 0.0061 * BEST_QUALITY)).toBeLessThan(1);
      expect(Math.abs(lost.poor - 96 * 0.0149 * BEST_QUALITY)).toBeLessThan(1);
      expect(Math.abs(lost.empty - 96 * 0.0607 * BEST_QUALITY)).toBeLessThan(1);
    }
  });

  it('meets every dwelling once in a round: one lived in loses a round at once, a newer one nothing', () => {
    const world = worldOf(alone(40), { ...UNMENDED, ageingOld: 0.006 });
    world.dwellings.traits_d.fill(TRAIT.old, 0, 20);
    const { idA_d } = world.dwellings;
    const turns = [...idA_d.subarray(0, 40)].map((idA) => [0, 1, 2, 3].filter((i) => isLookedAt(idA, BASE + i)).length);
    expect(turns).toEqual(turns.map(() => 1));
    surveys(world, ROUND);
    // 0.006 of 255 a year: 6.12 points in four years, 6 or 7 of them whole.
    for (const q of qualities(world).slice(0, 20)) expect([121, 122]).toContain(q);
    expect(qualities(world).slice(20)).toEqual(new Array(20).fill(128));
  });

  it('takes more where an owner has too little to keep the home up, and not from tenants', () => {
    const world = withIncomes(worldOf(alone(40), { ...UNMENDED, decayLowIncome: 0.01, ageingOld: 0 }), 1);
    surveys(world, 2 * ROUND);
    const { tenure_d } = world.dwellings;
    // 0.01 of 255 over eight years: 20.4 points, 20 or 21 of them whole.
    qualities(world).forEach((q, d) => {
      if (tenure_d[d] === TENURE.owner) expect([107, 108]).toContain(q);
      else expect(q).toBe(128);
    });
  });

  it('takes a year of standing empty, and at last the dwelling off the market', () => {
    const world = worldOf([], { ...UNMENDED, empty: 4, decayEmpty: 0.06, quality: 49 });
    world.dwellings.since_d[3] = BASE;
    survey(world);
    expect(qualities(world)).toEqual([34, 34, 34, 49]);
    world.year++;
    surveys(world, 1);
    expect(qualities(world)).toEqual([19, 19, 19, 34]);
    expect(19).toBeLessThan(UNFIT);
    expect([...world.dwellings.status_d.subarray(0, 4)]).toEqual([unusable, unusable, unusable, vacant]);
    surveys(world, 3);
    expect(qualities(world).slice(0, 3), 'what is unfit wears no further').toEqual([19, 19, 19]);
  });
});

describe('a renovation', () => {
  const costs = { ...initialParameters(), renovationCost: 60_000, renovationValue: 0.8 };
  it('pays up to the quality at which it gains what it costs', () => {
    // 60,000 of 0.8 x 200,000 are 95.6 points below the 220 of a renovated home.
    expect(worstThatPays(200_000, costs)).toBe(124);
    expect(valueGained(200_000, 124, costs)).toBeGreaterThanOrEqual(60_000);
    expect(valueGained(200_000, 125, costs)).toBeLessThan(60_000);
    expect(worstThatPays(80_000, costs)).toBeLessThan(0);
    expect(worstThatPays(0, costs)).toBeLessThan(0);
    expect(worstThatPays(200_000, { ...costs, renovationValue: 0 })).toBeLessThan(0);
    expect(valueGained(200_000, RENOVATED + 1, costs)).toBe(0);
  });

  it('is made by private owners where it pays, by associations anywhere, by nobody without a pace', () => {
    const renovated = (woz: number, parameters: Partial<ParameterValues> = {}): { owned: number; social: number } => {
      const world = worldOf(alone(400), {
        quality: 60,
        toy: { woz },
        renovationPace: 0.3,
        privateFriction: 1,
        earthquakes: 0,
        ...parameters,
      });
      surveys(world, ROUND);
      const { slots, quality_d, tenure_d } = world.dwellings;
      const count = (tenure: number): number =>
        [...Array(slots).keys()].filter((d) => tenure_d[d] === tenure && quality_d[d] === RENOVATED).length;
      expect(world.housing!.books.renovated_t[0]).toBe(count(TENURE.owner) + count(TENURE.social));
      return { owned: count(TENURE.owner), social: count(TENURE.social) };
    };
    const dear = renovated(200_000);
    const cheap = renovated(100_000);
    // One in four is left after four years at 0.3: 152 of 200 with an error of 6.
    for (const n of [dear.owned, dear.social, cheap.social]) expect(Math.abs(n - 152)).toBeLessThan(27);
    expect(cheap).toEqual({ owned: 0, social: dear.social });
    expect(renovated(200_000, { privateFriction: 0 })).toEqual({ owned: 0, social: dear.social });
    expect(renovated(200_000, { renovationPace: 0 })).toEqual({ owned: 0, social: 0 });
  });

  it('is made by nobody who owns a home and has too little: EUR 13,500 for one, half as much more for each further person', () => {
    const single: Home = { members: [man(40)] };
    const withChild: Home = { members: [man(40), man(9, 'child')] };
    const isPoor = (home: Home, scale: number): boolean => {
      const world = withIncomes(worldOf([home]), scale);
      return hasLowIncome(world, incomesOf(world), 0);
    };
    expect([1.49, 1.5].map((scale) => isPoor(single, scale))).toEqual([true, false]);
    expect([2.24, 2.25].map((scale) => isPoor(withChild, scale))).toEqual([true, false]);
    const mended = (scale: number): number[] => {
      const world = withIncomes(
        worldOf(alone(200), {
          quality: 60,
          toy: { woz: 300_000 },
          renovationPace: 0.3,
          privateFriction: 1,
          earthquakes: 0,
        }),
        scale,
      );
      surveys(world, ROUND);
      const { quality_d, tenure_d } = world.dwellings;
      return [TENURE.owner, TENURE.social].map(
        (tenure) => quality_d.filter((q, d) => q === RENOVATED && tenure_d[d] === tenure).length,
      );
    };
    const [[owned, social], [poor, others]] = [mended(3), mended(1)] as [number[], number[]];
    expect(owned).toBeGreaterThan(40);
    expect(poor).toBe(0);
    expect(others).toBe(social);
  });

  it('is made less often by landlords, and by who sells an empty home, than by who lives in it', () => {
    const mendedOf = (homes: readonly Home[], tenure: number): number => {
      const world = worldOf(homes, {
        empty: homes.length === 0 ? 400 : 0,
        decayEmpty: 0,
        quality: 60,
        toy: { woz: 300_000 },
        renovationPace: 0.2,
        privateFriction: 1,
        earthquakes: 0,
      });
      world.dwellings.tenure_d.fill(tenure);
      surveys(world, ROUND);
      return qualities(world).filter((q) => q === RENOVATED).length;
    };
    const [owners, landlords, sellers] = [
      mendedOf(alone(400), TENURE.owner),
      mendedOf(alone(400), TENURE.private),
      mendedOf([], TENURE.owner),
    ];
    // 0.2 and 0.14 a year over four years: 236 and 181 of 400, each within 4.5 errors.
    expect(Math.abs(owners - 236)).toBeLessThan(45);
    for (const n of [landlords, sellers]) expect(Math.abs(n - 181)).toBeLessThan(45);
    expect(landlords).toBeLessThan(owners);
    expect(sellers).toBeLessThan(owners);
  });

  it('comes with reinforcement where the ground shook, in old homes, to 2028, and never when that is off', () => {
    const reinforced = (parameters: Partial<ParameterValues>, year = BASE): number => {
      const world = worldOf(alone(400), {
        quality: 200,
        toy: { shaken: 1 },
        renovationPace: 0,
        earthquakes: 1,
        ...parameters,
      });
      world.dwellings.traits_d.fill(TRAIT.old, 0, 200);
      world.year = year;
      surveys(world, ROUND);
      expect(qualities(world).slice(200)).not.toContain(RENOVATED);
      return qualities(world).filter((q) => q === RENOVATED).length;
    };
    // 0.05 a year over four years: 37 of 200 with an error of 5.5.
    expect(Math.abs(reinforced({}) - 37)).toBeLessThan(25);
    expect(reinforced({ earthquakes: 0.5 })).toBeLessThan(reinforced({}));
    expect(reinforced({ earthquakes: 0 })).toBe(0);
    expect(reinforced({}, 2028), 'the last year').toBeGreaterThan(0);
    expect(reinforced({}, 2029)).toBe(0);
  });
});

describe('what is taken down', () => {
  it('is the worst, then what was empty longest, then by lot, in any order of slots', () => {
    const world = worldOf([], { empty: 6 });
    world.dwellings.quality_d.set([90, 40, 60, 40, 40, 200]);
    world.dwellings.since_d.set([0, 2010, 0, 2003, 2010, 0]);
    const key = { k1: 5, k2: 7 };
    const order = worstFirst(world.dwellings, [0, 1, 2, 3, 4, 5], 4, key);
    expect([order[0], order[3]]).toEqual([3, 2]);
    expect(new Set(order.slice(1, 3))).toEqual(new Set([1, 4]));
    expect(worstFirst(world.dwellings, [5, 4, 3, 2, 1, 0], 4, key)).toEqual(order);
    expect(worstFirst(world.dwellings, [0, 5], 3, key)).toEqual([0, 5]);
    expect(worstFirst(world.dwellings, [0, 5], 0, key)).toEqual([]);
  });

  it('is never lived in, and no more than stands empty', () => {
    const world = worldOf(alone(10), { ...UNMENDED, empty: 3, quality: 90, toy: { takenDown_m: [5] } });
    const before = tallyOf(world);
    takeDownBySchedule(world, survey(world));
    expect([...world.dwellings.status_d.subarray(0, 13)]).toEqual([...new Array(10).fill(occupied), gone, gone, gone]);
    const { dwellings_t, vacant_t, usable_t } = tallyOf(world);
    expect([dwellings_t[0], vacant_t[0], usable_t[0]]).toEqual([10, 0, 10]);
    expect(before.dwellings_t[0]).toBe(13);
    checkStructure(world);
  });

  it('counts as empty for long after three full years, or when nobody knows since when', () => {
    expect([2017, 2018, 0].map((since) => isLongEmpty(since, 2021))).toEqual([true, false, true]);
  });
});

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

describe('the books of dwellings', () => {
  it('hold over years in which all of it happens, and a dwelling that appears or disappears is found out', () => {
    const lived = worldOf(alone(30), { empty: 12, quality: 60, toy: { built_t: [2.4, 0.6], takenDown_m: [1.5] } });
    const first = tallyOf(lived);
    let [built, down] = [0, 0];
    for (let i = 0; i < 8; i++) {
      stepYear(lived);
      checkStructure(lived);
      for (const n of lived.housing!.books.built_t) built += n;
      for (const n of lived.housing!.books.takenDown_t) down += n;
    }
    const sum = (column: Int32Array): number => column.reduce((a, b) => a + b, 0);
    expect(Math.min(built, down)).toBeGreaterThan(3);
    expect(sum(tallyOf(lived).dwellings_t)).toBe(sum(first.dwellings_t) + built - down);

    const world = worldOf(alone(5), { empty: 2 });
    const before = tallyOf(world);
    world.dwellings.status_d[5] = gone;
    expect(() => checkStock(world, before, tallyOf(world))).toThrow(
      'expected 7 from what was built and taken down, found 6',
    );
    world.housing!.books.takenDown_t[0] = 1;
    checkStock(world, before, tallyOf(world));
    world.dwellings.status_d[6] = occupied;
    expect(() => checkStock(world, before, tallyOf(world))).toThrow('6 of 6 occupied, by 5 households');
  });
});
