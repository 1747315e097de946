import type { World } from '../world.js';

/**
 * One step of the year. `prepare` makes small tables once a year; `run` passes over the columns.
 *
 * `reads` and `writes` name columns as `persons.class`, those that its helpers touch among them; a test holds every process
 * to its lists.
 */
export interface Process<Tables = unknown> {
  readonly name: string;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  prepare(world: World): Tables;
  run(world: World, tables: Tables): void;
}

/** Columns that change whenever somebody enters, leaves or changes a household. */
export const MEMBERSHIP = [
  'persons.household',
  'persons.next',
  'persons.role',
  'persons.school',
  'persons.learning',
  'persons.work',
  'persons.pool',
  'persons.health',
  'persons.native',
  'persons.newcomer',
  'households.id',
  'households.place',
  'households.first',
  'households.size',
  'households.kind',
  'households.dwelling',
  'dwellings.status',
  'dwellings.since',
] as const;
