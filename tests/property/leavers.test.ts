/** Is everybody who comes back somebody who left? Three invented towns and their zones, with frequent return. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { checkStructure } from '../../sim/checks/structure.js';
import { CAUSE, HAPPENED } from '../../sim/events.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import { NATIVE_UNTIL } from '../../sim/leavers/input.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { birthYearOf } from '../../sim/state/persons.js';
import { makeWorld, type World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { toyPack } from '../toy/pack.js';
import { ASSERT } from './worlds.js';

const pack = toyPack();
const input = openInput(pack, synthesise(pack, 1));
const YEARS = 8;
const few = { ...ASSERT, numRuns: Math.max(5, Math.round(ASSERT.numRuns / 20)) };
const lively = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  returnHome: fc.double({ min: 0, max: 1, noNaN: true }),
});

const keyOf = (a: number, b: number): string => `${a}-${b}`;

/** Everybody away, by identity. */
function awayIn({ leavers }: World): Set<string> {
  const away = new Set<string>();
  for (let l = 0; l < leavers!.rows; l++) {
    if (leavers!.class_l[l] !== 0) away.add(keyOf(leavers!.idA_l[l]!, leavers!.idB_l[l]!));
  }
  return away;
}

function residentsOf({ persons }: World): Set<string> {
  const residents = new Set<string>();
  for (let p = 0; p < persons.slots; p++) {
    if (persons.class_p[p] !== 0) residents.add(keyOf(persons.idA_p[p]!, persons.idB_p[p]!));
  }
  return residents;
}

/** Residents marked as natives, or as none. */
function marked({ persons }: World, native: number): Set<string> {
  const found = new Set<string>();
  for (let p = 0; p < persons.slots; p++) {
    if (persons.class_p[p] !== 0 && persons.native_p[p] === native)
      found.add(keyOf(persons.idA_p[p]!, persons.idB_p[p]!));
  }
  return found;
}

describe('natives who left', () => {
  it('come back as themselves, once each, and nobody comes back who never left', () => {
    let [returned, twice] = [0, 0];
    fc.assert(
      fc.property(lively, ({ seed, returnHome }) => {
        const world = makeWorld(input, runKeyOf(seed), { ...initialParameters(), returnLevel: 2, returnHome });
        const towns = world.places.code_t.length;
        const abroad = towns + input.moving!.code_z.length;
        const seen = new Set([...residentsOf(world), ...awayIn(world)]);
        const left = awayIn(world);
        const everBack = new Set<string>();
        for (let y = 0; y < YEARS; y++) {
          const before = awayIn(world);
          stepYear(world);
          checkStructure(world);
          const after = awayIn(world);
          const { count, what_e, cause_e, idA_e, idB_e, place_e, to_e } = world.events;
          let heads = 0;
          for (let e = 0; e < count; e++) {
            const who = keyOf(idA_e[e]!, idB_e[e]!);
            if (what_e[e] === HAPPENED.moved && cause_e[e] === CAUSE.homecoming) {
              expect([place_e[e]! >= towns && place_e[e]! < abroad, to_e[e]! < towns]).toEqual([true, true]);
              if (left.has(who)) {
                expect([before.has(who), after.has(who)]).toEqual([true, false]);
                heads++;
                if (everBack.has(who)) twice++;
                everBack.add(who);
              } else expect(seen.has(who)).toBe(false); // comes along for the first time
            }
          }
          expect(heads).toBe(world.leaverBooks.returned);
          for (const who of after) if (!before.has(who)) left.add(who);
          const here = residentsOf(world);
          for (const who of here) {
            expect(after.has(who)).toBe(false);
            seen.add(who);
          }
          returned += heads;
        }
      }),
      few,
    );
    expect(returned).toBeGreaterThan(50);
    console.log(`${returned} came back, of whom ${twice} had done so before`);
  });

  it('are as many as were away or left, less those who came back, died or were forgotten', () => {
    fc.assert(
      fc.property(lively, ({ seed }) => {
        const world = makeWorld(input, runKeyOf(seed), initialParameters());
        let before = awayIn(world).size;
        for (let y = 0; y < YEARS; y++) {
          const tally = stepYear(world);
          const { left, returned, died, forgotten } = world.leaverBooks;
          expect(tally.away_t.reduce((a, b) => a + b, 0)).toBe(before + left - returned - died - forgotten);
          before = awayIn(world).size;
          expect(tallyOf(world).away_t).toEqual(tally.away_t);
        }
      }),
      few,
    );
  });

  it('grew up here: whoever is newly away was marked a native, and no grown arrival is one', () => {
    const world = makeWorld(input, runKeyOf(3), initialParameters());
    let strangers = 0;
    for (let y = 0; y < YEARS; y++) {
      const before = awayIn(world);
      const natives = marked(world, 1);
      stepYear(world);
      for (const who of awayIn(world)) if (!before.has(who)) expect(natives.has(who)).toBe(true);
      const others = marked(world, 0);
      const { count, cause_e, idA_e, idB_e, class_e, place_e } = world.events;
      for (let e = 0; e < count; e++) {
        const came = place_e[e]! >= world.places.code_t.length && cause_e[e] === CAUSE.other;
        if (!came || world.year - 1 - birthYearOf(class_e[e]!) <= NATIVE_UNTIL) continue;
        expect(others.has(keyOf(idA_e[e]!, idB_e[e]!))).toBe(true);
        strangers++;
      }
    }
    expect(strangers).toBeGreaterThan(50);
  });
});
