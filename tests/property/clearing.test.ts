/** What clearing promises on any market: small ones, crowded, where most people also leave a dwelling behind. */
import fc from 'fast-check';
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
import type { Waiting } from '../../sim/clearing/queues.js';
import { draw, laterKey } from '../../sim/draws.js';
import { type Market, writtenChoice } from '../toy/market.js';
import { ASSERT } from './worlds.js';

/** Segments; choices from here on have no limit. */
const SEGMENTS = 5;
const RELEASES = ['at once', 'next round'] as const;

/** Of the segments, those that serve who waited longest, when a market has any. */
const WAITS_S = Uint8Array.from({ length: SEGMENTS }, (_, s) => s % 2);

interface Person {
  readonly priority: number;
  readonly idA: number;
  readonly idB: number;
  readonly from: number;
  readonly wishes: readonly number[];
}
const word = fc.integer({ min: 0, max: 0xffffffff });
const person: fc.Arbitrary<Person> = fc.record({
  priority: fc.integer({ min: 0, max: 3 }),
  idA: word,
  idB: word,
  from: fc.integer({ min: NONE, max: SEGMENTS - 1 }),
  wishes: fc.uniqueArray(fc.integer({ min: NONE, max: SEGMENTS }), { minLength: ROUNDS, maxLength: ROUNDS }),
});
const people = fc.uniqueArray(person, { maxLength: 40, selector: ({ idA, idB }) => `${idA}-${idB}` });
const capacity = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: SEGMENTS, maxLength: SEGMENTS });
const release = fc.constantFrom<Release>(...RELEASES);
const key = fc.record({ k1: word, k2: word });
const queue = fc.boolean();

function marketOf(persons: readonly Person[], room: readonly number[], k: Market['key'], queued = false): Market {
  const applicants: Applicants = makeApplicants(persons.length + 3);
  applicants.count = persons.length;
  persons.forEach(({ idA, idB, from }, i) => {
    applicants.idA_i[i] = idA;
    applicants.idB_i[i] = idB;
    applicants.from_i[i] = from;
  });
  const choice = writtenChoice(persons.flatMap(({ wishes }) => wishes));
  const priority_i = Uint8Array.from(persons, ({ priority }) => priority);
  const waiting: Waiting | null = queued ? { priority_i, waits_s: WAITS_S } : null;
  return { applicants, capacity_s: Int32Array.from(room), choice, key: k, waiting };
}
const outcomeOf = ({ applicants, capacity_s, choice, key: k, waiting }: Market, when: Release): Outcome =>
  clear(applicants, capacity_s, choice, k, when, ROUNDS, waiting);
/** Whole years of waiting before the lot, as a number that keeps the order. */
function ticket({ idA, idB, priority }: Person, s: number, { k1, k2 }: Market['key'], queued: boolean): number {
  const lot = draw(idA, idB, laterKey(k1, s), k2);
  return queued && WAITS_S[s] === 1 ? priority * 2 ** 24 + Math.floor(lot / 256) : lot;
}
const isSegment = (s: number): boolean => s >= 0 && s < SEGMENTS;

/** The rule once more, person by person: whoever may be served is, the last found first, until nobody may. */
function plainly(
  persons: readonly Person[],
  room: readonly number[],
  k: Market['key'],
  when: Release,
  queued: boolean,
): number[] {
  const free = [...room];
  const choices = persons.map(() => NONE);
  let waiting = persons.map((_, i) => i);
  for (let round = 0; round < ROUNDS; round++) {
    const released: number[] = [];
    const wants = (i: number): number => persons[i]!.wishes[round]!;
    waiting = waiting.filter((i) => wants(i) >= 0);
    for (;;) {
      const served = [...waiting].reverse().find((i) => {
        if (!isSegment(wants(i))) return true;
        const ahead = waiting.some(
          (j) =>
            wants(j) === wants(i) &&
            ticket(persons[j]!, wants(i), k, queued) < ticket(persons[i]!, wants(i), k, queued),
        );
        return free[wants(i)]! > 0 && !ahead;
      });
      if (served === undefined) break;
      choices[served] = wants(served);
      if (isSegment(wants(served))) free[wants(served)]!--;
      const { from } = persons[served]!;
      if (from >= 0 && when === 'at once') free[from]!++;
      else if (from >= 0) released.push(from);
      waiting = waiting.filter((i) => i !== served);
    }
    for (const s of released) free[s]!++;
  }
  return choices;
}

describe('any small market', () => {
  it('is cleared as the rule says', () => {
    fc.assert(
      fc.property(people, capacity, key, release, queue, (persons, room, k, when, queued) => {
        const { choice_i } = outcomeOf(marketOf(persons, room, k, queued), when);
        expect([...choice_i]).toEqual(plainly(persons, room, k, when, queued));
      }),
      ASSERT,
    );
  });

  it('gives everybody the same in whatever order applicants stand', () => {
    fc.assert(
      fc.property(people, capacity, key, release, word, queue, (persons, room, k, when, shuffle, queued) => {
        const order = persons.map((_, i) => i).sort((i, j) => draw(i, shuffle, 1, 2) - draw(j, shuffle, 1, 2));
        const straight = outcomeOf(marketOf(persons, room, k, queued), when);
        const mixed = outcomeOf(
          marketOf(
            order.map((i) => persons[i]!),
            room,
            k,
            queued,
          ),
          when,
        );
        expect([...mixed.choice_i]).toEqual(order.map((i) => straight.choice_i[i]));
        expect([...mixed.refusals_i]).toEqual(order.map((i) => straight.refusals_i[i]));
        expect([...mixed.ticket_i]).toEqual(order.map((i) => straight.ticket_i[i]));
        expect([mixed.free_s, mixed.refusals_s]).toEqual([straight.free_s, straight.refusals_s]);
      }),
      ASSERT,
    );
  });

  it('has as many dwellings afterwards as before: free + taken = capacity + left behind', () => {
    fc.assert(
      fc.property(people, capacity, key, release, (persons, room, k, when) => {
        const { choice_i, free_s, refusals_i, refusals_s } = outcomeOf(marketOf(persons, room, k), when);
        const balance = [...room];
        choice_i.forEach((choice, i) => {
          if (isSegment(choice)) balance[choice]!--;
          if (choice !== NONE && persons[i]!.from >= 0) balance[persons[i]!.from]!++;
        });
        expect([...free_s]).toEqual(balance);
        expect(Math.min(...free_s)).toBeGreaterThanOrEqual(0);
        const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
        expect(sum(refusals_s)).toBe(sum(refusals_i));
      }),
      ASSERT,
    );
  });

  it('refuses nobody in favour of a higher ticket, or of a shorter wait where waiting counts, of the same round', () => {
    fc.assert(
      fc.property(people, capacity, key, release, queue, (persons, room, k, when, queued) => {
        const { choice_i, refusals_i } = outcomeOf(marketOf(persons, room, k, queued), when);
        for (let round = 0; round < ROUNDS; round++) {
          for (let s = 0; s < SEGMENTS; s++) {
            const applied = (i: number): boolean => refusals_i[i]! >= round && persons[i]!.wishes[round] === s;
            const inRound = persons.map((_, i) => i).filter(applied);
            const isServed = (i: number): boolean => refusals_i[i] === round && choice_i[i] === s;
            const tickets = (served: boolean): number[] =>
              inRound.filter((i) => isServed(i) === served).map((i) => ticket(persons[i]!, s, k, queued));
            expect(Math.max(...tickets(true), 0)).toBeLessThanOrEqual(Math.min(...tickets(false), 2 ** 32));
          }
        }
      }),
      ASSERT,
    );
  });

  it('does not notice room where nobody was refused', () => {
    fc.assert(
      fc.property(people, capacity, key, release, (persons, room, k, when) => {
        const before = outcomeOf(marketOf(persons, room, k), when);
        const more = room.map((n, s) => (before.refusals_s[s] === 0 ? n + 1 : n));
        expect(outcomeOf(marketOf(persons, more, k), when).choice_i).toEqual(before.choice_i);
      }),
      ASSERT,
    );
  });

  it('serves all who were served, no later, when there is more room and nobody leaves a dwelling', () => {
    fc.assert(
      fc.property(people, capacity, capacity, key, release, (persons, room, more, k, when) => {
        const starters = persons.map((one) => ({ ...one, from: NONE }));
        const before = outcomeOf(marketOf(starters, room, k), when);
        const after = outcomeOf(
          marketOf(
            starters,
            room.map((n, s) => n + more[s]!),
            k,
          ),
          when,
        );
        starters.forEach((_, i) => {
          if (before.choice_i[i] === NONE) return;
          expect(after.choice_i[i]).not.toBe(NONE);
          expect(after.refusals_i[i]).toBeLessThanOrEqual(before.refusals_i[i]!);
        });
      }),
      ASSERT,
    );
  });
});
