/** Does the influence map count exactly who differs? Changes made by hand. */
import { describe, expect, it } from 'vitest';
import { householdIdentity, residentIdentity } from '../../sim/identity.js';
import { type Influence, influenceMap } from '../../sim/influence.js';
import { LOOKING, SHARES } from '../../sim/state/households.js';
import { addMember, changeHousehold, erasePerson, openHousehold, takePersonSlot } from '../../sim/state/membership.js';
import { classOf, ROLE } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';
import { permuted } from '../toy/permute.js';
import { man, smallInput, smallWorld, woman } from '../toy/small-world.js';

/** A family of four and a single man in the first town, a couple in the second. */
const HOMES = [
  { members: [man(40, 'partner'), woman(38, 'partner'), man(12, 'child'), woman(9, 'child')] },
  { members: [man(70)] },
  { members: [man(60, 'partner'), woman(61, 'partner')], place: 1 },
];
const [FAMILY, SINGLE, COUPLE] = [0, 1, 2];
const SON = 2;
const input = smallInput(HOMES);
const NOTHING: Influence = {
  year: 2021,
  differ_t: [0, 0],
  total: 0,
  inBaselineOnly: 0,
  inOtherOnly: 0,
  dwellingOnly: 0,
  dwellingOnly_t: [0, 0],
};

/** The map of a world against the same one after a change. */
function after(change: (world: World) => void): Influence {
  const changed = smallWorld(input);
  change(changed);
  return influenceMap(smallWorld(input), changed);
}

describe('persons that differ', () => {
  it('none between equal worlds, in whatever slots', () => {
    expect(after(() => undefined)).toEqual(NOTHING);
    expect(influenceMap(smallWorld(input), smallWorld(permuted(input, 5)))).toEqual(NOTHING);
  });
  it('somebody who lives with other people, in the town of the baseline; those left behind do not differ', () => {
    const map = after((world) => changeHousehold(world, SON, COUPLE, ROLE.child));
    expect(map).toEqual({ ...NOTHING, differ_t: [1, 0], total: 1 });
  });
  it('everybody of a household that is gone, in the baseline only; the other way round, in the other only', () => {
    const closed = smallWorld(input);
    while (closed.households.size_h[FAMILY]! > 0) erasePerson(closed, closed.households.first_h[FAMILY]!);
    const was = { ...NOTHING, differ_t: [4, 0], total: 4 };
    expect(influenceMap(smallWorld(input), closed)).toEqual({ ...was, inBaselineOnly: 4 });
    expect(influenceMap(closed, smallWorld(input))).toEqual({ ...was, inOtherOnly: 4 });
  });
  it('both households that swapped dwellings, in nothing but that', () => {
    const map = after(({ households: { dwelling_h } }) => {
      [dwelling_h[SINGLE], dwelling_h[COUPLE]] = [dwelling_h[COUPLE]!, dwelling_h[SINGLE]!];
    });
    expect(map).toEqual({ ...NOTHING, differ_t: [1, 2], total: 3, dwellingOnly: 3, dwellingOnly_t: [1, 2] });
  });
  it('a household without a dwelling, and one that shares instead of looking', () => {
    const without = (kind: number) => (world: World) => {
      world.households.dwelling_h[COUPLE] = kind;
    };
    const looking = smallWorld(input);
    const sharing = smallWorld(input);
    without(LOOKING)(looking);
    without(SHARES)(sharing);
    const both = { ...NOTHING, differ_t: [0, 2], total: 2, dwellingOnly: 2, dwellingOnly_t: [0, 2] };
    expect(after(without(LOOKING))).toEqual(both);
    expect(influenceMap(looking, sharing)).toEqual(both);
    expect(influenceMap(looking, looking)).toEqual(NOTHING);
  });
  it.each([
    [
      'role',
      (w: World) => {
        w.persons.role_p[SON] = ROLE.other;
      },
      1,
    ],
    [
      'parity',
      (w: World) => {
        w.persons.parity_p[SON] = 1;
      },
      1,
    ],
    [
      'birth year',
      (w: World) => {
        w.persons.class_p[SON] = classOf(2010, 0);
      },
      1,
    ],
    [
      'household',
      (w: World) => {
        w.households.idB_h[FAMILY]!++;
      },
      4,
    ],
    [
      'town',
      (w: World) => {
        w.households.place_h[FAMILY] = 1;
      },
      4,
    ],
  ] as const)('by %s', (_, change, many) => {
    expect(after(change)).toEqual({ ...NOTHING, differ_t: [many, 0], total: many });
  });
  it('a newcomer, where he lives; who takes the slot of somebody who is gone is not that person', () => {
    const map = after((world) => {
      erasePerson(world, SON);
      const [idA, idB] = residentIdentity(9002, 99);
      const h = openHousehold(world, ...householdIdentity(idA, idB, 2021), 1, 0);
      const p = takePersonSlot(world);
      expect(p).toBe(SON);
      world.persons.idA_p[p] = idA;
      world.persons.idB_p[p] = idB;
      world.persons.class_p[p] = classOf(2009, 0);
      addMember(world, p, h, ROLE.adult);
    });
    expect(map).toEqual({ ...NOTHING, differ_t: [1, 1], total: 2, inBaselineOnly: 1, inOtherOnly: 1 });
  });
  it('worlds of different years are refused', () => {
    const later = smallWorld(input);
    later.year++;
    expect(() => influenceMap(smallWorld(input), later)).toThrow(/2 towns in 2021 and 2 towns in 2022.*same year/);
  });
});
