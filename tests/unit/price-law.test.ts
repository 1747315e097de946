/** Prices at numbers worked out by hand, and exactly those of the base where nothing changes. */
import { describe, expect, it } from 'vitest';
import { countHomes } from '../../sim/housing/home-counts.js';
import { besideAny, drifted, nextPrice, priceTarget, shrunk, tightnessChange } from '../../sim/housing/price-law.js';
import { PRICED } from '../../sim/housing/prices.js';
import { shakenBy } from '../../sim/housing/quakes.js';
import type { WorldInput } from '../../sim/input.js';
import { OWNED } from '../../sim/moving/segments.js';
import { prices } from '../../sim/processes/prices.js';
import { DWELLING_STATUS, TENURE } from '../../sim/state/dwellings.js';
import type { World } from '../../sim/world.js';
import { withHousing } from '../toy/housing.js';
import { BASE, man, smallInput, smallWorld, twoTowns } from '../toy/small-world.js';
import { withVacancies } from '../toy/vacancy.js';

describe('the price law', () => {
  it('goes with the logarithm of demand over supply against the base', () => {
    const base = { demand: 95, supply: 100 };
    expect(tightnessChange(base, base)).toBe(0);
    expect(tightnessChange({ demand: 85, supply: 100 }, base)).toBeCloseTo(Math.log(85.5 / 95.5), 12);
    expect(tightnessChange({ demand: 0, supply: 0 }, base)).toBeCloseTo(Math.log(100.5 / 95.5), 12);
  });
  it('adds up tightness, quality and emptiness', () => {
    const strengths = { priceElasticity: 1.5, qualityValue: 0.5, vacancySpillover: -0.02, rebuildingValue: 0.07 };
    const changes = { tightness: -0.1, quality: 0.04, besideEmpty: 0.5, besideRebuilt: 0.2 };
    expect(priceTarget(strengths, changes)).toBeCloseTo(-0.15 + 0.02 - 0.01 + 0.014, 12);
  });
  it('covers a part of what is left each year', () => {
    expect(nextPrice(-0.1, -0.2, { priceSpeed: 0.3 })).toBeCloseTo(-0.13, 12);
    expect(nextPrice(0, 0, { priceSpeed: 0.3 })).toBe(0);
  });
  it('draws a town to its municipality, half way at 300 dwellings', () => {
    expect(shrunk(0.2, 0.1, 0)).toBe(0.1);
    expect(shrunk(0.2, 0.1, 300)).toBeCloseTo(0.15, 12);
    expect(shrunk(0.1, 0.1, 5)).toBe(0.1);
  });
  it('knows how many homes have a long-empty one among ten neighbours', () => {
    expect(besideAny(0)).toBe(0);
    expect(besideAny(0.05)).toBeCloseTo(1 - 0.95 ** 10, 12);
    expect(besideAny(1)).toBe(1);
  });
  it('lets the drift of before the base fade from the first year on', () => {
    expect(drifted(-0.01, 0, 0.8)).toBeCloseTo(0, 15);
    expect(drifted(-0.01, 3, 0.8)).toBeCloseTo(-0.01 * (0.8 + 0.64 + 0.512), 12);
    expect(drifted(-0.01, 40, 0)).toBeCloseTo(0, 15);
  });
  it('has earthquakes rise from 2012 to 2018 and ease after 2020', () => {
    expect([2011, 2012, 2015, 2018, 2020].map(shakenBy)).toEqual([0, 0, 0.5, 1, 1]);
    expect(shakenBy(2022)).toBeCloseTo(0.81, 12);
  });
});

const PEOPLE = 40;
const QUALITY = 128;
/** Single men who own a home each, all in the first town, which is a municipality of its own; and homes nobody lives in. */
const inputOf = (empty = 0) => {
  const men = smallInput(Array.from({ length: PEOPLE }, () => ({ members: [man(30)] })));
  return owned(withHousing(withVacancies(men, 0, empty), {}, QUALITY));
};

function owned(input: WorldInput): WorldInput {
  input.population.dwellings.tenure_d.fill(TENURE.owner);
  return input;
}

/** Years in which nothing happens but what is done to the dwellings beforehand. */
function live(world: World, years: number): number[] {
  return Array.from({ length: years }, () => {
    prices.run(world, prices.prepare(world));
    world.year++;
    return world.housing!.prices.price_ts[PRICED.owned]!;
  });
}
/** Some homes become empty on the first day. */
function empty(world: World, homes: number): void {
  world.dwellings.status_d.fill(DWELLING_STATUS.vacant, 0, homes);
  world.dwellings.since_d.fill(BASE, 0, homes);
}

describe('prices of a town', () => {
  it('are those of the base where nothing changes, exactly and for good', () => {
    const world = smallWorld(inputOf());
    expect(live(world, 4)).toEqual([1, 1, 1, 1]);
  });
  it('fall with households, a part of the way each year', () => {
    const world = smallWorld(inputOf(), { priceElasticity: 1.2, priceSpeed: 0.5 });
    empty(world, 8);
    const target = 1.2 * Math.log(32.5 / 40.5);
    const [first, second] = live(world, 2);
    expect(first).toBeCloseTo(Math.exp(target / 2), 12);
    expect(second).toBeCloseTo(Math.exp((target * 3) / 4), 12);
  });
  it('fall half as much where homes are let, when owned ones stand empty', () => {
    const world = smallWorld(inputOf(), { priceSpeed: 1 });
    empty(world, 8);
    live(world, 1);
    expect(world.housing!.prices.price_ts[PRICED.private]).toBeCloseTo(Math.sqrt(32.5 / 40.5), 12);
  });
  it('do not answer at an elasticity of 0', () => {
    const world = smallWorld(inputOf(), { priceElasticity: 0 });
    empty(world, 8);
    expect(live(world, 3)).toEqual([1, 1, 1]);
  });
  it('rise with searches refused, but for those of the first three years', () => {
    const world = smallWorld(inputOf(), { priceSpeed: 1 });
    world.refused_s[OWNED] = 6;
    expect(live(world, 3)).toEqual([1, 1, 1]);
    world.refused_s[OWNED] = 12;
    expect(live(world, 1)[0]).toBeCloseTo(48.5 / 46.5, 12);
  });
  it('know the refusals of all three first years, and of no other municipality', () => {
    const homes = [0, 1].map((place) => ({ place, members: [man(30)] }));
    const world = smallWorld(owned(withHousing(smallInput(homes), {}, QUALITY)), { priceSpeed: 1 });
    live(world, 2);
    world.refused_s[OWNED] = 6;
    expect(live(world, 1)).toEqual([1]);
    world.refused_s[OWNED] = 30;
    expect(live(world, 1)[0]).toBeGreaterThan(2);
    expect(world.housing!.prices.price_ts[2]).toBe(1);
  });
  it('come back when the homes have been empty for so long that nobody offers them', () => {
    const world = smallWorld(inputOf(), { priceSpeed: 1, vacancySpillover: 0 });
    empty(world, 8);
    const seen = live(world, 10);
    const low = 32.5 / 40.5;
    seen.slice(0, 8).forEach((price) => {
      expect(price).toBeCloseTo(low, 12);
    });
    // Without those homes the town is as tight as at the base.
    for (const price of seen.slice(8)) expect(price).toBeCloseTo(1, 12);
  });
  it('do not move when such homes are taken down, whose neighbours are worth more then', () => {
    const worlds = [0, -0.02].map((vacancySpillover) => {
      const world = smallWorld(inputOf(8), { priceSpeed: 1, vacancySpillover });
      world.dwellings.status_d.fill(DWELLING_STATUS.gone, PEOPLE, PEOPLE + 8);
      return world;
    });
    // At the base they stood empty for nobody knows how long: as if unfit.
    for (const world of worlds) Object.assign(world.housing!.prices, { base: unfit(world.housing!.prices.base) });
    expect(live(worlds[0]!, 1)).toEqual([1]);
    expect(live(worlds[1]!, 1)[0]).toBeCloseTo(Math.exp(0.02 * (1 - (40 / 48) ** 10)), 12);
  });
  it('rise beside homes rebuilt in place of empty ones', () => {
    const world = smallWorld(inputOf(), { priceSpeed: 1 });
    world.housing!.books.rebuilt_t[0] = 4;
    expect(live(world, 1)[0]).toBeCloseTo(Math.exp(0.07 * (1 - 0.9 ** 10)), 12);
  });
  it('rise with the quality of homes', () => {
    const world = smallWorld(inputOf(), { priceSpeed: 1, qualityValue: 0.5 });
    world.dwellings.quality_d.fill(QUALITY + 51);
    expect(live(world, 1)[0]).toBeCloseTo(Math.exp(0.5 * 0.2), 12);
    expect(world.housing!.prices.better_t[0]).toBeCloseTo(0.2, 12);
  });
  it('are seen by the tax office a year later', () => {
    const world = smallWorld(inputOf());
    empty(world, 8);
    const [first] = live(world, 1);
    expect(world.housing!.prices.lagged_ts[PRICED.owned]).toBe(1);
    live(world, 1);
    expect(world.housing!.prices.lagged_ts[PRICED.owned]).toBe(first);
  });
  it('follow the municipality where a town has few homes', () => {
    const homes = Array.from({ length: PEOPLE }, () => ({ members: [man(30)] }));
    const input = owned(
      withHousing(smallInput([...homes, { members: [man(30)], place: 1 }], undefined, twoTowns(true)), {}, QUALITY),
    );
    const world = smallWorld(input, { priceSpeed: 1, vacancySpillover: 0 });
    world.dwellings.status_d[PEOPLE] = DWELLING_STATUS.vacant;
    world.dwellings.since_d[PEOPLE] = BASE;
    live(world, 1);
    const { price_ts } = world.housing!.prices;
    expect(price_ts[2]).toBeLessThan(price_ts[0]!);
    // Its only household gone would make its own price a third; with one dwelling it counts for a three-hundredth.
    expect(price_ts[2]).toBeGreaterThan(0.97);
    // And so for the state of homes: one that falls to pieces says little about a village.
    world.dwellings.quality_d[PEOPLE] = 0;
    world.dwellings.status_d[PEOPLE] = DWELLING_STATUS.occupied;
    live(world, 1);
    expect(Math.abs(world.housing!.prices.better_t[1]!)).toBeLessThan(0.02);
  });
});

describe('homes that stand empty', () => {
  it('are long empty after three full years or when unfit, and on offer for eight', () => {
    const { dwellings } = inputOf(5).population;
    dwellings.since_d.set([BASE - 1, BASE - 3, BASE - 4, BASE - 8, BASE - 9], PEOPLE);
    const counts = countHomes(dwellings, 2, BASE, BASE);
    expect([counts.longEmpty_t[0], counts.offered_tk[0], counts.standing_tk[0]]).toEqual([3, PEOPLE + 4, PEOPLE + 5]);
    dwellings.status_d[PEOPLE] = DWELLING_STATUS.unusable;
    const worse = countHomes(dwellings, 2, BASE, BASE);
    expect([worse.longEmpty_t[0], worse.offered_tk[0], worse.standing_tk[0]]).toEqual([4, PEOPLE + 3, PEOPLE + 5]);
  });
});

const unfit = <Counts extends { offered_tk: Int32Array; longEmpty_t: Int32Array; quality_t: Float64Array }>(
  counts: Counts,
): Counts => ({
  ...counts,
  offered_tk: Int32Array.from(counts.offered_tk, (n, k) => (k === 0 ? PEOPLE : n)),
  quality_t: Float64Array.from(counts.quality_t, (q, t) => (t === 0 ? QUALITY * PEOPLE : q)),
  longEmpty_t: Int32Array.from(counts.longEmpty_t, (n, t) => (t === 0 ? 8 : n)),
});

describe('earthquakes', () => {
  const shaken = (parameters: object, base: number): World => {
    const world = smallWorld(withHousing(smallInput([{ members: [man(30)] }]), { shaken: 1 }), parameters);
    return { ...world, baseYear: base, year: base };
  };
  it('take what was still to come after the base', () => {
    const world = shaken({ earthquakes: 1 }, 2015);
    const seen = live(world, 6);
    expect(seen[2]).toBeCloseTo(Math.exp(-0.09 * 0.5), 12);
    expect(seen[4]).toBe(seen[3]);
    expect(seen[5]).toBeGreaterThan(seen[4]!);
  });
  it('take half of it at low, and nothing when off', () => {
    expect(live(shaken({ earthquakes: 0.5 }, 2015), 3)[2]).toBeCloseTo(Math.exp(-0.045 * 0.5), 12);
    expect(live(shaken({ earthquakes: 0 }, 2015), 3)).toEqual([1, 1, 1]);
  });
});
