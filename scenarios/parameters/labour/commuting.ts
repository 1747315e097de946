/** A gravity model of commuting, true to where people live and where jobs are, fitted to the region's measured ways. */
import { pow } from '../../../sim/exact.js';
import { type Decay, decayed } from '../../../sim/labour/distance-decay.js';
import { JOB_LEVELS } from '../../../sim/labour/work.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';
import type { WorkPlaces } from './work-places.js';

/** Decay of the few who work far away, per km (guess: commuters over 100 km are left). */
const LONG = 0.012;
/** Where nothing was published. Source: commute_decay_per_km, 0.03 to 0.07 (guess). */
const USUAL: Decay = { short: 0.06, long: LONG, far: 0.02, home: 1.5 };
/** Employees who work in the municipality they live in. Source: CBS, the country in 2015; not published by municipality. */
const HOME_SHARE = 0.38;
const ROUNDS = 15;
const STEPS = 30;
const SHORT_RANGE = [0.02, 0.4] as const;
const FAR_RANGE = [0.0001, 0.2] as const;
const HOME_RANGE = [0.2, 20] as const;

/** What is known of those who live in the COROP regions that the region lies in, weighted by its workers. */
interface Measured {
  readonly meanKm: number;
  /** Share who work in the COROP region they live in. */
  readonly own: number;
}

interface Modelled extends Measured {
  /** Share of the region's people who work in the municipality they live in. */
  readonly home: number;
}

/**
 * Flows between areas that add up to the workers of each and the jobs of each (Furness).
 *
 * @returns n * areas + j
 */
export function balanced(
  { areas, km_nj, municipal_n }: Pick<WorkPlaces, 'areas' | 'km_nj' | 'municipal_n'>,
  workers_n: Float64Array,
  jobs_n: Float64Array,
  decay: Decay,
): Float64Array {
  const flow_nj = km_nj.map((km) => decayed(decay, km));
  for (let n = 0; n < areas; n++) if (municipal_n[n] === 1) flow_nj[n * areas + n]! *= decay.home;
  const factor_j = new Float64Array(areas).fill(1);
  const factor_n = new Float64Array(areas).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const reached_j = new Float64Array(areas);
    for (let n = 0; n < areas; n++) {
      let sum = 0;
      for (let j = 0; j < areas; j++) sum += flow_nj[n * areas + j]! * factor_j[j]! * jobs_n[j]!;
      factor_n[n] = sum > 0 ? workers_n[n]! / sum : 0;
      for (let j = 0; j < areas; j++) reached_j[j]! += flow_nj[n * areas + j]! * factor_n[n]!;
    }
    for (let j = 0; j < areas; j++) factor_j[j] = reached_j[j]! > 0 ? 1 / reached_j[j]! : 0;
  }
  for (let n = 0; n < areas; n++) {
    for (let j = 0; j < areas; j++) flow_nj[n * areas + j]! *= factor_n[n]! * factor_j[j]! * jobs_n[j]!;
  }
  return flow_nj;
}

/** Jobs or workers over levels, those of jobs brought to as many as there are workers. */
function totals(
  { areas, workers_nl }: WorkPlaces,
  jobs_nl: Float64Array,
): { workers_n: Float64Array; jobs_n: Float64Array } {
  const workers_n = new Float64Array(areas);
  const jobs_n = new Float64Array(areas);
  for (let i = 0; i < jobs_nl.length; i++) {
    workers_n[Math.floor(i / JOB_LEVELS)]! += workers_nl[i]!;
    jobs_n[Math.floor(i / JOB_LEVELS)]! += jobs_nl[i]!;
  }
  const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  const scale = sum(jobs_n) > 0 ? sum(workers_n) / sum(jobs_n) : 0;
  return { workers_n, jobs_n: jobs_n.map((n) => n * scale) };
}

/** Workers of the region by the COROP region they live in. */
function weightsOf({ municipalities, corop_n }: WorkPlaces, workers_n: Float64Array): Map<string, number> {
  const weight = new Map<string, number>();
  for (let m = 0; m < municipalities; m++) {
    weight.set(corop_n[m]!, (weight.get(corop_n[m]!) ?? 0) + workers_n[m]!);
  }
  return weight;
}

function measured(pack: Pack, weight: ReadonlyMap<string, number>): Measured | null {
  const table = pack.tables['commuting']!;
  const [from, to, jobs, km] = [words(table, 'from'), words(table, 'to'), numbers(table, 'jobs'), numbers(table, 'km')];
  return mean(weight, (corop) => {
    const rows = from.flatMap((code, r) => (code === corop ? [r] : []));
    const all = rows.reduce((sum, r) => sum + jobs[r]!, 0);
    const own = rows.reduce((sum, r) => sum + (to[r] === corop ? jobs[r]! : 0), 0);
    return { all, own, km: rows.reduce((sum, r) => sum + jobs[r]! * km[r]!, 0) };
  });
}

function modelled(places: WorkPlaces, flow_nj: Float64Array, weight: ReadonlyMap<string, number>): Modelled | null {
  const { areas, corop_n, km_nj, municipalities } = places;
  let home = 0;
  let all = 0;
  for (let m = 0; m < municipalities; m++) {
    home += flow_nj[m * areas + m]!;
    for (let j = 0; j < areas; j++) all += flow_nj[m * areas + j]!;
  }
  const found = mean(weight, (corop) => {
    const found = { all: 0, own: 0, km: 0 };
    for (let n = 0; n < areas; n++) {
      if (corop_n[n] !== corop) continue;
      for (let j = 0; j < areas; j++) {
        const flow = flow_nj[n * areas + j]!;
        found.all += flow;
        found.km += flow * km_nj[n * areas + j]!;
        if (corop_n[j] === corop) found.own += flow;
      }
    }
    return found;
  });
  return found && all > 0 ? { ...found, home: home / all } : null;
}

/** Weighted mean over COROP regions of which something is known; null when there is none. */
function mean(
  weight: ReadonlyMap<string, number>,
  of: (corop: string) => { all: number; own: number; km: number },
): Measured | null {
  let weights = 0;
  let meanKm = 0;
  let own = 0;
  for (const [corop, part] of weight) {
    const found = of(corop);
    if (found.all === 0) continue;
    weights += part;
    meanKm += (part * found.km) / found.all;
    own += (part * found.own) / found.all;
  }
  return weights > 0 ? { meanKm: meanKm / weights, own: own / weights } : null;
}

const odds = (share: number): number => share / (1 - share);
const within = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, value));

/**
 * Decay with which as many work in their own municipality and in their own COROP region, and the mean way is as long, as
 * was measured (ways by road; those measured are of 2016). The weight of home decides the first, the short decay the
 * second, the part that goes far the third: all three are moved at once until nothing is left to move.
 */
export function fitDecay(pack: Pack, places: WorkPlaces, jobs_nl: Float64Array): Decay {
  const { workers_n, jobs_n } = totals(places, jobs_nl);
  const weight = weightsOf(places, workers_n);
  const target = measured(pack, weight);
  let decay = USUAL;
  for (let step = 0; target !== null && step < STEPS; step++) {
    const model = modelled(places, balanced(places, workers_n, jobs_n, decay), weight);
    if (model === null) break;
    decay = {
      short: within(decay.short * pow(odds(target.own) / odds(model.own), 0.7), SHORT_RANGE),
      long: LONG,
      far: within(decay.far * pow(target.meanKm / model.meanKm, 3), FAR_RANGE),
      home: within((decay.home * odds(HOME_SHARE)) / odds(model.home), HOME_RANGE),
    };
  }
  return decay;
}
