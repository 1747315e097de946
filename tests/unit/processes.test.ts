import { describe, expect, it } from 'vitest';
import { checkStructure } from '../../sim/checks/structure.js';
import { CAUSE, HAPPENED } from '../../sim/events.js';
import { stateHash } from '../../sim/hash.js';
import { unionProbability } from '../../sim/households/couples.js';
import { nearestWithInstitution } from '../../sim/households/institutions.js';
import { pairUp } from '../../sim/households/pairing.js';
import { INDICATORS } from '../../sim/indicators/indicators.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import { flowsOf } from '../../sim/indicators/year-flows.js';
import { AGES } from '../../sim/input.js';
import { addWish } from '../../sim/moving/wishes.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { ageing } from '../../sim/processes/ageing.js';
import { emigration } from '../../sim/processes/emigration.js';
import { birthWeight, fertility } from '../../sim/processes/fertility.js';
import { reception } from '../../sim/processes/reception.js';
import { relocation } from '../../sim/processes/relocation.js';
import { settling } from '../../sim/processes/settling.js';
import { DWELLING_STATUS } from '../../sim/state/dwellings.js';
import { birthYearOf, MALE, ROLE, sexOf } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { coupledMoving } from '../toy/coupled.js';
import { townsInRow } from '../toy/facilities.js';
import { permuted } from '../toy/permute.js';
import {
  BASE,
  flatRates,
  type Home,
  man,
  smallInput,
  smallWorld,
  stillMoving,
  twoTowns,
  woman,
} from '../toy/small-world.js';

const value = (world: World, id: string): number[] =>
  INDICATORS.find((i) => i.id === id)!.of(world, tallyOf(world), flowsOf(world));
const quiet = { unionYoung: 0, unionOlder: 0, splitWithChildren: 0, splitWithoutChildren: 0, leavingHomeLevel: 0 };
const couple: Home = { members: [man(40, 'partner'), woman(38, 'partner'), man(10, 'child')] };

describe('one year in a few households', () => {
  it('ages everybody by one year and changes nothing else when no rate is above 0', () => {
    const world = smallWorld(smallInput([couple, { members: [woman(19)] }]), quiet);
    const before = { young: value(world, 'population_0_19')[0], all: value(world, 'population')[0] };
    stepYear(world);
    expect(before).toEqual({ young: 2, all: 4 });
    expect(value(world, 'population_0_19')).toEqual([1, 0]);
    expect(value(world, 'population')).toEqual([4, 0]);
    expect(value(world, 'births')).toEqual([0, 0]);
    checkStructure(world);
  });

  it('empties a world in which everybody dies, and leaves every dwelling vacant', () => {
    const world = smallWorld(
      smallInput([couple, { members: [woman(80)], place: 1 }], flatRates({ death: 1e9 })),
      quiet,
    );
    stepYear(world);
    expect(value(world, 'population')).toEqual([0, 0]);
    expect(value(world, 'deaths')).toEqual([3, 1]);
    expect(value(world, 'households')).toEqual([0, 0]);
    expect(value(world, 'vacant_dwellings')).toEqual([1, 1]);
    checkStructure(world);
  });

  it('lets every woman of 15 to 49 have one child a year at rate 1, in her own household', () => {
    const homes: Home[] = [couple, { members: [woman(48)], place: 1 }, { members: [woman(49)], place: 1 }];
    const world = smallWorld(smallInput(homes, flatRates({ birth: 1 })), { ...quiet, unpartneredFertility: 1 });
    stepYear(world);
    expect(value(world, 'births')).toEqual([1, 1]);
    expect(value(world, 'households')).toEqual([1, 2]);
    expect(world.persons.parity_p.reduce((a, b) => a + b)).toBe(2);
    checkStructure(world);
  });

  it('makes the surviving partner the only adult, once', () => {
    const old = { sex0: man(99, 'partner'), sex1: woman(60, 'partner') };
    const rates = flatRates();
    const deathHazard_sa = rates.deathHazard_sa.map((_, i) => (i === 100 ? 1e9 : 0));
    const world = smallWorld(smallInput([{ members: [old.sex0, old.sex1] }], { ...rates, deathHazard_sa }), quiet);
    stepYear(world);
    expect(value(world, 'widowed')).toEqual([1, 0]);
    expect(value(world, 'households_single')).toEqual([1, 0]);
    checkStructure(world);
  });

  it('makes the eldest grown child the head, and takes minors in where an adult lives in the town', () => {
    const hazard = flatRates().deathHazard_sa.map((_, i) => (i % 111 >= 50 ? 1e9 : 0));
    const homes: Home[] = [
      { members: [woman(55), man(20, 'child'), woman(12, 'child')] },
      { members: [man(56), woman(9, 'child'), man(7, 'child')] },
      { members: [woman(30)] },
      { members: [woman(31)], place: 1 },
    ];
    const world = smallWorld(smallInput(homes, { ...flatRates(), deathHazard_sa: hazard }), quiet);
    stepYear(world);
    expect(value(world, 'deaths')).toEqual([2, 0]);
    expect(value(world, 'orphaned')).toEqual([2, 0]);
    expect(value(world, 'population')).toEqual([5, 1]);
    expect(value(world, 'households')).toEqual([2, 1]);
    // Of the five three are children at home, two of whom have a new one.
    const { role_p, class_p } = world.persons;
    expect([...role_p].filter((role, p) => class_p[p] !== 0 && role === ROLE.child)).toHaveLength(3);
    checkStructure(world);
  });

  it('takes minors in elsewhere in the municipality, and by an institution where there is nobody', () => {
    const hazard = flatRates().deathHazard_sa.map((_, i) => (i % 111 >= 50 ? 1e9 : 0));
    const homes: Home[] = [{ members: [man(56), woman(9, 'child')] }, { members: [woman(30)], place: 1 }];
    const rates = { ...flatRates(), deathHazard_sa: hazard };
    const open = (one: boolean) => ({ ...smallInput(homes, rates, twoTowns(one)), moving: stillMoving(twoTowns(one)) });
    const same = smallWorld(open(true), quiet);
    stepYear(same);
    expect(value(same, 'population')).toEqual([0, 2]);
    const apart = smallWorld(open(false), quiet);
    stepYear(apart);
    expect(value(apart, 'population_institutional')).toEqual([1, 0]);
    const closed = smallWorld(smallInput(homes, rates, twoTowns(true)), quiet);
    stepYear(closed);
    expect(value(closed, 'population_institutional')).toEqual([1, 0]);
    for (const world of [same, apart, closed]) checkStructure(world);
  });

  it('brings orphans to the same institution of several, whatever their slots (found by the long proof)', () => {
    const hazard = flatRates().deathHazard_sa.map((_, i) => (i % 111 >= 50 ? 1e9 : 0));
    const institution: Home = { kind: 'institution', members: [man(30, 'other')] };
    const homes: Home[] = [institution, { members: [man(56), woman(9, 'child')] }, institution];
    const input = smallInput(homes, { ...flatRates(), deathHazard_sa: hazard });
    const hashOf = (from: typeof input): string => {
      const world = smallWorld(from, quiet);
      stepYear(world);
      return stateHash(world).state;
    };
    for (let seed = 0; seed < 8; seed++) expect(hashOf(permuted(input, seed))).toBe(hashOf(input));
  });

  it('lets grown children leave into an empty dwelling, and stay when there is none', () => {
    const family: Home = { members: [woman(50), man(18, 'child'), man(16, 'child')] };
    const leaving = { ...quiet, leavingHomeLevel: 1 };
    const housed = smallWorld(smallInput([family], flatRates({ leaving: 1 }), twoTowns(), 1), leaving);
    stepYear(housed);
    expect(value(housed, 'left_home')).toEqual([1, 0]);
    expect(value(housed, 'households_sharing')).toEqual([0, 0]);
    expect(value(housed, 'vacant_dwellings')).toEqual([0, 0]);
    const unhoused = smallWorld(smallInput([family], flatRates({ leaving: 1 })), leaving);
    stepYear(unhoused);
    expect(value(unhoused, 'households')).toEqual([1, 0]);
    expect(value(unhoused, 'left_home')).toEqual([0, 0]);
    expect([...unhoused.events.what_e]).toContain(HAPPENED.refused);
    for (const world of [housed, unhoused]) checkStructure(world);
  });

  it('takes her own children along when a daughter leaves', () => {
    const family: Home = { members: [woman(50), woman(20, 'child')] };
    const input = smallInput([family], flatRates({ birth: 1, leaving: 0 }), twoTowns(), 2);
    const world = smallWorld(input, { ...quiet, unpartneredFertility: 1 });
    stepYear(world);
    const later = { ...world, parameters: { ...world.parameters, leavingHomeLevel: 1 } };
    Object.assign(
      later.rates.leavingHome_sa,
      later.rates.leavingHome_sa.map(() => 1),
    );
    Object.assign(
      later.rates.birthRate_a,
      later.rates.birthRate_a.map(() => 0),
    );
    stepYear(later);
    expect(value(later, 'left_home')).toEqual([1, 0]);
    const sizes = [...later.households.size_h.subarray(0, later.households.slots)].sort((a, b) => a - b);
    expect(sizes).toEqual([1, 2]);
    checkStructure(later);
  });

  it('separates a couple: one founds a household, the children stay with the mother at share 1', () => {
    const world = smallWorld(smallInput([couple], flatRates(), twoTowns(), 2), {
      ...quiet,
      splitWithChildren: 1,
      childrenStayWithMother: 1,
    });
    stepYear(world);
    expect(value(world, 'couples_separating')).toEqual([1, 0]);
    const { slots, size_h, first_h } = world.households;
    const homes = Array.from({ length: slots }, (_, h) => ({ size: size_h[h], h })).filter((home) => home.size! > 0);
    expect(homes.map((home) => home.size).sort()).toEqual([1, 2]);
    const fathers = homes.find((home) => home.size === 1)!;
    expect(world.persons.class_p[first_h[fathers.h]!]! & 1).toBe(0);
    checkStructure(world);
  });

  it('separates an old couple without children seldom, by the age of the older partner', () => {
    const homes = (older: number): Home[] =>
      Array.from({ length: 200 }, (_, i) => ({
        members:
          i % 2 === 0 ? [man(older, 'partner'), woman(30, 'partner')] : [man(30, 'partner'), woman(older, 'partner')],
      }));
    const separating = (older: number): number => {
      const world = smallWorld(smallInput(homes(older)), { ...quiet, splitWithoutChildren: 1 });
      ageing.run(world, ageing.prepare(world));
      relocation.run(world, relocation.prepare(world));
      return world.wishes.cause_w.subarray(0, world.wishes.count).filter((cause) => cause === CAUSE.separation).length;
    };
    // At 75 a twentieth of what it is up to 35: 200 chances of 0.05, five standard deviations above.
    expect(separating(34)).toBe(200);
    expect(separating(74)).toBeLessThan(10 + 5 * Math.sqrt(200 * 0.05 * 0.95));
  });

  it('takes those who need care to the nearest institution of their own municipality', () => {
    const places = townsInRow([0, 1_000, 5_000, 9_000], [0, 1, 0, 0]);
    const homes: Home[] = [0, 1, 2, 3].map((place) => ({ place, members: [man(30)] }));
    const world = smallWorld({ ...smallInput(homes, flatRates(), places), moving: stillMoving(places) });
    const nearest = (...slot_t: number[]): number => nearestWithInstitution(world, 0, Int32Array.from(slot_t));
    expect(nearest(-1, 1, 2, 3)).toBe(2);
    expect(nearest(-1, 1, -1, -1)).toBe(-1);
    expect(nearest(0, 1, 2, 3)).toBe(0);
  });

  it('opens an institution in the town of each who needs care where the municipality has none, whoever moves first', () => {
    const rates = { ...flatRates(), care_a: new Array<number>(AGES).fill(1) };
    const homes: Home[] = [0, 1].map((place) => ({ place, members: [man(85)] }));
    const places = twoTowns(true);
    const world = smallWorld({ ...smallInput(homes, rates, places), moving: stillMoving(places) }, quiet);
    stepYear(world);
    expect(value(world, 'population_institutional')).toEqual([1, 1]);
    checkStructure(world);
  });

  it('sends a lodger abroad alone, and a household with everybody in it', () => {
    const homes: Home[] = [{ members: [man(40), man(30, 'other')] }, { members: [man(40), man(9, 'child')], place: 1 }];
    const world = smallWorld({ ...smallInput(homes), moving: stillMoving(twoTowns()) }, quiet);
    addWish(world.wishes, 1, CAUSE.emigration);
    addWish(world.wishes, 2, CAUSE.emigration);
    emigration.run(world);
    expect(value(world, 'population')).toEqual([1, 0]);
    checkStructure(world);
  });

  it('lets newborns die by the mortality of their municipality', () => {
    const hazard = flatRates().deathHazard_sa.map((_, i) => (i % AGES === 0 ? 1e9 : 0));
    const homes: Home[] = [0, 1].map((place) => ({ place, members: [woman(30)] }));
    const places = { ...twoTowns(), mortalityRatio_m: [0, 1] };
    const rates = { ...flatRates({ birth: 1 }), deathHazard_sa: hazard };
    const world = smallWorld(smallInput(homes, rates, places), { ...quiet, unpartneredFertility: 1 });
    stepYear(world);
    expect(value(world, 'births')).toEqual([1, 1]);
    expect(value(world, 'deaths')).toEqual([0, 1]);
  });

  it('counts as refused who looked for a home in vain and lives here, not who would have come', () => {
    const input = smallInput(Array.from({ length: 20 }, () => ({ members: [man(30)] })));
    const outside = { link: 1, hazard: 0, expected: 20, fading_t: [0, 0] as [number, number] };
    const moving = coupledMoving(input.places, input.population, outside);
    const world = smallWorld({ ...input, moving }, quiet);
    ageing.run(world, ageing.prepare(world));
    addWish(world.wishes, 0, CAUSE.dwelling);
    settling.run(world, settling.prepare(world));
    const { count, what_e } = world.events;
    expect(world.refused_s.reduce((a, b) => a + b, 0)).toBeGreaterThan(10);
    expect(what_e.subarray(0, count).filter((what) => what === HAPPENED.refused).length).toBeLessThanOrEqual(1);
  });

  it('pairs the only man and woman who look, inside their town only, children included', () => {
    const homes: Home[] = [
      { members: [man(32)] },
      { members: [woman(30), man(3, 'child')] },
      { members: [woman(30)], place: 1 },
    ];
    const world = smallWorld(smallInput(homes), { ...quiet, unionYoung: 1, unionOlder: 1 });
    stepYear(world);
    expect(value(world, 'persons_uniting')).toEqual([2, 0]);
    expect(value(world, 'households')).toEqual([1, 1]);
    expect(value(world, 'vacant_dwellings')).toEqual([1, 0]);
    expect([...world.persons.role_p].filter((role) => role === ROLE.partner)).toHaveLength(2);
    checkStructure(world);
  });

  it('has people look for a partner from 18 to 75, half as many at 18 and 19 and beyond 60', () => {
    const looking = { ...initialParameters(), unionYoung: 0.2, unionOlder: 0.1 };
    const at = (age: number): number => unionProbability(looking, age);
    expect([17, 18, 19, 20, 35, 36, 60, 61, 75, 76].map(at)).toEqual([0, 0.1, 0.1, 0.2, 0.2, 0.1, 0.1, 0.05, 0.05, 0]);
  });

  it('has children born to women with a partner more often, most to those with one child, by as much as is set', () => {
    const weights = (partnered: boolean): number[] =>
      [0, 1, 2, 3, 4, 9].map((parity) => birthWeight(partnered, parity, 0.2));
    expect(weights(true)).toEqual([100, 160, 45, 40, 40, 40].map((n) => 1000 * n));
    expect(weights(false)).toEqual(weights(true).map((n) => 0.2 * n));
    expect(birthWeight(false, 0, 0)).toBe(1);
  });

  it('has 105 boys born for every 100 girls', () => {
    const women = 20_000;
    const world = smallWorld(
      smallInput(
        Array.from({ length: women }, () => ({ members: [woman(30)] })),
        flatRates({ birth: 1 }),
      ),
      { ...quiet, unpartneredFertility: 1 },
    );
    ageing.run(world, ageing.prepare(world));
    fertility.run(world, fertility.prepare(world));
    const boys = world.newborns.filter((p) => sexOf(world.persons.class_p[p]!) === MALE).length;
    expect(world.newborns).toHaveLength(women);
    // Five standard deviations around 0.512; girls would be as many 3.5 below.
    expect(Math.abs(boys - (women * 1.05) / 2.05)).toBeLessThan(244);
    expect(boys).toBeGreaterThan(women / 2);
  });

  it('pairs men with women who are some years younger rather than older', () => {
    const ages = [...new Array<number>(100).fill(36), ...new Array<number>(100).fill(44)];
    const homes: Home[] = [
      ...ages.map(() => ({ members: [man(40)] })),
      ...ages.map((age) => ({ members: [woman(age)] })),
    ];
    const world = smallWorld(smallInput(homes));
    ageing.run(world, ageing.prepare(world));
    const slots = Array.from({ length: 400 }, (_, p) => p);
    const pairs = pairUp(world, slots.slice(0, 100), slots.slice(200));
    expect(pairs).toHaveLength(100);
    expect(pairs.filter(([, q]) => q < 300).length).toBeGreaterThan(60);
  });

  it('has guests of a reception centre of the same ages in every year', () => {
    const centre: Home = { kind: 'reception', members: [man(25, 'other'), woman(3, 'other')] };
    const world = { ...smallWorld({ ...smallInput([centre]), moving: stillMoving(twoTowns()) }), year: BASE + 7 };
    ageing.run(world, ageing.prepare(world));
    reception.run(world);
    const { class_p } = world.persons;
    const ages = [...class_p].filter((c) => c !== 0).map((c) => world.year - birthYearOf(c));
    expect(ages.sort((a, b) => a - b)).toEqual([3, 25]);
  });

  it('has a pair live in the home of whom has one, however many the other brings', () => {
    const homes: Home[] = [
      { members: [man(32), man(3, 'child'), man(5, 'child')], dwelling: false },
      { members: [woman(30)] },
    ];
    const world = smallWorld(smallInput(homes), { ...quiet, unionYoung: 1, unionOlder: 1 });
    stepYear(world);
    expect(value(world, 'persons_uniting')).toEqual([2, 0]);
    expect(value(world, 'households_sharing')).toEqual([0, 0]);
    expect(value(world, 'vacant_dwellings')).toEqual([0, 0]);
  });

  it('records every event with a cause and a place', () => {
    const world = smallWorld(smallInput([couple], flatRates({ death: 0.5, birth: 0.5 })), { ...quiet });
    for (let i = 0; i < 5; i++) {
      stepYear(world);
      const { count, what_e, cause_e, place_e } = world.events;
      for (let e = 0; e < count; e++) {
        expect(Object.values(HAPPENED)).toContain(what_e[e]);
        expect(cause_e[e]).toBeGreaterThan(0);
        expect(place_e[e]).toBe(0);
      }
    }
    expect([...world.dwellings.status_d]).not.toContain(DWELLING_STATUS.unusable);
  });
});
