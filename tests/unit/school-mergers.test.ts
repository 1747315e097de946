/** With which school does one that closes merge, and who goes along? Schools of towns in a row, worked out on paper. */
import { describe, expect, it } from 'vitest';
import { partnerOf } from '../../sim/facilities/merger.js';
import { ageing } from '../../sim/processes/ageing.js';
import { boards } from '../../sim/processes/boards.js';
import { closures } from '../../sim/processes/closures.js';
import { schooling } from '../../sim/processes/schooling.js';
import { FACILITY_STATUS, REASON } from '../../sim/state/facilities.js';
import type { World } from '../../sim/world.js';
import { type ToyFacilities, townsInRow, toyFacilities } from '../toy/facilities.js';
import { flatRates, type Home, man, smallInput, smallWorld, woman } from '../toy/small-world.js';

const { open, announced, closed } = FACILITY_STATUS;

function worldOf(metres: readonly number[], toy: ToyFacilities, homes: readonly Home[] = [], parameters = {}): World {
  const places = townsInRow(metres);
  const input = smallInput(homes, flatRates(), places);
  const facilities = toyFacilities(places, { ...toy, persons: input.population.persons.slots });
  // Nothing is announced on the first day: that would be a draw.
  const world = smallWorld({ ...input, facilities }, { schoolClosureLevel: 0, ...parameters });
  return { ...world, parameters: { ...world.parameters, schoolClosureLevel: 1 } };
}

/** The first school is to close, and nothing else. */
const FIRST = { denomination_g: [60, 0, 0] };

describe('the partner of a school', () => {
  const near = { place: 1, denomination: 1 };
  it.each<[string, number, readonly { place: number; denomination?: number; board?: number }[], number]>([
    ['another of its board 2 km away', 2_000, [near], 1],
    ['none when the next of its board is 3 km away', 3_000, [near], -1],
    ['none when the next one is of another board', 2_000, [{ ...near, board: 1 }], -1],
    ['the nearer of two, wherever they stand in the list', 1_000, [{ ...near, place: 2 }, near], 2],
    ['the first of the list of two equally near', 1_000, [near, near], 1],
  ])('is %s', (_, metres, others, partner) => {
    const world = worldOf([0, metres, 2 * metres], { schools: [{ place: 0 }, ...others], hazard: FIRST });
    boards.run(world);
    const { status_f, reason_f, into_f } = world.facilities;
    expect([...status_f]).toEqual([announced, ...others.map(() => open)]);
    expect([reason_f[0], into_f[0]]).toEqual([partner < 0 ? REASON.board : REASON.merged, partner + 1]);
    world.year++;
    closures.run(world);
    expect([status_f[0], reason_f[0], into_f[0]]).toEqual([
      closed,
      partner < 0 ? REASON.board : REASON.merged,
      partner + 1,
    ]);
  });

  it('is no school that closes itself, whichever of them was looked at first', () => {
    const schools = [{ place: 0 }, { place: 0 }, { place: 1, denomination: 1 }];
    const world = worldOf([0, 2_500], { schools, hazard: FIRST });
    boards.run(world);
    expect([...world.facilities.into_f]).toEqual([3, 3, 0]);
    expect(partnerOf(world, 2)).toBe(-1);
  });

  it('is noted with what the law closes too', () => {
    const schools = [{ place: 0 }, { place: 1 }];
    const world = worldOf([0, 2_000], { schools, norm: 60 });
    world.facilities.users_f.set([40, 100]);
    world.facilities.under_f[0] = 2;
    boards.run(world);
    expect([world.facilities.reason_f[0], world.facilities.into_f[0]]).toEqual([REASON.mergedByNorm, 2]);
  });

  it('is not looked for when the reach is 0', () => {
    const toy = { schools: [{ place: 0 }, { place: 0, denomination: 1 }], hazard: FIRST };
    const world = worldOf([0], toy, [], { mergerReachKm: 0 });
    boards.run(world);
    expect([world.facilities.reason_f[0], world.facilities.into_f[0]]).toEqual([REASON.board, 0]);
  });
});

describe('the pupils of a school that merges', () => {
  const family: Home = { members: [woman(40), man(4, 'child'), man(6, 'child')] };
  const HOMES = 1_500;
  /** The first school closes, the second is its partner; the third is of another board, the fourth far away. */
  function afterMerger(metres: number, parameters = {}, moved = false): { before: number[]; after: number[] } {
    const schools = [{ place: 0 }, { place: 1 }, { place: 0, board: 1 }, { place: 2, board: 1 }];
    const homes = Array.from({ length: HOMES }, () => family);
    const world = worldOf([0, metres, 30_000], { schools }, homes, parameters);
    const summer = (): void => {
      ageing.run(world, ageing.prepare(world));
      closures.run(world);
      schooling.run(world);
      world.year++;
    };
    summer();
    const before = [...world.persons.school_p.subarray(0, world.persons.slots)];
    const { status_f, into_f } = world.facilities;
    status_f[0] = announced;
    into_f[0] = 2;
    if (moved) world.households.place_h.fill(2);
    summer();
    expect(status_f[0]).toBe(closed);
    return { before, after: [...world.persons.school_p.subarray(0, world.persons.slots)] };
  }
  /** Of the pupils of the first school, the share at the second afterwards. */
  function shareAlong({ before, after }: { before: number[]; after: number[] }): number {
    const pupils = before.flatMap((school, p) => (school === 1 ? [p] : []));
    expect(pupils.length).toBeGreaterThan(200);
    return pupils.filter((p) => after[p] === 2).length / pupils.length;
  }

  it.each([0, 200, 400, 1_000, 2_000])(
    'go along with it as the distance of %i m says, and the others choose as ever',
    (metres) => {
      const made = afterMerger(metres);
      const chosen = shareAlong(afterMerger(metres, { mergerTogetherKm: 0 }));
      const along = Math.exp(-metres / 400);
      // Whether a family goes along does not depend on what it would choose.
      expect(Math.abs(shareAlong(made) - (along + (1 - along) * chosen))).toBeLessThan(0.06);
      made.after.forEach((school, p) => {
        if (made.before[p]! > 1) expect(school).toBe(made.before[p]);
        if (p % 3 === 2) expect(school).toBe(made.after[p - 1]);
      });
    },
  );

  it('go along all of them to a school on the same spot', () => {
    expect(shareAlong(afterMerger(0))).toBe(1);
  });

  it('do not when they moved far away meanwhile', () => {
    expect(afterMerger(0, {}, true)).toEqual(afterMerger(0, { mergerTogetherKm: 0 }, true));
  });
});
