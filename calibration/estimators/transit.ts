/** People who register in a reception centre and move on: counted as immigrants and as leavers, residents in between. */
import { allocate } from '../../scenarios/packages/allocate.js';
import { FLOW_YEARS, type Flow, type Place, type SeriesRow } from './municipal-series.js';

/** Years before the base over which the moves through a reception centre are averaged. */
const TRANSIT_YEARS = 3;

/** Net departures to other municipalities per resident and year. */
export function transitShare(code: string, series: readonly SeriesRow[], base: number): number {
  const rows = series.filter((row) => row.municipality === code && row.year >= base - TRANSIT_YEARS && row.year < base);
  const net = rows.reduce((sum, row) => sum + row.flows!.departures - row.flows!.arrivals, 0);
  return net / rows.reduce((sum, row) => sum + row.population, 0);
}

/** Net departures above this share of residents in a year are people sent on by a reception centre. */
const CENTRE = 0.03;
/** From this share on in 2015, the moves of that year show where a centre sends people. */
const ROW_OF_ITS_OWN = 0.01;

const netShare = ({ flows, population }: SeriesRow): number => (flows!.departures - flows!.arrivals) / population;

export interface Centre {
  readonly code: string;
  /** Sent people on in 2015, so that the moves of 2015 tell where to. */
  readonly in2015: boolean;
}

/** Municipalities that had a reception centre in some year of 2012-2020. */
export function receptionCentres(municipalities: readonly Place[], series: readonly SeriesRow[]): Centre[] {
  return municipalities.flatMap(({ code }) => {
    const rows = series.filter((row) => row.municipality === code && row.flows !== null);
    if (!rows.some((row) => netShare(row) > CENTRE)) return [];
    return [{ code, in2015: rows.some((row) => row.year === 2015 && netShare(row) > ROW_OF_ITS_OWN) }];
  });
}

/** What stands in the published flows of a municipality and year but is no ordinary move of residents. */
export interface Transit {
  /** Registered here and sent on: in the published immigration and departures. */
  readonly out: number;
  /** Sent here by a centre: in the published arrivals. */
  readonly in: number;
  /** Moves inside the municipality of today, counted between its former parts: in arrivals and departures. */
  readonly inner: number;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/**
 * Transit by `code year`, 2012-2020.
 *
 * What a centre registers is its immigration above the median rate per resident of the other municipalities of its
 * province, never below 0. It settles where the onward moves of 2015 went, in whole persons; from centres that sent
 * nobody on in 2015, where people live.
 *
 * @param onward by centre, moves out of it by row of the municipalities (`onwardMoves`), empty without such moves.
 * @param inner by `code year` (`innerMoves`).
 */
export function transitStreams(
  municipalities: readonly Place[],
  series: readonly SeriesRow[],
  onward: ReadonlyMap<string, readonly number[]>,
  inner: ReadonlyMap<string, number>,
): Map<string, Transit> {
  const rowOf = new Map(series.map((row) => [`${row.municipality} ${row.year}`, row]));
  const at = (code: string, year: number): SeriesRow => rowOf.get(`${code} ${year}`)!;
  const rate = (code: string, year: number): number => at(code, year).flows!.immigration / at(code, year).population;
  const residents = (center: string, year: number): number[] =>
    municipalities.map(({ code }) => (code === center ? 0 : at(code, year).population));
  const streams = new Map<string, { out: number; in: number; inner: number }>();
  for (const year of FLOW_YEARS) {
    for (const { code } of municipalities) {
      const key = `${code} ${year}`;
      streams.set(key, { out: 0, in: 0, inner: inner.get(key) ?? 0 });
    }
  }
  for (const [center, shares] of onward) {
    const { province } = municipalities.find(({ code }) => code === center)!;
    const others = municipalities.filter((m) => m.province === province && !onward.has(m.code));
    for (const year of FLOW_YEARS) {
      const usual = median(others.map(({ code }) => rate(code, year))) * at(center, year).population;
      const { immigration, departures } = at(center, year).flows!;
      const out = Math.min(departures, Math.max(0, Math.round(immigration - usual)));
      streams.get(`${center} ${year}`)!.out = out;
      allocate(shares.length > 0 ? shares : residents(center, year), out).forEach((persons, m) => {
        streams.get(`${municipalities[m]!.code} ${year}`)!.in += persons;
      });
    }
  }
  return streams;
}

/** Published flows of a municipality and year on the map of 2023, people in transit where they settled. */
export const netted = (flows: Readonly<Record<Flow, number>>, transit: Transit): Readonly<Record<Flow, number>> => ({
  ...flows,
  immigration: flows.immigration - transit.out + transit.in,
  arrivals: flows.arrivals - transit.in - transit.inner,
  departures: flows.departures - transit.out - transit.inner,
});
