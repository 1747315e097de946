/** Dwellings wear: how much, whose, and until they are no longer fit to live in. Worked out on paper. */
import { describe, expect, it } from 'vitest';
import { survey, UNFIT } from '../../sim/housing/survey.js';
import { isLookedAt, KEEPER, ROUND, wearOf } from '../../sim/housing/upkeep.js';
import { BEST_QUALITY, DWELLING_STATUS, TENURE, TRAIT } from '../../sim/state/dwellings.js';
import { withIncomes } from '../toy/housing.js';
import { BASE } from '../toy/small-world.js';
import { alone, qualities, surveys, UNMENDED, worldOf } from './dwellings-fixture.js';

const { vacant, unusable } = DWELLING_STATUS;

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
