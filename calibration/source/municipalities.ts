/** Attributes of municipalities, brought to the boundaries of 2023. */
import { InputError } from '../../scenarios/errors.js';
import { type Codes, recoded } from './codes.js';
import { type Row, readRows } from './csv.js';

export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly corop: string;
  readonly coropCode: string;
  readonly landAreaKm2: number;
  readonly householdSize2021: number;
  readonly singleShare2021: number;
  readonly households2015: number;
  readonly single2015: number;
  readonly noChildren2015: number;
  readonly children2015: number;
  readonly dwellings2018: number;
  readonly dwellings2022: number;
  readonly ownerShare2021: number;
  readonly socialShare2021: number;
}

/** Mean by municipality of 2023 of a figure of its former parts, weighted. */
export function weightedMean(
  codes: Codes,
  rows: readonly Row[],
  value: (row: Row) => number | null,
  weight: (row: Row) => number,
): Map<string, number> {
  const sums = recoded(codes, rows, (row) => {
    const v = value(row);
    return v === null ? null : v * weight(row);
  });
  const weights = recoded(codes, rows, (row) => (value(row) === null ? null : weight(row)));
  return new Map([...sums].map(([code, s]) => [code, s / weights.get(code)!]));
}

export const ofYear = (rows: readonly Row[], year: number): Row[] =>
  rows.filter((row) => row.number('year') === year && row.text('region_code').startsWith('GM'));

/** @throws InputError when a municipality of 2023 has no figure. */
export function readMunicipalities(directory: string, codes: Codes): Municipality[] {
  const kwb = readRows(directory, 'places/municipalities_kwb2021.csv');
  const dwellings = readRows(directory, 'cbs/dwellings_tenure_municipality_2015_2018.csv');
  const households = ofYear(readRows(directory, 'cbs/households_by_type_2015.csv'), 2015);
  const shares = ofYear(readRows(directory, 'cbs/age_shares_1995_2021.csv.gz'), 2021);
  const later = readRows(directory, 'places/municipalities_2022.csv');
  const residents = new Map(kwb.map((row) => [row.text('gm_code'), row.count('population')]));
  const residentsOf = (row: Row): number => {
    const found = residents.get(row.text('region_code'));
    if (found === undefined)
      throw new InputError(`${row.where}: ${row.text('region_code')} is not in municipalities_kwb2021.csv`);
    return found;
  };
  // Sizes average over households, so the weight is residents over size: the mean of the inverse is taken.
  const inverseSize = weightedMean(codes, shares, (row) => 1 / row.number('avg_household_size'), residentsOf);
  const stock = (year: number) => recoded(codes, ofYear(dwellings, year), (row) => row.count('dwellings'));
  const kwbMean = (column: string) =>
    weightedMean(
      codes,
      kwb,
      (row) => row.optional(column),
      (row) => row.count('population'),
    );
  const figures = {
    landAreaKm2: recoded(codes, kwb, (row) => row.count('land_area_km2')),
    inverseSize,
    singlePct: kwbMean('single_person_households_pct'),
    households2015: recoded(codes, households, (row) => row.count('households')),
    single2015: recoded(codes, households, (row) => row.count('single_person')),
    noChildren2015: recoded(codes, households, (row) => row.count('multi_no_children')),
    children2015: recoded(codes, households, (row) => row.count('multi_with_children')),
    dwellings2018: stock(2018),
    dwellings2022: recoded(codes, later, (row) => row.count('dwellings')),
    ownerPct: kwbMean('owner_occupied_pct'),
    socialPct: kwbMean('housing_corporation_pct'),
  };
  return codes.municipalities.map(({ code, name, province, corop, coropCode }) => {
    const of = (figure: keyof typeof figures): number => {
      const value = figures[figure].get(code);
      if (value === undefined) throw new InputError(`no source table has '${figure}' of ${code} ${name}`);
      return value;
    };
    return {
      code,
      name,
      province,
      corop,
      coropCode,
      landAreaKm2: of('landAreaKm2'),
      householdSize2021: 1 / of('inverseSize'),
      singleShare2021: of('singlePct') / 100,
      households2015: of('households2015'),
      single2015: of('single2015'),
      noChildren2015: of('noChildren2015'),
      children2015: of('children2015'),
      dwellings2018: of('dwellings2018'),
      dwellings2022: of('dwellings2022'),
      ownerShare2021: of('ownerPct') / 100,
      socialShare2021: of('socialPct') / 100,
    };
  });
}
