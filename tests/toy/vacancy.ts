/** More empty dwellings somewhere, everything else as it was. */
import { dwellingIdentity } from '../../sim/identity.js';
import type { WorldInput } from '../../sim/input.js';
import { DWELLING_STATUS, TENURE } from '../../sim/state/dwellings.js';
import { copyDwellings } from '../../sim/state/room.js';

/** Serials far above those that towns give out. */
const FIRST_SERIAL = 0x40000000;

/** @param town index; the others keep their dwellings, and these theirs, under the same identities */
export function withVacancies(
  input: WorldInput,
  town: number,
  count: number,
  tenure: number = TENURE.owner,
): WorldInput {
  const { dwellings } = input.population;
  const more = copyDwellings(dwellings, dwellings.slots + count);
  for (let n = 0; n < count; n++) {
    const d = more.slots++;
    const [idA, idB] = dwellingIdentity(town, FIRST_SERIAL + n);
    more.idA_d[d] = idA;
    more.idB_d[d] = idB;
    more.place_d[d] = town;
    more.tenure_d[d] = tenure;
    more.status_d[d] = DWELLING_STATUS.vacant;
  }
  return { ...input, population: { ...input.population, dwellings: more } };
}
