/** Who loses a practice or a bus, and when? Worked out on paper. */
import { describe, expect, it } from 'vitest';
import { countPatients, countRiders } from '../../sim/facilities/users.js';
import { buses } from '../../sim/processes/buses.js';
import { practices } from '../../sim/processes/practices.js';
import { FACILITY, FACILITY_STATUS, REASON } from '../../sim/state/facilities.js';
import type { World } from '../../sim/world.js';
import { type ToyFacilities, townsInRow, toyFacilities } from '../toy/facilities.js';
import { flatRates, type Home, man, smallInput, smallWorld } from '../toy/small-world.js';

const { open, closed } = FACILITY_STATUS;
const single = (place: number): Home => ({ place, members: [man(40)] });
const people = (place: number, count: number): Home[] => Array.from({ length: count }, () => single(place));

function worldOf(
  municipality_t: readonly number[],
  homes: readonly Home[],
  toy: ToyFacilities,
  parameters: Parameters<typeof smallWorld>[1] = {},
): World {
  const places = townsInRow(
    municipality_t.map((_, t) => 5_000 * t),
    municipality_t,
  );
  const input = smallInput(homes, flatRates(), places);
  const persons = input.population.persons.slots;
  return smallWorld({ ...input, facilities: toyFacilities(places, { ...toy, persons }) }, parameters);
}

describe('general practices', () => {
  it('share the residents of their municipality, asylum reception apart', () => {
    const guests: Home = { place: 0, kind: 'reception', members: people(0, 7).flatMap(({ members }) => members) };
    const homes = [...people(0, 10), guests, ...people(1, 5), ...people(2, 9)];
    const world = worldOf([0, 0, 1], homes, { practices: [0, 0, 2] });
    expect([...world.facilities.users_f]).toEqual([7, 7, 9]);
    world.facilities.status_f[1] = closed;
    countPatients(world);
    expect([...world.facilities.users_f]).toEqual([15, 0, 9]);
  });

  it.each([
    ['no doctor stops', 0, 0.6, 0],
    ['every doctor stops and nobody follows', 1, 1, 1],
    ['every doctor stops and somebody always follows', 1, 0, 0],
    ['one in two stops, one in two of those has a successor, the list is of usual length', 0.5, 0.5, 0.25],
  ])('%s', (_, practiceStops, practiceNoSuccessor, share) => {
    const count = 2000;
    const world = worldOf(
      [0],
      people(0, count),
      { practices: new Array<number>(count).fill(0), usualList: 1 },
      { practiceStops, practiceNoSuccessor },
    );
    practices.run(world);
    const gone = world.facilities.status_f.reduce((n, status) => n + Number(status === closed), 0);
    expect(Math.abs(gone - share * count)).toBeLessThanOrEqual(4.5 * Math.sqrt(count * share * (1 - share)));
    for (let f = 0; f < count; f++) {
      const now = world.facilities.status_f[f] === closed;
      expect(world.facilities.closed_f[f]).toBe(now ? world.year : 0);
      expect(world.facilities.reason_f[f]).toBe(now ? REASON.noSuccessor : REASON.none);
    }
  });

  it('a list half as long is twice as hard to hand over, and those who find nobody for a full one find nobody for it', () => {
    const gone = (usualList: number): Set<number> => {
      const world = worldOf(
        [0],
        people(0, 2000),
        { practices: new Array<number>(1000).fill(0), usualList },
        { practiceStops: 1, practiceNoSuccessor: 0.3 },
      );
      practices.run(world);
      return new Set([...world.facilities.status_f.keys()].filter((f) => world.facilities.status_f[f] === closed));
    };
    const [full, half] = [gone(2), gone(4)];
    expect(Math.abs(half.size - 600)).toBeLessThan(4.5 * Math.sqrt(240));
    expect(Math.abs(full.size - 300)).toBeLessThan(4.5 * Math.sqrt(210));
    for (const f of full) expect(half).toContain(f);
  });
});

describe('bus corridors of 10 km with 100, 50 and 10 residents', () => {
  const homes = [...people(0, 90), ...people(1, 10), ...people(2, 40)];
  // The towns: 90, 10 and 40 residents.
  const corridors = [
    { km: 10, towns: [0, 1] },
    { km: 10, towns: [1, 2] },
    { km: 10, towns: [1] },
  ];
  const world = (busHoursTrend: number): World => worldOf([0, 1, 2], homes, { corridors }, { busHoursTrend });
  const openCorridors = ({ facilities, facilityInput }: World): number[] => [
    ...new Set(facilityInput!.board_f.filter((_, f) => facilities.status_f[f] === open)),
  ];

  it('know whom they serve', () => {
    const made = world(0);
    expect(countRiders(made)).toEqual([100, 50, 10]);
    expect([...made.facilities.kind_f]).toEqual(new Array(5).fill(FACILITY.busStop));
    expect([...made.facilities.users_f]).toEqual([90, 10, 10, 40, 10]);
  });

  it('lose the weakest when half of it no longer fits', () => {
    const made = world(-0.1);
    // 27.0, 24.3, 21.9, 19.7, 17.7, 15.9, 14.3 km are left, and 25, 15 and 5 decide.
    const years = Array.from({ length: 7 }, () => {
      buses.run(made);
      made.year++;
      return openCorridors(made).length;
    });
    expect(years).toEqual([3, 2, 2, 2, 2, 2, 1]);
    expect(openCorridors(made)).toEqual([0]);
    expect([...made.facilities.reason_f]).toEqual([0, 0, 4, 4, 4]);
    expect([...made.facilities.closed_f]).toEqual([0, 0, 2027, 2027, 2022]);
  });

  it('all stay while the timetable does', () => {
    const made = world(0);
    for (let i = 0; i < 20; i++, made.year++) buses.run(made);
    expect(openCorridors(made)).toEqual([0, 1, 2]);
  });
});
