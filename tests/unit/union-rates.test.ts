/** How often people of a municipality form and leave unions, worked out on paper. */
import { describe, expect, it } from 'vitest';
import { meanUnions } from '../../scenarios/parameters/unions/mean-unions.js';
import { type PartnersByAge, partnersByAge } from '../../scenarios/parameters/unions/partners-by-age.js';
import { REFERENCE } from '../../scenarios/parameters/unions/reference.js';
import { formationIn, unionRates } from '../../scenarios/parameters/unions/union-rates.js';
import { AGES } from '../../sim/input.js';
import { type Home, man, smallInput, woman } from '../toy/small-world.js';

const BASE = 2021;
/** By age: so many people in each year of age, of whom so many with a partner and so many alone. */
const counts = (of: (age: number) => readonly [number, number, number]): PartnersByAge => {
  const column = (k: 0 | 1 | 2): Float64Array => Float64Array.from({ length: AGES }, (_, age) => of(age)[k]);
  return { municipalities: 1, all_ma: column(0), partners_ma: column(1), singles_ma: column(2) };
};
const times = (n: number, home: Home): Home[] => Array.from({ length: n }, () => home);

describe('unions that shares with a partner ask for', () => {
  it('are those that part the shares at 18, 25 and 36, and those that make up for separations', () => {
    // Half have a partner at 23 to 27, four fifths from 30 on; nobody is alone at 18 and 19.
    const share = (age: number): number => (age < 23 ? 0 : age < 30 ? 0.5 : 0.8);
    const { people, singles } = formationIn(
      counts((age) => [100, 100 * share(age), age < 20 ? 10 : 20]),
      0,
    );
    const parting = 0.03;
    expect(people[0]).toBeCloseTo(50 + parting * 2 * 50);
    expect(people[1]).toBeCloseTo(30 + parting * (5 * 50 + 6 * 80));
    expect(singles).toEqual([2 * 5 + 5 * 20, 11 * 20]);
  });

  it('are none where fewer have a partner later', () => {
    const { people } = formationIn(
      counts((age) => [100, age < 30 ? 60 : 10, 5]),
      0,
    );
    expect(people[1]).toBeCloseTo(0.03 * (5 * 60 + 6 * 10));
  });
});

describe('factors of a municipality', () => {
  const couple: Home = { members: [man(50, 'partner'), woman(50, 'partner')] };
  const alone: Home = { members: [man(50)] };
  const inSecond = (home: Home): Home => ({ ...home, place: 1 });
  /** 46 to 60 years old: 300 without and 700 with a partner in the first town, 100 and 900 in the second. */
  const homes = [
    ...[...times(300, alone), ...times(350, couple)],
    ...[...times(100, alone), ...times(450, couple)].map(inSecond),
  ];
  const input = smallInput(homes);
  const rates = unionRates(input.population, BASE, [0, 1]);
  const at = (m: number, age: number): number => m * AGES + age;

  it('let as many look, and as many part, as with the shares of the reference', () => {
    const usual = REFERENCE.single_g[4]![1];
    for (const [m, single] of [0.3, 0.1].entries()) {
      // Two hundred people as in the reference are counted with them.
      const share = (1000 * single + 200 * usual) / 1200;
      expect(rates.looking_ma[at(m, 50)]).toBeCloseTo(usual / share, 10);
      expect(rates.parting_ma[at(m, 50)]).toBeCloseTo((1 - usual) / (1 - share), 10);
    }
  });

  it('are 1 where nobody lives of an age, and for the oldest', () => {
    expect(rates.looking_ma[at(0, 65)]).toBeCloseTo(1, 12);
    expect(rates.looking_ma[at(0, 76)]).toBe(1);
    expect(rates.parting_ma[at(1, 80)]).toBe(1);
  });

  it('have means over those who could look or part', () => {
    const mean = meanUnions(rates, partnersByAge(input.population, BASE, [0, 1]));
    expect(mean.looking_a[50]).toBeCloseTo(
      (300 * rates.looking_ma[at(0, 50)]! + 100 * rates.looking_ma[at(1, 50)]!) / 400,
    );
    expect(mean.parting_a[50]).toBeCloseTo(
      (700 * rates.parting_ma[at(0, 50)]! + 900 * rates.parting_ma[at(1, 50)]!) / 1600,
    );
    expect(meanUnions(null, partnersByAge(input.population, BASE, [0, 1])).looking_a[50]).toBe(1);
  });
});
