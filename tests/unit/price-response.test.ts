/** Who answers to prices and quality, and that frozen prices are seen by nobody. */
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { stateHash } from '../../sim/hash.js';
import { quakeMoves } from '../../sim/housing/quakes.js';
import { housingPull, ownerWishFactor } from '../../sim/housing/response.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import { priceIndex, wozValue } from '../../sim/indicators/values.js';
import { flowsOf } from '../../sim/indicators/year-flows.js';
import type { WorldInput } from '../../sim/input.js';
import { FAMILY, JOB, lifeStageOf, STUDY_HBO } from '../../sim/moving/classes.js';
import { initialParameters, type ParameterValues } from '../../sim/parameters/parameters.js';
import { makeWorld, type World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { withHousing } from '../toy/housing.js';
import { toyPack } from '../toy/pack.js';
import { man, smallInput, smallWorld } from '../toy/small-world.js';

const pack = toyPack();
const open = openInput(pack, synthesise(pack, 1));
/** Prices that drift fast, so that there is something to answer to. */
const drifting: WorldInput = {
  ...open,
  housing: { ...open.housing!, prices: { ...open.housing!.prices, drift_m: [-0.1, 0.05] } },
};
const worldOf = (parameters: Partial<ParameterValues> = {}, input = drifting): World =>
  makeWorld(input, runKeyOf(7), { ...initialParameters(), ...parameters });

/** A town with cheaper homes, of another quality, a year after the base. */
function changed(price: number, better: number, parameters: Partial<ParameterValues> = {}): World {
  const world = worldOf({ priceResponse: 0.5, qualityResponse: 0.4, ...parameters });
  const { price_ts, better_t } = world.housing!.prices;
  price_ts.fill(price, 0, 2);
  better_t[0] = better;
  return world;
}

describe('the weight of a town', () => {
  it('is that of the base at the base', () => {
    const pull = housingPull(worldOf());
    for (let c = 0; c <= JOB; c++) expect(pull(0, c)).toBe(1);
  });
  it.each([
    ['first-time buyers', lifeStageOf(25), 0.8 ** -0.5],
    ['people of 50', lifeStageOf(50), 0.8 ** -0.5],
    ['people of 60', lifeStageOf(60), 0.8 ** -0.5],
    ['people of 40', lifeStageOf(40), 0.8 ** -0.25],
    ['the old', lifeStageOf(80), 0.8 ** -0.25],
    ['families', FAMILY, 0.8 ** -0.25],
    ['who moves for a job', JOB, 0.8 ** -0.25],
    ['students', STUDY_HBO, 1],
  ])('where homes are a fifth cheaper is another for %s', (_, choiceClass, weight) => {
    const pull = housingPull(changed(0.8, 0));
    expect(pull(0, choiceClass)).toBeCloseTo(weight, 12);
    expect(pull(1, choiceClass)).toBe(1);
  });
  it('falls with the quality of its homes', () => {
    expect(housingPull(changed(1, -0.1))(0, FAMILY)).toBeCloseTo(Math.exp(-0.04), 12);
  });
  it('knows quality but no prices when these are frozen', () => {
    expect(housingPull(changed(0.8, -0.1, { livePrices: 0 }))(0, FAMILY)).toBeCloseTo(Math.exp(-0.04), 12);
    expect(housingPull(changed(0.8, -0.1, { livePrices: 0, qualityResponse: 0 }))(0, FAMILY)).toBe(1);
  });
});

describe('frozen prices', () => {
  const hashes = (parameters: Partial<ParameterValues>): string[] => {
    const world = worldOf(parameters);
    return Array.from({ length: 6 }, () => {
      stepYear(world);
      return stateHash(world).state;
    });
  };
  // Owners who mend their homes look at prices too.
  const nobodyAnswers = { priceResponse: 0, renovationPace: 0 };
  it('are a world in which nobody answers to them, to the byte', () => {
    expect(hashes({ ...nobodyAnswers, livePrices: 0 })).toEqual(hashes(nobodyAnswers));
    expect(hashes({ renovationPace: 0, livePrices: 0 })).toEqual(hashes(nobodyAnswers));
  });
  it('are another world than live ones', () => {
    expect(hashes({ livePrices: 0 }).at(-1)).not.toBe(hashes({}).at(-1));
  });
  it('leave the wish to own alone, which live ones raise where homes got cheaper', () => {
    const [live, frozen] = [worldOf(), worldOf({ livePrices: 0 })];
    for (const world of [live, frozen]) stepYear(world);
    expect(ownerWishFactor(frozen)).toBeNull();
    const price = live.housing!.prices.price_ts[0]!;
    expect(price).toBeLessThan(0.95);
    expect(ownerWishFactor(live)![0]).toBeCloseTo(price ** -initialParameters().priceResponse, 12);
  });
});

describe('values', () => {
  const figuresOf = (world: World, { of, areas }: typeof wozValue): number[] => {
    const tally = tallyOf(world);
    const flows = flowsOf(world);
    return [...of(world, tally, flows), areas!.of(flows, world, tally)[0]!];
  };
  it('are those of the base year, a year longer than prices', () => {
    const world = worldOf();
    const base = figuresOf(world, wozValue);
    stepYear(world);
    // A dwelling built or taken down changes the mean of an area, not that of a town.
    expect(figuresOf(world, wozValue).slice(0, 3)).toEqual(base.slice(0, 3));
    const [index] = figuresOf(world, priceIndex);
    expect(index).toBeLessThan(95);
    stepYear(world);
    const seen = figuresOf(world, wozValue)[0]! / base[0]!;
    expect(seen).toBeCloseTo(index! / 100, 2);
  });
  it('weigh towns by their dwellings', () => {
    const input = withHousing(smallInput([0, 0, 0, 1].map((place) => ({ place, members: [man(40)] }))));
    const { housing } = input;
    const priced = { ...housing!, prices: { ...housing!.prices, woz_t: [100_000, 200_000] } };
    expect(figuresOf(smallWorld({ ...input, housing: priced }), wozValue)).toEqual([100_000, 200_000, 125_000]);
  });
});

describe('a changed price', () => {
  it('is another state of its town alone', () => {
    const [one, other] = [worldOf(), worldOf()];
    other.housing!.prices.price_ts[0] = 1 - 2 ** -53;
    const [a, b] = [stateHash(one), stateHash(other)];
    expect(b.place_t[0]).not.toBe(a.place_t[0]);
    expect(b.place_t.slice(1)).toEqual(a.place_t.slice(1));
    expect(b.state).not.toBe(a.state);
  });
  it('is another state when two towns change prices', () => {
    const [one, other] = [worldOf(), worldOf()];
    one.housing!.prices.price_ts[0] = 0.9;
    other.housing!.prices.price_ts[2] = 0.9;
    expect(stateHash(other).state).not.toBe(stateHash(one).state);
  });
});

describe('moving where the ground shook', () => {
  const quakes = (year: number, base: number, earthquakes: number) => {
    const world = smallWorld(withHousing(smallInput([{ members: [man(30)] }]), { shaken: 0.5 }), { earthquakes });
    return quakeMoves({ ...world, baseYear: base, year });
  };
  it('is as at the base on its first day', () => expect(quakes(2015, 2015, 1)).toMatchObject({ most: 1 }));
  it('rises to 15 percent of what it was without, half shaken by half of it', () => {
    const more = 1.075 / 1.0375;
    expect(quakes(2018, 2015, 1)!.most).toBeCloseTo(more, 12);
    expect(quakes(2018, 2015, 1)!.more_t[0]).toBeCloseTo(more, 12);
  });
  it('eases after 2020', () => {
    const { more_t, most } = quakes(2026, 2021, 1)!;
    expect(more_t[0]).toBeLessThan(1);
    expect(most).toBe(1);
  });
  it('is no matter when they are off', () => expect(quakes(2018, 2015, 0)).toBeNull());
});
