/** Pack tables about what people learn, where they work and how they feel, from the folder of source tables. */
import type { Table } from '../../scenarios/packages/format.js';
import { RISE_A_YEAR } from '../../scenarios/population/learning-adults.js';
import type { Mortality } from '../../scenarios/population/mortality.js';
import type { SeriesRow } from '../estimators/municipal-series.js';
import type { Attributes } from './attributes.js';
import type { Codes } from './codes.js';
import { type AreaEducation, EDUCATION_YEAR, educationByAge, meanShare, readAreaEducation } from './education.js';
import { readCommuting, readWork } from './jobs.js';
import { labourTables } from './labour-tables.js';
import { learningTables } from './learning-tables.js';
import type { Municipality } from './municipalities.js';
import { persons2015, persons2021 } from './persons.js';
import { readSecondarySchools } from './secondary-schools.js';
import type { Town } from './towns.js';

/** What is known of the country by then. */
export interface Country {
  readonly codes: Codes;
  readonly municipalities: readonly Municipality[];
  /** In order of the municipalities. */
  readonly attributes: readonly Attributes[];
  readonly series: readonly SeriesRow[];
  readonly towns: readonly Town[];
  readonly mortality: Mortality;
}

/** What the country had learned when participation, jobs and health were measured: low and high moved towards each other since. */
function educationOf2015({ low, high }: AreaEducation): Pick<AreaEducation, 'low' | 'high'> {
  const rise = (EDUCATION_YEAR - 2015) * RISE_A_YEAR;
  return { low: low + rise, high: high - rise };
}

/** Tables of columns/learning.ts and columns/labour.ts. */
export function peopleTables(directory: string, country: Country): Record<string, Table> {
  const { codes, municipalities, attributes, series, towns, mortality } = country;
  const at2021 = new Map(series.flatMap((r) => (r.year === 2021 ? [[r.municipality, r.population]] : [])));
  const residents = municipalities.map(({ code }) => at2021.get(code)!);
  const areas = readAreaEducation(directory, municipalities, attributes, residents);
  const ages = educationByAge(directory, persons2021(towns), areas[0]!);
  const then = persons2015(towns, series, mortality);
  const everywhere = municipalities.map((_, m) => m);
  const jobs = attributes.map((a) => Math.round(a.jobs2015));
  return {
    ...learningTables({ areas, ages, schools: readSecondarySchools(directory, codes), towns }),
    ...labourTables({
      codes: municipalities.map(({ code }) => code),
      work: readWork(directory, codes, jobs),
      commutes: readCommuting(directory),
      persons: then,
      ages: educationByAge(directory, then, educationOf2015(areas[0]!)),
      selfEmployed: meanShare(everywhere, (m) => attributes[m]!.selfEmployed2021, residents),
    }),
  };
}
