/** The targets of a pack, one record per town. */
import { codeNumber } from '../../sim/identity.js';
import type { Pack } from '../packages/format.js';
import { AGE_GROUPS } from '../packages/rules.js';
import { numbers, words } from '../packages/table.js';
import { municipalityOfTowns } from './base.js';
import { emptyShares } from './empty-shares.js';

export interface TownTargets {
  readonly code: string;
  /** Digits of the code: the place's number in identities. */
  readonly number: number;
  readonly municipality: string;
  readonly residents: number;
  readonly institutional: number;
  /** Of those, in asylum reception; and of these, younger than 18. */
  readonly reception: number;
  readonly receptionMinors: number;
  readonly childrenAtHome: number;
  readonly otherMembers: number;
  readonly single: number;
  readonly couple: number;
  readonly coupleChildren: number;
  readonly singleParent: number;
  /** Dwellings by tenure, in the order of TENURE. */
  readonly dwellings_k: readonly number[];
  readonly occupied: number;
  readonly vacantUsable: number;
  /** Share of dwellings empty by tenure in the part of the country: the odds by which the town's empty ones are divided. */
  readonly emptyShare_k: readonly number[];
}

/** Towns in the pack's order (by code). */
export function townsOf(pack: Pack): TownTargets[] {
  const table = pack.tables['places']!;
  const column = (name: string): readonly number[] => numbers(table, name);
  const municipality = words(table, 'municipality');
  const tenures = ['dwellings_owner', 'dwellings_social', 'dwellings_private'].map(column);
  const empty_m = emptyShares(pack);
  const municipality_t = municipalityOfTowns(pack);
  return words(table, 'code').map((code, t) => ({
    code,
    number: codeNumber(code),
    municipality: municipality[t]!,
    residents: column('residents')[t]!,
    institutional: column('institutional')[t]!,
    reception: column('reception')[t]!,
    receptionMinors: column('reception_under_18')[t]!,
    childrenAtHome: column('children_at_home')[t]!,
    otherMembers: column('other_members')[t]!,
    single: column('households_single')[t]!,
    couple: column('households_couple')[t]!,
    coupleChildren: column('households_couple_children')[t]!,
    singleParent: column('households_single_parent')[t]!,
    dwellings_k: tenures.map((values) => values[t]!),
    occupied: column('dwellings_occupied')[t]!,
    vacantUsable: column('dwellings_vacant_usable')[t]!,
    emptyShare_k: empty_m[municipality_t[t]!]!,
  }));
}

/** Residents of a town by sex and five-year group: index `sex * AGE_GROUPS.length + group`. */
export type GroupCounts = readonly number[];

/** Residents by town, sex and age group. */
export function groupCountsOf(pack: Pack): GroupCounts[] {
  const table = pack.tables['ages']!;
  const columns = ['m', 'w'].flatMap((sex) => AGE_GROUPS.map((age) => numbers(table, `${sex}${age}`)));
  return numbers(pack.tables['places']!, 'residents').map((_, t) => columns.map((column) => column[t]!));
}
