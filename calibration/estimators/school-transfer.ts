/** Where the pupils of a closed school went: read from what the schools around it gained. */
import type { Pack } from '../../scenarios/packages/format.js';
import { gaps, numbers, words } from '../../scenarios/packages/table.js';
import { leastSquares, type Residual } from './least-squares.js';

const PERIODS = [
  { seen: 'in_2015_10', until: 'in_2016_10', before: 'pupils_2015', after: 'pupils_2016', years: 1 },
  { seen: 'in_2016_10', until: 'in_2019_10', before: 'pupils_2016', after: 'pupils_2019', years: 3 },
] as const;
/** Schools further from a closed one receive nobody. */
const TRANSFER_KM = 6;

/** Weight of a school: exp(same_group - distance_per_km x km) x pupils to the power of size. */
export const TRANSFER_TERMS = [
  'distance_per_km',
  'same_group',
  'size',
  'returned',
  'trend_2015',
  'trend_2016',
] as const;
const START = [1, 1, 0, 0.8, 0, -0.03];

export interface Receiver {
  readonly period: number;
  readonly years: number;
  readonly before: number;
  readonly after: number;
  /** Codes merged or began in its town: it receives like others, but what it gained says nothing about that. */
  readonly disturbed: boolean;
  readonly cluster: string;
}

export interface Closing {
  readonly pupils: number;
  readonly around: readonly { readonly receiver: number; readonly km: number; readonly same: boolean }[];
}

export interface Transfers {
  readonly receivers: readonly Receiver[];
  readonly closings: readonly Closing[];
}

/** A closing with the rows of its schools in the table `schools`. */
export interface LocatedClosing extends Closing {
  readonly row: number;
  readonly around: readonly (Closing['around'][number] & { readonly row: number })[];
}

interface LocatedTransfers extends Transfers {
  readonly closings: readonly LocatedClosing[];
}

/** Closings with the schools around them. */
export function transfersOf({ tables }: Pick<Pack, 'tables'>): LocatedTransfers {
  const schools = tables['schools']!;
  const towns = tables['towns']!;
  const municipality = new Map(words(towns, 'code').map((code, t) => [code, words(towns, 'municipality')[t]!]));
  const [x, y] = [numbers(schools, 'x_m'), numbers(schools, 'y_m')];
  const [place, group, fate] = [words(schools, 'place'), words(schools, 'group'), words(schools, 'fate')];
  const receivers: Receiver[] = [];
  const closings: LocatedClosing[] = [];
  PERIODS.forEach(({ seen, until, before, after, years }, period) => {
    const [a, b] = [numbers(schools, seen), numbers(schools, until)];
    const [pa, pb] = [gaps(schools, before), gaps(schools, after)];
    const rows = place.map((_, row) => row);
    const disturbed = new Set(
      rows
        .filter((r) => (a[r] === 1 && b[r] === 0 && fate[r] === 'merged') || (a[r] === 0 && b[r] === 1))
        .map((r) => place[r]!),
    );
    const stayed = rows.filter((r) => a[r] === 1 && b[r] === 1 && (pa[r] ?? 0) > 0 && (pb[r] ?? 0) > 0);
    const rowOf = new Map<number, number>();
    for (const c of rows) {
      if (a[c] !== 1 || b[c] !== 0 || fate[c] !== 'closed' || !((pa[c] ?? 0) > 0)) continue;
      const around = stayed.flatMap((r) => {
        const km = Math.sqrt((x[r]! - x[c]!) ** 2 + (y[r]! - y[c]!) ** 2) / 1000;
        if (km >= TRANSFER_KM) return [];
        const cluster = municipality.get(place[r]!)!;
        const town = disturbed.has(place[r]!);
        const receiver = { period, years, before: pa[r]!, after: pb[r]!, disturbed: town, cluster };
        const known = rowOf.get(r) ?? receivers.push(receiver) - 1;
        rowOf.set(r, known);
        return [{ row: r, receiver: known, km, same: group[r] === group[c] }];
      });
      if (around.length > 0) closings.push({ row: c, pupils: pa[c]!, around });
    }
  });
  return { receivers, closings };
}

export interface TransferFit {
  readonly values: readonly number[]; // as TRANSFER_TERMS
  readonly errors: readonly number[];
  readonly closings: number;
  /** Schools whose gains were read. */
  readonly receivers: number;
}

export function fitTransfers({ receivers, closings }: Transfers): TransferFit {
  const residualsAt = (values: readonly number[]): Residual[] => {
    const [decay, same, size, returned] = values as readonly [number, number, number, number];
    const gained = new Float64Array(receivers.length);
    for (const { pupils, around } of closings) {
      const weights = around.map((way) =>
        Math.exp((way.same ? same : 0) - decay * way.km + size * Math.log(receivers[way.receiver]!.before / 100)),
      );
      const sum = weights.reduce((a, b) => a + b, 0);
      around.forEach(({ receiver }, n) => {
        gained[receiver]! += (returned * pupils * weights[n]!) / sum;
      });
    }
    return receivers.map(({ period, years, before, after, disturbed, cluster }, r) => ({
      value: disturbed ? 0 : (after - before * Math.exp(values[4 + period]!) - gained[r]!) / Math.sqrt(before * years),
      cluster,
    }));
  };
  const { values, errors } = leastSquares(residualsAt, START);
  return {
    values,
    errors,
    closings: closings.length,
    receivers: receivers.filter(({ disturbed }) => !disturbed).length,
  };
}
