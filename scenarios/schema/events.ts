/** The events a scenario may hold: what happens to a region whoever governs, and the sentence for what is not accepted. */
import * as z from 'zod';
import './no-eval.js';
import { CLUSTER } from '../../sim/labour/classes.js';
import { SHOCK_KINDS } from '../../sim/measures/shocks.js';
import { InputError } from '../errors.js';
import { type ItemList, itemPlace, problemWithItem } from './items.js';
import { commaHint, shown, suggestion } from './nearest.js';
import type { Plain } from './yaml.js';

/** A large employer that leaves in a year lived, with so many jobs. */
export interface ScenarioEvent {
  readonly kind: 'large-employer-leaves';
  /** Name or code of a municipality, or code of a town. */
  readonly place: string;
  readonly year: number;
  readonly jobs: number;
  readonly sector: keyof typeof CLUSTER;
}

const MAX_JOBS = 100_000;
const SECTORS = Object.keys(CLUSTER) as (keyof typeof CLUSTER)[];

export const EVENT_SHAPE = z.strictObject({
  kind: z.enum(SHOCK_KINDS),
  place: z.string().min(1).max(100),
  year: z.int(),
  jobs: z.int().min(1).max(MAX_JOBS),
  sector: z.enum(SECTORS),
});
export type GivenEvent = z.infer<typeof EVENT_SHAPE>;

export const EXPECTED_EVENTS =
  "[], or a list with items like '- { kind: large-employer-leaves, place: Eemsdelta, year: 2025, jobs: 500, sector: industry }'";
const EXPECTED: Readonly<Record<keyof GivenEvent, string>> = {
  kind: `one of ${SHOCK_KINDS.join(', ')}`,
  place: 'a municipality (name or code) or a town (code)',
  year: 'the year in which it happens, a whole number',
  jobs: `a whole number from 1 to ${MAX_JOBS}`,
  sector: `one of ${SECTORS.join(', ')}`,
};
const EVENT_ITEMS: ItemList = { list: 'events', name: 'kind', names: SHOCK_KINDS, expected: EXPECTED };

/** `events: item 2 (large-employer-leaves)` */
export const eventPlace = (item: number, event: Plain | undefined): string => itemPlace(EVENT_ITEMS, item, event);

/** @param issue its path: events, item, key */
export const problemWithEvent = (issue: z.core.$ZodIssue, items: readonly Plain[]): string =>
  problemWithItem(EVENT_ITEMS, issue, items, (key, found) => {
    const words: readonly string[] = key === 'kind' ? SHOCK_KINDS : key === 'sector' ? SECTORS : [];
    const nearby = typeof found === 'string' ? suggestion(found, words) : '';
    return `${key} = ${shown(found)} is not accepted${nearby}; expected ${EVENT_ITEMS.expected[key]!}${commaHint(found)}`;
  });

/** @throws InputError when it happens outside the years of the scenario */
export function readEvent(
  event: GivenEvent,
  item: number,
  [first, last]: readonly [number, number],
  file: string,
): ScenarioEvent {
  const { year } = event;
  if (year >= first && year < last) return event;
  throw new InputError(
    `${file}: ${eventPlace(item, event)}: year = ${year} lies outside the scenario's years; expected ${first} to ${last - 1}`,
  );
}
