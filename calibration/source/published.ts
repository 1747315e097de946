/** What is published of the country and wanted by more than one step of the compilation: each table is read once. */
import type { SeriesRow } from '../estimators/municipal-series.js';
import type { Counts } from '../estimators/old-age.js';
import { type Attributes, readAttributes } from './attributes.js';
import { type Codes, readCodes } from './codes.js';
import { type Flows2015, readFlows2015 } from './flows.js';
import { type Municipality, readMunicipalities } from './municipalities.js';
import { type Homes2015, readHomes2015 } from './municipalities-2015.js';
import { type Occupancy, readCohorts, readOccupancy, readSingleAges } from './national.js';
import { type NationalFigures, readNationalFigures } from './parameters.js';
import { readTerritory2015, type Territory2015 } from './parts-2015.js';
import { readSeries } from './series.js';
import { readTowns, type Town } from './towns.js';
import { readWoz, type Woz } from './woz.js';

export interface Published {
  /** Where it was read, for tables that one step alone needs. */
  readonly directory: string;
  readonly codes: Codes;
  readonly municipalities: readonly Municipality[];
  readonly series: readonly SeriesRow[];
  readonly towns: readonly Town[];
  readonly national: NationalFigures;
  readonly cohorts: Counts;
  /** Residents of the province of Groningen by age 0 to 95, 1 January of the year. */
  readonly singleAges: Readonly<Record<2015 | 2019, readonly number[]>>;
  readonly territory2015: Territory2015;
  /** In order of the municipalities, as the attributes. */
  readonly homes2015: readonly Homes2015[];
  readonly attributes: readonly Attributes[];
  readonly flows: Flows2015;
  readonly occupancy: readonly Occupancy[];
  readonly woz: Woz;
}

/** @throws InputError naming file, line and figure */
export function readPublished(directory: string): Published {
  const codes = readCodes(directory);
  const municipalities = readMunicipalities(directory, codes);
  const series = readSeries(directory, codes);
  const towns = readTowns(directory, codes);
  const territory2015 = readTerritory2015(directory, codes, towns);
  return {
    directory,
    codes,
    municipalities,
    series,
    towns,
    national: readNationalFigures(directory),
    cohorts: readCohorts(directory),
    singleAges: { 2019: readSingleAges(directory, 2019), 2015: readSingleAges(directory, 2015) },
    territory2015,
    homes2015: readHomes2015(directory, territory2015.codes),
    attributes: readAttributes(directory, codes, towns),
    flows: readFlows2015(directory, codes),
    occupancy: readOccupancy(directory),
    woz: readWoz(directory, codes),
  };
}
