import { DWELLING_STATUS } from '../state/dwellings.js';
import { KIND } from '../state/households.js';
import type { World } from '../world.js';
import type { Indicator } from './indicator.js';

/** Private households by place that satisfy a condition. */
function privateHouseholds(world: World, counts: (h: number) => boolean): number[] {
  const { slots, size_h, kind_h, place_h } = world.households;
  const count_t = new Array<number>(world.places.code_t.length).fill(0);
  for (let h = 0; h < slots; h++) {
    if (size_h[h] !== 0 && kind_h[h] === KIND.private && counts(h)) count_t[place_h[h]!]!++;
  }
  return count_t;
}

export const households: Indicator = {
  id: 'households',
  label: { nl: 'Huishoudens', en: 'Households' },
  unit: 'households',
  definition: 'Private households on 1 January',
  source: 'count of households',
  cbs: 'StatLine 71486ned, 1 January',
  kind: 'stock',
  headline: true,
  of: (world) => privateHouseholds(world, () => true),
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
  of: (world) => privateHouseholds(world, (h) => world.households.size_h[h] === 1),
};

export const householdsSharing: Indicator = {
  id: 'households_sharing',
  label: { nl: 'Huishoudens zonder eigen woning', en: 'Households without a dwelling of their own' },
  unit: 'households',
  definition: 'Private households on 1 January that share a dwelling or look for one',
  source: 'count of households',
  cbs: 'none; households less occupied dwellings (71486ned, 82900NED)',
  kind: 'stock',
  headline: false,
  of: (world) => privateHouseholds(world, (h) => world.households.dwelling_h[h]! < 0),
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
  of(world) {
    const { slots, size_h, kind_h, place_h } = world.households;
    const count_t = new Array<number>(world.places.code_t.length).fill(0);
    for (let h = 0; h < slots; h++) if (kind_h[h] === KIND.institution) count_t[place_h[h]!]! += size_h[h]!;
    return count_t;
  },
};

function dwellingsWith(world: World, counts: (status: number) => boolean): number[] {
  const { slots, status_d, place_d } = world.dwellings;
  const count_t = new Array<number>(world.places.code_t.length).fill(0);
  for (let d = 0; d < slots; d++) if (counts(status_d[d]!)) count_t[place_d[d]!]!++;
  return count_t;
}

export const dwellings: Indicator = {
  id: 'dwellings',
  label: { nl: 'Woningen', en: 'Dwellings' },
  unit: 'dwellings',
  definition: 'Dwellings on 1 January; nothing is built or demolished yet',
  source: 'count of dwellings',
  cbs: 'StatLine 82900NED, 1 January',
  kind: 'stock',
  headline: false,
  of: (world) => dwellingsWith(world, () => true),
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
  of: (world) => dwellingsWith(world, (status) => status !== DWELLING_STATUS.occupied),
};
