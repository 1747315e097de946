/** Pack tables about learning: education, study cities, secondary schools, what students are paid. */
import { InputError } from '../../scenarios/errors.js';
import { STUDY_LEVELS, TRACKS } from '../../scenarios/packages/columns/learning.js';
import { SOURCE_TABLES } from '../../scenarios/packages/columns/source-tables.js';
import type { Table } from '../../scenarios/packages/format.js';
import { columnsOf, makeTable } from '../../scenarios/packages/table.js';
import { type AgeEducation, type AreaEducation, EDUCATION_YEAR } from './education.js';
import { round } from './parameters.js';
import type { SecondarySchool } from './secondary-schools.js';
import { STUDY_CITIES } from './study-cities.js';
import { origin } from './town-tables.js';
import type { Town } from './towns.js';

function educationTable(areas: readonly AreaEducation[]): Table {
  const published = origin(
    '85525NED',
    EDUCATION_YEAR,
    'later',
    'divided by their sum; Limburg in the ratio in which its municipalities differ from the country in 2021',
  );
  const tracks = origin(
    '80042ned',
    2021,
    'later',
    'school year 2021/22: pupils of the upper years of each track, per year of the track; Flevoland, Gelderland, Limburg, Noord-Brabant, Overijssel: what the others leave of the country',
  );
  return makeTable('Education by province', SOURCE_TABLES['education']!, {
    ...columnsOf(areas, {
      area: [published, (a) => a.area],
      low: [published, (a) => round(a.low, 4)],
      middle: [published, (a) => round(1 - round(a.low, 4) - round(a.high, 4), 4)],
      high: [published, (a) => round(a.high, 4)],
      havo_vwo: [tracks, (a) => round(a.havoVwo, 4)],
    }),
  });
}

function ageTable(groups: readonly AgeEducation[]): Table {
  const guess = origin(
    '85525NED',
    EDUCATION_YEAR,
    'later',
    'guess: shape by age, its odds scaled to the national shares of 15 to 75 with the residents of 2021',
  );
  return makeTable('Education by age', SOURCE_TABLES['education_by_age']!, {
    ...columnsOf(groups, {
      age: [guess, (g) => g.age],
      width: [guess, (g) => g.width],
      low: [guess, (g) => round(g.low, 4)],
      high: [guess, (g) => round(g.high, 4)],
    }),
  });
}

/** @throws InputError when a city of the list is no town with residents. */
function placeTable(towns: readonly Town[]): Table {
  const largest = new Map<string, Town>();
  for (const town of towns) {
    const known = largest.get(town.name);
    if (!known || known.residents[2021] < town.residents[2021]) largest.set(town.name, town);
  }
  const rows = STUDY_CITIES.flatMap((city) => {
    const town = largest.get(city.town ?? city.city);
    if (!town || town.x === null || town.y === null) {
      throw new InputError(`list of study cities: no town '${city.town ?? city.city}' with coordinates`);
    }
    const { municipality, x, y } = town;
    return STUDY_LEVELS.flatMap((level) =>
      city[level] === undefined ? [] : [{ city: city.city, municipality, level, students: city[level], x, y }],
    );
  });
  const list = origin('higher-education', 2020, 'derived', 'enrolment about 2020, split over cities by hand');
  const centre = origin('pc4', 2021, 'derived', 'centre of the town');
  return makeTable('Where students are enrolled', SOURCE_TABLES['study_places']!, {
    ...columnsOf(rows, {
      city: [list, (r) => r.city],
      municipality: [list, (r) => r.municipality],
      level: [list, (r) => r.level],
      students: [list, (r) => r.students],
      x_m: [centre, (r) => r.x],
      y_m: [centre, (r) => r.y],
    }),
  });
}

function schoolTable(schools: readonly SecondarySchool[]): Table {
  const list = origin('duo-vo', 2022, 'later', 'list of May 2022: structure, the same at every base');
  const where = origin('duo-vo', 2022, 'later', 'municipality whose outline holds the site, boundaries of 2023');
  return makeTable('Secondary schools', SOURCE_TABLES['secondary_schools']!, {
    ...columnsOf(schools, {
      id: [list, (s) => s.id],
      municipality: [where, (s) => s.municipality],
      x_m: [list, (s) => s.x],
      y_m: [list, (s) => s.y],
      pupils: [origin('duo-vo', 2019, 'measured', 'sites with a count'), (s) => s.pupils],
    }),
    ...columnsOf(
      schools,
      Object.fromEntries(TRACKS.map((track, t) => [track, [list, (s: SecondarySchool) => s.tracks[t]!] as const])),
    ),
  });
}

/** Study years that begin in these years are paid by a loan alone; before and after there is a grant. */
const LOAN = { first: 2015, last: 2022 } as const;
const FINANCE_YEARS = { first: 2005, last: 2080 } as const;

/** Left home within sixteen months, of starters who lived at home: of 2014 and of 2015. */
const LEAVING = [
  { level: 'hbo', regime: 'grant', share: 0.23 },
  { level: 'hbo', regime: 'loan', share: 0.14 },
  { level: 'wo', regime: 'grant', share: 0.61 },
  { level: 'wo', regime: 'loan', share: 0.45 },
] as const;

function financeTable(): Table {
  const law = origin('student-finance', 'series', 'later', 'from 2023 on law of 2023; after that unchanged');
  const { first, last } = FINANCE_YEARS;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return makeTable('What students are paid', SOURCE_TABLES['student_finance']!, {
    ...columnsOf(years, {
      year: [law, (year) => year],
      regime: [law, (year) => (year >= LOAN.first && year <= LOAN.last ? 'loan' : 'grant')],
    }),
  });
}

function leavingTable(): Table {
  const published = origin('student-finance', 2016, 'measured', 'starters of 2014 and 2015, as reported in the news');
  return makeTable('Leaving home to study', SOURCE_TABLES['study_leaving']!, {
    ...columnsOf(LEAVING, {
      level: [published, (r) => r.level],
      regime: [published, (r) => r.regime],
      share: [published, (r) => r.share],
    }),
  });
}

/** What the tables about learning are made of. */
export interface Learning {
  readonly areas: readonly AreaEducation[];
  readonly ages: readonly AgeEducation[];
  readonly schools: readonly SecondarySchool[];
  readonly towns: readonly Town[];
}

export const learningTables = ({ areas, ages, schools, towns }: Learning): Record<string, Table> => ({
  education: educationTable(areas),
  education_by_age: ageTable(ages),
  study_places: placeTable(towns),
  secondary_schools: schoolTable(schools),
  student_finance: financeTable(),
  study_leaving: leavingTable(),
});
