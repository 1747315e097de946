/** Who is kept when leaving, what becomes of them outside, and who they are when they come back: rules with answers by hand. */
import { describe, expect, it } from 'vitest';
import { checkAccounts } from '../../sim/checks/accounts.js';
import { CAUSE, HAPPENED } from '../../sim/events.js';
import { stateHash } from '../../sim/hash.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import { AGES, type WorldInput } from '../../sim/input.js';
import type { Labour } from '../../sim/labour/pools.js';
import { LEVEL, learningOf, PURSUIT, pursuitOf } from '../../sim/learning/levels.js';
import { summerOf } from '../../sim/learning/summer.js';
import { companionsOf } from '../../sim/leavers/companions.js';
import { fatesOf } from '../../sim/leavers/fates.js';
import { FORGOTTEN_AFTER, type LeaversInput } from '../../sim/leavers/input.js';
import { freeRow, type Leavers, makeLeavers, takeRow } from '../../sim/leavers/state.js';
import { studyOutside } from '../../sim/leavers/study.js';
import { LIFE_STAGES, lifeStageOf } from '../../sim/moving/classes.js';
import { originsOf } from '../../sim/moving/input.js';
import { addGoing, makeGoing, moveHouseholds } from '../../sim/moving/moves.js';
import { type Templates, templatesOf } from '../../sim/moving/templates.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { ageing } from '../../sim/processes/ageing.js';
import { leavers } from '../../sim/processes/leavers.js';
import { settling } from '../../sim/processes/settling.js';
import { birthYearOf, classOf, FEMALE, MALE, ROLE } from '../../sim/state/persons.js';
import { copyLeavers } from '../../sim/state/room.js';
import { makeWorld, type World } from '../../sim/world.js';
import { toyLearning } from '../toy/learning.js';
import { BASE, flatRates, type Home, man, smallInput, stillMoving, twoTowns, woman } from '../toy/small-world.js';

interface Away {
  readonly age: number; // on 31 December of the base year
  readonly years: number; // away by then
  readonly origin?: number;
  readonly sex?: number;
}

function awayOf(people: readonly Away[]): Leavers {
  const away = makeLeavers(people.length);
  people.forEach(({ age, years, origin = 0, sex = FEMALE }, l) => {
    away.idA_l[l] = 7000 + l;
    away.idB_l[l] = 1;
    away.class_l[l] = classOf(BASE - age, sex);
    away.learning_l[l] = 4;
    away.parity_l[l] = 1;
    away.origin_l[l] = origin;
    away.left_l[l] = BASE - years;
  });
  away.rows = people.length;
  return away;
}

const leaversInput = (away: Leavers, yearly: number): LeaversInput => ({
  away,
  return_ad: new Array<number>(AGES * FORGOTTEN_AFTER).fill(yearly),
  native_ma: new Array<number>(2 * AGES).fill(1),
  expected: 0,
  shortfall: 0,
});

/** Two towns and one zone, from which nobody but returners comes. */
function inputOf(homes: readonly Home[], away: Leavers, yearly: number, empty = 0, death = 0): WorldInput {
  const places = twoTowns();
  const still = stillMoving(places);
  const rows = originsOf(1) * LIFE_STAGES;
  const weight_rk = new Float64Array(rows * 3);
  for (let r = 0; r < rows; r++) weight_rk.set([1, 1, 2], r * 3);
  const alternatives = 3;
  const leaving = new Float64Array((still.weight_rk.length / 2) * alternatives);
  for (let r = 0; r < leaving.length / alternatives; r++) leaving[r * alternatives] = 1;
  const moving = {
    ...still,
    code_z: ['GM9801'],
    name_z: ['Buiten'],
    x_z: [0],
    y_z: [0],
    weight_rk: leaving,
    arrivals: {
      ...still.arrivals,
      expected_og: new Array<number>(rows).fill(0),
      growth_yr: new Array<number>(rows).fill(1),
      weight_rk,
    },
  };
  return { ...smallInput(homes, flatRates({ death }), places, empty), moving, leavers: leaversInput(away, yearly) };
}

const worldOf = (input: WorldInput, parameters = {}): World =>
  makeWorld(input, [1, 2, 3, 4], { ...initialParameters(), ...parameters });

/** One year of those away and of the market, with the books checked. */
function lived(world: World): World {
  const before = tallyOf(world);
  world.events.count = 0;
  world.wishes.count = 0;
  for (const process of [ageing, leavers, settling]) process.run(world, process.prepare(world) as never);
  world.year++;
  checkAccounts(world, before);
  return world;
}

const whereTo = ({ events }: World): number[] => Array.from(events.to_e.subarray(0, events.count));

const peopleOf = ({ persons }: World): { idA: number; age: number; parity: number; learning: number }[] =>
  Array.from({ length: persons.slots }, (_, p) => p)
    .filter((p) => persons.class_p[p] !== 0)
    .map((p) => ({
      idA: persons.idA_p[p]!,
      age: BASE - birthYearOf(persons.class_p[p]!),
      parity: persons.parity_p[p]!,
      learning: persons.learning_p[p]!,
    }));

describe('a year outside', () => {
  it('ends with who has been away for thirty years, and not a year sooner', () => {
    const world = lived(
      worldOf(
        inputOf(
          [],
          awayOf([
            { age: 60, years: 30 },
            { age: 60, years: 29 },
          ]),
          0,
        ),
      ),
    );
    expect(world.leaverBooks).toMatchObject({ before: 2, forgotten: 1, died: 0, returned: 0 });
    expect(tallyOf(world).away_t[0]).toBe(1);
    expect(lived(world).leaverBooks).toMatchObject({ before: 1, forgotten: 1 });
  });
  it('ends for everybody where everybody dies, whether coming back or not', () => {
    const world = lived(
      worldOf(
        inputOf(
          [],
          awayOf([
            { age: 30, years: 5 },
            { age: 40, years: 9 },
          ]),
          1,
          9,
          1000,
        ),
      ),
    );
    expect(world.leaverBooks).toMatchObject({ died: 2, returned: 0 });
    expect(world.leavers!.class_l.some((c) => c !== 0)).toBe(false);
  });
  it('leaves those younger than 18 outside, who could head no household', () => {
    const world = lived(
      worldOf(
        inputOf(
          [],
          awayOf([
            { age: 17, years: 1 },
            { age: 18, years: 1 },
          ]),
          1,
          9,
        ),
      ),
    );
    expect(world.leaverBooks.returned).toBe(1);
  });
});

/** At 60, an age at which nobody looks for a room. */
describe('who comes back', () => {
  it('is the same person, with what was learned and the births before, in the town once left', () => {
    const world = lived(worldOf(inputOf([], awayOf([{ age: 60, years: 3 }]), 1, 1), { returnHome: 1 }));
    expect(peopleOf(world)).toEqual([{ idA: 7000, age: 60, parity: 1, learning: 4 }]);
    const { events, persons } = world;
    expect([events.count, events.what_e[0], events.cause_e[0]]).toEqual([1, HAPPENED.moved, CAUSE.homecoming]);
    expect([events.idA_e[0], events.place_e[0], events.to_e[0]]).toEqual([7000, 2, 0]);
    expect(persons.native_p[0]).toBe(1);
    expect(world.leaverBooks).toMatchObject({ before: 1, returned: 1 });
    expect(tallyOf(world).away_t[0]).toBe(0);
  });
  it('stays away without a home, and may come another year', () => {
    const input = inputOf(
      [],
      awayOf([
        { age: 60, years: 3 },
        { age: 60, years: 3 },
      ]),
      1,
      1,
    );
    const world = lived(worldOf(input, { returnHome: 1 }));
    expect(world.leaverBooks).toMatchObject({ returned: 1, died: 0, forgotten: 0 });
    expect(tallyOf(world).away_t[0]).toBe(1);
  });
  it('goes to another municipality of the region where not to the own one', () => {
    const away = awayOf([{ age: 60, years: 3, origin: 1 }]); // empty dwellings stand in the first town
    expect(whereTo(lived(worldOf(inputOf([], away, 1, 1), { returnHome: 0 })))).toEqual([0]);
  });
  it('does so too where of that age nobody but returners comes, as those of another age choose', () => {
    const input = inputOf([], awayOf([{ age: 60, years: 3, origin: 1 }]), 1, 1);
    const weight_rk = input.moving!.arrivals.weight_rk.slice();
    const stage = lifeStageOf(60);
    for (let r = stage; r < weight_rk.length / 3; r += LIFE_STAGES) weight_rk.set([0, 0, 2], r * 3);
    const moving = { ...input.moving!, arrivals: { ...input.moving!.arrivals, weight_rk } };
    expect(whereTo(lived(worldOf({ ...input, moving }, { returnHome: 0 })))).toEqual([0]);
  });
  it('does not, at level 0', () => {
    const world = lived(worldOf(inputOf([], awayOf([{ age: 60, years: 3 }]), 1, 1), { returnLevel: 0 }));
    expect(world.leaverBooks.returned).toBe(0);
  });
});

describe('who leaves', () => {
  /** A family of the first town moves out; the returned rows are those kept, as age and year. */
  const kept = (members: Home['members'], to: number, native = 1): { age: number; left: number; town: number }[] => {
    const world = worldOf(inputOf([{ members }], awayOf([]), 0));
    world.persons.native_p.fill(native);
    ageing.run(world);
    const going = makeGoing(1);
    addGoing(going, 0, CAUSE.other, to);
    moveHouseholds(world, going);
    const { rows, class_l, left_l, origin_l } = world.leavers!;
    return Array.from({ length: rows }, (_, l) => ({
      age: BASE - birthYearOf(class_l[l]!),
      left: left_l[l]!,
      town: origin_l[l]!,
    })).sort((a, b) => a.age - b.age);
  };
  // Completed ages on 1 January; those on 31 December are one higher.
  const family = [man(34, 'partner'), woman(33, 'partner'), man(14, 'child'), woman(13, 'child')];
  it('is kept when 15 to 34 and native, and not otherwise', () => {
    expect(kept(family, 2)).toEqual([
      { age: 15, left: BASE, town: 0 },
      { age: 34, left: BASE, town: 0 },
    ]);
    expect(kept(family, 2, 0)).toEqual([]);
  });
  it('is not kept when going abroad, or to another town', () => {
    expect(kept(family, 3)).toEqual([]);
    expect(kept(family, 1)).toEqual([]);
  });
  it('takes a free row before a new one, and columns grow', () => {
    const columns = awayOf([
      { age: 20, years: 1 },
      { age: 21, years: 1 },
    ]);
    freeRow(columns, 0);
    freeRow(columns, 1);
    expect([takeRow(columns), takeRow(columns), takeRow(columns)]).toEqual([1, 0, -1]);
    expect(takeRow(copyLeavers(columns, 3))).toBe(2);
  });
});

describe('who comes along', () => {
  const home: Home = { members: [man(36, 'partner'), woman(34, 'partner'), man(8, 'child'), woman(3, 'child')] };
  const templates: Templates = templatesOf(smallInput([home]).population);
  const yearOf = (cls: number): number => BASE - birthYearOf(cls);
  const with_ = (age: number, sex: number) => {
    const { role, row_n, class_n } = companionsOf(templates, 0, classOf(BASE - age, sex), BASE);
    return {
      role,
      ages: row_n.map((row, n) => [templates.role_n[row]!, yearOf(class_n[n]!)]).sort((a, b) => b[1]! - a[1]!),
    };
  };
  it('is as much older or younger as the returner is than the head of the same sex', () => {
    expect(with_(40, MALE)).toEqual({
      role: ROLE.partner,
      ages: [
        [ROLE.partner, 38],
        [ROLE.child, 12],
        [ROLE.child, 7],
      ],
    });
    expect(with_(37, FEMALE).ages).toEqual([
      [ROLE.partner, 39],
      [ROLE.child, 11],
      [ROLE.child, 6],
    ]);
  });
  it('is not who would not be born, and nobody before 25', () => {
    expect(with_(32, FEMALE).ages).toEqual([
      [ROLE.partner, 34],
      [ROLE.child, 6],
      [ROLE.child, 1],
    ]);
    expect(with_(28, FEMALE).ages).toEqual([
      [ROLE.partner, 30],
      [ROLE.child, 2],
    ]);
    expect(with_(25, FEMALE)).toEqual({ role: ROLE.partner, ages: [[ROLE.partner, 27]] });
    expect(with_(24, FEMALE)).toEqual({ role: ROLE.adult, ages: [] });
  });
  it('is no partner who would be a child: the returner then comes as the only adult', () => {
    const uneven = templatesOf(smallInput([{ members: [man(50, 'partner'), woman(34, 'partner')] }]).population);
    expect(companionsOf(uneven, 0, classOf(BASE - 30, MALE), BASE)).toEqual({
      role: ROLE.adult,
      row_n: [],
      class_n: [],
    });
  });
});

describe('the state of those away', () => {
  it('is part of the hash of the town they left', () => {
    const before = stateHash(worldOf(inputOf([], awayOf([{ age: 24, years: 3, origin: 1 }]), 0)));
    const world = worldOf(inputOf([], awayOf([{ age: 24, years: 3, origin: 1 }]), 0));
    for (const change of [{ learning_l: 5 }, { parity_l: 2 }, { left_l: BASE - 4 }, { zone_l: 1 }] as const) {
      const [name, value] = Object.entries(change)[0]! as ['parity_l', number];
      const was = world.leavers![name][0]!;
      world.leavers![name][0] = value;
      const after = stateHash(world);
      expect(after.state).not.toBe(before.state);
      expect([after.place_t[0] === before.place_t[0], after.place_t[1] === before.place_t[1]]).toEqual([true, false]);
      world.leavers![name][0] = was;
    }
    expect(stateHash(world)).toEqual(before);
  });
});

describe('jobs where one left', () => {
  it('make coming back more likely where there are more than at the base, at most four times as likely', () => {
    const world = worldOf(inputOf([], awayOf([{ age: 30, years: 5 }]), 0), { returnJobs: 2 });
    const labour = { access_ml: Float64Array.of(0.5, 1, 1.5, 3, 0, 1) } as unknown as Labour;
    expect([...fatesOf({ ...world, labour }).jobs_ml]).toEqual(
      [0.25, 1, 2.25, 4, 0, 1].map((x) => expect.closeTo(x, 12)),
    );
    expect([...fatesOf(world).jobs_ml]).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe('who left before the last diploma', () => {
  it('finishes elsewhere, at the age at which studies end here', () => {
    const ages = [20, 25];
    const world = worldOf(inputOf([], awayOf(ages.map((age) => ({ age, years: 2 }))), 0));
    ageing.run(world, ageing.prepare(world));
    const studying = learningOf(LEVEL.mbo2, PURSUIT.wo);
    world.leavers!.learning_l.fill(studying);
    studyOutside(world, summerOf(world, toyLearning(2)));
    const [young, old] = world.leavers!.learning_l;
    expect([young, pursuitOf(old!)]).toEqual([studying, PURSUIT.none]);
  });
});
