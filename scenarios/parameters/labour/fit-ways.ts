/** The gravity model of commuting fitted to the ways measured in the region. */
import { pow } from '../../../sim/exact.js';
import type { Decay } from '../../../sim/labour/distance-decay.js';
import { JOB_LEVELS } from '../../../sim/labour/work.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';
import { balanced, type Ways } from './commuting.js';
import type { WorkPlaces } from './work-places.js';

/** Decay of the few who work far away, per km (guess: commuters over 100 km are left). */
const LONG = 0.012;
/** Where nothing was published. Source: commute_decay_per_km, 0.03 to 0.07 (guess). */
const USUAL: Decay = { short: 0.06, long: LONG, far: 0.02, home: 1.5 };
/** Employees who work in the municipality they live in. Source: CBS, the country in 2015; not published by municipality. */
const HOME_SHARE = 0.38;
const STEPS = 30;
const SHORT_RANGE = [0.02, 0.4] as const;
const FAR_RANGE = [0.0001, 0.2] as const;
const HOME_RANGE = [0.2, 20] as const;
const CLOSED_RANGE = [0.2, 5] as const;

/** What is known of those who live in the COROP regions that the region lies in. */
interface Measured {
  readonly meanKm: number;
  /** Share who work in the COROP region they live in. */
  readonly own: number;
}

/** Workers and jobs of every area over levels, those of jobs brought to as many as there are workers. */
export function totals(
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

/** A COROP region that the region lies in, as a whole or in part. */
interface Part {
  /** Workers of the region who live in it. */
  readonly workers: number;
  /** Of all who live in it. */
  readonly share: number;
}

function partsOf({ municipalities, areas, corop_n }: WorkPlaces, workers_n: Float64Array): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const corop of new Set(corop_n.slice(0, municipalities))) {
    let [workers, all] = [0, 0];
    for (let n = 0; n < areas; n++) {
      if (corop_n[n] !== corop) continue;
      all += workers_n[n]!;
      if (n < municipalities) workers += workers_n[n]!;
    }
    if (workers > 0) parts.set(corop, { workers, share: workers / all });
  }
  return parts;
}

/** Commuters from one COROP region: all, those who stay in it, and all their kilometres. */
interface Commuters {
  readonly all: number;
  readonly own: number;
  readonly km: number;
}
type ByCorop = ReadonlyMap<string, Commuters>;

function measured(pack: Pack, corops: Iterable<string>): ByCorop {
  const table = pack.tables['commuting']!;
  const [from, to, jobs, km] = [words(table, 'from'), words(table, 'to'), numbers(table, 'jobs'), numbers(table, 'km')];
  const known = [...corops].map((corop): [string, Commuters] => {
    const rows = from.flatMap((code, r) => (code === corop ? [r] : []));
    const all = rows.reduce((sum, r) => sum + jobs[r]!, 0);
    const own = rows.reduce((sum, r) => sum + (to[r] === corop ? jobs[r]! : 0), 0);
    return [corop, { all, own, km: rows.reduce((sum, r) => sum + jobs[r]! * km[r]!, 0) }];
  });
  return new Map(known.filter(([, { all }]) => all > 0));
}

function modelled({ areas, corop_n, km_nj }: WorkPlaces, flow_nj: Float64Array, corops: Iterable<string>): ByCorop {
  const found = new Map([...corops].map((corop) => [corop, { all: 0, own: 0, km: 0 }]));
  for (let n = 0; n < areas; n++) {
    const of = found.get(corop_n[n]!);
    if (!of) continue;
    for (let j = 0; j < areas; j++) {
      const flow = flow_nj[n * areas + j]!;
      of.all += flow;
      of.km += flow * km_nj[n * areas + j]!;
      if (corop_n[j] === corop_n[n]) of.own += flow;
    }
  }
  return new Map([...found].filter(([, { all }]) => all > 0));
}

/** Share of the region's people who work in the municipality they live in. */
function homeShare({ areas, municipalities }: WorkPlaces, flow_nj: Float64Array): number {
  let home = 0;
  let all = 0;
  for (let m = 0; m < municipalities; m++) {
    home += flow_nj[m * areas + m]!;
    for (let j = 0; j < areas; j++) all += flow_nj[m * areas + j]!;
  }
  return home / all;
}

/**
 * Mean over COROP regions, in which those count for less that lie elsewhere for the most part: a city's ways are its own.
 *
 * @returns null where nothing is known of any
 */
function mean(parts: ReadonlyMap<string, Part>, by: ByCorop): Measured | null {
  let weights = 0;
  let meanKm = 0;
  let own = 0;
  for (const [corop, { workers, share }] of parts) {
    const found = by.get(corop);
    if (!found) continue;
    const weight = workers * share;
    weights += weight;
    meanKm += (weight * found.km) / found.all;
    own += (weight * found.own) / found.all;
  }
  return weights > 0 ? { meanKm: meanKm / weights, own: own / weights } : null;
}

const odds = (share: number): number => share / (1 - share);
/** Wanted over found, of odds; 1 where nobody or everybody is of either, which no factor brings nearer. */
function oddsRatio(wanted: number, found: number): number {
  const ratio = odds(wanted) / odds(found);
  return ratio > 0 && ratio < Number.POSITIVE_INFINITY ? ratio : 1;
}
const within = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, value));

/**
 * Ways with which as many work in their own municipality and, of each COROP region, in their own one, and mean ways are as
 * long, as was measured (ways by road; those measured are of 2016).
 *
 * First the weight of home decides the first, the short decay the share in the own COROP region on average, the part that
 * goes far the mean way, all three moved at once. Then each COROP region gets figures of its own beside those, which mean
 * something only together with the regions it was fitted with. A figure at the end of its range misses what was measured.
 */
export function fitWays(pack: Pack, places: WorkPlaces, jobs_nl: Float64Array): Ways {
  const { workers_n, jobs_n } = totals(places, jobs_nl);
  const parts = partsOf(places, workers_n);
  const known = measured(pack, parts.keys());
  let ways: Ways = { decay: USUAL, own_c: new Map() };
  const target = mean(parts, known);
  for (let step = 0; target !== null && step < 2 * STEPS; step++) {
    const flow_nj = balanced(places, workers_n, jobs_n, ways);
    const found = modelled(places, flow_nj, known.keys());
    const model = mean(parts, found);
    if (model === null) break;
    const { short, far, home } = ways.decay;
    const apart = step >= STEPS;
    ways = {
      decay: {
        short: apart ? short : within(short * pow(oddsRatio(target.own, model.own), 0.7), SHORT_RANGE),
        long: LONG,
        far: apart ? far : within(far * pow(target.meanKm / model.meanKm, 3), FAR_RANGE),
        home: within(home * oddsRatio(HOME_SHARE, homeShare(places, flow_nj)), HOME_RANGE),
      },
      own_c: apart ? nearerToMeasured(ways, parts, known, found) : ways.own_c,
    };
  }
  return ways;
}

/** What sets COROP regions apart, moved a step; the mean way only in those that are the region's for the most part. */
function nearerToMeasured(
  { decay, own_c }: Ways,
  parts: ReadonlyMap<string, Part>,
  known: ByCorop,
  found: ByCorop,
): Ways['own_c'] {
  return new Map(
    [...known].flatMap(([corop, { all, own, km }]) => {
      const made = found.get(corop);
      if (!made) return [];
      const { closed, far } = own_c.get(corop) ?? { closed: 1, far: decay.far };
      const inside = parts.get(corop)!.share > 0.5;
      const next = {
        closed: within(closed * pow(oddsRatio(own / all, made.own / made.all), 0.7), CLOSED_RANGE),
        far: inside ? within(far * pow(km / all / (made.km / made.all), 3), FAR_RANGE) : far,
      };
      return [[corop, next] as const];
    }),
  );
}
