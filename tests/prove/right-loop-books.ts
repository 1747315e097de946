/** Dwellings and money over twenty years with every measure at once, and the room a resident takes. */
import { checkStructure } from '../../sim/checks/structure.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import { MEASURES } from '../../sim/measures/measures.js';
import { DWELLING_BYTES } from '../../sim/state/dwellings.js';
import { HOUSEHOLD_BYTES } from '../../sim/state/households.js';
import { PERSON_BYTES } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import type { LivedRegion } from '../statistical/cohorts.js';
import { changedWorld } from '../statistical/homes-lived.js';
import { seedsTo } from '../statistical/world.js';
import { type Row, row } from './row.js';

const YEARS = 20;
const SEEDS = 3;
const MOST_BYTES = 80;
const EVENT_BYTES = 1 + 1 + 4 + 4 + 2 + 2 + 2;

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

/** What a run holds for each resident, those who left apart. */
function bytesPerResident({ persons, households, dwellings, events }: World, residents: number): number {
  const held =
    persons.class_p.length * PERSON_BYTES +
    households.size_h.length * HOUSEHOLD_BYTES +
    dwellings.status_d.length * DWELLING_BYTES +
    events.what_e.length * EVENT_BYTES;
  return held / residents;
}

/** Counted from outside, beside the checks that every year makes of itself. */
export function bookRows({ input }: LivedRegion): Row[] {
  const faults = { dwellings: 0, occupied: 0, cents: 0 };
  const seen = { built: 0, takenDown: 0, spentEur: 0, leftEur: 0 };
  let bytes = 0;
  for (const seed of seedsTo(SEEDS)) {
    const policy = MEASURES.map(({ id }) => ({
      id,
      dose: 1,
      start: input.baseYear,
      years: YEARS,
      area_t: input.places.code_t.map(() => true),
    }));
    const world = changedWorld(input, seed, {}, policy);
    let tally = tallyOf(world);
    const paid_ct = world.accounts.map(() => 0);
    const left_ct = world.accounts.map(() => 0);
    const first = sum(tally.dwellings_t);
    let change = 0;
    for (let i = 0; i < YEARS; i++) {
      tally = stepYear(world, undefined, tally);
      // Throws where somebody lives nowhere, or two households in one dwelling.
      checkStructure(world);
      const { built_t, takenDown_t } = world.housing!.books;
      change += sum(built_t) - sum(takenDown_t);
      seen.built += sum(built_t);
      seen.takenDown += sum(takenDown_t);
      tally.vacant_t.forEach((empty, t) => {
        const lived = tally.households_t[t]! - tally.sharing_t[t]!;
        if (lived > tally.dwellings_t[t]! || lived + empty !== tally.dwellings_t[t]) faults.occupied++;
      });
      world.accounts.forEach(({ budget_ct, spent_ct }, a) => {
        paid_ct[a]! += spent_ct;
        left_ct[a]! += budget_ct - spent_ct;
      });
      bytes = Math.max(bytes, bytesPerResident(world, sum(tally.members_t)));
    }
    if (sum(tally.dwellings_t) !== first + change) faults.dwellings++;
    world.accounts.forEach(({ yearly_ct }, a) => {
      if (paid_ct[a]! + left_ct[a]! !== yearly_ct * YEARS) faults.cents++;
    });
    seen.spentEur += sum(paid_ct) / 100;
    seen.leftEur += sum(left_ct) / 100;
  }
  const wrong = sum(Object.values(faults));
  return [
    row(
      `dwellings and money over ${YEARS} years, every measure at once: sums that are wrong`,
      [wrong, 0, 'none'],
      wrong === 0,
      true,
      { ...faults, ...seen },
    ),
    row(
      `bytes per resident, most in ${YEARS} years, those who left apart`,
      [bytes, MOST_BYTES, `at most ${MOST_BYTES}`],
      bytes <= MOST_BYTES,
      true,
      { persons: PERSON_BYTES, households: HOUSEHOLD_BYTES, dwellings: DWELLING_BYTES },
    ),
  ];
}
