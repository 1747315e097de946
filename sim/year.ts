import { checkAccounts } from './checks/accounts.js';
import { type Tally, tallyOf } from './indicators/tally.js';
import { access } from './processes/access.js';
import { ageing } from './processes/ageing.js';
import { bereavement } from './processes/bereavement.js';
import { boards } from './processes/boards.js';
import { buses } from './processes/buses.js';
import { care } from './processes/care.js';
import { careers } from './processes/careers.js';
import { closures } from './processes/closures.js';
import { dwellings } from './processes/dwellings.js';
import { emigration } from './processes/emigration.js';
import { employers } from './processes/employers.js';
import { fertility } from './processes/fertility.js';
import { health } from './processes/health.js';
import { labour } from './processes/labour.js';
import { leavers } from './processes/leavers.js';
import { mortality } from './processes/mortality.js';
import { newbornMortality } from './processes/newborn-mortality.js';
import { newcomers } from './processes/newcomers.js';
import { policy } from './processes/policy.js';
import { practices } from './processes/practices.js';
import { prices } from './processes/prices.js';
import type { Process } from './processes/process.js';
import { reception } from './processes/reception.js';
import { relocation } from './processes/relocation.js';
import { schooling } from './processes/schooling.js';
import { secondarySchools } from './processes/secondary-schools.js';
import { settling } from './processes/settling.js';
import { unions } from './processes/unions.js';
import type { World } from './world.js';

/** The year, in order. Why this order: docs/decisions/0001-order-of-the-year.md */
// biome-ignore lint/suspicious/noExplicitAny: each process knows its own tables; the list does not need to
export const YEAR: readonly Process<any>[] = [
  policy,
  ageing,
  mortality,
  bereavement,
  fertility,
  newbornMortality,
  careers,
  employers,
  labour,
  health,
  relocation,
  care,
  unions,
  emigration,
  leavers,
  settling,
  reception,
  newcomers,
  dwellings,
  prices,
  closures,
  schooling,
  secondarySchools,
  boards,
  practices,
  buses,
  access,
];

/**
 * Lives one year: from 1 January `world.year` to the next.
 *
 * @param watch called with each process's name before it starts (time it, trace it); it must not touch the world
 * @param before the tally at the start of the year, when the caller has it
 * @returns the tally at its end
 * @throws CheckError when people are not all accounted for
 */
export function stepYear(world: World, watch?: (process: string) => void, before: Tally = tallyOf(world)): Tally {
  world.events.count = 0;
  for (const process of YEAR) {
    watch?.(process.name);
    process.run(world, process.prepare(world));
  }
  watch?.('accounts');
  world.year++;
  return checkAccounts(world, before);
}

/**
 * Lives a world year after year: each call is a year, and its tally the next one's start, so that nobody is counted twice.
 * Between the calls only years may change the world.
 */
export function living(world: World): (watch?: (process: string) => void) => Tally {
  let tally = tallyOf(world);
  return (watch) => {
    tally = stepYear(world, watch, tally);
    return tally;
  };
}
