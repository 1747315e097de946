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

/** Who belongs to which household: written whenever somebody comes to one or goes from one. */
export const MEMBERSHIP = ['persons.household', 'persons.next', 'households.first', 'households.size'] as const;

/** Written when the last one goes: the household gives up its dwelling. */
export const VACATED = ['households.dwelling', 'dwellings.status', 'dwellings.since'] as const;

/** Written, with the dwelling it looks for, when a household begins. */
export const FOUNDED = ['households.id', 'households.place', 'households.kind'] as const;

/** What is forgotten of somebody who leaves the world. */
export const ERASED = [
  'persons.class',
  'persons.school',
  'persons.learning',
  'persons.work',
  'persons.pool',
  'persons.health',
  'persons.native',
  'persons.newcomer',
] as const;
