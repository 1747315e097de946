/** The pass over a year's events. */
import { HAPPENED } from '../events.js';
import { birthYearOf } from '../state/persons.js';
import { CLASSES, type World } from '../world.js';
import { bandOf, pointsOf } from './distance-bands.js';
import { AGE_GROUPS, MIGRATION_FLOWS, type MigrationFlow } from './migration.js';
import { makeFlows, type YearFlows } from './year-flows.js';

/** Whether an event is a move of a person: to another place, or within a town what is called a move. */
const isMove = (what: number, from: number, to: number): boolean => from !== to || what === HAPPENED.moved;

/** Everything that happened in the year that ended; all zero before the first. */
export function flowsOf(world: World): YearFlows {
  const flows = makeFlows(world);
  const towns = world.places.code_t.length;
  const abroad = towns + (world.moving?.code_z.length ?? 0);
  const { count, what_e, cause_e, class_e, place_e, to_e } = world.events;
  const { events_wt } = flows;
  const { internal, foreign } = counters(world, flows);
  for (let e = 0; e < count; e++) {
    const what = what_e[e]!;
    const from = place_e[e]!;
    const to = to_e[e]!;
    if (from < towns) events_wt[what * towns + from]!++;
    if (!isMove(what, from, to)) continue;
    if (from === abroad || to === abroad) foreign(from, to, class_e[e]!);
    else internal(from, to, class_e[e]!, cause_e[e]!);
  }
  return flows;
}

interface Counters {
  internal(from: number, to: number, cls: number, cause: number): void;
  foreign(from: number, to: number, cls: number): void;
}

/** Books one move in every column it belongs to. At least one end is a town. */
function counters(world: World, flows: YearFlows): Counters {
  const { arrivals_t, departures_t, immigration_t, emigration_t, departures_ct, departures_bt, fromZones_bt } = flows;
  const { persons_afg, moves_mm, toZone_mz, fromZone_mz } = flows;
  const towns = world.places.code_t.length;
  const municipalities = world.places.code_m.length;
  const zones = world.moving?.code_z.length ?? 0;
  const municipality_t = Int32Array.from(world.places.municipality_t);
  const points = pointsOf(world);
  const group_c = ageGroups(world.year - 1);
  const cross = (area: number, row: number, cls: number): void => {
    persons_afg[(area * MIGRATION_FLOWS.length + row) * AGE_GROUPS + group_c[cls]!]!++;
  };
  return {
    internal(from, to, cls, cause) {
      const band = bandOf(points, from, to);
      const m = from < towns ? municipality_t[from]! : -1;
      const n = to < towns ? municipality_t[to]! : -1;
      if (m >= 0) {
        departures_t[from]!++;
        departures_ct[cause * towns + from]!++;
        departures_bt[band * towns + from]!++;
        if (m !== n) cross(1 + m, DEPARTURES, cls);
      } else {
        fromZones_bt[band * towns + to]!++;
        fromZone_mz[n * zones + from - towns]!++;
        cross(0, ARRIVALS, cls);
      }
      if (n >= 0) {
        arrivals_t[to]!++;
        if (m !== n) cross(1 + n, ARRIVALS, cls);
        if (m >= 0) moves_mm[m * municipalities + n]!++;
      } else {
        toZone_mz[m * zones + to - towns]!++;
        cross(0, DEPARTURES, cls);
      }
    },
    foreign(from, to, cls) {
      const town = from < towns ? from : to;
      const row = from < towns ? EMIGRATION : IMMIGRATION;
      (from < towns ? emigration_t : immigration_t)[town]!++;
      cross(0, row, cls);
      cross(1 + municipality_t[town]!, row, cls);
    },
  };
}

const indexOf = (flow: MigrationFlow): number => MIGRATION_FLOWS.indexOf(flow);
const ARRIVALS = indexOf('arrivals_internal');
const DEPARTURES = indexOf('departures_internal');
const IMMIGRATION = indexOf('immigration');
const EMIGRATION = indexOf('emigration');

/** Five-year group of the age on 31 December of a year, by class. */
function ageGroups(year: number): Uint8Array {
  const oldest = AGE_GROUPS - 1;
  return Uint8Array.from({ length: CLASSES }, (_, c) =>
    Math.max(0, Math.min(oldest, Math.floor((year - birthYearOf(c)) / 5))),
  );
}
