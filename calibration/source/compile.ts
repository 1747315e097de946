/** The national source pack: source tables in, one checked pack out. */

import { withId } from '../../scenarios/packages/canonical.js';
import { parsePack } from '../../scenarios/packages/check/check.js';
import { watersOf } from '../../scenarios/packages/distance.js';
import type { Pack, Table } from '../../scenarios/packages/format.js';
import { packText } from '../../scenarios/packages/write.js';
import type { LocalRatios } from '../estimators/local-ratios.js';
import { type AtBase, atBase } from './at-base.js';
import { barrierTables } from './barriers.js';
import { readEarlierEvents } from './before-2012.js';
import { readBusStops } from './bus-stops.js';
import { readBusUse } from './bus-use.js';
import { readDistrictOffsets } from './district-offsets.js';
import { facilityTables, schoolTable } from './facility-tables.js';
import { readCoropFlows } from './flows.js';
import { readGpPractices } from './gp-practices.js';
import { homesTables } from './homes-tables.js';
import { type MoveProfile, readMoveProfile } from './move-profile.js';
import { moveTables } from './move-tables.js';
import { municipalTables } from './municipal-tables.js';
import { nationalTables } from './national-tables.js';
import { readObservedFacilities } from './observed-facilities.js';
import { readCountryOutline, readMunicipalOutlines } from './outlines.js';
import { peopleTables } from './people-tables.js';
import { type Published, readPublished } from './published.js';
import { schoolEstimateTables } from './school-estimate-tables.js';
import { readSchools, type School } from './schools.js';
import { LICENCES, SOURCES } from './sources.js';
import { tables2015 } from './tables-2015.js';
import { checkTownTotals, type Deviation } from './totals.js';
import { townTables } from './town-tables.js';
import { type TransitMoves, transitMoves } from './transit-moves.js';

/** What the compilation met that a reader should know; nothing of it was an error. */
export interface CompileReport {
  readonly towns: number;
  readonly schools: Readonly<Record<School['joined'], number>>;
  /** Municipalities whose towns differ from the published total by more than 50 residents. */
  readonly deviations: readonly Deviation[];
  readonly nationalLevel: LocalRatios['nationalLevel'];
  readonly strength: LocalRatios['strength'];
  /** Largest difference between wanted and reproduced arrivals a year, over places and age classes. */
  readonly misfit: number;
}

/**
 * Reads the folders `cbs/` and `places/` under `directory`, and `parameters.csv` there or one folder up.
 *
 * @returns the source pack `nederland`, and what was met on the way.
 * @throws InputError naming file, line and figure when tables are missing or contradict each other.
 */
export function compileSource(directory: string): { pack: Pack; report: CompileReport } {
  const published = readPublished(directory);
  const deviations = checkTownTotals(published.towns, published.series);
  const schools = readSchools(directory, published.towns);
  const profile = readMoveProfile(directory);
  const transit = transitMoves(published);
  const barriers = barrierTables();
  const moving = {
    profile,
    transit: transit.streams,
    earlier: readEarlierEvents(directory, published.codes, published.series),
    waters: watersOf(barriers['barriers']!, barriers['crossings']!),
  };
  const at2021 = atBase(2021, published, moving);
  const at2015 = atBase(2015, published, moving);
  const measured = measuredTables(published, schools, at2021.ratios, transit);
  const pack = packOf(published, {
    ...measured,
    ...schoolEstimateTables(measured),
    ...baseTables(published, at2021, at2015),
    ...barriers,
    ...flowTables(published, profile, transit, at2021, at2015),
    ...homesTables(directory, published),
    ...peopleTables(directory, { ...published, mortality: at2021.mortality }),
  });
  // What leaves here went through the door that every pack goes through.
  parsePack(packText(pack), 'the compiled source pack');
  return { pack, report: reportOf(published, schools, deviations, at2021) };
}

/** Towns, municipalities, schools, practices and stops, as they were counted. */
function measuredTables(
  { directory, codes, municipalities, series, towns, territory2015, attributes, occupancy, woz }: Published,
  schools: readonly School[],
  ratios: LocalRatios,
  { streams }: TransitMoves,
): Record<string, Table> {
  return {
    ...townTables(
      towns,
      readDistrictOffsets(directory, towns),
      territory2015.homeOf,
      readGpPractices(directory, towns),
    ),
    schools: schoolTable(schools),
    ...facilityTables({
      observed: readObservedFacilities(directory, codes),
      stops: readBusStops(directory, towns),
      use: readBusUse(directory),
    }),
    ...municipalTables(municipalities, series, occupancy, { ratios, attributes, streams, woz: woz.byCode }),
  };
}

/** Rates of the country and municipalities of 2015: what differs between the bases. */
const baseTables = (
  { homes2015, territory2015, series, national }: Published,
  at2021: AtBase,
  at2015: AtBase,
): Record<string, Table> => ({
  ...tables2015(homes2015, territory2015, at2015.ratios, series),
  ...nationalTables(national, at2021, at2015),
});

const flowTables = (
  { directory, flows }: Published,
  profile: MoveProfile,
  { moves2015 }: TransitMoves,
  at2021: AtBase,
  at2015: AtBase,
): Record<string, Table> =>
  moveTables(profile, at2021.migration, at2015.migration, flows, moves2015, readCoropFlows(directory));

function packOf({ directory, towns }: Published, tables: Record<string, Table>): Pack {
  const codeOf2023 = new Map(towns.map((town) => [town.municipality2022, town.municipality]));
  return withId({
    format: 'draagvlak-pack',
    version: 1,
    kind: 'source',
    name: 'nederland',
    base: null,
    licence: LICENCES,
    sources: SOURCES,
    tables,
    outlines: {
      municipalities: readMunicipalOutlines(directory, (code) => codeOf2023.get(code) ?? code),
      country: readCountryOutline(directory),
    },
  });
}

function reportOf(
  { towns }: Published,
  schools: readonly School[],
  deviations: readonly Deviation[],
  { ratios, migration }: AtBase,
): CompileReport {
  const joined = (way: School['joined']): number => schools.filter((s) => s.joined === way).length;
  return {
    towns: towns.length,
    schools: { name: joined('name'), postcode: joined('postcode'), nearest: joined('nearest') },
    deviations,
    nationalLevel: ratios.nationalLevel,
    strength: ratios.strength,
    misfit: migration.misfit,
  };
}
