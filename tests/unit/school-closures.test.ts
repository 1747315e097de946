/** When does a school close: by its board, by the law, and through which states? Worked out on paper. */
import { describe, expect, it } from 'vitest';
import {
  closingProbability,
  expectedRatios,
  type Prospect,
  prospectOf,
  termsOf,
} from '../../sim/facilities/board-hazard.js';
import type { SchoolHazard } from '../../sim/facilities/input.js';
import { boardAverages, EXEMPTION, exemptionOf } from '../../sim/facilities/norm.js';
import { boards } from '../../sim/processes/boards.js';
import { closures } from '../../sim/processes/closures.js';
import { FACILITY_STATUS, REASON } from '../../sim/state/facilities.js';
import type { World } from '../../sim/world.js';
import { type ToyFacilities, townsInRow, toyFacilities } from '../toy/facilities.js';
import { flatRates, type Home, man, smallInput, smallWorld } from '../toy/small-world.js';

const { open, announced, closed } = FACILITY_STATUS;

function worldOf(metres: readonly number[], toy: ToyFacilities, homes: readonly Home[] = [], level = 0): World {
  const places = townsInRow(metres);
  const persons = homes.reduce((n, { members }) => n + members.length, 0);
  const input = smallInput(homes, flatRates(), places);
  // Nothing is announced on the first day: that would be a draw.
  const world = smallWorld(
    { ...input, facilities: toyFacilities(places, { ...toy, persons }) },
    { schoolClosureLevel: 0 },
  );
  world.facilities.under_f.fill(0);
  return { ...world, parameters: { ...world.parameters, schoolClosureLevel: level } };
}

describe('the legal norm of 60 pupils', () => {
  // The first school has the pupils of the first figure, a second one those of the other.
  it.each([
    ['60 pupils are not under it', 60, 30_000, 100, {}, false],
    ['40 pupils, a school of the same denomination at 9 km', 40, 9_000, 100, { board: 1 }, true],
    ['40 pupils, the next school of the denomination at 11 km', 40, 11_000, 100, { board: 1 }, false],
    ['22 pupils, the next school of the denomination at 11 km', 22, 11_000, 100, { board: 1 }, true],
    ['23 pupils, the next school of the denomination at 11 km', 23, 11_000, 100, { board: 1 }, false],
    ['40 pupils, a school of another denomination at 5 km', 40, 5_000, 100, { board: 1, denomination: 1 }, false],
    ['40 pupils, the board has 200 for two norms of 60', 40, 5_000, 160, {}, false],
    ['40 pupils, the board has 199 for two norms of 60', 40, 5_000, 159, {}, true],
    ['22 pupils of a large board', 22, 5_000, 500, {}, true],
  ])('%s', (_, pupils, metres, others, second, closes) => {
    const schools = [{ place: 0 }, { place: 1, ...second }];
    const world = worldOf([0, metres], { schools, norm: 60 });
    const { users_f, status_f, reason_f } = world.facilities;
    users_f.set([pupils, others]);
    for (let year = 1; year <= 4; year++) {
      boards.run(world);
      expect(status_f[0]).toBe(closes && year >= 3 ? announced : open);
      world.year++;
    }
    expect(reason_f[0]).toBe(closes ? REASON.norm : REASON.none);
    expect(status_f[1]).toBe(open);
  });

  it('a year at the norm begins the count anew', () => {
    const world = worldOf([0, 5_000], { schools: [{ place: 0 }, { place: 1, board: 1 }], norm: 60 });
    const { users_f, under_f, status_f } = world.facilities;
    const counts = [59, 59, 60, 59, 59].map((pupils) => {
      users_f.set([pupils, 100]);
      boards.run(world);
      return under_f[0];
    });
    expect(counts).toEqual([1, 2, 0, 1, 2]);
    expect(status_f[0]).toBe(open);
  });

  it('a closed school is nobody to be with: neither near nor in the average', () => {
    const world = worldOf([0, 5_000], { schools: [{ place: 0 }, { place: 1 }], norm: 60 });
    world.facilities.users_f.set([40, 200]);
    expect(boardAverages(world)).toEqual([2]);
    expect(exemptionOf(world, 0, [2])).toBe(EXEMPTION.boardAverage);
    world.facilities.status_f[1] = closed;
    expect(boardAverages(world)).toEqual([40 / 60]);
    expect(exemptionOf(world, 0, boardAverages(world))).toBe(EXEMPTION.lastOfDenomination);
  });
});

describe('the board', () => {
  const hazard: SchoolHazard = {
    constant: -3,
    size: -0.8,
    sizeAbove150: -0.5,
    growth: -1,
    expected: -2,
    underNorm: 0.7,
    ownDistance: -0.4,
    lastInTown: -0.6,
    denomination_g: [0, 0.3],
  };
  const school: Prospect = {
    pupils: 100,
    before: 0,
    expected: 1,
    underNorm: false,
    ownKm: 1,
    lastInTown: false,
    denomination: 0,
  };

  it.each<[string, Partial<Prospect>, number]>([
    ['100 pupils and nothing else', {}, 0],
    ['50 pupils', { pupils: 50 }, 0.8 * Math.log(2)],
    ['no pupils count as 23', { pupils: 0 }, -0.8 * Math.log(0.23)],
    ['300 pupils', { pupils: 300 }, -0.8 * Math.log(3) - 0.5 * Math.log(2)],
    ['a tenth less than last year', { before: 100 / 0.9 }, -Math.log(0.9)],
    ['half of last year counts as 0.3', { before: 200 }, 0.3],
    ['half as many expected', { expected: 0.5 }, 2 * Math.log(2)],
    ['under the norm', { underNorm: true }, 0.7],
    ['the next of the board at 4 km', { ownKm: 4 }, -0.4 * Math.log(4)],
    ['no other of the board counts as 8 km', { ownKm: Number.POSITIVE_INFINITY }, -0.4 * Math.log(8)],
    ['the next of the board next door', { ownKm: 0 }, -0.4 * Math.log(0.2)],
    ['the last of the town', { lastInTown: true }, -0.6],
    ['another denomination', { denomination: 1 }, 0.3],
  ])('closes with the hazard of its terms: %s', (_, what, terms) => {
    const prospect = { ...school, ...what };
    const sum = Object.values(termsOf(hazard, prospect)).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(-3 + terms, 12);
    for (const level of [0, 1, 2.5]) {
      expect(closingProbability(hazard, prospect, level)).toBeCloseTo(1 - Math.exp(-level * Math.exp(-3 + terms)), 12);
    }
  });

  it('expects in five years the children of five-year groups, against those of now', () => {
    // Ages on 31 December of the year before the base: 5 under five, 10 of 5 to 9, 20 of 10 to 14.
    const ages = [...new Array(5).fill(2), ...new Array(10).fill(9), ...new Array(20).fill(10), 15];
    const homes: Home[] = [{ members: [man(40), ...ages.map((age) => man(age, 'child'))] }];
    const world = worldOf([0], { schools: [{ place: 0 }] }, homes);
    expect(expectedRatios(world, world.baseYear - 1)[0]).toBeCloseTo((1 + 5 + 4) / (1 + 10 + 8), 12);
  });

  it('expects nobody from institutions and reception, whose children go to school elsewhere', () => {
    const family: Home = { members: [man(40), man(3, 'child'), man(8, 'child')] };
    const others = (['institution', 'reception'] as const).map((kind): Home => ({ kind, members: [man(8, 'other')] }));
    const [alone, beside] = [[family], [family, ...others]].map((homes) =>
      expectedRatios(worldOf([0], { schools: [{ place: 0 }] }, homes), 2020),
    );
    expect(beside).toEqual(alone);
  });

  it('looks at the other open schools of its town, and at the nearest of its board', () => {
    const schools = [{ place: 0 }, { place: 0, board: 1 }, { place: 1 }, { place: 2 }];
    const world = worldOf([0, 4_000, 10_000], { schools, norm: 60 });
    world.facilities.users_f.set([59, 60, 0, 0]);
    world.facilities.before_f.set([70, 0, 0, 0]);
    const of = (f: number): Partial<Prospect> => prospectOf(world, f, [0.8]);
    expect(of(0)).toEqual({
      pupils: 59,
      before: 70,
      expected: 0.8,
      underNorm: true,
      ownKm: 4,
      lastInTown: false,
      denomination: 0,
    });
    expect(of(1)).toMatchObject({ underNorm: false, ownKm: Number.POSITIVE_INFINITY });
    world.facilities.status_f.set([open, closed, announced]);
    expect(of(0)).toMatchObject({ ownKm: 10, lastInTown: true });
  });

  it('announces, and the school closes the summer after', () => {
    const toy = { schools: [{ place: 0 }], hazard: { constant: 5 } };
    const world = worldOf([0], toy, [], 1);
    const { status_f, reason_f, closed_f } = world.facilities;
    boards.run(world);
    expect([status_f[0], reason_f[0], closed_f[0]]).toEqual([announced, REASON.board, 0]);
    world.year++;
    closures.run(world);
    expect([status_f[0], reason_f[0], closed_f[0]]).toEqual([closed, REASON.board, world.baseYear + 1]);
    boards.run(world);
    expect(status_f[0]).toBe(closed);
  });

  it.each([
    ['announced some on the first day', -1, announced],
    ['announces nothing on it where the list was made after the first summer', 0, open],
  ])('%s', (_, autumn, expected) => {
    const places = townsInRow([0]);
    const input = smallInput([], flatRates(), places);
    const toy = { schools: [{ place: 0 }], hazard: { constant: 5 }, listed: input.baseYear + autumn };
    expect(smallWorld({ ...input, facilities: toyFacilities(places, toy) }).facilities.status_f[0]).toBe(expected);
  });
});
