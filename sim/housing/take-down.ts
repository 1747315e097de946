/** What is taken down a year whoever governs: empty dwellings only, the worst of a municipality first. */
import { draw, wholeNumber } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { codeNumber } from '../identity.js';
import { DWELLING_STATUS } from '../state/dwellings.js';
import { keyOf, type World } from '../world.js';
import { toTakeDown } from './building-programme.js';
import { worstFirst } from './worst-first.js';

export function takeDown({ dwellings, housing, year }: World, d: number): void {
  dwellings.status_d[d] = DWELLING_STATUS.gone;
  dwellings.since_d[d] = year;
  housing!.books.takenDown_t[dwellings.place_d[d]!]!++;
}

/** @param empty_n slots of empty dwellings; where there are fewer than were to go, those alone go */
export function takeDownBySchedule(world: World, empty_n: Int32Array): void {
  const takenDown_m = toTakeDown(world);
  const { municipality_t, code_m } = world.places;
  const { k1, k2 } = keyOf(world, EVENT.building);
  const order = keyOf(world, EVENT.dwellingOrder);
  const { place_d } = world.dwellings;
  const empty_mn: number[][] = takenDown_m.map(() => []);
  for (const d of empty_n) empty_mn[municipality_t[place_d[d]!]!]!.push(d);
  takenDown_m.forEach((expected, m) => {
    // Towns have other numbers than municipalities, and the second word tells them apart all the same.
    const count = wholeNumber(expected, draw(codeNumber(code_m[m]!), 1, k1, k2));
    for (const d of worstFirst(world.dwellings, empty_mn[m]!, count, order)) takeDown(world, d);
  });
}
