/** The national source pack: source tables in, one checked pack out. */

import { allocate } from '../../scenarios/packages/allocate.js';
import { withId } from '../../scenarios/packages/canonical.js';
import { parsePack } from '../../scenarios/packages/check.js';
import { watersOf } from '../../scenarios/packages/distance.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { packText } from '../../scenarios/packages/write.js';
import { type Mortality, mortalityOf } from '../../scenarios/population/mortality.js';
import { type AgesOf, agesByYear } from '../estimators/ages-by-year.js';
import { sharesInGroup } from '../estimators/deaths.js';
import { type LocalRatios, localRatios } from '../estimators/local-ratios.js';
import { type Migration, migrationEstimates } from '../estimators/migration.js';
import { type Counts, oldAgeFactors, withOldAge } from '../estimators/old-age.js';
import { receptionCentres, type Transit, transitStreams } from '../estimators/transit.js';
import { type AgeCounts, noAges } from './ages.js';
import { readAttributes } from './attributes.js';
import { barrierTables } from './barriers.js';
import { readEarlierEvents } from './before-2012.js';
import { readBusStops } from './bus-stops.js';
import { readBusUse } from './bus-use.js';
import { readCodes } from './codes.js';
import { readDistrictOffsets } from './district-offsets.js';
import { facilityTables, schoolTable } from './facility-tables.js';
import { type Flow, onwardMoves, readCoropFlows, readFlows2015 } from './flows.js';
import { readGpPractices } from './gp-practices.js';
import { homesTables } from './homes-tables.js';
import { innerMoves } from './mergers.js';
import { readMoveProfile } from './move-profile.js';
import { moveTables } from './move-tables.js';
import { municipalTables } from './municipal-tables.js';
import { type Municipality, readMunicipalities } from './municipalities.js';
import { readHomes2015 } from './municipalities-2015.js';
import { readBirthsByAge, readCohorts, readOccupancy, readSingleAges } from './national.js';
import { nationalTables } from './national-tables.js';
import { readObservedFacilities } from './observed-facilities.js';
import { readCountryOutline, readMunicipalOutlines } from './outlines.js';
import { type LifeTableRow, type NationalFigures, readNationalFigures } from './parameters.js';
import { readTerritory2015 } from './parts-2015.js';
import { peopleTables } from './people-tables.js';
import { schoolEstimateTables } from './school-estimate-tables.js';
import { readSchools, type School } from './schools.js';
import { readSeries, type SeriesRow } from './series.js';
import { LICENCES, SOURCES } from './sources.js';
import { tables2015 } from './tables-2015.js';
import { checkTownTotals, type Deviation } from './totals.js';
import { townTables } from './town-tables.js';
import { type AGE_YEARS, readTowns, type Town } from './towns.js';
import { readWoz } from './woz.js';

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

/** Ages of all towns of a municipality. */
function agesByMunicipality(towns: readonly Town[], year: (typeof AGE_YEARS)[number]): Map<string, AgeCounts> {
  const sums = new Map<string, AgeCounts>();
  for (const town of towns) {
    const sum = sums.get(town.municipality) ?? noAges();
    town.ages[year].forEach((n, i) => {
      sum[i]! += n;
    });
    sums.set(town.municipality, sum);
  }
  return sums;
}

/** People in transit by `code year`; in the years before base 2015 from the centres that could be known by then. */
function transitOf(
  municipalities: readonly Municipality[],
  series: readonly SeriesRow[],
  onward: ReadonlyMap<string, readonly number[]>,
  inner: ReadonlyMap<string, number>,
): Map<string, Transit> {
  const before = receptionCentres(
    municipalities,
    series.filter(({ year }) => year < 2015),
  );
  const known = new Map([...onward].filter(([code]) => before.some((center) => center.code === code)));
  const early = [...transitStreams(municipalities, series, known, inner)].filter(
    ([key]) => Number(key.slice(-4)) < 2015,
  );
  return new Map([...transitStreams(municipalities, series, onward, inner), ...early]);
}

/** Moves out of reception centres in 2015, whole persons. */
const transitFlows = (
  municipalities: readonly Municipality[],
  onward: ReadonlyMap<string, readonly number[]>,
): Flow[] =>
  [...onward].flatMap(([code, moves]) => {
    const origin = municipalities.findIndex((m) => m.code === code);
    const whole = allocate(moves, Math.round(moves.reduce((a, b) => a + b, 0)));
    return whole.flatMap((n, destination) => (n > 0 ? [{ origin, destination, moves: n }] : []));
  });

/** Years before a base in which it is seen what the very old lose; none is counted after 1 January 2019. */
const OLD_AGE_YEARS = { at2021: [2014, 2018], at2015: [2010, 2014] } as const;

/** The life table of each base: that of 1998 with the very old as cohorts in the years before it. */
function lifeTables(
  { lifeTable, mortalityScale }: NationalFigures,
  cohorts: Counts,
): { lifeTable: LifeTableRow[]; lifeTable2015: LifeTableRow[] } {
  const measured = mortalityOf(lifeTable, mortalityScale);
  const at = ([from, to]: readonly [number, number]): LifeTableRow[] =>
    withOldAge(lifeTable, oldAgeFactors(cohorts, measured, from, to));
  return { lifeTable: at(OLD_AGE_YEARS.at2021), lifeTable2015: at(OLD_AGE_YEARS.at2015) };
}

/**
 * Reads the folders `cbs/` and `places/` under `directory`, and `parameters.csv` there or one folder up.
 *
 * @returns the source pack `nederland`, and what was met on the way.
 * @throws InputError naming file, line and figure when tables are missing or contradict each other.
 */
export function compileSource(directory: string): { pack: Pack; report: CompileReport } {
  const codes = readCodes(directory);
  const municipalities: Municipality[] = readMunicipalities(directory, codes);
  const series: SeriesRow[] = readSeries(directory, codes);
  const towns = readTowns(directory, codes);
  const deviations = checkTownTotals(towns, series);
  const schools = readSchools(directory, towns);
  const national = readNationalFigures(directory);
  const { lifeTable, lifeTable2015 } = lifeTables(national, readCohorts(directory));
  const mortality = mortalityOf(lifeTable, national.mortalityScale);
  const mortality2015 = mortalityOf(lifeTable2015, national.mortalityScale);
  const mortalityAt = (base: number): Mortality => (base === 2015 ? mortality2015 : mortality);
  const singleAges = readSingleAges(directory, 2019);
  const singleAges2015 = readSingleAges(directory, 2015);
  const territory2015 = readTerritory2015(directory, codes, towns);
  const homes2015 = readHomes2015(directory, territory2015.codes);
  // Those who died are undone with the table that they are let die by: else ages and deaths do not meet.
  const agesWith = (deaths: Mortality): AgesOf =>
    agesByYear({
      series,
      ages2020: agesByMunicipality(towns, 2020),
      ages2021: agesByMunicipality(towns, 2021),
      mortality: deaths,
      inGroup2020: sharesInGroup([singleAges[0]!, ...singleAges.slice(0, -1)]),
    });
  const agesOf = agesWith(mortality);
  const agesOf2015 = agesWith(mortality2015);
  const ratiosAt = (base: number, persons: readonly number[], year: number): LocalRatios =>
    localRatios({
      base,
      municipalities,
      series,
      agesOf: base === 2015 ? agesOf2015 : agesOf,
      tfr: national.tfr,
      mortality: mortalityAt(base),
      singleAges: persons,
      birthsByAge: { year, births: readBirthsByAge(directory, year) },
    });
  const ratios = ratiosAt(2021, singleAges, 2015);
  const ratios2015 = ratiosAt(2015, singleAges2015, 2014);
  const flows = readFlows2015(directory, codes);
  const onward = new Map(
    receptionCentres(municipalities, series).map(({ code, in2015 }) => [
      code,
      in2015 ? onwardMoves(code, codes, flows, directory) : [],
    ]),
  );
  const streams = transitOf(municipalities, series, onward, innerMoves(directory, codes, flows, series));
  const attributes = readAttributes(directory, codes, towns);
  const profile = readMoveProfile(directory);
  const barriers = barrierTables();
  const earlier = readEarlierEvents(directory, codes, series);
  const migrationAt = (base: number, persons: readonly number[], dwellings: readonly number[]): Migration =>
    migrationEstimates({
      base,
      municipalities,
      attributes,
      series,
      agesOf: base === 2015 ? agesOf2015 : agesOf,
      singleAges: persons,
      mortality: mortalityAt(base),
      profile,
      transit: streams,
      earlier,
      dwellings,
      waters: watersOf(barriers['barriers']!, barriers['crossings']!),
    });
  const migration = migrationAt(
    2021,
    singleAges,
    municipalities.map((m) => m.dwellings2018),
  );
  const migration2015 = migrationAt(
    2015,
    singleAges2015,
    homes2015.map((h) => h.dwellings),
  );
  const occupancy = readOccupancy(directory);
  const woz = readWoz(directory, codes);
  const measured = {
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
    ...municipalTables(municipalities, series, occupancy, {
      ratios,
      attributes,
      streams,
      woz: woz.byCode,
    }),
  };
  const codeOf2023 = new Map(towns.map((town) => [town.municipality2022, town.municipality]));
  const pack = withId({
    format: 'draagvlak-pack',
    version: 1,
    kind: 'source',
    name: 'nederland',
    base: null,
    licence: LICENCES,
    sources: SOURCES,
    tables: {
      ...measured,
      ...schoolEstimateTables(measured),
      ...tables2015(homes2015, territory2015, ratios2015, series),
      ...nationalTables(
        national,
        { singleAges: { year: 2019, persons: singleAges }, scheduleYear: 2015, ratios, lifeTable },
        {
          singleAges: { year: 2015, persons: singleAges2015 },
          scheduleYear: 2014,
          ratios: ratios2015,
          lifeTable: lifeTable2015,
        },
      ),
      ...barriers,
      ...moveTables(
        profile,
        migration,
        migration2015,
        flows,
        transitFlows(municipalities, onward),
        readCoropFlows(directory),
      ),
      ...homesTables(directory, { municipalities, homes2015, occupancy, woz }),
      ...peopleTables(directory, { codes, municipalities, attributes, series, towns, mortality }),
    },
    outlines: {
      municipalities: readMunicipalOutlines(directory, (code) => codeOf2023.get(code) ?? code),
      country: readCountryOutline(directory),
    },
  });
  // What leaves here went through the door that every pack goes through.
  parsePack(packText(pack), 'the compiled source pack');
  const joined = (way: School['joined']): number => schools.filter((s) => s.joined === way).length;
  return {
    pack,
    report: {
      towns: towns.length,
      schools: { name: joined('name'), postcode: joined('postcode'), nearest: joined('nearest') },
      deviations,
      nationalLevel: ratios.nationalLevel,
      strength: ratios.strength,
      misfit: migration.misfit,
    },
  };
}
