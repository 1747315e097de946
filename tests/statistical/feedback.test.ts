/**
 * How strongly do lost schools work back on where people live? Two seeds of the first region, each lived with the effect
 * and without it under the same luck, so that a difference is the effect.
 *
 * `dk` stands for Danish villages: after the last school closed no change within five years, and 7.6 points of population
 * fewer after ten (here: fewer than without the effect, on the tenth 1 January). Bars: within 0.5 points of nothing at
 * five years, -7.6 points within 2 at ten. A naive comparison, villages that lost their school against those that kept
 * theirs, is printed beside it. `nl` must stay small: ten years on within 0.1 % of the region's residents, and four of
 * five extra moves end within 10 km. `null` must be none at all.
 */
import { describe, expect, it } from 'vitest';
import { stateHash } from '../../sim/hash.js';
import { stepYear } from '../../sim/year.js';
import { eventSet } from '../toy/event-set.js';
import { type Lived, live, variantWorld } from './feedback-worlds.js';
import { openRegionInput, seedsTo } from './world.js';

const SEEDS = 2;
const LAST = 2040;
const input = openRegionInput(2021);
const towns = input.places.code_t.map((_, t) => t);
const none = seedsTo(SEEDS).map((seed) => live(input, seed, 'null', LAST));

/** Towns that lost their last school ten years before the end or earlier, with the year. */
const left = ({ had_t, has_t, lost_t }: Lived): { t: number; year: number }[] =>
  towns.flatMap((t) =>
    had_t[t] && !has_t[t] && lost_t[t]! > 0 && lost_t[t]! + 10 <= LAST ? [{ t, year: lost_t[t]! }] : [],
  );

const people = ({ people_yt }: Lived, year: number, t: number): number => people_yt.get(year)![t]!;
const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('the Danish variant', () => {
  const dk = seedsTo(SEEDS).map((seed) => live(input, seed, 'dk', LAST));

  /** Difference of residents in towns without a school so many years after it closed, per cent. */
  function difference(years: number): number {
    const pairs = dk.flatMap((lived, i) =>
      left(lived).map(({ t, year }) => [people(lived, year + years, t), people(none[i]!, year + years, t)] as const),
    );
    return 100 * (total(pairs.map(([felt]) => felt)) / total(pairs.map(([, not]) => not)) - 1);
  }

  it('does nothing for five years and costs 7.6 points of population in ten', () => {
    const villages = total(dk.map((lived) => left(lived).length));
    console.log(
      `${villages} towns: ${[3, 5, 6, 8, 10].map((y) => `year ${y} ${difference(y).toFixed(1)} %`).join(', ')}`,
    );
    expect(villages).toBeGreaterThan(4);
    expect(Math.abs(difference(5))).toBeLessThan(0.5);
    expect(difference(10)).toBeGreaterThan(-9.6);
    expect(difference(10)).toBeLessThan(-5.6);
  });

  it('is not what a comparison of villages shows', () => {
    /** Growth over ten years, per cent: towns that lost their school less towns that kept theirs in the same years. */
    const naive = (worlds: readonly Lived[], which: readonly Lived[]): number => {
      const changes = worlds.flatMap((lived, i) =>
        left(which[i]!).map(({ t, year }) => {
          const kept = towns.filter((o) => lived.had_t[o] && lived.has_t[o]);
          const growth = (of: readonly number[]): number =>
            total(of.map((o) => people(lived, year + 10, o))) / total(of.map((o) => people(lived, year, o)));
          return 100 * (growth([t]) - growth(kept));
        }),
      );
      return total(changes) / changes.length;
    };
    console.log(
      `villages that lost their school against those that kept theirs: ${naive(dk, dk).toFixed(1)} points in ten years, ` +
        `the same villages without any effect ${naive(none, dk).toFixed(1)}`,
    );
    expect(naive(dk, dk)).toBeLessThan(naive(none, dk));
  });
});

describe('the Dutch variant', () => {
  const nl = seedsTo(SEEDS).map((seed) => live(input, seed, 'nl', 2031));

  it('leaves the region as many residents after ten years, within 0.1 %', () => {
    nl.forEach((lived, i) => {
      const [felt, not] = [total(lived.people_yt.get(2031)!), total(none[i]!.people_yt.get(2031)!)];
      console.log(`seed ${i + 1}: ${felt} against ${not} residents in 2031`);
      expect(Math.abs(felt / not - 1)).toBeLessThan(0.001);
    });
  });

  it('moves people within 10 km, four times of five', () => {
    const [moves, near] = [total(nl.map((l) => l.moves)), total(nl.map((l) => l.near))];
    console.log(
      `${moves} people moved because a facility went, ${((100 * near) / moves).toFixed(1)} % of them within 10 km`,
    );
    expect(moves).toBeGreaterThan(20);
    expect(near / moves).toBeGreaterThanOrEqual(0.8);
  });
});

describe('no effect', () => {
  it('reads no loss: everything lost long ago changes no byte', () => {
    const [one, other] = [variantWorld(input, 1, 'null'), variantWorld(input, 1, 'null')];
    for (let i = 0; i < 2; i++) {
      other.access.lost_kt.fill(1990);
      stepYear(one);
      stepYear(other);
      expect(stateHash(other)).toEqual(stateHash(one));
      expect(eventSet(other).join('\n') === eventSet(one).join('\n')).toBe(true);
    }
  });

  it('is where others would have read it', () => {
    const [one, other] = [variantWorld(input, 1, 'nl'), variantWorld(input, 1, 'nl')];
    other.access.lost_kt.fill(1990);
    stepYear(one);
    stepYear(other);
    expect(stateHash(other)).not.toEqual(stateHash(one));
  });
});
