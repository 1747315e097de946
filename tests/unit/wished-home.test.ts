/** Who looks for which home, who may rent from an association, and what a life-proof home changes from 75 on. */
import { describe, expect, it } from 'vitest';
import { draw } from '../../sim/draws.js';
import { CAUSE } from '../../sim/events.js';
import type { WorldInput } from '../../sim/input.js';
import { entrantsOf } from '../../sim/moving/entrants.js';
import { gatherSeekers } from '../../sim/moving/gather.js';
import { lifeProofFactors } from '../../sim/moving/life-proof.js';
import { secondWish } from '../../sim/moving/second-wish.js';
import { makeSeekers, type Seekers } from '../../sim/moving/seekers.js';
import { OWNED, PRIVATE, SHARED, SOCIAL } from '../../sim/moving/segments.js';
import { incomeLimit, priorityOf, URGENT } from '../../sim/moving/social-rent.js';
import { homeWishes, PRESENT, wishHome } from '../../sim/moving/wished-home.js';
import { addWish } from '../../sim/moving/wishes.js';
import { initialParameters, type ParameterValues } from '../../sim/parameters/parameters.js';
import { ageing } from '../../sim/processes/ageing.js';
import { waitingFirst } from '../../sim/processes/settling.js';
import { TENURE, TRAIT } from '../../sim/state/dwellings.js';
import type { World } from '../../sim/world.js';
import { withHousing } from '../toy/housing.js';
import { BASE, type Home, man, smallInput, smallWorld, stillMoving, twoTowns, woman } from '../toy/small-world.js';

const PEOPLE = 4000;
const LIMIT = initialParameters().socialIncomeLimit;
/** A town of owned and of associations' homes, half each; the second town has the same. */
const homes: Home[] = Array.from({ length: 40 }, (_, i) => ({ members: [man(40)], place: i % 4 < 2 ? 0 : 1 }));

interface Asked {
  readonly age: number;
  readonly alone?: boolean;
  readonly income?: number;
  readonly present?: number;
}
/** What people of one kind, all with other identities, look for in the first town. */
function wished(asked: Asked, parameters: Partial<ParameterValues> = {}, input = smallInput(homes)): Seekers {
  return wishesIn(smallWorld(input, parameters), asked);
}
function wishesIn(world: World, { age, alone = false, income = 0, present = PRESENT.none }: Asked): Seekers {
  const wishes = homeWishes(world);
  const seekers = makeSeekers(PEOPLE);
  for (let i = 0; i < PEOPLE; i++) {
    seekers.idA_i[i] = draw(i, 1, 2, 3);
    seekers.idB_i[i] = draw(i, 4, 5, 6);
    wishHome(wishes, seekers, i, 0, age, alone, income, present);
  }
  return seekers;
}
const share = ({ tenure_i }: Seekers, tenure: number): number => tenure_i.filter((k) => k === tenure).length / PEOPLE;

describe('wishes', () => {
  it('few owners want to rent before 75, and many from then on', () => {
    const owners = [30, 40, 50, 60, 70, 80].map((age) =>
      share(wished({ age, income: 60_000, present: PRESENT.owner }), OWNED),
    );
    expect(Math.min(...owners.slice(0, 4))).toBeGreaterThan(0.6);
    expect(owners.at(-1)).toBeLessThan(owners.at(-2)! - 0.2);
  });
  it('tenants, one person, and low incomes look for homes to own less often', () => {
    const [owner, tenant] = [PRESENT.owner, PRESENT.tenant].map((present) =>
      share(wished({ age: 40, income: 60_000, present }), OWNED),
    );
    const alone = share(wished({ age: 40, income: 60_000, present: PRESENT.tenant, alone: true }), OWNED);
    const low = share(wished({ age: 40, present: PRESENT.tenant }), OWNED);
    expect(tenant).toBeLessThan(owner!);
    expect(alone).toBeLessThan(tenant!);
    expect(low).toBeLessThan(tenant!);
  });
  it('the young look with other landlords more often than older people', () => {
    const towns: Home[] = [...homes, ...homes.slice(0, 20)];
    const input = smallInput(towns);
    for (let d = 0; d < input.population.dwellings.slots; d += 3)
      input.population.dwellings.tenure_d[d] = TENURE.private;
    const [young, older] = [28, 50].map((age) => {
      const seekers = wished({ age }, {}, input);
      return share(seekers, PRIVATE) / share(seekers, SOCIAL);
    });
    expect(young).toBeGreaterThan(2 * older!);
  });
  it('rooms are for single people up to 34', () => {
    expect(share(wished({ age: 22, alone: true }), SHARED)).toBeGreaterThan(0.3);
    expect(share(wished({ age: 35, alone: true }), SHARED)).toBe(0);
    expect(share(wished({ age: 22 }), SHARED)).toBe(0);
  });
  it('nobody looks for what the town does not have', () => {
    expect(share(wished({ age: 40 }), PRIVATE)).toBeLessThan(0.01);
    expect(share(wished({ age: 40 }), SOCIAL)).toBeGreaterThan(0.3);
  });
  it('turn towards what the town has more of than the country', () => {
    const ofTown = (owned: number, social: number): WorldInput => {
      const input = smallInput(homes);
      const { tenure_d, slots } = input.population.dwellings;
      for (let d = 0; d < slots; d++)
        tenure_d[d] = d % 10 < owned ? TENURE.owner : d % 10 < owned + social ? TENURE.social : TENURE.private;
      return input;
    };
    const [owners, associations, landlords] = [ofTown(8, 1), ofTown(4, 5), ofTown(4, 1)].map((input) => {
      const seekers = wished({ age: 40 }, {}, input);
      return { owned: share(seekers, OWNED), social: share(seekers, SOCIAL), rent: share(seekers, PRIVATE) };
    });
    expect(owners!.owned).toBeGreaterThan(associations!.owned + 0.1);
    expect(associations!.social).toBeGreaterThan(landlords!.social + 0.1);
    expect(landlords!.rent).toBeGreaterThan(associations!.rent + 0.1);
  });
  it('rooms are for one person and not for a young couple', () => {
    const input = smallInput([
      ...Array.from({ length: 200 }, (): Home => ({ members: [man(22)] })),
      ...Array.from({ length: 200 }, (): Home => ({ members: [man(22, 'partner'), woman(22, 'partner')] })),
    ]);
    const world = smallWorld(input);
    ageing.run(world, ageing.prepare(world));
    const { first_h, size_h } = world.households;
    for (let h = 0; h < 400; h++) addWish(world.wishes, first_h[h]!, CAUSE.dwelling);
    const { tenure_i, home_i } = gatherSeekers(world, null);
    const inRooms = (size: number): number =>
      home_i.reduce((n, h, i) => n + Number(size_h[h] === size && tenure_i[i] === SHARED), 0);
    expect(inRooms(1)).toBeGreaterThan(20);
    expect(inRooms(2)).toBe(0);
  });
  it('first-time buyers look for a home to own more often where homes got cheaper; owners and other ages do not', () => {
    const cheaper = (asked: Asked): boolean => {
      const world = smallWorld(withHousing(smallInput(homes)), { priceResponse: 0.5, livePrices: 1 });
      const ofPrice = (price: number): number => {
        world.housing!.prices.price_ts.fill(price);
        return share(wishesIn(world, { income: 60_000, ...asked }), OWNED);
      };
      return ofPrice(0.6) > ofPrice(1);
    };
    expect(cheaper({ age: 25, alone: true })).toBe(true);
    expect(cheaper({ age: 34, alone: true, present: PRESENT.tenant })).toBe(true);
    expect(cheaper({ age: 30, alone: true, present: PRESENT.owner })).toBe(false);
    for (const age of [24, 35]) expect(cheaper({ age, alone: true })).toBe(false);
  });
  it('are weighed anew for the same people in another list of towns', () => {
    const few = smallInput(homes);
    const { places } = few;
    const more = { ...places, code_t: [...places.code_t, 'WP9003'], municipality_t: [...places.municipality_t, 0] };
    homeWishes(smallWorld(few));
    const { owned_t, social_t } = homeWishes(smallWorld({ ...few, places: more })).mix;
    expect([owned_t.length, social_t.length]).toEqual([3, 3]);
    expect([owned_t[2], social_t[2]]).toEqual([1, 1]);
  });
  it('life-proof homes are looked at first from 75 on, by the share that is set', () => {
    const looking = (age: number, lifeProofFirst: number): number =>
      wished({ age }, { lifeProofFirst }).lifeProof_i.filter((one) => one === 1).length;
    expect([looking(74, 1), looking(75, 0), looking(75, 1)]).toEqual([0, 0, PEOPLE]);
  });
  it('what is full gives way to another tenure that one may have and the town has', () => {
    for (const tenure of [OWNED, SOCIAL, PRIVATE, SHARED]) {
      for (const eligible of [true, false]) {
        const anywhere = secondWish(tenure, eligible, () => true);
        expect(anywhere).not.toBe(tenure);
        if (!eligible) expect(anywhere).not.toBe(SOCIAL);
      }
      if (tenure !== OWNED) expect(secondWish(tenure, true, (other) => other === OWNED)).toBe(OWNED);
    }
  });
});

describe('rent from associations', () => {
  it('is for incomes up to the limit, higher for households of more persons, and for the share beyond that is set', () => {
    const served = (asked: Asked, socialFree: number): number =>
      wished(asked, { socialFree }).eligible_i.reduce((sum, one) => sum + one, 0);
    // Incomes lie up to 30 % around the mean of their kind.
    const [under, over] = [Math.floor(LIMIT / 1.3), Math.ceil(LIMIT / 0.7)];
    expect(served({ age: 40, alone: true, income: under }, 0)).toBe(PEOPLE);
    expect(served({ age: 40, alone: true, income: over }, 0)).toBe(0);
    expect(Math.abs(served({ age: 40, alone: true, income: LIMIT }, 0) - 0.5 * PEOPLE)).toBeLessThan(
      5 * Math.sqrt(0.25 * PEOPLE),
    );
    expect(served({ age: 40, income: LIMIT }, 0)).toBeGreaterThan(served({ age: 40, alone: true, income: LIMIT }, 0));
    expect(share(wished({ age: 40, alone: true, income: over }, { socialFree: 0 }), SOCIAL)).toBe(0);
    // 4,000 chances of 0.2, five standard deviations to either side.
    expect(Math.abs(served({ age: 40, income: 60_000 }, 0.2) - 0.2 * PEOPLE)).toBeLessThan(
      5 * Math.sqrt(0.16 * PEOPLE),
    );
    expect(incomeLimit(initialParameters(), false)).toBeGreaterThan(incomeLimit(initialParameters(), true));
  });
  it('goes first to the urgent and then to who waited longest: the queue moves on, and spreads', () => {
    const of = (age: number): number[] => Array.from({ length: PEOPLE }, (_, i) => priorityOf(i, 7 * i, age));
    const [young, old] = [of(22), of(60)];
    old.forEach((place, i) => {
      expect(place).toBeGreaterThan(URGENT);
      expect(place).toBeLessThanOrEqual(young[i]!);
    });
    const mean = (places: readonly number[]): number => places.reduce((a, b) => a + b, 0) / PEOPLE;
    expect(mean(young)).toBeGreaterThan(mean(old) + 50);
    expect(new Set(old).size).toBeGreaterThan(100);
  });
});

describe('the queue of associations', () => {
  const queueOf = (socialQueue: number) => waitingFirst(smallWorld(smallInput(homes), { socialQueue }), makeSeekers(1));
  it('lets to who waited longest, whoever else lets to nobody in particular', () => {
    // Owned, social, private and rooms of two towns.
    expect([...queueOf(1)!.waits_s]).toEqual([0, 1, 0, 0, 0, 1, 0, 0]);
  });
  it('is no queue when it is switched off', () => expect(queueOf(0)).toBeNull());
});

describe('households from outside', () => {
  it('are as old as those they are copies of were on the day before the base, whatever the base year of a world before was', () => {
    const here = smallInput([{ members: [man(30), man(4, 'child')] }, { members: [woman(61), man(70, 'partner')] }]);
    const agesIn = (baseYear: number) => [...entrantsOf(smallWorld({ ...here, baseYear })).age_h];
    expect(agesIn(BASE)).toEqual([30, 70]);
    expect(agesIn(BASE + 3)).toEqual([33, 73]);
    expect(agesIn(BASE)).toEqual([30, 70]);
  });
});

describe('a life-proof home', () => {
  /** Old men who move and need care at the same rate; every third home is life-proof. */
  const population = () => {
    const old = smallInput(Array.from({ length: 30 }, () => ({ members: [man(80)] })));
    const { dwellings } = old.population;
    for (let d = 0; d < dwellings.slots; d++) {
      dwellings.tenure_d[d] = TENURE.owner;
      dwellings.traits_d[d] = d % 3 === 0 ? TRAIT.lifeProof : 0;
    }
    return old;
  };
  function opened(old: WorldInput): WorldInput {
    const moving = stillMoving(twoTowns());
    const hazards = { ...moving.hazards, dwelling_a: moving.hazards.dwelling_a.map(() => 0.05) };
    return { ...withCare(old, 0.02), moving: { ...moving, hazards } };
  }
  const withCare = (old: WorldInput, care: number): WorldInput => ({
    ...old,
    rates: { ...old.rates, care_a: old.rates.care_a.map(() => care) },
  });
  const factors = (parameters: Partial<ParameterValues>, input = opened(population())) =>
    lifeProofFactors(smallWorld(input, parameters));
  it('keeps people where they are and out of care, as much as is set, with the same sum at the base', () => {
    const { dwelling, care } = factors({ lifeProofMoves: 1.5, lifeProofCare: 0.7 });
    expect(dwelling[0] / dwelling[1]).toBeCloseTo(1.5, 12);
    expect(care[1] / care[0]).toBeCloseTo(0.7, 12);
    for (const [elsewhere, inside] of [dwelling, care]) expect(2 * elsewhere + inside).toBeCloseTo(3, 12);
  });
  it('counts a couple once where it moves, and twice where it needs care', () => {
    const input = smallInput([{ members: [man(80)] }, { members: [man(80, 'partner'), woman(80, 'partner')] }]);
    input.population.dwellings.tenure_d.fill(TENURE.owner);
    input.population.dwellings.traits_d[0] = TRAIT.lifeProof;
    const { dwelling, care } = factors({ lifeProofMoves: 1.5, lifeProofCare: 0.7 }, opened(input));
    expect(dwelling[0] + dwelling[1]).toBeCloseTo(2, 12);
    expect(2 * care[0] + care[1]).toBeCloseTo(3, 12);
  });
  it('is weighed against those who are 75 or older on 31 December of the base year', () => {
    const of = (age: number) =>
      factors({ lifeProofCare: 0.5 }, withCare(smallInput([{ members: [man(age)] }]), 0.02)).care;
    // Whom nobody is there to be weighed against keeps the hazard of the age elsewhere.
    expect(of(73)).toEqual([1, 0.5]);
    const inside = withCare(smallInput([{ members: [man(74)] }]), 0.02);
    inside.population.dwellings.traits_d[0] = TRAIT.lifeProof;
    expect(factors({ lifeProofCare: 0.5 }, inside).care).toEqual([2, 1]);
  });
  it('changes nothing when switched off', () => {
    expect(factors({ lifeProofMoves: 1, lifeProofCare: 1 })).toEqual({ dwelling: [1, 1], care: [1, 1] });
  });
  it('is weighed anew in a world of the same people that is open, or has other rates', () => {
    const old = population();
    const set = { lifeProofMoves: 1.5, lifeProofCare: 0.7 };
    const fresh = factors(set);
    factors(set, old);
    expect(factors(set, opened(old))).toEqual(fresh);
    expect(factors(set, old)).not.toEqual(fresh);
    expect(factors(set, withCare(old, 0.02)).care).toEqual(fresh.care);
  });
});
