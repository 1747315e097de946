/**
 * Every dwelling and every cent spent on one is counted once: the cheap check of the stock that stays on in every run.
 * That a dwelling has one household at most is checked with the structure.
 */
import type { Tally } from '../indicators/tally.js';
import type { World } from '../world.js';
import { CheckError } from './check-error.js';

/**
 * Dwellings = before + built - taken down; occupied ones = private households that do not share, and no more than there are;
 * no measure spends more than it has.
 *
 * @param before the tally at the start of the year
 * @throws CheckError naming place, year, expected and found
 */
export function checkStock(world: World, before: Tally, after: Tally): void {
  const { year, places, housing } = world;
  for (let t = 0; t < after.dwellings_t.length; t++) {
    const change = housing ? housing.books.built_t[t]! - housing.books.takenDown_t[t]! : 0;
    const expected = before.dwellings_t[t]! + change;
    const found = after.dwellings_t[t]!;
    const where = `${places.name_t[t]}, 1 January ${year}`;
    if (found !== expected)
      throw new CheckError(
        `dwellings of ${where}: expected ${expected} from what was built and taken down, found ${found}`,
      );
    const homes = after.households_t[t]! - after.sharing_t[t]!;
    const occupied = found - after.vacant_t[t]!;
    if (homes !== occupied || occupied > found)
      throw new CheckError(`dwellings of ${where}: ${occupied} of ${found} occupied, by ${homes} households`);
  }
  for (const { policy, budget_ct, spent_ct } of world.accounts) {
    if (spent_ct >= 0 && spent_ct <= budget_ct && Number.isSafeInteger(spent_ct)) continue;
    throw new CheckError(`books of ${policy.id}, 1 January ${year}: spent ${spent_ct} cents of ${budget_ct}`);
  }
}
