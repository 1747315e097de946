/** Which schools are ordinary ones for the children of a town: those that children of the town attend at the base. */
import type { Population } from '../input.js';
import type { FacilitiesInput } from './input.js';

/** 1 where children of town t attend school s at the base date: t * S + s. */
export function baseCatchment(
  { schools: { denomination_s, school_p } }: FacilitiesInput,
  { persons, households }: Population,
  towns: number,
): Uint8Array {
  const schools = denomination_s.length;
  const attended_ts = new Uint8Array(towns * schools);
  for (let p = 0; p < persons.slots; p++) {
    if (school_p[p] === 0) continue;
    attended_ts[households.place_h[persons.household_p[p]!]! * schools + school_p[p]! - 1] = 1;
  }
  return attended_ts;
}
