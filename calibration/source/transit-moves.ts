/** People who pass through reception centres: how many in each year, and where they went in 2015. */
import { allocate } from '../../scenarios/packages/allocate.js';
import type { SeriesRow } from '../estimators/municipal-series.js';
import { receptionCentres, type Transit, transitStreams } from '../estimators/transit.js';
import { type Flow, onwardMoves } from './flows.js';
import { innerMoves } from './mergers.js';
import type { Municipality } from './municipalities.js';
import type { Published } from './published.js';

export interface TransitMoves {
  /** By `code year`; in the years before base 2015 from the centres that could be known by then. */
  readonly streams: ReadonlyMap<string, Transit>;
  /** Moves out of reception centres in 2015, whole persons. */
  readonly moves2015: readonly Flow[];
}

export function transitMoves({ directory, codes, municipalities, series, flows }: Published): TransitMoves {
  const onward = new Map(
    receptionCentres(municipalities, series).map(({ code, in2015 }) => [
      code,
      in2015 ? onwardMoves(code, codes, flows, directory) : [],
    ]),
  );
  const inner = innerMoves(directory, codes, flows, series);
  return { streams: streamsOf(municipalities, series, onward, inner), moves2015: movesOf(municipalities, onward) };
}

function streamsOf(
  municipalities: readonly Municipality[],
  series: readonly SeriesRow[],
  onward: ReadonlyMap<string, readonly number[]>,
  inner: ReadonlyMap<string, number>,
): Map<string, Transit> {
  const before = receptionCentres(
    municipalities,
    series.filter(({ year }) => year < 2015),
  );
  const known = new Map([...onward].filter(([code]) => before.some((center) => center.code === code)));
  const early = [...transitStreams(municipalities, series, known, inner)].filter(
    ([key]) => Number(key.slice(-4)) < 2015,
  );
  return new Map([...transitStreams(municipalities, series, onward, inner), ...early]);
}

const movesOf = (municipalities: readonly Municipality[], onward: ReadonlyMap<string, readonly number[]>): Flow[] =>
  [...onward].flatMap(([code, moves]) => {
    const origin = municipalities.findIndex((m) => m.code === code);
    const whole = allocate(moves, Math.round(moves.reduce((a, b) => a + b, 0)));
    return whole.flatMap((n, destination) => (n > 0 ? [{ origin, destination, moves: n }] : []));
  });
