/** When does a school close: by its board, by the law, and through which states? Worked out on paper. */
import { describe, expect, it } from 'vitest';
import { closingProbability, expectedRatios, neighbourKm } from '../../sim/facilities/board-hazard.js';
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
  const hazard = { upTo_b: [49, 99], size_b: [-1, -2, -3], expected: -0.5, neighbour: -0.8, denomination_g: [0, 0.3] };
  const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

  it.each([
    ['49 pupils', 49, 1, 0, 0, -1],
    ['50 pupils', 50, 1, 0, 0, -2],
    ['100 pupils', 100, 1, 0, 0, -3],
    ['half as many expected', 49, 0.5, 0, 0, -1 + 0.5 * Math.log(2)],
    ['the next school at 3 km', 49, 1, 3, 0, -1 - 0.8 * Math.log(4)],
    ['no other school', 49, 1, Number.POSITIVE_INFINITY, 0, -1],
    ['another denomination', 49, 1, 0, 1, -0.7],
  ])('closes with the probability of its terms: %s', (_, size, expected, km, denomination, logit) => {
    expect(closingProbability(hazard, size, expected, km, denomination)).toBeCloseTo(logistic(logit), 12);
  });

  it('expects in four years the children who are 0 to 7 now, against those who are 4 to 11', () => {
    // Ages on 31 December of the year before the base: 2 aged 3, 3 aged 7, 4 aged 11, one aged 12.
    const members = [3, 3, 7, 7, 7, 11, 11, 11, 11, 12].map((age) => man(age, 'child'));
    const homes: Home[] = [{ members: [man(40), ...members] }];
    const world = worldOf([0], { schools: [{ place: 0 }] }, homes);
    expect(expectedRatios(world, world.baseYear - 1)).toEqual([5 / 7]);
  });

  it('looks at the nearest other open school', () => {
    const world = worldOf([0, 4_000, 10_000], { schools: [{ place: 0 }, { place: 1 }, { place: 2 }] });
    expect(neighbourKm(world, 0)).toBe(4);
    world.facilities.status_f[1] = announced;
    expect(neighbourKm(world, 0)).toBe(10);
    world.facilities.status_f[2] = closed;
    expect(neighbourKm(world, 0)).toBe(Number.POSITIVE_INFINITY);
  });

  it('announces, and the school closes the summer after', () => {
    const toy = { schools: [{ place: 0 }], hazard: { size_b: [50] } };
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
});
