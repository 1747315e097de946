/** The events a scenario may hold: what happens to a region whoever governs, and the sentence for what is not accepted. */
import * as z from 'zod';
import './no-eval.js';
import { CLUSTER } from '../../sim/labour/classes.js';
import { SHOCK_KINDS } from '../../sim/measures/shocks.js';
import { InputError } from '../errors.js';
import { shown, suggestion } from './nearest.js';
import type { Plain, PlainMapping } from './yaml.js';

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

const KEYS = Object.keys(EVENT_SHAPE.shape);
export const EXPECTED_EVENTS =
  "[], or a list with items like '- { kind: large-employer-leaves, place: Eemsdelta, year: 2025, jobs: 500, sector: industry }'";
const EXPECTED: Readonly<Record<string, string>> = {
  kind: `one of ${SHOCK_KINDS.join(', ')}`,
  place: 'a municipality (name or code) or a town (code)',
  year: 'the year in which it happens, a whole number',
  jobs: `a whole number from 1 to ${MAX_JOBS}`,
  sector: `one of ${SECTORS.join(', ')}`,
};

/** `events: item 2 (large-employer-leaves)` */
export function eventPlace(item: number, event: Plain | undefined): string {
  const kind = isMapping(event) ? event['kind'] : undefined;
  const known = SHOCK_KINDS.some((one) => one === kind);
  return `events: item ${item + 1}${known ? ` (${String(kind)})` : ''}`;
}

const isMapping = (value: Plain | undefined): value is PlainMapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param issue its path: events, item, key */
export function problemWithEvent(issue: z.core.$ZodIssue, items: readonly Plain[]): string {
  const [item, key] = [Number(issue.path[1]), issue.path[2]?.toString()];
  const event = items[item];
  const place = eventPlace(item, event);
  if (issue.code === 'unrecognized_keys') {
    const word = issue.keys[0]!;
    return `${place}: unknown key '${shown(word).slice(1, -1)}'${suggestion(word, KEYS)}; accepted: ${KEYS.join(', ')}`;
  }
  if (key === undefined || !isMapping(event)) {
    return `${place} = ${shown(event)} is not accepted; expected lines with the keys ${KEYS.join(', ')}`;
  }
  if (!(key in event)) return `${place}: '${key}' is missing; expected ${EXPECTED[key]!}`;
  const found = event[key]!;
  const words: readonly string[] = key === 'kind' ? SHOCK_KINDS : key === 'sector' ? SECTORS : [];
  const nearby = typeof found === 'string' ? suggestion(found, words) : '';
  return `${place}: ${key} = ${shown(found)} is not accepted${nearby}; expected ${EXPECTED[key]!}`;
}

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
