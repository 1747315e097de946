/** Students of the first region under another regime of student finance. */
import { CAUSE, HAPPENED } from '../../sim/events.js';
import type { WorldInput } from '../../sim/input.js';
import { LEVEL, learningOf, PURSUIT } from '../../sim/learning/levels.js';
import { birthYearOf, ROLE } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';
import { YEAR } from '../../sim/year.js';
import { seedsTo, worldOf } from './world.js';

interface Start {
  readonly learning: number;
  readonly age: number; // on 31 December of the first year
}

/** Who begins at which age; of hbo after havo half are 17 when they begin, and leave as if they did a year later. */
export const STARTS: Readonly<Record<'wo' | 'hbo', readonly Start[]>> = {
  wo: [{ learning: learningOf(LEVEL.mbo2, PURSUIT.wo), age: 18 }],
  hbo: [
    { learning: learningOf(LEVEL.mbo2, PURSUIT.hbo), age: 18 },
    { learning: learningOf(LEVEL.mbo4, PURSUIT.hbo), age: 20 },
  ],
};

/** The same region with the regimes of these years, the last one going on. */
export const financed = (input: WorldInput, regime_y: number[], first = 2000): WorldInput => ({
  ...input,
  learning: { ...input.learning!, finance: { first, regime_y } },
});

/** Share of the starters of the first year, at home, who left to study by the end of the next. */
export function leftInSixteenMonths(
  input: WorldInput,
  starts: readonly Start[],
  seeds: number,
): { share: number; n: number } {
  let [left, n] = [0, 0];
  for (const seed of seedsTo(seeds)) {
    const world = worldOf(input, seed);
    const starters = new Set<string>();
    for (let year = 0; year < 2; year++) {
      world.events.count = 0;
      for (const process of YEAR) {
        if (year === 0 && process.name === 'relocation') addStarters(world, starts, starters);
        process.run(world, process.prepare(world));
      }
      const { count, what_e, cause_e, idA_e, idB_e } = world.events;
      for (let e = 0; e < count; e++) {
        const toStudy = what_e[e] === HAPPENED.leftHome && cause_e[e] === CAUSE.study;
        if (toStudy && starters.has(`${idA_e[e]} ${idB_e[e]}`)) left++;
      }
      world.year++;
    }
    n += starters.size;
  }
  return { share: left / n, n };
}

function addStarters({ persons, year }: World, starts: readonly Start[], starters: Set<string>): void {
  const { slots, idA_p, idB_p, class_p, learning_p, role_p } = persons;
  for (let p = 0; p < slots; p++) {
    if (class_p[p] === 0 || role_p[p] !== ROLE.child) continue;
    const age = year - birthYearOf(class_p[p]!);
    const starting = starts.some((start) => start.age === age && start.learning === learning_p[p]);
    if (starting) starters.add(`${idA_p[p]} ${idB_p[p]}`);
  }
}
