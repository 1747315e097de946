/** Newcomers by kind: how the byte is read, how totals are divided, and what is left of them. */
import { describe, expect, it } from 'vitest';
import { numbers } from '../../scenarios/packages/table.js';
import { netRatesOf } from '../../scenarios/parameters/moving/net-rates.js';
import { allotted, claimsOf } from '../../scenarios/parameters/newcomers/claims.js';
import { kindShares } from '../../scenarios/parameters/newcomers/kinds.js';
import { leavingHazards } from '../../scenarios/parameters/newcomers/newcomers-input.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { CAUSE } from '../../sim/events.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import { AGES, MAX_AGE } from '../../sim/input.js';
import { grewUpAbroad } from '../../sim/leavers/natives.js';
import { appealOf } from '../../sim/moving/appeal.js';
import { candidatesOf } from '../../sim/moving/arrivals.js';
import { LIFE_STAGES } from '../../sim/moving/classes.js';
import { gatherSeekers } from '../../sim/moving/gather.js';
import { SOCIAL } from '../../sim/moving/segments.js';
import { URGENT } from '../../sim/moving/social-rent.js';
import {
  KIND_NAMES,
  KINDS,
  kindOf,
  NEWCOMER,
  newcomerOf,
  STATES,
  statesIn,
  yearsSince,
} from '../../sim/newcomers/newcomer.js';
import { dividedHazard } from '../../sim/newcomers/newcomer-mobility.js';
import { initialParameters, type ParameterValues } from '../../sim/parameters/parameters.js';
import { ageing } from '../../sim/processes/ageing.js';
import { newcomers } from '../../sim/processes/newcomers.js';
import { relocation } from '../../sim/processes/relocation.js';
import { birthYearOf, classOf, FEMALE } from '../../sim/state/persons.js';
import { makeWorld, type World } from '../../sim/world.js';
import { toyPack } from '../toy/pack.js';
import { BASE, man, smallInput, smallWorld, stillMoving, twoTowns, woman } from '../toy/small-world.js';

const pack = toyPack();
const population = synthesise(pack, 1);
const input = openInput(pack, population);
const worldOf = (parameters: Partial<ParameterValues> = {}): World =>
  makeWorld(input, [1, 2, 3, 4], { ...initialParameters(), ...parameters });
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

describe('the byte of a newcomer', () => {
  it('says kind and year of arrival for 31 years', () => {
    for (let k = 0; k < KINDS; k++) {
      for (let year = 2010; year < 2080; year += 7) {
        const newcomer = newcomerOf(k, year);
        expect(newcomer).toBeGreaterThan(0);
        expect(newcomer).toBeLessThan(256);
        expect(kindOf(newcomer)).toBe(k + 1);
        for (const years of [0, 1, 5, 31]) expect(yearsSince(newcomer, year + years)).toBe(years);
      }
    }
    expect(KIND_NAMES.map((kind) => NEWCOMER[kind])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is a state of its own in each of the first five years after the arrival, and none before and after', () => {
    const found = new Set<number>();
    for (let k = 0; k < KINDS; k++) {
      for (const years of [0, 6, 12]) expect(statesIn(2021 + years)[newcomerOf(k, 2021)]).toBe(0);
      for (let years = 1; years <= 5; years++) found.add(statesIn(2021 + years)[newcomerOf(k, 2021)]!);
    }
    expect([...found].sort((a, b) => a - b)).toEqual(Array.from({ length: STATES - 1 }, (_, s) => s + 1));
    expect(statesIn(2021)[0]).toBe(0);
  });

  it('is gone after five years, and not before', () => {
    const world = worldOf();
    const { persons } = world;
    persons.newcomer_p.fill(0);
    for (let years = 0; years < 12; years++) persons.newcomer_p[years] = newcomerOf(1, world.year - years);
    newcomers.run(world, undefined);
    expect(Array.from(persons.newcomer_p.subarray(0, 12), (n) => n > 0)).toEqual(
      Array.from({ length: 12 }, (_, years) => years < 5),
    );
  });

  it('is part of the state', () => {
    const world = worldOf();
    const before = tallyOf(world).words_tw;
    world.persons.newcomer_p[0] = newcomerOf(2, 2020) === world.persons.newcomer_p[0] ? 0 : newcomerOf(2, 2020);
    expect(tallyOf(world).words_tw).not.toEqual(before);
  });
});

describe('immigrants by kind', () => {
  const { immigration_m } = netRatesOf(pack, input.baseYear, initialParameters());
  const { expected_og, weight_rk } = input.moving!.arrivals;
  const zones = input.moving!.code_z.length;
  const towns = input.places.code_t.length;

  it('are as many people as immigrate, by municipality', () => {
    const { templateStart_g, template_i } = input.moving!.arrivals.fromAbroad;
    const sizeOf = (g: number): number => {
      const sample = template_i.subarray(templateStart_g[g]!, templateStart_g[g + 1]!);
      return sample.reduce((people, h) => people + population.households.size_h[h]!, 0) / sample.length;
    };
    immigration_m.forEach((yearly, m) => {
      let people = 0;
      for (let g = 0; g < LIFE_STAGES; g++) {
        let made = 0;
        for (let k = 0; k < KINDS; k++) {
          const row = (zones + k) * LIFE_STAGES + g;
          for (let t = 0; t < towns; t++) {
            if (input.places.municipality_t[t] === m) made += weight_rk[row * (towns + 1) + t]!;
          }
        }
        if (made > 0) people += made * sizeOf(g);
      }
      expect(Math.abs(people - yearly)).toBeLessThanOrEqual(0.03 * yearly);
    });
    expect(sum(expected_og.slice(zones * LIFE_STAGES))).toBeGreaterThan(1);
  });

  it('are none of any kind at level 0, and twice as many at level 2', () => {
    const { arrivals } = input.moving!;
    const many = { ...arrivals, expected_og: expected_og.map((n, row) => (row < zones * LIFE_STAGES ? 0 : 20 * n)) };
    const often = { ...input, moving: { ...input.moving!, arrivals: many } };
    const comingAt = (immigrationLevel: number): number[] => {
      const count_k = new Array<number>(KINDS).fill(0);
      const world = makeWorld(often, [1, 2, 3, 4], { ...initialParameters(), immigrationLevel });
      for (const { origin } of candidatesOf(world, appealOf(world))) if (origin >= zones) count_k[origin - zones]!++;
      return count_k;
    };
    const usual = comingAt(1);
    // Each is remembered by the kind of the origin it came from.
    const world = makeWorld(often, [1, 2, 3, 4], { ...initialParameters(), immigrationLevel: 1 });
    const { newcomer_i, count } = gatherSeekers(world, appealOf(world));
    const kinds = Array.from(newcomer_i.subarray(0, count), kindOf);
    expect(KIND_NAMES.map((_, k) => kinds.filter((kind) => kind === k + 1).length)).toEqual(usual);
    expect(Math.min(...usual)).toBeGreaterThan(0);
    expect(comingAt(0)).toEqual(usual.map(() => 0));
    // Five standard deviations of both counts, the second weighed by a half.
    comingAt(2).forEach((n, k) => {
      expect(Math.abs(n / 2 - usual[k]!)).toBeLessThan(5 * Math.sqrt(usual[k]! + n / 4));
    });
  });

  it('follow the people of their origin as they were in the year being lived, and held after the last that is known', () => {
    const { arrivals } = input.moving!;
    const growth_yr = expected_og.flatMap(() => 1).concat(expected_og.map(() => 0));
    const grown = { ...input, moving: { ...input.moving!, arrivals: { ...arrivals, growth_yr } } };
    const world = makeWorld(grown, [1, 2, 3, 4], initialParameters());
    const comeIn = (year: number): number => candidatesOf({ ...world, year }, appealOf(world)).length;
    expect(comeIn(world.baseYear)).toBeGreaterThan(10);
    expect(comeIn(world.baseYear + 1)).toBe(0);
    expect(comeIn(world.baseYear + 9)).toBe(0);
  });

  it('asylum goes by inhabitants, and what a municipality cannot take goes to the others', () => {
    expect(allotted(10, [1, 3, 6], [9, 9, 9])).toEqual([1, 3, 6]);
    expect(allotted(10, [1, 3, 6], [9, 9, 2])).toEqual([2, 6, 2]);
    expect(sum(allotted(10, [1, 3, 6], [1, 1, 1]))).toBeCloseTo(3, 12);
    expect(allotted(10, [0, 0], [5, 5])).toEqual([0, 0]);
    const total_m = immigration_m.map(() => 100);
    const claims_mk = claimsOf(pack, total_m, kindShares(pack));
    const residents_m = numbers(pack.tables['municipalities']!, 'residents');
    const all = kindShares(pack).share_k[0]! * sum(total_m);
    total_m.forEach((_, m) => {
      expect(claims_mk[m * KINDS]).toBeCloseTo((all * residents_m[m]!) / sum(residents_m), 9);
      expect(sum(claims_mk.subarray(m * KINDS, (m + 1) * KINDS))).toBeCloseTo(100, 9);
    });
    expect(Math.min(...claims_mk)).toBeGreaterThanOrEqual(0);
  });

  it('answer to what their kind looks at, and to nothing else', () => {
    // The last zone, and after it every kind.
    const ratios = (world: World): number[][] => {
      const { threshold_ck, alternatives } = appealOf(world)!.arrivals;
      return Array.from({ length: 1 + KINDS }, (_, block) =>
        Array.from(
          { length: towns },
          (__, t) => threshold_ck[((zones - 1 + block) * LIFE_STAGES + 3) * alternatives + t]!,
        ),
      );
    };
    const usual = ratios(worldOf());
    for (const block of usual) expect(new Set(block).size).toBe(1);
    const crowded = worldOf();
    crowded.labour!.access_ml.fill(1.2);
    const jobs = ratios(crowded).map((block, b) => block[0]! / usual[b]![0]!);
    const named = (values: readonly number[]) =>
      Object.fromEntries(KIND_NAMES.map((kind, k) => [kind, values[k + 1]!]));
    const byJobs = named(jobs);
    expect(byJobs['asylum']).toBe(1);
    expect(byJobs['study']).toBe(1);
    expect(byJobs['family']).toBeCloseTo(jobs[0]!, 9);
    expect(byJobs['labour']).toBeCloseTo(1.2 ** initialParameters().labourFollowsJobs, 6);
    expect(byJobs['labour']).toBeGreaterThan(byJobs['family']!);
    const open = named(ratios(worldOf({ borderPermeability: 0.2 })).map((block, b) => block[0]! / usual[b]![0]!));
    expect(open).toMatchObject({ asylum: 1, labour: 1, study: 1, returning: 1, family: 1 });
    expect(open['border']).toBeCloseTo(2 ** initialParameters().borderOpenness, 6);
    const cheap = worldOf();
    cheap.housing!.prices.price_ts.fill(0.8);
    const byPrice = named(ratios(cheap).map((block, b) => block[0]! / usual[b]![0]!));
    expect(byPrice['asylum']).toBe(1);
    expect(byPrice['border']).toBeGreaterThan(byPrice['family']!);
    // Beside what everybody answers to a price, as those who return do.
    expect(byPrice['border']! / byPrice['returning']!).toBeCloseTo(0.8 ** -initialParameters().borderPrices, 6);
  });
});

describe('who was given asylum', () => {
  it('is allotted a home of an association before everybody who waits, and nobody else who comes is', () => {
    const seen = { asylum: 0, others: 0, waiting: 0 };
    for (let seed = 1; seed <= 40; seed++) {
      const world = makeWorld(input, [seed, 2, 3, 4], { ...initialParameters(), immigrationLevel: 2 });
      const { count, first_i, newcomer_i, tenure_i, eligible_i, priority_i } = gatherSeekers(world, appealOf(world));
      for (let i = 0; i < count; i++) {
        // Who stays, or leaves the region, looks for no home in it.
        if (first_i[i]! < 0 || first_i[i]! >= input.places.code_t.length) continue;
        if (kindOf(newcomer_i[i]!) === NEWCOMER.asylum) {
          seen.asylum++;
          expect([tenure_i[i], eligible_i[i], priority_i[i]]).toEqual([SOCIAL, 1, URGENT]);
        } else if (eligible_i[i] === 1) {
          seen.others++;
          if (priority_i[i]! > URGENT) seen.waiting++;
        } else expect(tenure_i[i]).not.toBe(SOCIAL);
      }
    }
    expect(seen.asylum).toBeGreaterThan(5);
    expect(seen.waiting).toBe(seen.others);
    expect(seen.others).toBeGreaterThan(100);
  });
});

describe('a hazard divided over newcomers and others', () => {
  const hazard_a = new Array<number>(AGES).fill(0.02);
  hazard_a[30] = 0;
  const deciders_as = new Float64Array(AGES * STATES);
  for (let age = 0; age < AGES; age++) {
    deciders_as[age * STATES] = age === 40 ? 900 : 9000;
    for (let s = 1; s < STATES; s++) deciders_as[age * STATES + s] = age === 40 ? 500 : s % 7;
  }
  const meanAt = (factor_as: Float64Array, age: number): number => {
    let [people, leaving] = [0, 0];
    for (let s = 0; s < STATES; s++) {
      people += deciders_as[age * STATES + s]!;
      leaving += deciders_as[age * STATES + s]! * factor_as[age * STATES + s]!;
    }
    return leaving / people;
  };

  it('keeps its mean at every age, even when newcomers would take all of it', () => {
    const factor_as = dividedHazard(
      hazard_a,
      (_, s) => 0.1 + 0.01 * s,
      (usual) => usual,
      deciders_as,
    );
    for (let age = 0; age < AGES; age++) expect(meanAt(factor_as, age)).toBeCloseTo(1, 12);
    expect(Math.min(...factor_as)).toBeGreaterThan(0.29);
    expect(factor_as[20 * STATES + 5]! * hazard_a[20]!).toBeCloseTo(0.15, 12);
    expect(factor_as[40 * STATES]).toBeCloseTo(0.3, 12);
    expect(factor_as.subarray(30 * STATES, 31 * STATES).every((factor) => factor === 1)).toBe(true);
  });

  it('is exactly that of everybody when newcomers have no hazard of their own', () => {
    const usually = (usual: number): number => usual;
    expect(dividedHazard(hazard_a, usually, usually, deciders_as).every((factor) => factor === 1)).toBe(true);
  });

  it('leaves others their own when newcomers have theirs, and gives them what newcomers leave less', () => {
    const back = (_: number, s: number): number => 0.1 + 0.01 * s;
    const own_as = dividedHazard(hazard_a, back, back, deciders_as);
    const usual_as = dividedHazard(hazard_a, (usual) => usual, back, deciders_as);
    for (const age of [20, 40, 60]) {
      expect(own_as[age * STATES]).toBe(1);
      expect(own_as[age * STATES + 5]! * hazard_a[age]!).toBeCloseTo(0.15, 12);
      expect(usual_as[age * STATES + 5]).toBe(1);
      expect(meanAt(usual_as, age)).toBeCloseTo(meanAt(own_as, age), 12);
      expect(usual_as[age * STATES]).toBeGreaterThan(1);
    }
  });

  it('is nothing at all where nobody leaves', () => {
    expect(leavingHazards(0)).toEqual([0, 0, 0, 0, 0]);
  });

  it('leaves in five years the share that was asked for, most of it soon', () => {
    for (const leaves of [0, 0.32, 0.75]) {
      const hazards = leavingHazards(leaves);
      expect(hazards).toHaveLength(5);
      expect(1 - hazards.reduce((stay, hazard) => stay * (1 - hazard), 1)).toBeCloseTo(leaves, 9);
      for (let y = 1; y < 5; y++) expect(hazards[y]).toBeLessThanOrEqual(hazards[y - 1]!);
    }
  });
});

describe('newcomers of the base', () => {
  const { persons } = population;

  it('were born by the end of the year in which they came, within the five years before the base', () => {
    let found = 0;
    for (let p = 0; p < persons.slots; p++) {
      const newcomer = persons.newcomer_p[p]!;
      if (newcomer === 0) continue;
      found++;
      const years = yearsSince(newcomer, input.baseYear);
      expect(years).toBeGreaterThanOrEqual(1);
      expect(years).toBeLessThanOrEqual(5);
      expect(birthYearOf(persons.class_p[p]!)).toBeLessThanOrEqual(input.baseYear - years);
    }
    expect(found).toBeGreaterThan(0);
    const { newcomers_t } = tallyOf(worldOf());
    expect(sum(newcomers_t)).toBe(found);
  });

  it('are no natives when they grew up abroad, and as many residents are natives as were counted', () => {
    const { native_ma } = input.leavers!;
    const { persons: living, households, places } = worldOf();
    let [came, natives, expected] = [0, 0, 0];
    for (let p = 0; p < living.slots; p++) {
      if (living.class_p[p] === 0) continue;
      const abroad = grewUpAbroad(living, p, input.baseYear);
      const age = Math.min(MAX_AGE, input.baseYear - birthYearOf(living.class_p[p]!));
      const m = places.municipality_t[households.place_h[living.household_p[p]!]!]!;
      natives += living.native_p[p]!;
      if (abroad) {
        came++;
        expect(living.native_p[p]).toBe(0);
      } else expected += native_ma[m * AGES + age]!;
    }
    expect(came).toBeGreaterThan(0);
    // 4.5 sigma of at most a quarter of a person's variance each; one set of draws, which never changes.
    expect(Math.abs(natives - expected)).toBeLessThan(4.5 * Math.sqrt(living.slots / 4));
  });
});

describe('who came from abroad', () => {
  it('grew up abroad if older than 15 in the year of arrival', () => {
    const { persons } = smallWorld(smallInput([{ members: [woman(40)] }]));
    const cameAt = (age: number): boolean => {
      persons.newcomer_p[0] = newcomerOf(0, BASE - 3);
      persons.class_p[0] = classOf(BASE - 3 - age, FEMALE);
      return grewUpAbroad(persons, 0, BASE);
    };
    expect([0, 15, 16, 40].map(cameAt)).toEqual([false, false, true, true]);
    persons.newcomer_p[0] = 0;
    expect(grewUpAbroad(persons, 0, BASE)).toBe(false);
  });

  it('moves on, or leaves the country, by what newcomers do of the one and of the other', () => {
    const men = Array.from({ length: 300 }, () => ({ members: [man(30)] }));
    const still = stillMoving(twoTowns());
    const flat = new Array<number>(AGES).fill(0.01);
    const deciders_as = Float64Array.from({ length: AGES * STATES }, (_, i) => (i % STATES === 0 ? 1e6 : 1));
    const often = new Array<number>(STATES).fill(0.9);
    const never = new Array<number>(STATES).fill(0);
    const causes = (back_s: number[], onward_s: number[]): number[] => {
      const moving = {
        ...still,
        hazards: { ...still.hazards, job_a: flat, emigration_a: flat },
        newcomers: { deciders_as, withChildren_as: new Float64Array(AGES * STATES), back_s, onward_s },
      };
      const world = smallWorld(
        { ...smallInput(men), moving },
        { unionYoung: 0, labourReturn: 1, onwardMoves: 1, widowMoves: 0 },
      );
      ageing.run(world, ageing.prepare(world));
      world.persons.newcomer_p.fill(newcomerOf(NEWCOMER.labour - 1, BASE - 2), 0, 300);
      relocation.run(world, relocation.prepare(world));
      const { cause_w, count } = world.wishes;
      return [CAUSE.job, CAUSE.emigration].map((cause) => cause_w.subarray(0, count).filter((c) => c === cause).length);
    };
    const [job, stays] = causes(never, often);
    expect(job).toBeGreaterThan(240);
    expect(stays).toBe(0);
    const [few, back] = causes(often, never);
    expect(few).toBeLessThan(20);
    expect(back).toBeGreaterThan(240);
  });
});
