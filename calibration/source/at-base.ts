/** What the past says at a base: who lives where at which age, who dies and is born, who moves. The same for every base. */
import type { Base } from '../../scenarios/packages/bases.js';
import type { Waters } from '../../scenarios/packages/distance.js';
import { type Mortality, mortalityOf } from '../../scenarios/population/mortality.js';
import { type AgesOf, agesByYear } from '../estimators/ages-by-year.js';
import { sharesInGroup } from '../estimators/deaths.js';
import { type LocalRatios, localRatios } from '../estimators/local-ratios.js';
import { type Migration, type MigrationInputs, migrationEstimates } from '../estimators/migration.js';
import { oldAgeFactors, withOldAge } from '../estimators/old-age.js';
import { type AgeCounts, noAges } from './ages.js';
import { readBirthsByAge } from './national.js';
import type { BaseRates } from './national-tables.js';
import type { LifeTableRow } from './parameters.js';
import type { Published } from './published.js';
import type { AGE_YEARS, Town } from './towns.js';

/** Years that each base goes by. */
const YEARS = {
  2021: {
    singleAges: 2019,
    births: 2015,
    /** Years in which it is seen what the very old lose; none is counted after 1 January 2019. */
    oldAge: [2014, 2018],
  },
  2015: { singleAges: 2015, births: 2014, oldAge: [2010, 2014] },
} as const;

/** What moving is estimated from besides people and what is published of places. */
export interface Moving extends Pick<MigrationInputs, 'profile' | 'transit' | 'earlier'> {
  readonly waters: Waters;
}

export interface AtBase extends BaseRates {
  readonly mortality: Mortality;
  readonly migration: Migration;
}

export function atBase(base: Base, published: Published, moving: Moving): AtBase {
  const people = peopleAt(base, published);
  const ratios = ratiosAt(base, published, people);
  return {
    ...people,
    singleAges: { year: YEARS[base].singleAges, persons: people.singleAges },
    scheduleYear: YEARS[base].births,
    ratios,
    migration: migrationAt(base, published, people, moving),
  };
}

interface People {
  /** Residents of the province of Groningen by single age: the shape of ages inside their groups. */
  readonly singleAges: readonly number[];
  readonly lifeTable: readonly LifeTableRow[];
  readonly mortality: Mortality;
  readonly agesOf: AgesOf;
}

/** Those who died are undone with the table that they are let die by: else ages and deaths do not meet. */
function peopleAt(base: Base, { national, cohorts, singleAges, series, towns }: Published): People {
  const lifeTable = lifeTableAt(base, { national, cohorts });
  const mortality = mortalityOf(lifeTable, national.mortalityScale);
  const ages2019 = singleAges[2019];
  const agesOf = agesByYear({
    series,
    ages2020: agesByMunicipality(towns, 2020),
    ages2021: agesByMunicipality(towns, 2021),
    mortality,
    inGroup2020: sharesInGroup([ages2019[0]!, ...ages2019.slice(0, -1)]),
  });
  return { singleAges: singleAges[YEARS[base].singleAges], lifeTable, mortality, agesOf };
}

/** The life table of 1998 with the very old as cohorts in the years before the base. */
function lifeTableAt(base: Base, { national, cohorts }: Pick<Published, 'national' | 'cohorts'>): LifeTableRow[] {
  const [from, to] = YEARS[base].oldAge;
  const measured = mortalityOf(national.lifeTable, national.mortalityScale);
  return withOldAge(national.lifeTable, oldAgeFactors(cohorts, measured, from, to));
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

function ratiosAt(base: Base, { directory, municipalities, series, national }: Published, people: People): LocalRatios {
  const year = YEARS[base].births;
  return localRatios({
    ...people,
    base,
    municipalities,
    series,
    tfr: national.tfr,
    birthsByAge: { year, births: readBirthsByAge(directory, year) },
  });
}

function migrationAt(
  base: Base,
  { municipalities, homes2015, attributes, series }: Published,
  people: People,
  moving: Moving,
): Migration {
  const dwellings =
    base === 2015 ? homes2015.map((home) => home.dwellings) : municipalities.map((m) => m.dwellings2018);
  return migrationEstimates({ ...people, ...moving, base, municipalities, centres: attributes, series, dwellings });
}
