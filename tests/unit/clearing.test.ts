import { describe, expect, it } from 'vitest';
import {
  type Applicants,
  clear,
  makeApplicants,
  NONE,
  type Outcome,
  type Release,
  ROUNDS,
} from '../../sim/clearing/clear.js';
import { compareInQueue, queuesOf } from '../../sim/clearing/queues.js';
import { draw, laterKey } from '../../sim/draws.js';
import { writtenChoice } from '../toy/market.js';

const KEY = { k1: 91, k2: 92 };
const ticket = (i: number, s: number): number => draw(i, 7 * i, laterKey(KEY.k1, s), KEY.k2);

function applicantsFrom(from: readonly number[]): Applicants {
  const applicants = makeApplicants(from.length);
  applicants.count = from.length;
  for (let i = 0; i < from.length; i++) {
    applicants.idA_i[i] = i;
    applicants.idB_i[i] = 7 * i;
    applicants.from_i[i] = from[i]!;
  }
  return applicants;
}

/** Wishes of each applicant by round; where nothing is written it wants nothing more. */
function outcomeOf(
  capacity: readonly number[],
  wishes: readonly (readonly number[])[],
  from: readonly number[] = wishes.map(() => NONE),
  release: Release = 'at once',
): Outcome {
  const wish_ir = wishes.flatMap((wish) => Array.from({ length: ROUNDS }, (_, round) => wish[round] ?? -1));
  return clear(applicantsFrom(from), Int32Array.from(capacity), writtenChoice(wish_ir), KEY, release);
}
const both = ['at once', 'next round'] as const;

describe.each(both)('with dwellings released %s', (release) => {
  it('an empty market stays as it is', () => {
    const { choice_i, free_s } = outcomeOf([2, 0], [], [], release);
    expect([choice_i.length, ...free_s]).toEqual([0, 2, 0]);
    expect([...outcomeOf([], [[0], [3]], [NONE, NONE], release).choice_i]).toEqual([0, 3]);
  });

  it('a single place serves the lowest tickets', () => {
    const everybody = Array.from({ length: 40 }, (_, i) => i);
    const { choice_i, refusals_i, ticket_i, free_s, refusals_s } = outcomeOf(
      [11],
      everybody.map(() => [0]),
      undefined,
      release,
    );
    const lowest = [...everybody].sort((i, j) => ticket(i, 0) - ticket(j, 0)).slice(0, 11);
    expect(everybody.filter((i) => choice_i[i] === 0)).toEqual(lowest.sort((i, j) => i - j));
    expect([...ticket_i]).toEqual(everybody.map((i) => ticket(i, 0)));
    expect(everybody.every((i) => refusals_i[i] === (choice_i[i] === 0 ? 0 : 1))).toBe(true);
    expect([free_s[0], refusals_s[0]]).toEqual([0, 29]);
  });

  it('everybody wants one place and goes on to the next, three times in all', () => {
    const wishes = Array.from({ length: 10 }, () => [0, 1, 2, 3]);
    const { choice_i, refusals_i, free_s, refusals_s } = outcomeOf([2, 3, 4, 5], wishes, undefined, release);
    const served = [0, 1, 2, 3, NONE].map((s) => choice_i.filter((choice) => choice === s).length);
    expect(served).toEqual([2, 3, 4, 0, 1]);
    expect([...free_s]).toEqual([0, 0, 0, 5]);
    expect([...refusals_s]).toEqual([8, 5, 1, 0]);
    expect(choice_i.every((choice, i) => refusals_i[i] === (choice === NONE ? 3 : choice))).toBe(true);
  });

  it('choices beyond the segments have no limit, and who wants nothing stays', () => {
    const { choice_i, refusals_i, free_s } = outcomeOf([0, 0], [[2], [9], [1, 9], [-1]], [0, 0, NONE, 1], release);
    expect([...choice_i]).toEqual([2, 9, 9, NONE]);
    expect([...refusals_i]).toEqual([0, 0, 1, 0]);
    expect([...free_s]).toEqual([2, 0]);
  });

  it('leaves the capacity that was handed in', () => {
    const capacity_s = Int32Array.of(1);
    clear(applicantsFrom([NONE]), capacity_s, () => 0, KEY, release);
    expect(capacity_s[0]).toBe(1);
  });
});

describe('a chain of moves', () => {
  // 0 goes from b to a, 1 from c to b, 2 comes from outside to c; one dwelling is free in a.
  const wishes = [[0], [1], [2]];
  const from = [1, 2, NONE];
  it('runs through within a round when dwellings are free at once', () => {
    const { choice_i, free_s } = outcomeOf([1, 0, 0], wishes, from, 'at once');
    expect([...choice_i, ...free_s]).toEqual([0, 1, 2, 0, 0, 0]);
  });
  it('takes one link a round otherwise, and only for those who still want it', () => {
    const { choice_i, free_s } = outcomeOf([1, 0, 0], wishes, from, 'next round');
    expect([...choice_i, ...free_s]).toEqual([0, NONE, NONE, 0, 1, 0]);
    const patient = outcomeOf([1, 0, 0], [[0], [1, 1], [2, 2, 2]], from, 'next round');
    expect([...patient.choice_i]).toEqual([0, 1, 2]);
  });
  it('needs a free dwelling to begin: two who would swap both stay', () => {
    expect([...outcomeOf([0, 0], [[0], [1]], [1, 0], 'at once').choice_i]).toEqual([NONE, NONE]);
  });
});

describe('more room can serve fewer when dwellings are left behind', () => {
  // 0 is refused in a, goes to b and leaves c, which 2 wants next; 1 is refused in c and finds d. With room in a, 0 leaves
  // c a round earlier, 1 takes it, and 2 finds it taken; d stays empty.
  const wishes = [
    [0, 1],
    [2, 3],
    [4, 2],
  ];
  const from = [2, NONE, NONE];
  it.each([
    [0, [1, 3, 2]],
    [1, [0, 2, NONE]],
  ])('with %i dwellings in a', (room, choices) => {
    expect([...outcomeOf([room, 1, 0, 1, 0], wishes, from, 'at once').choice_i]).toEqual(choices);
  });
});

describe('queues', () => {
  it('pass over who applies to nothing here', () => {
    const tickets = { idA_i: Uint32Array.of(1, 2, 3), idB_i: Uint32Array.of(1, 2, 3), ticket_i: new Uint32Array(3) };
    const { order, start_s } = queuesOf(Int32Array.of(0, 1, 2), Int32Array.of(2, 1, -1), 2, tickets, KEY);
    expect([[...order], [...start_s], tickets.ticket_i[0]]).toEqual([[1], [0, 0, 1], 0]);
  });
  it('are in order of ticket, then identity', () => {
    const tickets = {
      idA_i: Uint32Array.of(0, 5, 5, 0xffffffff),
      idB_i: Uint32Array.of(9, 2, 0xfffffff1, 0),
      ticket_i: Uint32Array.of(9, 3, 3, 3),
    };
    expect([3, 2, 0, 1].sort((i, j) => compareInQueue(tickets, i, j))).toEqual([1, 2, 3, 0]);
  });
});
