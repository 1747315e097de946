/** Which school do children go to, and what makes them change? A few families in towns in a row. */

import { describe, expect, it } from 'vitest';
import { attends } from '../../sim/facilities/attendance.js';
import { close } from '../../sim/facilities/close.js';
import { ageing } from '../../sim/processes/ageing.js';
import { schooling } from '../../sim/processes/schooling.js';
import { FACILITY_STATUS, REASON } from '../../sim/state/facilities.js';
import { KIND } from '../../sim/state/households.js';
import { addMember, eraseHousehold, openHousehold, takePersonSlot } from '../../sim/state/membership.js';
import { classOf, ROLE } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';
import { type ToySchool, townsInRow, toyFacilities } from '../toy/facilities.js';
import { BASE, flatRates, type Home, man, smallInput, smallWorld, woman } from '../toy/small-world.js';

const family = (...ages: readonly number[]): Home => ({
  members: [woman(40), ...ages.map((age) => man(age, 'child'))],
});

function worldOf(
  homes: readonly Home[],
  schools: readonly ToySchool[],
  metres: readonly number[],
  parameters = {},
): World {
  const places = townsInRow(metres);
  const input = smallInput(homes, flatRates(), places);
  const facilities = toyFacilities(places, { schools, persons: input.population.persons.slots });
  const world = smallWorld({ ...input, facilities }, { schoolClosureLevel: 0, ...parameters });
  summer(world);
  return world;
}

function summer(world: World): void {
  ageing.run(world, ageing.prepare(world));
  schooling.run(world);
}
const schoolsOf = ({ persons }: World): number[] => [...persons.school_p.subarray(0, persons.slots)];

describe('a child', () => {
  it('of 4 to 11 on 31 December attends a school, nobody else does', () => {
    // Completed ages on 1 January: a year less.
    const world = worldOf([family(2, 3, 10, 11)], [{ place: 0 }], [0]);
    expect(schoolsOf(world)).toEqual([0, 0, 1, 1, 0]);
    expect(world.facilities.users_f[0]).toBe(2);
    world.year++;
    summer(world);
    expect(schoolsOf(world)).toEqual([0, 1, 1, 0, 0]);
  });

  it('stays while the school is open and near, whatever else there is', () => {
    const homes = Array.from({ length: 40 }, () => family(4));
    const world = worldOf(homes, [{ place: 0 }, { place: 0 }, { place: 1 }], [0, 2_000]);
    const before = schoolsOf(world);
    expect(new Set(before)).toEqual(new Set([0, 1, 2, 3]));
    world.facilities.status_f[0] = FACILITY_STATUS.announced;
    world.year++;
    summer(world);
    expect(schoolsOf(world)).toEqual(before);
  });

  it('stays at a school far away that children of its town attend at the base, and at no other', () => {
    const places = townsInRow([0, 20_000]);
    const input = smallInput([family(6), family(6)], flatRates(), places);
    const schools = [{ place: 0 }, { place: 1 }];
    const stays = (ordinary: boolean): number => {
      const facilities = toyFacilities(places, { schools, persons: input.population.persons.slots });
      facilities.schools.school_p[1] = ordinary ? 2 : 1;
      const world = smallWorld({ ...input, facilities }, { schoolClosureLevel: 0 });
      world.persons.school_p[3] = 2;
      summer(world);
      return Number(world.facilities.users_f[1] === (ordinary ? 2 : 1));
    };
    expect(stays(true)).toBe(1);
    expect(stays(false)).toBe(0);
  });

  it('is counted where it goes, beside how many went there a year before', () => {
    const world = worldOf([family(3, 10), family(10)], [{ place: 0 }], [0]);
    expect(world.facilities.users_f[0]).toBe(3);
    world.year++;
    summer(world);
    expect([world.facilities.users_f[0], world.facilities.before_f[0]]).toEqual([1, 3]);
  });

  it('looks for another when it closes, together with brothers and sisters, most often of the same denomination', () => {
    const homes = Array.from({ length: 400 }, () => family(4, 6));
    const schools = [{ place: 0 }, { place: 0 }, { place: 0, denomination: 1 }];
    const count = (denominationLoyalty: number): number[] => {
      const world = worldOf(homes, schools, [0], { denominationLoyalty });
      const before = schoolsOf(world);
      close(world, 0, REASON.board);
      world.year++;
      summer(world);
      const users = [0, 0, 0];
      schoolsOf(world).forEach((school, p) => {
        if (before[p] === 0) return;
        if (before[p] !== 1) expect(school).toBe(before[p]);
        else users[school - 1]!++;
        if (p % 3 === 2) expect(school).toBe(schoolsOf(world)[p - 1]);
      });
      expect(users[0]).toBe(0);
      return users;
    };
    expect(count(1)[2]).toBe(0);
    const [, same, other] = count(0.5);
    expect(other! / same!).toBeGreaterThan(0.3);
    expect(other! / same!).toBeLessThan(0.7);
  });

  it('goes to the nearest there is when nothing attracts, even to one about to close', () => {
    const world = worldOf([family(3)], [{ place: 1 }, { place: 2 }], [0, 20_000, 22_000], { announcedAppeal: 0 });
    expect(schoolsOf(world)[1]).toBeGreaterThan(0);
    world.facilities.status_f.fill(FACILITY_STATUS.announced);
    world.persons.school_p.fill(0);
    summer(world);
    expect(schoolsOf(world)).toEqual([0, 1]);
    world.facilities.status_f[0] = FACILITY_STATUS.closed;
    summer(world);
    expect(schoolsOf(world)).toEqual([0, 2]);
    world.facilities.status_f[1] = FACILITY_STATUS.closed;
    summer(world);
    expect(schoolsOf(world)).toEqual([0, 0]);
  });

  it('who comes into the slot of one who left does not inherit the school', () => {
    const world = worldOf([family(6)], [{ place: 0 }], [0]);
    eraseHousehold(world, 0);
    const h = openHousehold(world, 1, 2, 0, KIND.private);
    const p = [takePersonSlot(world), takePersonSlot(world)][1]!;
    world.persons.class_p[p] = classOf(BASE - 7, 0);
    addMember(world, p, h, ROLE.child);
    expect(world.persons.school_p[p]).toBe(0);
  });
});

describe('children outside these schools', () => {
  const children = Array.from({ length: 20_000 }, (_, i) => [Math.imul(i, 0x9e3779b1) >>> 0, i] as const);
  it.each([0, 0.2, 0.95, 1])('are as many as the share %d leaves, and the same whatever the run', (share) => {
    const going = children.filter(([a, b]) => attends(a, b, share)).length;
    // 4.5 sigma of a binomial count.
    expect(Math.abs(going - share * children.length)).toBeLessThanOrEqual(
      4.5 * Math.sqrt(share * (1 - share) * children.length),
    );
  });
  it('stay outside when the share rises only if they were', () => {
    for (const [a, b] of children) if (attends(a, b, 0.5)) expect(attends(a, b, 0.9)).toBe(true);
  });
});
