import type { Indicator } from './indicator.js';
import type { Tally } from './tally.js';
import { rowOf } from './year-flows.js';

/** A column of the tally as plain numbers. */
const column =
  (name: Exclude<keyof Tally, 'residents_tc' | 'vacant_tk' | 'work_tw' | 'income_t' | 'words_tw'>) =>
  (_: unknown, tally: Tally): number[] =>
    rowOf(tally[name], 0, tally[name].length);

export const households: Indicator = {
  id: 'households',
  label: { nl: 'Huishoudens', en: 'Households' },
  unit: 'households',
  definition: 'Private households on 1 January',
  source: 'count of households',
  cbs: 'StatLine 71486ned, 1 January',
  kind: 'stock',
  headline: true,
  of: column('households_t'),
};

export const householdsSingle: Indicator = {
  id: 'households_single',
  label: { nl: 'Eenpersoonshuishoudens', en: 'One-person households' },
  unit: 'households',
  definition: 'Private households of one person on 1 January',
  source: 'count of households',
  cbs: 'StatLine 71486ned, 1 January',
  kind: 'stock',
  headline: false,
  of: column('single_t'),
};

export const householdsSharing: Indicator = {
  id: 'households_sharing',
  label: { nl: 'Huishoudens zonder eigen woning', en: 'Households without a dwelling of their own' },
  unit: 'households',
  definition: 'Private households on 1 January that share a dwelling',
  source: 'count of households',
  cbs: 'none; households less occupied dwellings (71486ned, 82900NED)',
  kind: 'stock',
  headline: false,
  of: column('sharing_t'),
};

export const institutional: Indicator = {
  id: 'population_institutional',
  label: { nl: 'Inwoners van instellingen', en: 'Residents of institutions' },
  unit: 'persons',
  definition: 'Residents of care, reception and other institutions on 1 January',
  source: 'count of persons',
  cbs: 'StatLine 37620, 1 January (national)',
  kind: 'stock',
  headline: false,
  of: column('institutional_t'),
};

export const dwellings: Indicator = {
  id: 'dwellings',
  label: { nl: 'Woningen', en: 'Dwellings' },
  unit: 'dwellings',
  definition:
    'Dwellings that stand on 1 January, lived in or not; second homes and ones unfit to be lived in are included',
  source: 'count of dwellings',
  cbs: 'StatLine 82900NED, 1 January',
  kind: 'stock',
  headline: false,
  of: column('dwellings_t'),
};

export const vacantDwellings: Indicator = {
  id: 'vacant_dwellings',
  label: { nl: 'Leegstaande woningen', en: 'Vacant dwellings' },
  unit: 'dwellings',
  definition: 'Dwellings on 1 January without a household, second homes and unusable ones included',
  source: 'count of dwellings',
  cbs: 'StatLine 82900NED, not occupied',
  kind: 'stock',
  headline: false,
  of: column('vacant_t'),
};
