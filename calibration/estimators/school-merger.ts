/** How many pupils of a closed school went together to the nearest school of its board, beyond what their parents chose by themselves. */
import { boardOf } from '../../scenarios/packages/columns/facilities.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { gaps, numbers, words } from '../../scenarios/packages/table.js';
import { standingTerms } from '../../scenarios/parameters/facilities/school-weights.js';
import { type Fit, leastSquares, type Residual } from './least-squares.js';
import { type Receiver, transfersOf } from './school-transfer.js';

/** Share that goes together: exp(-km / together_km), km to the nearest school of the board; the others choose. */
export const MERGER_TERMS = ['together_km', 'same_group', 'returned', 'trend_2015', 'trend_2016'] as const;
const START = [0.5, 2, 0.9, -0.01, -0.03];

interface Way {
  readonly receiver: number;
  readonly km: number;
  readonly same: boolean;
  /** Weight by the standing choice of the town of the closed school. */
  readonly weight: number;
}

export interface MergerClosing {
  readonly pupils: number;
  readonly around: readonly Way[];
  /** Nearest of its board among those around, -1 = none. */
  readonly partner: number;
}

export interface Mergers {
  readonly receivers: readonly Receiver[];
  readonly closings: readonly MergerClosing[];
}

/** Closings with the weights of the schools around them, as the pack's standing choice has them. */
export function mergersOf({ tables }: Pick<Pack, 'tables'>): Mergers {
  const schools = tables['schools']!;
  const towns = tables['towns']!;
  const [place, group] = [words(schools, 'place'), words(schools, 'group')];
  const municipality = new Map(words(towns, 'code').map((code, t) => [code, words(towns, 'municipality')[t]!]));
  const board = (row: number): string => boardOf(group[row]!, municipality.get(place[row]!)!);
  const weightOf = standingWeight(tables);
  const { receivers, closings } = transfersOf({ tables });
  return {
    receivers,
    closings: closings.map(({ row: c, pupils, around }) => {
      const own = around.flatMap(({ row }, n) => (board(row) === board(c) ? [n] : []));
      return {
        pupils,
        around: around.map(({ row, receiver, km, same }) => ({ receiver, km, same, weight: weightOf(c, row, km) })),
        partner: own.reduce((best, n) => (best < 0 || around[n]!.km < around[best]!.km ? n : best), -1),
      };
    }),
  };
}

/** Weight of a school for children of the town of the closed one; the way between the two where the town has no centre. */
function standingWeight(tables: Pack['tables']): (closed: number, school: number, km: number) => number {
  const [schools, towns] = [tables['schools']!, tables['towns']!];
  const term = standingTerms({ tables });
  const townOf = new Map(words(towns, 'code').map((code, t) => [code, t]));
  const [tx, ty, residents] = [gaps(towns, 'x_m'), gaps(towns, 'y_m'), numbers(towns, 'residents_2020')];
  const [x, y] = [numbers(schools, 'x_m'), numbers(schools, 'y_m')];
  const [place, group] = [words(schools, 'place'), words(schools, 'group')];
  return (closed, school, km) => {
    const t = townOf.get(place[closed]!)!;
    const inner = term('inner_km') * Math.sqrt(residents[t]! / 1000);
    const own = place[school] === place[closed];
    const [px, py] = [tx[t] ?? null, ty[t] ?? null];
    const straight = px === null || py === null ? km : Math.hypot(x[school]! - px, y[school]! - py) / 1000;
    const way = own ? inner : Math.hypot(straight, inner);
    const perKm = term('distance_per_km') * Math.exp(term(`log_reach_${group[school]}`));
    return Math.exp(term(group[school]!) - perKm * way + (own ? term('own_town') : 0));
  };
}

/** What each school gained over its trend, less what the values say. */
export function mergerResiduals({ receivers, closings }: Mergers, values: readonly number[]): Residual[] {
  const [reach, same, returned] = values as readonly [number, number, number];
  const gained = new Float64Array(receivers.length);
  for (const { pupils, around, partner } of closings) {
    const together = partner < 0 ? 0 : Math.exp(-around[partner]!.km / reach);
    const weights = weightsOf(around, same);
    const sum = weights.reduce((a, b) => a + b, 0);
    around.forEach(({ receiver }, n) => {
      gained[receiver]! += returned * pupils * (((1 - together) * weights[n]!) / sum + (n === partner ? together : 0));
    });
  }
  return receivers.map((receiver, r) => ({
    value: receiver.disturbed ? 0 : (gainOf(receiver, values) - gained[r]!) / spreadOf(receiver),
    cluster: receiver.cluster,
  }));
}

const weightsOf = (around: readonly Way[], same: number): number[] =>
  around.map((way) => way.weight * (way.same ? Math.exp(same) : 1));

const gainOf = ({ period, before, after }: Receiver, values: readonly number[]): number =>
  after - before * Math.exp(values[3 + period]!);
/** Pupils of a school stray from its trend by as much, times a constant. */
const spreadOf = ({ before, years }: Receiver): number => Math.sqrt(before * years);

/**
 * @param alone everybody chooses: no share goes together
 * @param counts which municipalities are fitted, all without it
 */
export function fitMergers(mergers: Mergers, alone = false, counts = (_: string): boolean => true): Fit {
  // A reach of nothing at all takes nobody along.
  const all = (free: readonly number[]): readonly number[] => (alone ? [1e-9, ...free] : free);
  const fit = leastSquares(
    (free) =>
      mergerResiduals(mergers, all(free)).map((r) => (counts(r.cluster) ? r : { value: 0, cluster: r.cluster })),
    alone ? START.slice(1) : START,
  );
  return { ...fit, values: all(fit.values), errors: alone ? [0, ...fit.errors] : fit.errors };
}

export interface PartnerGain {
  readonly fromKm: number;
  readonly closings: number;
  /** Of the pupils of the closed schools, the share that the nearest of the board gained over the trend. */
  readonly gained: number;
  readonly error: number;
  /** The share it would have gained if nobody went along. */
  readonly chosen: number;
}

/** What the nearest school of the board gained, by distance. @param values of a fit, for the trend */
export function partnerGains({ receivers, closings }: Mergers, fit: Fit, fromKm: readonly number[]): PartnerGain[] {
  const judged = receivers.filter(({ disturbed }) => !disturbed).length;
  const unit = fit.sumOfSquares / (judged - fit.values.length);
  return fromKm.map((from, band) => {
    let [n, pupils, gain, variance, chosen] = [0, 0, 0, 0, 0];
    for (const { pupils: own, around, partner } of closings) {
      if (partner < 0) continue;
      const { receiver, km } = around[partner]!;
      const school = receivers[receiver]!;
      if (school.disturbed || km < from || km >= (fromKm[band + 1] ?? Number.POSITIVE_INFINITY)) continue;
      n++;
      pupils += own;
      gain += gainOf(school, fit.values);
      variance += unit * spreadOf(school) ** 2;
      const weights = weightsOf(around, fit.values[1]!);
      chosen += (fit.values[2]! * own * weights[partner]!) / weights.reduce((a, b) => a + b, 0);
    }
    return {
      fromKm: from,
      closings: n,
      gained: gain / pupils,
      error: Math.sqrt(variance) / pupils,
      chosen: chosen / pupils,
    };
  });
}
