/** Does every check of a run find the fault that it is there for? Each fault is made by hand in a world without one. */
import { describe, expect, it } from 'vitest';
import { checkAccounts } from '../../sim/checks/accounts.js';
import { checkStructure } from '../../sim/checks/structure.js';
import { CAUSE, HAPPENED, recordEvent } from '../../sim/events.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import { MEASURES } from '../../sim/measures/measures.js';
import { KIND } from '../../sim/state/households.js';
import { classOf, MALE, ROLE } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';
import { BASE, man, smallInput, smallWorld, woman } from '../toy/small-world.js';

/** A family, a single man, and a couple in the other town; dwellings 0, 1 and 2. Persons 0-2, 3, 4-5. */
const worldOf = (): World =>
  smallWorld(
    smallInput([
      { members: [man(40, 'partner'), woman(38, 'partner'), man(10, 'child')] },
      { members: [man(50)] },
      { members: [man(60, 'partner'), woman(61, 'partner')], place: 1 },
    ]),
  );

describe('the structure of a world', () => {
  it('is sound before anything is done to it', () => expect(() => checkStructure(worldOf())).not.toThrow());
  it.each<[string, (world: World) => void]>([
    [
      'is listed in two places',
      ({ persons }) => {
        persons.next_p[3] = 2;
      },
    ],
    ['lists somebody who is gone', ({ persons }) => persons.class_p.fill(0, 2, 3)],
    ['disagree', ({ persons }) => persons.household_p.fill(1, 2, 3)],
    ['later than now', ({ persons }) => persons.class_p.fill(classOf(BASE, MALE), 2, 3)],
    ['its size says otherwise', ({ households }) => households.size_h.fill(2, 0, 1)],
    ['has minors only', ({ persons }) => persons.class_p.fill(classOf(BASE - 18, MALE), 3, 4)],
    ['has 2 heads and 0 partners', ({ persons }) => persons.role_p.fill(ROLE.adult, 0, 2)],
    ['has 1 heads and 1 partners', ({ persons }) => persons.role_p.fill(ROLE.adult, 0, 1)],
    ['has 0 heads and 0 partners', ({ persons }) => persons.role_p.fill(ROLE.other, 3, 4)],
    [
      '1 persons are in no household',
      ({ households }) => {
        households.first_h[1] = -1;
        households.size_h[1] = 0;
      },
    ],
    ['neither a dwelling nor one it shares', ({ households }) => households.dwelling_h.fill(-1, 0, 1)],
    ['has two households', ({ households }) => households.dwelling_h.fill(0, 1, 2)],
    ['lives in another town than its dwelling', ({ households }) => households.place_h.fill(1, 1, 2)],
    ['status and household disagree', ({ dwellings }) => dwellings.status_d.fill(1, 1, 2)],
  ])('is refused when something %s', (message, spoil) => {
    const world = worldOf();
    spoil(world);
    expect(() => checkStructure(world)).toThrow(message);
  });
  it('asks neither heads nor grown members of an institution', () => {
    const world = worldOf();
    world.households.kind_h[1] = KIND.institution;
    world.persons.role_p[3] = ROLE.other;
    expect(() => checkStructure(world)).not.toThrow();
  });
});

describe('the accounts of a year', () => {
  const account = (spent_ct: number) => ({
    measure: MEASURES[0]!,
    policy: { id: MEASURES[0]!.id, dose: 1, start: BASE, years: 1, area_t: [true, true] },
    yearly_ct: 100,
    budget_ct: 100,
    spent_ct,
    kept: 0,
  });
  /** What is done between the two counts. */
  const lived = (spoil: (world: World) => void): (() => unknown) => {
    const world = worldOf();
    const before = tallyOf(world);
    world.events.count = 0;
    spoil(world);
    return () => checkAccounts(world, before);
  };
  it.each<[string, (world: World) => void]>([
    ['nothing', () => {}],
    ['a budget spent to the last cent', (world) => world.accounts.push(account(100))],
  ])('hold after %s', (_, spoil) => expect(lived(spoil)).not.toThrow());
  it.each<[string, (world: World) => void]>([
    ['expected 1 from the flows, found 0', ({ persons }) => persons.class_p.fill(0, 3, 4)],
    [
      'expected 0 from the flows, found 1',
      ({ events, persons }) => {
        recordEvent(events, HAPPENED.death, CAUSE.mortality, 1, 2, persons.class_p[3]!, 0);
      },
    ],
    ['3 members, 4 residents', ({ households }) => households.size_h.fill(0, 1, 2)],
    [
      'natives away, 1 January 2021: expected 1 from the flows, found 0',
      ({ leaverBooks }) => {
        leaverBooks.left = 1;
      },
    ],
    ['spent 101 cents of 100', (world) => world.accounts.push(account(101))],
    ['spent -1 cents of 100', (world) => world.accounts.push(account(-1))],
    ['spent 0.5 cents of 100', (world) => world.accounts.push(account(0.5))],
    ['1 of 2 occupied, by 2 households', ({ dwellings }) => dwellings.status_d.fill(1, 1, 2)],
  ])('are refused with: %s', (message, spoil) => expect(lived(spoil)).toThrow(message));
});
