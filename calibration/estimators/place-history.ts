/** What is published of a municipality over the five years before the base, as the estimates of moving need it. */

import type { AgesOf } from './ages-by-year.js';
import { FLOW_YEARS, type Flow, type Place, type SeriesRow } from './municipal-series.js';
import { type Cohorts, YEARS } from './net-migration.js';
import { total } from './sums.js';
import { netted, type Transit } from './transit.js';

/** A year whose flows are published by municipality. */
export interface KnownYear {
  /** Residents on 1 January. */
  readonly population: number;
  /** People in transit counted where they settled. */
  readonly flows: Readonly<Record<Flow, number>>;
  /** 40 counts by sex and five-year group on 31 December. */
  readonly agesAfter: readonly number[];
}

export interface PlaceHistory {
  readonly code: string;
  readonly cohorts: Cohorts;
  /** By year; fewer than five where flows begin later. */
  readonly known: readonly KnownYear[];
}

export interface HistoryInputs {
  readonly base: number;
  readonly municipalities: readonly Pick<Place, 'code'>[];
  readonly series: readonly SeriesRow[];
  readonly agesOf: AgesOf;
  readonly transit: ReadonlyMap<string, Transit>;
  /** Births and deaths by `code year` of years whose flows are not published by municipality. */
  readonly earlier: ReadonlyMap<string, Readonly<Record<'births' | 'deaths', number>>>;
}

/** Histories in the order of the municipalities; no count after 1 January of the base is read. */
export function placeHistories({ base, municipalities, series, agesOf, transit, earlier }: HistoryInputs) {
  const years = Array.from({ length: YEARS }, (_, y) => base - YEARS + y);
  const rowOf = new Map(series.map((row) => [`${row.municipality} ${row.year}`, row]));
  return municipalities.map(({ code }): PlaceHistory => {
    const at = (year: number): SeriesRow => rowOf.get(`${code} ${year}`)!;
    const events = years.map((year) => at(year).flows ?? earlier.get(`${code} ${year}`)!);
    return {
      code,
      cohorts: {
        start: agesOf(code, years[0]!),
        end: at(base).ages,
        births: events.map(({ births }) => births),
        deaths: events.map(({ deaths }) => deaths),
        boundaryChange: total(years.map((year) => at(year).boundaryChange ?? 0)),
      },
      known: years
        .filter((year) => year >= FLOW_YEARS[0])
        .map((year) => ({
          population: at(year).population,
          flows: netted(at(year).flows!, transit.get(`${code} ${year}`)!),
          agesAfter: agesOf(code, year + 1),
        })),
    };
  });
}

/** Persons a year, mean of the years there are. */
export const perYear = (known: readonly KnownYear[], flow: Flow): number =>
  total(known.map(({ flows }) => flows[flow])) / known.length;
