/** The measures a scenario may name: how each is written, and the sentence for what is not accepted. */
import * as z from 'zod';
import './no-eval.js';
import { MEASURES } from '../../sim/measures/measures.js';
import { InputError } from '../errors.js';
import { shown, suggestion } from './nearest.js';
import type { Plain, PlainMapping } from './yaml.js';

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
export const MEASURE_IDS: readonly string[] = MEASURES.map(({ id }) => id);

export const MEASURE_SHAPE = z.strictObject({
  id: z.string().refine((id) => MEASURE_IDS.includes(id)),
  dose: z.number().min(0).max(MAX_DOSE).optional(),
  start: z.int().optional(),
  years: z.int().min(1).max(MAX_YEARS).optional(),
  area: z.array(z.string().min(1).max(100)).min(1).max(1000).optional(),
});
export type GivenMeasure = z.infer<typeof MEASURE_SHAPE>;

const KEYS = Object.keys(MEASURE_SHAPE.shape);
export const EXPECTED_MEASURES =
  "[], or a list with items like '- { id: gp-cooperation, dose: 1, start: 2022, years: 18 }'";
const EXPECTED: Readonly<Record<string, string>> = {
  id: `one of ${MEASURE_IDS.join(', ')}`,
  dose: `a number from 0 to ${MAX_DOSE}; 1 = the declared budget`,
  start: 'the first year with it, a whole number',
  years: `a whole number from 1 to ${MAX_YEARS}`,
  area: "a list of municipalities (name or code) and towns (code); leave 'area' out for the whole region",
};

/** `measures: item 2 (gp-cooperation)` */
export function placeOf(item: number, measure: Plain | undefined): string {
  const id = isMapping(measure) ? measure['id'] : undefined;
  return `measures: item ${item + 1}${typeof id === 'string' && MEASURE_IDS.includes(id) ? ` (${id})` : ''}`;
}

const isMapping = (value: Plain | undefined): value is PlainMapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param path of the issue below `measures`: item, key, and place in a list */
export function problemWithMeasure(issue: z.core.$ZodIssue, items: readonly Plain[]): string {
  const [item, key] = [Number(issue.path[1]), issue.path[2]?.toString()];
  const measure = items[item];
  const place = placeOf(item, measure);
  if (issue.code === 'unrecognized_keys') {
    const word = issue.keys[0]!;
    return `${place}: unknown key '${shown(word).slice(1, -1)}'${suggestion(word, KEYS)}; accepted: ${KEYS.join(', ')}`;
  }
  if (key === undefined || !isMapping(measure)) {
    return `${place} = ${shown(measure)} is not accepted; expected lines with the keys ${KEYS.join(', ')}`;
  }
  if (!(key in measure)) return `${place}: '${key}' is missing; expected ${EXPECTED[key]!}`;
  const found = measure[key]!;
  if (key === 'id' && typeof found === 'string') {
    return `${place}: unknown measure ${shown(found)}${suggestion(found, MEASURE_IDS)}; known: ${MEASURE_IDS.join(', ')}`;
  }
  return `${place}: ${key} = ${shown(found)} is not accepted; expected ${EXPECTED[key]!}`;
}

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
    const place = placeOf(item, { id: given.id });
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
