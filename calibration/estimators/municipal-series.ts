/** What is counted of municipalities year by year, as estimates are made from it; readers of source tables fill it in. */
import { OBSERVED_CLASSES } from '../../scenarios/packages/rules.js';

/** In which residents of municipalities are published. */
export const AGE_CLASSES = OBSERVED_CLASSES;

/** What changes the number of residents in a year. */
export type Flow = 'births' | 'deaths' | 'immigration' | 'emigration' | 'arrivals' | 'departures';

/** Years with observed flows. */
export const FLOW_YEARS = [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020] as const;

/** One municipality and year; flows and the two remainders are absent before 2012 and for the last year. */
export interface SeriesRow {
  readonly municipality: string;
  readonly year: number;
  readonly population: number;
  readonly ages: readonly number[]; // as AGE_CLASSES, adding up to the population
  readonly flows: Readonly<Record<Flow, number>> | null;
  readonly otherCorrections: number | null;
  readonly boundaryChange: number | null;
}

/** A municipality of 2023. */
export interface Place {
  readonly code: string;
  readonly province: string;
}
