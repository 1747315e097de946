/**
 * D2: do two worlds differ through cause and effect only? What happens in a town that nothing links to another leaves the
 * other's people, dwellings and events as they are, to the byte. Within a municipality towns are linked by design: people
 * find partners, orphans a home and old people care there, and die the less often the fewer others have a partner.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { stateHash } from '../../sim/hash.js';
import { influenceMap } from '../../sim/influence.js';
import type { PlaceTable, WorldInput } from '../../sim/input.js';
import { APPLICANTS, CLUSTER } from '../../sim/labour/classes.js';
import type { Pull } from '../../sim/labour/pull.js';
import { NO_SHOCKS, type Shock } from '../../sim/measures/shocks.js';
import { appealOf } from '../../sim/moving/appeal.js';
import { arrivalAcceptance } from '../../sim/moving/arrival-appeal.js';
import { type Candidate, candidatesOf } from '../../sim/moving/arrivals.js';
import { CHOICE_CLASSES, LIFE_STAGES } from '../../sim/moving/classes.js';
import { initialParameters, type ParameterValues } from '../../sim/parameters/parameters.js';
import type { Persons } from '../../sim/state/persons.js';
import { makeWorld, type World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { coupledMoving, type Outside } from '../toy/coupled.js';
import { eventSet } from '../toy/event-set.js';
import { toyPack } from '../toy/pack.js';
import { flatRates, type Home, smallInput, smallWorld, twoTowns } from '../toy/small-world.js';
import { withVacancies } from '../toy/vacancy.js';
import { ASSERT, homesIn, LIVELY } from './worlds.js';

const YEARS = 10;
/** The town that is watched, and the one in which everything may be another. */
const [WATCHED, CHANGED] = [0, 1];

/** Evenly spread, where fast-check's own fractions are mostly next to nothing. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1000 }).map((n) => low + ((high - low) * n) / 1000);

/** What may be different in the second town. */
interface There {
  readonly homes: readonly Home[];
  readonly vacancies: number;
  readonly fading: number;
  readonly mortality: number;
  readonly fertility: number;
}
const there: fc.Arbitrary<There> = fc.record({
  homes: homesIn(CHANGED),
  vacancies: fc.integer({ min: 0, max: 12 }),
  fading: between(-2, 1),
  mortality: between(0, 2),
  fertility: between(0, 2),
});
const here = fc.record({
  homes: homesIn(WATCHED, 6),
  vacancies: fc.integer({ min: 0, max: 12 }),
  fading: between(-1, 1),
  hazard: between(0, 0.15),
  expected: between(0, 1.5),
  rate: between(0, 0.3),
  care: between(0, 0.1),
  seed: fc.integer({ min: 1, max: 1e6 }),
});
type Here = typeof here extends fc.Arbitrary<infer T> ? T : never;

function inputOf(a: Here, b: There, link: number): WorldInput {
  const rates = {
    ...flatRates({ death: a.rate / 2, birth: a.rate, leaving: a.rate }),
    care_a: flatRates().care_a.map(() => a.care),
  };
  const places: PlaceTable = {
    ...twoTowns(),
    mortalityRatio_m: [1, b.mortality],
    fertilityRatio_m: [1, b.fertility],
  };
  const closed = smallInput([...a.homes, ...b.homes], rates, places);
  const stocked = withVacancies(withVacancies(closed, WATCHED, a.vacancies), CHANGED, b.vacancies);
  const outside: Outside = { link, hazard: a.hazard, expected: a.expected, fading_t: [a.fading, b.fading] };
  return { ...stocked, moving: coupledMoving(places, stocked.population, outside) };
}

/** Ten years of two worlds at once. */
function live(one: World, other: World, eachYear: () => void): void {
  for (let i = 0; i < YEARS; i++) {
    stepYear(one);
    stepYear(other);
    eachYear();
  }
}
const pairOf = (a: Here, b: There, c: There, link: number): [World, World] => [
  smallWorld(inputOf(a, b, link), LIVELY, a.seed),
  smallWorld(inputOf(a, c, link), LIVELY, a.seed),
];

describe('two open towns', () => {
  it('M8: without a link, whatever there is and happens in one changes nothing in the other', () => {
    const seen = { moved: 0, came: 0, changed: 0 };
    fc.assert(
      fc.property(here, there, there, (a, b, c) => {
        const [one, other] = pairOf(a, b, c, 0);
        live(one, other, () => {
          expect(stateHash(other).place_t[WATCHED]).toBe(stateHash(one).place_t[WATCHED]);
          expect(eventSet(other, WATCHED)).toEqual(eventSet(one, WATCHED));
          const { differ_t } = influenceMap(one, other);
          expect(differ_t[WATCHED]).toBe(0);
          seen.changed += differ_t[CHANGED]!;
          const { count, place_e, to_e } = one.events;
          for (let e = 0; e < count; e++) {
            if (place_e[e] === WATCHED && to_e[e]! > CHANGED) seen.moved++;
            if (place_e[e]! > CHANGED && to_e[e] === WATCHED) seen.came++;
          }
        });
      }),
      ASSERT,
    );
    // And a lot goes on in both.
    for (const n of Object.values(seen)) expect(n).toBeGreaterThan(ASSERT.numRuns);
  });

  it('with a link, the other town notices', () => {
    let [worlds, noticed] = [0, 0];
    fc.assert(
      fc.property(here, there, there, (a, b, c) => {
        const [one, other] = pairOf(a, b, c, 0.5);
        worlds++;
        live(one, other, () => undefined);
        if (stateHash(other).place_t[WATCHED] !== stateHash(one).place_t[WATCHED]) noticed++;
      }),
      ASSERT,
    );
    expect(noticed / worlds).toBeGreaterThan(0.6);
  });

  it('a town that draws more gets people who stayed away or chose the other, and sends nobody there', () => {
    const seen = { fromOutside: 0, fromOther: 0, same: 0 };
    const draws = between(0, 1);
    fc.assert(
      fc.property(here, there, draws, draws, (a, b, link, more) => {
        const world = smallWorld(inputOf({ ...a, expected: 10 * a.expected }, b, link), LIVELY, a.seed);
        world.year += 3;
        const usual: Pull = () => 1;
        const stronger: Pull = (town) => (town === CHANGED ? 1 + more : 1);
        const [before, after] = [usual, stronger].map((pull) => {
          const arrivals = arrivalAcceptance(world, pull, usual);
          return new Map(candidatesOf(world, { ...appealOf(world)!, arrivals }).map((c) => [`${c.idA} ${c.idB}`, c]));
        }) as [Map<string, Candidate>, Map<string, Candidate>];
        for (const [id, now] of after) {
          const was = before.get(id);
          if (was?.town === now.town) {
            expect(now).toEqual(was);
            seen.same++;
            continue;
          }
          expect(now.town).toBe(CHANGED);
          if (was) seen.fromOther++;
          else seen.fromOutside++;
          // Without a link whoever looks at one town never looks at the other.
          if (was) expect(link).toBeGreaterThan(0);
        }
        for (const id of before.keys()) expect(after.has(id)).toBe(true);
      }),
      ASSERT,
    );
    for (const n of Object.values(seen)) expect(n).toBeGreaterThan(ASSERT.numRuns / 4);
  });
});

/**
 * The toy region, in which each municipality has origins of its own outside and no flows to the other. Without facilities:
 * children of the second go to school in the first, so a closure there, once in some fifty futures, would be noticed by right.
 * Without work: people of both apply for the same jobs.
 */
function parted(input: WorldInput): WorldInput {
  const moving = input.moving!;
  const { municipality_t } = input.places;
  const [towns, zones] = [municipality_t.length, moving.code_z.length];
  const weight_rk = moving.weight_rk.map((weight, i) => {
    const home = Math.floor(i / (towns + zones) / CHOICE_CLASSES);
    const k = i % (towns + zones);
    return k >= towns || municipality_t[k] === municipality_t[home] ? weight : 0;
  });
  const coming = moving.arrivals.weight_rk.map((weight, i) => {
    const origin = Math.floor(i / (towns + 1) / LIFE_STAGES);
    const k = i % (towns + 1);
    return k === towns || municipality_t[k] === origin % 2 ? weight : 0;
  });
  const arrivals = { ...moving.arrivals, weight_rk: coming };
  return { ...input, moving: { ...moving, weight_rk, arrivals }, facilities: null, ...partedWork(input) };
}

/** Nobody works or looks for work in the other municipality, and no employer for staff or customers there. */
function partedWork(input: WorldInput): Pick<WorldInput, 'labour' | 'livelihood' | 'population'> {
  const { labour, livelihood } = input;
  if (!labour || !livelihood) throw new Error('expected a region with work');
  const municipalities = labour.participation.level_m.length;
  const weight_rk = labour.weight_rk.map((weight, i) => {
    const home = Math.floor(i / (labour.pools * APPLICANTS));
    const k = i % labour.pools;
    return k < municipalities && k !== home ? 0 : weight;
  });
  const reach_mn = livelihood.employers.reach_mn.map((weight, i) => (i % (municipalities + 1) === 0 ? weight : 0));
  return {
    population: { ...input.population, persons: withoutCommuters(input, municipalities) },
    labour: { ...labour, weight_rk },
    livelihood: { ...livelihood, employers: { ...livelihood.employers, reach_mn } },
  };
}

/** The people of the base, those with a job in another municipality of the region without it. */
function withoutCommuters({ population, places }: WorldInput, municipalities: number): Persons {
  const { persons, households } = population;
  const [work_p, pool_p] = [persons.work_p.slice(), persons.pool_p.slice()];
  for (let p = 0; p < persons.slots; p++) {
    const home = places.municipality_t[households.place_h[persons.household_p[p]!]!]!;
    const pool = pool_p[p]! - 1;
    if (pool >= 0 && pool < municipalities && pool !== home) work_p[p] = pool_p[p] = 0;
  }
  return { ...persons, work_p, pool_p };
}

describe('the toy region', () => {
  const pack = toyPack();
  const open = openInput(pack, synthesise(pack, 1));
  const OTHER = open.places.municipality_t.lastIndexOf(1);
  /** Who left the one municipality may come back to the other: that is a link too. */
  const AT_HOME = { returnHome: 1 };
  const few = { ...ASSERT, numRuns: Math.max(5, Math.round(ASSERT.numRuns / 20)) };

  /** In how many worlds something happens, of some seeds and sizes of what is done to one of them. */
  function howOften(sizes: { min: number; max: number }, happens: (seed: number, size: number) => boolean): number {
    let times = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer(sizes), (seed, size) => {
        if (happens(seed, size)) times++;
      }),
      few,
    );
    return times;
  }

  /** Whether a town of the second municipality differs after ten years in which one of the first gets more arrivals and homes. */
  function differs(input: WorldInput, changes: Partial<ParameterValues>, seed: number, vacancies: number): boolean {
    const { arrivals } = input.moving!;
    const fading_t = arrivals.fading_t.map((part, t) => (t === 0 ? part - 0.5 : part));
    const changed = withVacancies(input, 0, vacancies);
    const drawing = { ...changed, moving: { ...input.moving!, arrivals: { ...arrivals, fading_t } } };
    const [one, other] = [input, drawing].map((from) => smallWorld(from, changes, seed)) as [World, World];
    let differ = false;
    live(one, other, () => {
      const same = stateHash(other).place_t[OTHER] === stateHash(one).place_t[OTHER];
      const told = eventSet(other, OTHER).join() === eventSet(one, OTHER).join();
      if (!same || !told || influenceMap(one, other).differ_t[OTHER]! > 0) differ = true;
    });
    expect(influenceMap(one, other).differ_t[0]).toBeGreaterThan(0);
    return differ;
  }

  /** Whether a town of the second municipality differs after ten years, when an employer left the first in the third. */
  function feels(input: WorldInput, changes: Partial<ParameterValues>, seed: number, jobs: number): boolean {
    const leaves: Shock = {
      kind: 'large-employer-leaves',
      municipality: 0,
      year: input.baseYear + 2,
      jobs,
      cluster: CLUSTER.commercial,
    };
    const [one, other] = [NO_SHOCKS, [leaves]].map((shocks) =>
      makeWorld(input, runKeyOf(seed), { ...initialParameters(), ...changes }, [], shocks),
    ) as [World, World];
    let felt = false;
    live(one, other, () => {
      const same = stateHash(other).state === stateHash(one).state;
      if (one.year <= leaves.year) expect(same).toBe(true);
      const elsewhere = stateHash(other).place_t[OTHER] === stateHash(one).place_t[OTHER];
      if (!elsewhere || eventSet(other, OTHER).join() !== eventSet(one, OTHER).join()) felt = true;
    });
    expect(stateHash(other).place_t[0]).not.toBe(stateHash(one).place_t[0]);
    return felt;
  }

  it.each([
    ['cut, never is', parted(open), AT_HOME, false],
    ['as they are, is', open, {}, true],
  ] as const)('with the links %s an employer that leaves the first felt in the second', (_, input, changes, linked) => {
    const felt = howOften({ min: 60, max: 250 }, (seed, jobs) => feels(input, changes, seed, jobs));
    expect(felt > 0).toBe(linked);
  });

  it.each([
    ['cut, never does', parted(open), AT_HOME, false],
    ['as they are, does', open, {}, true],
  ] as const)(
    'with the links between its municipalities %s the second notice the first',
    (_, input, changes, linked) => {
      let noticed = 0;
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 40 }), (seed, vacancies) => {
          if (differs(input, changes, seed, vacancies)) noticed++;
        }),
        few,
      );
      expect(noticed > 0).toBe(linked);
    },
  );
});
