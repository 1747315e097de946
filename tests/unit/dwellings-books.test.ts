/** The books of dwellings hold, and tell what was not written down. */
import { describe, expect, it } from 'vitest';
import { checkStock } from '../../sim/checks/stock.js';
import { checkStructure } from '../../sim/checks/structure.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import { DWELLING_STATUS } from '../../sim/state/dwellings.js';
import { stepYear } from '../../sim/year.js';
import { alone, worldOf } from './dwellings-fixture.js';

const { occupied, gone } = DWELLING_STATUS;

describe('the books of dwellings', () => {
  it('hold over years in which all of it happens, and a dwelling that appears or disappears is found out', () => {
    const lived = worldOf(alone(30), { empty: 12, quality: 60, toy: { built_t: [2.4, 0.6], takenDown_m: [1.5] } });
    const first = tallyOf(lived);
    let [built, down] = [0, 0];
    for (let i = 0; i < 8; i++) {
      stepYear(lived);
      checkStructure(lived);
      for (const n of lived.housing!.books.built_t) built += n;
      for (const n of lived.housing!.books.takenDown_t) down += n;
    }
    const sum = (column: Int32Array): number => column.reduce((a, b) => a + b, 0);
    expect(Math.min(built, down)).toBeGreaterThan(3);
    expect(sum(tallyOf(lived).dwellings_t)).toBe(sum(first.dwellings_t) + built - down);

    const world = worldOf(alone(5), { empty: 2 });
    const before = tallyOf(world);
    world.dwellings.status_d[5] = gone;
    expect(() => checkStock(world, before, tallyOf(world))).toThrow(
      'expected 7 from what was built and taken down, found 6',
    );
    world.housing!.books.takenDown_t[0] = 1;
    checkStock(world, before, tallyOf(world));
    world.dwellings.status_d[6] = occupied;
    expect(() => checkStock(world, before, tallyOf(world))).toThrow('6 of 6 occupied, by 5 households');
  });
});
