/** Who emigrates: adults and children in the numbers measured, though children go along and the young live with parents. */
import { describe, expect, it } from 'vitest';
import type { Deciders } from '../../scenarios/parameters/moving/deciders.js';
import { emigrationOf } from '../../scenarios/parameters/moving/emigration.js';
import { CAUSE } from '../../sim/events.js';
import { AGES } from '../../sim/input.js';
import type { NewcomersInput } from '../../sim/newcomers/input.js';
import { NEWCOMER, newcomerOf, STATES } from '../../sim/newcomers/newcomer.js';
import { ageing } from '../../sim/processes/ageing.js';
import { relocation } from '../../sim/processes/relocation.js';
import { BASE, man, smallInput, smallWorld, stillMoving, twoTowns, woman } from '../toy/small-world.js';

/** Households by the ages of their members, who decides first; `others` are lodgers. */
interface Kind {
  readonly count: number;
  readonly ages: readonly number[];
  readonly children?: readonly number[];
  readonly others?: readonly number[];
}

function decidersOf(kinds: readonly Kind[]): Deciders {
  const table = (): Float64Array => new Float64Array(AGES * AGES);
  const column = (): Float64Array => new Float64Array(AGES);
  const made = {
    members_ad: table(),
    withChildren_ad: table(),
    mobile_ad: table(),
    single_ad: table(),
    partners_a: column(),
    lodgers_a: column(),
    partnersWithChildren_a: column(),
    all_a: column(),
  };
  for (const { count, ages, children = [], others = [] } of kinds) {
    for (const age of [...ages, ...children, ...others]) {
      const cell = age * AGES + ages[0]!;
      made.members_ad[cell]! += count;
      made.all_a[age]! += count;
      if (children.length > 0) made.withChildren_ad[cell]! += count;
    }
    for (const age of others) made.lodgers_a[age]! += count;
  }
  return made;
}

const KINDS: readonly Kind[] = [
  { count: 100, ages: [22] },
  { count: 900, ages: [47, 47], children: [22, 15] },
  { count: 1000, ages: [36, 36], children: [8, 5] },
  { count: 500, ages: [36, 36] },
  { count: 50, ages: [36], others: [22] },
  { count: 600, ages: [70, 70] },
];

describe('hazards of emigration', () => {
  const shares = [
    [5, 0.06],
    [8, 0.06],
    [22, 0.2],
    [36, 0.55],
    [47, 0.1],
    [70, 0.03],
  ] as const;
  const share_a = new Array<number>(96).fill(0);
  for (const [age, share] of shares) share_a[age] = share;

  const NOBODY = new Array<number>(AGES).fill(0);

  /** Emigrants of a kind of households, as the kernel makes them. */
  function emigrants(
    yearly: number,
    newcomers_a = NOBODY,
  ): { adults: Map<number, number>; minors: number; all: number } {
    const { emigration_a, emigrationOfFamilies } = emigrationOf(yearly, share_a, newcomers_a, decidersOf(KINDS));
    const made = { adults: new Map<number, number>(), minors: 0, all: 0 };
    const add = (age: number, persons: number): void => {
      if (age < 18) made.minors += persons;
      else made.adults.set(age, (made.adults.get(age) ?? 0) + persons);
      made.all += persons;
    };
    for (const { count, ages, children = [], others = [] } of KINDS) {
      const rate = emigration_a[ages[0]!]! * (children.length > 0 ? emigrationOfFamilies : 1);
      for (const age of [...ages, ...children, ...others]) add(age, count * rate);
      for (const age of others) add(age, count * emigration_a[age]!);
    }
    return made;
  }

  it('send away as many adults of each age as measured, and as many minors', () => {
    const { adults, minors, all } = emigrants(60);
    expect(all).toBeCloseTo(60, 1);
    expect(minors).toBeCloseTo(60 * 0.12, 1);
    for (const [age, share] of shares) if (age >= 18) expect(adults.get(age), `${age}`).toBeCloseTo(60 * share, 1);
  });

  it('leave out as many of each age as newcomers are, and a tenth of an age at least', () => {
    const newcomers_a = [...NOBODY];
    for (const [age, persons] of [
      [8, 1],
      [22, 5],
      [36, 11],
      [70, 9],
    ] as const)
      newcomers_a[age] = persons;
    const { adults, minors } = emigrants(60, newcomers_a);
    expect(minors).toBeCloseTo(60 * 0.12 - 1, 1);
    expect(adults.get(22)).toBeCloseTo(60 * 0.2 - 5, 1);
    expect(adults.get(36)).toBeCloseTo(60 * 0.55 - 11, 1);
    expect(adults.get(70)).toBeCloseTo(0.1 * 60 * 0.03, 1);
  });

  it('are none where nobody emigrates', () => {
    expect(Math.max(...emigrationOf(0, share_a, NOBODY, decidersOf(KINDS)).emigration_a)).toBe(0);
  });
});

describe('a household with a child at home', () => {
  const homes = 400;
  const family = { members: [man(36, 'partner'), woman(36, 'partner'), man(8, 'child')] };

  /** Wishes to emigrate of so many homes, in a year in which hazards of all ages are 0.2. */
  function wishes(home: Parameters<typeof smallInput>[0][number], emigrationOfFamilies: number, newcomer = 0): number {
    const still = stillMoving(twoTowns());
    const deciders_as = Float64Array.from({ length: AGES * STATES }, (_, i) => (i % STATES === 0 ? homes : 0));
    const newcomers: NewcomersInput = {
      deciders_as,
      withChildren_as: new Float64Array(AGES * STATES),
      back_s: new Array<number>(STATES).fill(0.2),
      onward_s: new Array<number>(STATES).fill(0),
    };
    const hazards = { ...still.hazards, emigration_a: new Array<number>(AGES).fill(0.2), emigrationOfFamilies };
    const world = smallWorld(
      { ...smallInput(Array.from({ length: homes }, () => home)), moving: { ...still, hazards, newcomers } },
      { unionYoung: 0, widowMoves: 0, splitWithChildren: 0, splitWithoutChildren: 0 },
    );
    ageing.run(world, ageing.prepare(world));
    world.persons.newcomer_p.fill(newcomer, 0, world.persons.slots);
    relocation.run(world, relocation.prepare(world));
    const { cause_w, count } = world.wishes;
    return cause_w.subarray(0, count).filter((c) => c === CAUSE.emigration).length;
  }

  it('emigrates so many times as often as others', () => {
    expect(wishes(family, 0)).toBe(0);
    const [half, usual, more] = [0.5, 1, 1.5].map((times) => wishes(family, times));
    for (const [made, expected] of [
      [half, 0.1],
      [usual, 0.2],
      [more, 0.3],
    ] as const) {
      expect(Math.abs(made! - homes * expected)).toBeLessThan(4 * Math.sqrt(homes * expected * (1 - expected)));
    }
  });

  it('emigrates as its kind does while it is new in the country', () => {
    const made = wishes(family, 0, newcomerOf(NEWCOMER.labour - 1, BASE - 2));
    expect(Math.abs(made - homes * 0.2)).toBeLessThan(4 * Math.sqrt(homes * 0.2 * 0.8));
  });

  it('does not keep its lodger, nor couples without children', () => {
    expect(wishes({ members: [man(36, 'partner'), woman(36, 'partner')] }, 0)).toBeGreaterThan(0);
    const withLodger = { members: [...family.members, woman(22, 'other')] };
    expect(wishes(withLodger, 0)).toBeGreaterThan(0);
  });
});
