/** From results to the rows of the table, for one 1 January. */
import type { YearResult } from '../../../sim/protocol.js';
import { FACILITY, FACILITY_STATUS } from '../../../sim/state/facilities.js';
import type { Region } from '../../region/region.js';
import type { Shown } from '../../state/view.js';
import type { WorldName } from '../../state/worlds.js';
import { type Layer, shownValue, type Years } from '../../story/layers.js';
import type { TownRow } from './rows.js';

/** @param y index of the year, known in both worlds */
export function townRows(region: Region, years: Years, layer: Layer, shown: Shown, y: number): TownRow[] {
  const closed = {
    baseline: closedIn(region, years.baseline[y]!.result),
    measures: closedIn(region, years.measures[y]!.result),
  };
  const told = (of: (result: YearResult, world: WorldName) => number | null): number | null => {
    if (shown !== 'difference') return of(years[shown][y]!.result, shown);
    const [without, with_] = [of(years.baseline[y]!.result, 'baseline'), of(years.measures[y]!.result, 'measures')];
    return without === null || with_ === null ? null : with_ - without;
  };
  return region.towns.code_t.map((_, t) => ({
    town: t,
    name: region.towns.name_t[t]!,
    municipality: region.municipalities.name_m[region.towns.municipality_t[t]!]!,
    people: told(({ indicators }) => indicators['population']![t]!),
    layer: shownValue(layer, years, shown, y, t),
    vacant: told(({ indicators }) => {
      const all = indicators['dwellings']![t]!;
      return all === 0 ? null : indicators['vacant_dwellings']![t]! / all;
    }),
    schoolsOpen: told(({ indicators }) => indicators['schools_open']![t]!),
    schoolsClosed: told((_, world) => closed[world][t]!),
  }));
}

/** Schools that have closed since the base year, by town. */
function closedIn({ facilities, towns }: Region, { facilities: { status_f } }: YearResult): number[] {
  const closed_t = new Array<number>(towns.code_t.length).fill(0);
  facilities.kind_f.forEach((kind, f) => {
    if (kind === FACILITY.school && status_f[f] === FACILITY_STATUS.closed) closed_t[facilities.place_f[f]!]! += 1;
  });
  return closed_t;
}
