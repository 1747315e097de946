/** What a year's events add up to, made in one pass: indicators and migration tables read it. */
import { CAUSE, HAPPENED } from '../events.js';
import type { World } from '../world.js';
import { BANDS } from './distance-bands.js';
import { AGE_GROUPS, MIGRATION_FLOWS } from './migration.js';

/** Kinds of events and causes, number 0 included. */
const KINDS = Math.max(...Object.values(HAPPENED)) + 1;
export const CAUSES = Math.max(...Object.values(CAUSE)) + 1;

/**
 * Moves in persons; zones lie in the country, so what goes there or comes from there is internal.
 *
 * Columns by cause and by band of distance count each internal move of a resident where it begins, `fromZones_bt` the
 * moves from outside where they end.
 */
export interface YearFlows {
  /** Events of each kind that happened in a town: what * T + t. */
  readonly events_wt: Int32Array;
  /** Internal moves that end in a town, and that begin there; one within the town is in both. */
  readonly arrivals_t: Int32Array;
  readonly departures_t: Int32Array;
  readonly immigration_t: Int32Array;
  readonly emigration_t: Int32Array;
  readonly departures_ct: Int32Array; // cause * T + t
  readonly departures_bt: Int32Array; // band * T + t
  readonly fromZones_bt: Int32Array;
  /** As in `Migration`. */
  readonly persons_afg: Int32Array;
  readonly moves_mm: Int32Array;
  readonly toZone_mz: Int32Array;
  readonly fromZone_mz: Int32Array;
}

export function makeFlows({ places, moving }: World): YearFlows {
  const towns = places.code_t.length;
  const municipalities = places.code_m.length;
  const zones = moving?.code_z.length ?? 0;
  return {
    events_wt: new Int32Array(KINDS * towns),
    arrivals_t: new Int32Array(towns),
    departures_t: new Int32Array(towns),
    immigration_t: new Int32Array(towns),
    emigration_t: new Int32Array(towns),
    departures_ct: new Int32Array(CAUSES * towns),
    departures_bt: new Int32Array(BANDS * towns),
    fromZones_bt: new Int32Array(BANDS * towns),
    persons_afg: new Int32Array((1 + municipalities) * MIGRATION_FLOWS.length * AGE_GROUPS),
    moves_mm: new Int32Array(municipalities * municipalities),
    toZone_mz: new Int32Array(municipalities * zones),
    fromZone_mz: new Int32Array(municipalities * zones),
  };
}

/** Row `r` of a column by kind, cause or band and then by town. */
export const rowOf = (column_rt: Int32Array, r: number, towns: number): number[] =>
  Array.from(column_rt.subarray(r * towns, (r + 1) * towns));
