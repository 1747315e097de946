/** Moves across the borders of the region and of each municipality by age, from moves between areas. */
import { AGE_GROUPS, MIGRATION_FLOWS, type MigrationFlow } from './migration.js';

const indexOf = (flow: MigrationFlow): number => MIGRATION_FLOWS.indexOf(flow);
const ARRIVALS = indexOf('arrivals_internal');
const DEPARTURES = indexOf('departures_internal');
const IMMIGRATION = indexOf('immigration');
const EMIGRATION = indexOf('emigration');

/**
 * @param moves_aag from area to area by age group; areas are the municipalities, all zones together, and abroad
 * @returns `persons_afg` of `Migration`
 */
export function personsByAge(moves_aag: Int32Array, municipalities: number): Int32Array {
  const [zones, abroad] = [municipalities, municipalities + 1];
  const persons_afg = new Int32Array((1 + municipalities) * MIGRATION_FLOWS.length * AGE_GROUPS);
  const add = (area: number, flow: number, from: number, to: number): void => {
    const start = (area * MIGRATION_FLOWS.length + flow) * AGE_GROUPS;
    const moves = (from * (municipalities + 2) + to) * AGE_GROUPS;
    for (let g = 0; g < AGE_GROUPS; g++) persons_afg[start + g]! += moves_aag[moves + g]!;
  };
  for (let m = 0; m < municipalities; m++) {
    for (const area of [0, 1 + m]) {
      add(area, IMMIGRATION, abroad, m);
      add(area, EMIGRATION, m, abroad);
      add(area, ARRIVALS, zones, m);
      add(area, DEPARTURES, m, zones);
    }
    for (let n = 0; n < municipalities; n++) {
      if (n === m) continue;
      add(1 + m, ARRIVALS, n, m);
      add(1 + m, DEPARTURES, m, n);
    }
  }
  return persons_afg;
}
