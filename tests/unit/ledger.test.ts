/** Is money that is not there not spent, and does what it kept close when it is gone? Worked out on paper. */
import { describe, expect, it } from 'vitest';
import { openYear, schoolCost } from '../../sim/measures/ledger.js';
import { type Effect, MEASURES } from '../../sim/measures/measures.js';
import type { PolicyMeasure } from '../../sim/measures/policy.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { boards } from '../../sim/processes/boards.js';
import { buses } from '../../sim/processes/buses.js';
import { closures } from '../../sim/processes/closures.js';
import { practices } from '../../sim/processes/practices.js';
import { FACILITY_STATUS, REASON } from '../../sim/state/facilities.js';
import { makeWorld, type World } from '../../sim/world.js';
import { type ToyFacilities, townsInRow, toyFacilities } from '../toy/facilities.js';
import { BASE, flatRates, type Home, man, smallInput } from '../toy/small-world.js';

const { open, announced, closed } = FACILITY_STATUS;
const SCHOOL = MEASURES[0]!;
const RESIDENTS = 100;

/** Two towns of 100 residents; only the first lies in the area. A budget in whole euros a year. */
function worldOf(toy: ToyFacilities, id: string, eur: number, policy: Partial<PolicyMeasure> = {}): World {
  const homes: Home[] = [0, 1].flatMap((place) =>
    Array.from({ length: RESIDENTS }, () => ({ place, members: [man(40)] })),
  );
  const places = townsInRow([0, 5_000]);
  const input = smallInput(homes, flatRates(), places);
  const facilities = toyFacilities(places, { ...toy, persons: input.population.persons.slots });
  const { eurPerResident } = MEASURES.find((measure) => measure.id === id)!;
  const dose = eur / (eurPerResident * RESIDENTS);
  const measure: PolicyMeasure = { id, dose, start: BASE, years: 3, area_t: [true, false], ...policy };
  const parameters = { ...initialParameters(), practiceStops: 1, practiceNoSuccessor: 1, busHoursTrend: 0 };
  const world = makeWorld({ ...input, facilities }, [1, 2, 3, 4], { ...parameters, schoolClosureLevel: 0 }, [measure]);
  return { ...world, parameters: { ...parameters, schoolClosureLevel: 1 } };
}

/** Every board wants to close. */
const DOOMED = { constant: 5 };

function liveYear(world: World, pupils: readonly number[]): void {
  world.facilities.users_f.set(pupils);
  openYear(world);
  closures.run(world);
  boards.run(world);
  world.year++;
}

describe('a school costs', () => {
  it.each([
    [22, null],
    [23, 122_317],
    [72, 73_993],
    [144, 2_986],
    [145, 2_000],
    [400, 2_000],
  ])('with %i pupils EUR %s a year', (pupils, eur) => {
    expect(schoolCost(SCHOOL.effect, pupils)).toBe(eur);
  });

  it('nothing from a measure for something else', () => {
    expect(schoolCost(MEASURES[1]!.effect as Effect, 100)).toBeNull();
  });
});

describe('a budget', () => {
  it('is EUR a resident of the area times the dose, in force for its years alone', () => {
    const world = worldOf({}, SCHOOL.id, 1_234.5, { start: BASE + 1, years: 2 });
    const budgets = [0, 1, 2, 3].map((year) => {
      world.year = BASE + year;
      openYear(world);
      return world.accounts[0]!.budget_ct;
    });
    expect(budgets).toEqual([0, 123_450, 123_450, 0]);
  });

  it('goes to the largest schools first, and to the next one that it still suffices for', () => {
    const schools = [{ place: 0 }, { place: 0 }, { place: 0 }, { place: 1 }];
    // They cost 73,993, 2,986 and 2,000; what lies outside the area is not paid for.
    const world = worldOf({ schools, hazard: DOOMED }, SCHOOL.id, 76_000);
    liveYear(world, [72, 144, 300, 300]);
    expect([...world.facilities.status_f]).toEqual([announced, open, open, announced]);
    expect([...world.facilities.held_f]).toEqual([0, REASON.board, REASON.board, 0]);
    expect(world.accounts[0]).toMatchObject({ budget_ct: 7_600_000, spent_ct: 498_600, kept: 2 });
  });

  it('suffices to the last cent', () => {
    const kept = [498_600, 498_599].map((cents) => {
      const world = worldOf({ schools: [{ place: 0 }, { place: 0 }], hazard: DOOMED }, SCHOOL.id, cents / 100);
      liveYear(world, [144, 300]);
      expect(world.accounts[0]!.budget_ct).toBe(cents);
      return world.accounts[0]!.kept;
    });
    expect(kept).toEqual([2, 1]);
  });

  it('keeps a school while every year is paid; then its closure is announced, and it closes a year later', () => {
    const world = worldOf({ schools: [{ place: 0 }], hazard: DOOMED }, SCHOOL.id, 10_000);
    const { status_f, reason_f, held_f } = world.facilities;
    const lives = Array.from({ length: 5 }, () => {
      liveYear(world, [200]);
      return [status_f[0], held_f[0], world.accounts[0]!.spent_ct];
    });
    expect(lives).toEqual([
      [open, REASON.board, 200_000],
      [open, REASON.board, 200_000],
      [open, REASON.board, 200_000],
      [announced, 0, 0],
      [closed, 0, 0],
    ]);
    expect(reason_f[0]).toBe(REASON.board);
  });

  it('keeps no school that has become too small', () => {
    const world = worldOf({ schools: [{ place: 0 }], hazard: DOOMED }, SCHOOL.id, 1e6);
    liveYear(world, [23]);
    expect(world.facilities.status_f[0]).toBe(open);
    liveYear(world, [22]);
    expect(world.facilities.status_f[0]).toBe(announced);
  });

  it('keeps practices, year after year, and lets the rest go', () => {
    const world = worldOf({ practices: [0, 0, 1] }, 'gp-cooperation', 100_000);
    const { status_f, held_f, reason_f } = world.facilities;
    for (let year = 0; year < 4; year++) {
      openYear(world);
      practices.run(world);
      expect([...status_f]).toEqual([year < 3 ? open : closed, closed, closed]);
      expect(held_f[0]).toBe(year < 3 ? REASON.noSuccessor : 0);
      expect(world.accounts[0]!.spent_ct).toBe(year < 3 ? 9_000_000 : 0);
      world.year++;
    }
    expect(reason_f[0]).toBe(REASON.noSuccessor);
  });

  it('keeps a practice whose doctor stopped only as long as it is paid, though nobody stops any more', () => {
    const world = worldOf({ practices: [0] }, 'gp-cooperation', 100_000, { years: 2 });
    const later = { ...world, parameters: { ...world.parameters, practiceStops: 0 } };
    const states = [world, later, later].map((lived, year) => {
      lived.year = BASE + year;
      openYear(lived);
      practices.run(lived);
      return lived.facilities.status_f[0];
    });
    expect(states).toEqual([open, open, closed]);
  });

  it('keeps a corridor that the timetable no longer has, by its length', () => {
    const corridors = [
      { km: 10, towns: [0, 1] },
      { km: 4, towns: [0] },
      { km: 10, towns: [1] },
    ];
    const cut = (eur: number): [statuses: number[], spent: number] => {
      const world = worldOf({ corridors }, 'kept-bus-corridor', eur);
      openYear(world);
      buses.run({ ...world, parameters: { ...world.parameters, busHoursTrend: -0.99 } });
      return [[...world.facilities.status_f], world.accounts[0]!.spent_ct];
    };
    // Residents a km: 20, 25 and 10, and the third lies outside the area. 10 km cost 320,000, then 4 km 128,000.
    expect(cut(448_000)).toEqual([[open, open, open, closed], 44_800_000]);
    expect(cut(447_999)).toEqual([[open, open, closed, closed], 32_000_000]);
  });
});
