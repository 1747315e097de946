/** Homes and households of 2015, brought to the municipalities of 2023 by the parts that the towns lie in. */
import { InputError } from '../../scenarios/errors.js';
import { type Codes, recoded } from './codes.js';
import { readRows } from './csv.js';
import { ofYear, weightedMean } from './municipalities.js';

export interface Homes2015 {
  readonly code: string;
  readonly households: number;
  readonly single: number;
  readonly noChildren: number;
  readonly children: number;
  readonly householdSize: number;
  readonly dwellings: number;
  readonly ownerShare: number;
  readonly socialShare: number;
}

/** In order of the municipalities. @throws InputError when one has no figure. */
export function readHomes2015(directory: string, codes: Codes): Homes2015[] {
  const households = ofYear(readRows(directory, 'cbs/households_by_type_2015.csv'), 2015);
  const dwellings = ofYear(readRows(directory, 'cbs/dwellings_tenure_municipality_2015_2018.csv'), 2015);
  const sizes = ofYear(readRows(directory, 'cbs/age_shares_1995_2021.csv.gz'), 2015);
  const homes = new Map(households.map((row) => [row.text('region_code'), row.count('households')]));
  const count = (column: string) => recoded(codes, households, (row) => row.count(column));
  const tenure = (column: string) =>
    weightedMean(
      codes,
      dwellings,
      (row) => row.optional(column),
      (row) => row.count('dwellings'),
    );
  const figures = {
    households: count('households'),
    single: count('single_person'),
    noChildren: count('multi_no_children'),
    children: count('multi_with_children'),
    householdSize: weightedMean(
      codes,
      sizes,
      (row) => row.number('avg_household_size'),
      (row) => homes.get(row.text('region_code')) ?? 0,
    ),
    dwellings: recoded(codes, dwellings, (row) => row.count('dwellings')),
    ownerPct: tenure('owner_occupied_pct'),
    socialPct: tenure('social_rent_pct'),
  };
  return codes.municipalities.map(({ code, name }) => {
    const of = (figure: keyof typeof figures): number => {
      const value = figures[figure].get(code);
      if (value === undefined) throw new InputError(`no source table of 2015 has '${figure}' of ${code} ${name}`);
      return value;
    };
    return {
      code,
      households: of('households'),
      single: of('single'),
      noChildren: of('noChildren'),
      children: of('children'),
      householdSize: of('householdSize'),
      dwellings: of('dwellings'),
      ownerShare: of('ownerPct') / 100,
      socialShare: of('socialPct') / 100,
    };
  });
}
