/** What both the base population and the labour input are made from: the same odds, levels and ways. */
import { dispositionKey } from '../../../sim/disposition.js';
import { draw } from '../../../sim/draws.js';
import { EVENT } from '../../../sim/event-numbers.js';
import { pow } from '../../../sim/exact.js';
import type { Population } from '../../../sim/input.js';
import { APPLICANTS, CLUSTERS, levelOfApplicant, overClusters } from '../../../sim/labour/classes.js';
import { type Decay, decayed } from '../../../sim/labour/distance-decay.js';
import type { LabourInput, ParticipationInput } from '../../../sim/labour/input.js';
import { TRIES } from '../../../sim/labour/matching.js';
import { ownLevel } from '../../../sim/labour/own-level.js';
import { type Force, forceOf, oddsOf, ROW } from '../../../sim/labour/participation.js';
import { JOB_LEVELS } from '../../../sim/labour/work.js';
import { initialParameters } from '../../../sim/parameters/parameters.js';
import { OCCUPATION_LEVELS } from '../../packages/columns/labour.js';
import { EDUCATION_GROUPS } from '../../packages/columns/learning.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';
import { onLines } from '../straight-lines.js';
import { balanced, type Ways } from './commuting.js';
import { fitWays } from './fit-ways.js';
import { levelsOf, peopleOfWorkingAge, type WorkingAge } from './municipal-level.js';
import { ratesOfWork } from './rates.js';
import { type WorkPlaces, workPlacesOf } from './work-places.js';

/** Source report: 65.4 in 2015; the municipal figures are at a level of 69.4. Take differences, never levels, across files. */
const LEVEL_2015 = 65.4 / 69.4;
/**
 * Seekers per employee. Source: unemployment of 15-74, CBS, 6.9 % of the labour force in 2015, 4.4 % at the end of 2020;
 * one in six who work is self-employed.
 */
const SEEKING = [
  [2015, 0.089],
  [2021, 0.055],
] as const;
/**
 * New seekers a year per employee: from school, from elsewhere, after losing a job. Measured in the model on this kind of
 * region: with them about as many go on seeking after the first year as did at the base.
 */
const NEW_SEEKERS = [
  [2015, 0.102],
  [2021, 0.119],
] as const;
/** Employees who came to the region within the year, of all: measured in the model on this kind of region. */
const NEWCOMERS = [
  [2015, 0.032],
  [2021, 0.042],
] as const;
/** Jobs that could be reached across a border at its very line, fully open, against those inside. Source: border_job_gain (guess). */
const BORDER_GAIN = 0.2;

export interface LabourTables {
  readonly people: WorkingAge;
  readonly places: WorkPlaces;
  readonly level_el: readonly number[];
  readonly participation: ParticipationInput;
  readonly seeking: number;
  readonly newcomers: number;
  readonly force: Force;
  readonly decay: Decay;
  readonly cap: number;
  readonly permeability: number;
  readonly km_mk: Float64Array;
  readonly weight_rk: Float64Array;
  /** Jobs of the region by cluster and level, brought to the number of employees in the country. */
  readonly jobs_msl: Float64Array;
}

export function labourTables(
  pack: Pack,
  population: Population,
  municipality_t: readonly number[],
  base: number,
): LabourTables {
  const parameters = initialParameters();
  const people = peopleOfWorkingAge(population, municipality_t, base);
  const level_el = levelShares(pack);
  const places = workPlacesOf(pack, level_el);
  const rates = ratesOfWork(pack);
  const share_m = numbers(pack.tables['municipalities']!, 'participation').map((share) =>
    base < 2021 ? share * LEVEL_2015 : share,
  );
  const participation = { ...rates, level_m: levelsOf(rates, people, share_m, base) };
  const seeking = onLines(SEEKING, base);
  const force = forceOf({ participation, seeking }, oddsOf(participation, parameters), parameters, base - 1, null);
  const employees_ml = employeesByLevel(population, people, base, force, level_el, places.municipalities);
  const jobs_nl = overClusters(places.jobs_nsl);
  const ways = fitWays(pack, places, jobs_nl);
  const fresh = onLines(NEW_SEEKERS, base);
  const found = fresh / (fresh + seeking);
  return {
    people,
    places,
    level_el,
    participation,
    seeking,
    newcomers: onLines(NEWCOMERS, base),
    force,
    decay: ways.decay,
    cap: 1 / (1 - pow(1 - found, 1 / TRIES)),
    permeability: parameters.borderPermeability,
    km_mk: waysToPools(places),
    ...flowsOf(places, employees_ml, jobs_nl, ways),
  };
}

/** Shares of the job levels by education group. */
function levelShares(pack: Pack): number[] {
  const table = pack.tables['occupations']!;
  const row = words(table, 'education');
  return EDUCATION_GROUPS.flatMap((education) =>
    OCCUPATION_LEVELS.map((level) => numbers(table, level)[row.indexOf(education)]!),
  );
}

/** Where nobody works at a level, somebody who comes still has to find the way. */
const FEWEST = 0.01;

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Employees among the base population, by municipality and own level. */
function employeesByLevel(
  population: Population,
  { person_w, municipality_w, cell_w, group_w }: WorkingAge,
  base: number,
  { force_i, self_i }: Force,
  level_el: readonly number[],
  municipalities: number,
): Float64Array {
  const { idA_p, idB_p } = population.persons;
  const inclination = dispositionKey(EVENT.participation);
  const level = dispositionKey(EVENT.jobLevel);
  const employees_ml = new Float64Array(municipalities * JOB_LEVELS);
  const share = 1 / (1 + onLines(SEEKING, base));
  for (let w = 0; w < person_w.length; w++) {
    const p = person_w[w]!;
    const m = municipality_w[w]!;
    const cell = cell_w[w]!;
    const u = draw(idA_p[p]!, idB_p[p]!, inclination.k1, inclination.k2) >>> 1;
    if (u >= force_i[m * ROW + cell]! || u < self_i[m * ROW + cell]!) continue;
    const own = ownLevel(level_el, group_w[w]!, idA_p[p]!, idB_p[p]!, level.k1, level.k2);
    employees_ml[m * JOB_LEVELS + own]! += share;
  }
  return employees_ml;
}

/** Ways from each municipality of the region to each pool; across the border to the nearest crossing. */
function waysToPools({ municipalities, areas, km_nj, borderKm_m }: WorkPlaces): Float64Array {
  const pools = areas + 1;
  const km_mk = new Float64Array(municipalities * pools);
  for (let m = 0; m < municipalities; m++) {
    for (let j = 0; j < areas; j++) km_mk[m * pools + j] = km_nj[m * areas + j]!;
    km_mk[m * pools + areas] = borderKm_m[m]!;
  }
  return km_mk;
}

/**
 * Employees of the region by pool, level by level: the country's workers and jobs in balance. Those of the region are
 * counted, those of zones scaled as the region's; jobs are as many as employees, level by level.
 */
function flowsOf(
  places: WorkPlaces,
  employees_ml: Float64Array,
  jobs_nl: Float64Array,
  ways: Ways,
): Pick<LabourInput, 'weight_rk'> & { jobs_msl: Float64Array } {
  const { municipalities, areas, workers_nl, jobs_nsl, borderKm_m } = places;
  const pools = areas + 1;
  const weight_rk = new Float64Array(municipalities * APPLICANTS * pools);
  const jobs_msl = jobs_nsl.slice(0, municipalities * CLUSTERS * JOB_LEVELS);
  for (let l = 0; l < JOB_LEVELS; l++) {
    const column = (values: Float64Array, rows: number): Float64Array =>
      Float64Array.from({ length: rows }, (_, n) => values[n * JOB_LEVELS + l]!);
    const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
    const employees_m = column(employees_ml, municipalities).map((n) => Math.max(FEWEST, n));
    const formula_n = column(workers_nl, areas);
    const scale = ratio(sum(employees_m), sum(formula_n.subarray(0, municipalities)));
    const workers_n = formula_n.map((n, i) => (i < municipalities ? employees_m[i]! : n * scale));
    const raw_n = column(jobs_nl, areas);
    const perJob = ratio(sum(workers_n), sum(raw_n));
    const flow_nj = balanced(
      places,
      workers_n,
      raw_n.map((n) => n * perJob),
      ways,
    );
    for (let i = l; i < jobs_msl.length; i += JOB_LEVELS) jobs_msl[i]! *= perJob;
    for (let m = 0; m < municipalities; m++) {
      for (let a = 0; a < APPLICANTS; a++) {
        if (levelOfApplicant(a) !== l) continue;
        const to = (m * APPLICANTS + a) * pools;
        for (let j = 0; j < areas; j++) weight_rk[to + j] = flow_nj[m * areas + j]!;
        weight_rk[to + areas] = employees_m[m]! * BORDER_GAIN * decayed(ways.decay, borderKm_m[m]!);
      }
    }
  }
  return { weight_rk, jobs_msl };
}
