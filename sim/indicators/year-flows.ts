/** What a year's events add up to: indicators and migration tables read it. */
import type { World } from '../world.js';
import { personsByAge } from './age-flows.js';
import { countEvents } from './count-events.js';
import { BANDS, bandOf, pointsOf } from './distance-bands.js';

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
  /** People in transit through reception: those who came, less those sent on. */
  readonly transit_t: Int32Array;
  /** Of the arrivals, those who came with somebody who had left the region before. */
  readonly returned_t: Int32Array;
  readonly departures_ct: Int32Array; // cause * T + t
  readonly departures_bt: Int32Array; // band * T + t
  readonly fromZones_bt: Int32Array;
  /** As in `Migration`. */
  readonly persons_afg: Int32Array;
  readonly moves_mm: Int32Array;
  readonly toZone_mz: Int32Array;
  readonly fromZone_mz: Int32Array;
}

/** Everything that happened in the year that ended; all zero before the first. */
export function flowsOf(world: World): YearFlows {
  const { events_wk, moves_ck, moves_kk, moves_aag, transit_k, returned_k } = countEvents(world);
  const { code_m, code_t } = world.places;
  const towns = code_t.length;
  const zones = world.moving?.code_z.length ?? 0;
  const flows: YearFlows = {
    events_wt: townsOf(events_wk, towns, towns + zones + 1),
    arrivals_t: new Int32Array(towns),
    departures_t: new Int32Array(towns),
    immigration_t: new Int32Array(towns),
    emigration_t: new Int32Array(towns),
    transit_t: transit_k.slice(0, towns),
    returned_t: returned_k.slice(0, towns),
    departures_ct: townsOf(moves_ck, towns, towns + zones + 1),
    departures_bt: new Int32Array(BANDS * towns),
    fromZones_bt: new Int32Array(BANDS * towns),
    persons_afg: personsByAge(moves_aag, code_m.length),
    moves_mm: new Int32Array(code_m.length * code_m.length),
    toZone_mz: new Int32Array(code_m.length * zones),
    fromZone_mz: new Int32Array(code_m.length * zones),
  };
  addMoves(world, flows, moves_kk, zones);
  return flows;
}

/** The towns' part of rows that are as long as there are place numbers. */
function townsOf(column_rk: Int32Array, towns: number, places: number): Int32Array {
  const rows = column_rk.length / places;
  const column_rt = new Int32Array(rows * towns);
  for (let r = 0; r < rows; r++) column_rt.set(column_rk.subarray(r * places, r * places + towns), r * towns);
  return column_rt;
}

/** Books the moves of every town: with each town, with each zone, and with abroad. */
function addMoves(world: World, flows: YearFlows, moves_kk: Int32Array, zones: number): void {
  const { arrivals_t, departures_t, immigration_t, emigration_t, departures_bt, fromZones_bt } = flows;
  const { moves_mm, toZone_mz, fromZone_mz } = flows;
  const { code_m, municipality_t } = world.places;
  const towns = municipality_t.length;
  const abroad = towns + zones;
  const points = pointsOf(world);
  const moves = (from: number, to: number): number => moves_kk[from * (abroad + 1) + to]!;
  for (let t = 0; t < towns; t++) {
    const m = municipality_t[t]!;
    immigration_t[t] = moves(abroad, t);
    emigration_t[t] = moves(t, abroad);
    for (let to = 0; to < abroad; to++) {
      const n = moves(t, to);
      if (n === 0) continue;
      departures_t[t]! += n;
      departures_bt[bandOf(points, t, to) * towns + t]! += n;
      if (to < towns) {
        arrivals_t[to]! += n;
        moves_mm[m * code_m.length + municipality_t[to]!]! += n;
      } else toZone_mz[m * zones + to - towns]! += n;
    }
    for (let z = 0; z < zones; z++) {
      const n = moves(towns + z, t);
      if (n === 0) continue;
      arrivals_t[t]! += n;
      fromZones_bt[bandOf(points, towns + z, t) * towns + t]! += n;
      fromZone_mz[m * zones + z]! += n;
    }
  }
}

/** Row `r` of a column by kind, cause or band and then by town. */
export function rowOf(column_rt: Int32Array, r: number, towns: number): number[] {
  const row: number[] = [];
  for (let i = r * towns; i < (r + 1) * towns; i++) row.push(column_rt[i]!);
  return row;
}
