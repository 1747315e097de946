/** Are deaths divided over people with and without a partner as said, and their number left alone? */
import { describe, expect, it } from 'vitest';
import { levelAfter } from '../../sim/mortality/death.js';
import { partnerFactors } from '../../sim/mortality/partner-factors.js';
import { classOf, FEMALE } from '../../sim/state/persons.js';
import { CLASSES } from '../../sim/world.js';
import { BASE, type Home, smallInput, smallWorld } from '../toy/small-world.js';

const RATIO = 0.5;
const woman = (age: number, role: 'adult' | 'partner'): Home['members'][number] => ({ age, sex: FEMALE, role });

describe('mortality with a partner', () => {
  /** Women of an age: some with a partner (another woman of the age), others alone. */
  function factors(age: number, couples: number, alone: number, ratio = RATIO): readonly [number, number] {
    const homes: Home[] = [
      ...Array.from({ length: couples }, () => ({ members: [woman(age, 'partner'), woman(age, 'partner')] })),
      ...Array.from({ length: alone }, () => ({ members: [woman(age, 'adult')] })),
    ];
    const world = smallWorld(smallInput(homes), { partnerMortality: ratio });
    const c = classOf(BASE - 1 - age, FEMALE);
    const factor_mpc = partnerFactors(world);
    return [factor_mpc[c]!, factor_mpc[CLASSES + c]!];
  }

  it('is lower in the ratio given to 60, and deaths of the age stay as many', () => {
    const [alone, partnered] = factors(55, 3, 4);
    expect(partnered / alone).toBeCloseTo(RATIO, 12);
    expect((6 * partnered + 4 * alone) / 10).toBeCloseTo(1, 12);
  });

  it('differs less the older people are, and not from 95 on', () => {
    const ratioAt = (age: number): number => {
      const [alone, partnered] = factors(age, 2, 2);
      return partnered / alone;
    };
    expect(ratioAt(77)).toBeGreaterThan(0.7);
    expect(ratioAt(77)).toBeLessThan(0.8);
    expect(ratioAt(95)).toBe(1);
  });

  it('is that of everybody where all live alike, and where the ratio is 1', () => {
    expect(factors(70, 3, 0)[1]).toBeCloseTo(1, 12);
    expect(factors(70, 0, 3)[0]).toBe(1);
    expect(factors(55, 3, 4, 1)).toEqual([1, 1]);
  });
});

describe('the level of mortality', () => {
  it('falls by the same share each year from that of the life table, and is the higher before it', () => {
    expect([0, 1, 10].map((years) => levelAfter(1.1, 0.02, years))).toEqual([
      1.1,
      expect.closeTo(1.1 * 0.98, 12),
      expect.closeTo(1.1 * 0.98 ** 10, 12),
    ]);
    expect(levelAfter(1, 0.02, -3)).toBeCloseTo(0.98 ** -3, 12);
    expect(levelAfter(1, 0, 30)).toBe(1);
  });
});
