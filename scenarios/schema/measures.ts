/** The measures a scenario may name: how each is written, and the sentence for what is not accepted. */
import * as z from 'zod';
import './no-eval.js';
import { MEASURES } from '../../sim/measures/measures.js';
import { InputError } from '../errors.js';
import { type ItemList, itemPlace, problemWithItem } from './items.js';
import { commaHint, shown, suggestion } from './nearest.js';
import type { Plain } from './yaml.js';

/** One measure with everything filled in. */
export interface ScenarioMeasure {
  readonly id: string;
  /** 0 = nothing, 1 = the declared budget. */
  readonly dose: number;
  /** First year lived with it, and the number of years. */
  readonly start: number;
  readonly years: number;
  /** Names or codes of municipalities, codes of towns; without it the whole region. */
  readonly area?: readonly string[];
}

const MAX_DOSE = 2;
const MAX_YEARS = 60;
const MEASURE_IDS: readonly string[] = MEASURES.map(({ id }) => id);

export const MEASURE_SHAPE = z.strictObject({
  id: z.string().refine((id) => MEASURE_IDS.includes(id)),
  dose: z.number().min(0).max(MAX_DOSE).optional(),
  start: z.int().optional(),
  years: z.int().min(1).max(MAX_YEARS).optional(),
  area: z.array(z.string().min(1).max(100)).min(1).max(1000).optional(),
});
export type GivenMeasure = z.infer<typeof MEASURE_SHAPE>;

export const EXPECTED_MEASURES =
  "[], or a list with items like '- { id: gp-cooperation, dose: 1, start: 2022, years: 18 }'";
const EXPECTED: Readonly<Record<keyof GivenMeasure, string>> = {
  id: `one of ${MEASURE_IDS.join(', ')}`,
  dose: `a number from 0 to ${MAX_DOSE}; 1 = the declared budget`,
  start: 'the first year with it, a whole number',
  years: `a whole number from 1 to ${MAX_YEARS}`,
  area: "a list of municipalities (name or code) and towns (code); leave 'area' out for the whole region",
};

const MEASURE_ITEMS: ItemList = { list: 'measures', name: 'id', names: MEASURE_IDS, expected: EXPECTED };

/** `measures: item 2 (gp-cooperation)` */
export const measurePlace = (item: number, measure: Plain | undefined): string =>
  itemPlace(MEASURE_ITEMS, item, measure);

/** @param issue its path: measures, item, key, and place in a list */
export const problemWithMeasure = (issue: z.core.$ZodIssue, items: readonly Plain[]): string =>
  problemWithItem(MEASURE_ITEMS, issue, items, (key, found) =>
    key === 'id' && typeof found === 'string'
      ? `unknown measure ${shown(found)}${suggestion(found, MEASURE_IDS)}; known: ${MEASURE_IDS.join(', ')}`
      : `${key} = ${shown(found)} is not accepted; expected ${MEASURE_ITEMS.expected[key]!}${commaHint(found)}`,
  );

/**
 * Fills in what an item leaves out: full dose, from the scenario's first year to its last.
 *
 * @throws InputError when it starts outside the years of the scenario
 */
export function readMeasure(
  given: GivenMeasure,
  item: number,
  [first, last]: readonly [number, number],
  file: string,
): ScenarioMeasure {
  const start = given.start ?? first;
  if (start < first || start >= last) {
    const place = measurePlace(item, { id: given.id });
    throw new InputError(
      `${file}: ${place}: start = ${start} lies outside the scenario's years; expected ${first} to ${last - 1}`,
    );
  }
  return {
    id: given.id,
    dose: given.dose ?? 1,
    start,
    years: given.years ?? last - start,
    ...(given.area === undefined ? {} : { area: given.area }),
  };
}
