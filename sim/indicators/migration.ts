/**
 * Moves of one year over borders, by age, origin and destination: what reports and comparisons with observed migration
 * need besides the indicators. Region and municipalities count only moves across their own border.
 */
import type { YearFlows } from './year-flows.js';

/** Order of the flows in `persons_afg`. */
export const MIGRATION_FLOWS = ['arrivals_internal', 'departures_internal', 'immigration', 'emigration'] as const;
export type MigrationFlow = (typeof MIGRATION_FLOWS)[number];

/** Five-year groups of the age on 31 December, 0-4 to 95 and older. */
export const AGE_GROUPS = 20;

export interface Migration {
  /** Persons by area (the region, then municipalities `m`), flow and age group: (a * 4 + f) * AGE_GROUPS + g. */
  readonly persons_afg: readonly number[];
  /** Persons who moved between municipalities of the region, from m to n: m * M + n; the diagonal stays inside. */
  readonly moves_mm: readonly number[];
  /** Persons who left municipality m for zone z, and who came from it: m * Z + z. */
  readonly toZone_mz: readonly number[];
  readonly fromZone_mz: readonly number[];
}

export const migrationOf = ({ persons_afg, moves_mm, toZone_mz, fromZone_mz }: YearFlows): Migration => ({
  persons_afg: Array.from(persons_afg),
  moves_mm: Array.from(moves_mm),
  toZone_mz: Array.from(toZone_mz),
  fromZone_mz: Array.from(fromZone_mz),
});
