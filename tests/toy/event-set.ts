/** The events of a year as a set, in an order that does not depend on slots. */
import type { World } from '../../sim/world.js';

/** Every event as text, sorted; with a town only those that begin or end there. */
export function eventSet({ events }: World, town?: number): string[] {
  const { count, what_e, cause_e, idA_e, idB_e, class_e, place_e, to_e } = events;
  const rows: string[] = [];
  for (let e = 0; e < count; e++) {
    if (town !== undefined && place_e[e] !== town && to_e[e] !== town) continue;
    rows.push(
      [what_e[e], cause_e[e], idA_e[e], idB_e[e], class_e[e], place_e[e], to_e[e]]
        .map((n) => n!.toString(36))
        .join(' '),
    );
  }
  return rows.sort((a, b) => (a < b ? -1 : Number(a > b)));
}
