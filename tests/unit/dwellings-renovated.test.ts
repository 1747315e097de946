/** Where a renovation pays, who makes one, and what comes with reinforcement. Worked out on paper. */
import { describe, expect, it } from 'vitest';
import { hasLowIncome } from '../../sim/housing/low-income.js';
import { RENOVATED, valueGained, worstThatPays } from '../../sim/housing/renovation.js';
import { ROUND } from '../../sim/housing/upkeep.js';
import { incomesOf } from '../../sim/labour/household-income.js';
import { initialParameters, type ParameterValues } from '../../sim/parameters/parameters.js';
import { TENURE, TRAIT } from '../../sim/state/dwellings.js';
import { withIncomes } from '../toy/housing.js';
import { BASE, type Home, man } from '../toy/small-world.js';
import { alone, qualities, surveys, worldOf } from './dwellings-fixture.js';

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
