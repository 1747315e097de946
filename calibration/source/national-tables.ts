/** Pack tables of national figures. */
import { SOURCE_TABLES } from '../../scenarios/packages/columns/source-tables.js';
import type { Table } from '../../scenarios/packages/format.js';
import { from, makeTable } from '../../scenarios/packages/table.js';
import { MOTHER_AGES } from '../estimators/births.js';
import type { LocalRatios } from '../estimators/local-ratios.js';
import { type LifeTableRow, type NationalFigures, round } from './parameters.js';
import { origin } from './town-tables.js';

const singleTable = (persons: readonly number[], year: number): Table =>
  makeTable('Residents by single age, province of Groningen', SOURCE_TABLES['single_ages']!, {
    age: from(
      origin('03759ned', year, 'measured'),
      persons.map((_, age) => age),
    ),
    persons: from(origin('03759ned', year, 'measured'), persons),
  });

function fertilityTable(schedule: readonly number[], year: number): Table {
  const births = origin(
    '37201',
    year,
    'derived',
    `births by age of mother over women on 31 December; sums to total fertility of ${year}`,
  );
  return makeTable('Births by age of mother', SOURCE_TABLES['fertility']!, {
    age: from(births, [...MOTHER_AGES]),
    width: from(
      births,
      MOTHER_AGES.map(() => 5),
    ),
    births_per_woman: from(
      births,
      schedule.map((rate) => round(rate, 5)),
    ),
  });
}

function levelTable(nationalLevel: LocalRatios['nationalLevel']): Table {
  const level = origin('37259', 'series', 'derived', 'observed over expected from the tables here');
  return makeTable('National counts against the tables', SOURCE_TABLES['national_level']!, {
    kind: from(
      level,
      nationalLevel.map((row) => row.kind),
    ),
    year: from(
      level,
      nationalLevel.map((row) => row.year),
    ),
    factor: from(
      level,
      nationalLevel.map((row) => round(row.factor, 4)),
    ),
  });
}

/** What differs between bases: residents by single age, births by age of mother, national level, the very old of the life table. */
export interface BaseRates {
  readonly singleAges: { readonly year: number; readonly persons: readonly number[] };
  readonly scheduleYear: number;
  readonly ratios: LocalRatios;
  readonly lifeTable: readonly LifeTableRow[];
}

function lifeTableOf(rows: readonly LifeTableRow[]): Table {
  const note =
    'from 85 on as cohorts of two provinces in the five years before the base; women of 90 and older had been a guess';
  const life = origin('60025', 1998, 'derived', note);
  return makeTable('Life table of the Netherlands', SOURCE_TABLES['life_table']!, {
    sex: from(
      life,
      rows.map((row) => row.sex),
    ),
    age: from(
      life,
      rows.map((row) => row.age),
    ),
    width: from(
      life,
      rows.map((row) => row.width),
    ),
    nqx: from(
      life,
      rows.map((row) => round(row.nqx, 5)),
    ),
  });
}

export function nationalTables(
  { mortalityScale, tfr, livingWithParents }: NationalFigures,
  at2021: BaseRates,
  at2015: BaseRates,
): Record<string, Table> {
  const scale = origin(
    '60025',
    'series',
    'derived',
    'fitted to life expectancy in 1998, 2015, 2020; straight line between',
  );
  const children = origin('37422ned', 'series', 'measured', '2018 interpolated, 2020 held at 2019');
  const home = origin('news', 2021, 'measured', 'under 18: 1 by definition; above 30: falls by 13 % a year (guess)');
  return {
    single_ages: singleTable(at2021.singleAges.persons, at2021.singleAges.year),
    single_ages_2015: singleTable(at2015.singleAges.persons, at2015.singleAges.year),
    life_table: lifeTableOf(at2021.lifeTable),
    life_table_2015: lifeTableOf(at2015.lifeTable),
    mortality_scale: makeTable('Multiplier on the hazards of the life table', SOURCE_TABLES['mortality_scale']!, {
      sex: from(
        scale,
        mortalityScale.map((row) => row.sex),
      ),
      year: from(
        scale,
        mortalityScale.map((row) => row.year),
      ),
      scale: from(
        scale,
        mortalityScale.map((row) => row.scale),
      ),
    }),
    fertility: fertilityTable(at2021.ratios.schedule, at2021.scheduleYear),
    fertility_2015: fertilityTable(at2015.ratios.schedule, at2015.scheduleYear),
    tfr: makeTable('Total fertility', SOURCE_TABLES['tfr']!, {
      year: from(
        children,
        tfr.map((row) => row.year),
      ),
      children_per_woman: from(
        children,
        tfr.map((row) => row.children),
      ),
    }),
    living_with_parents: makeTable('Living with parents', SOURCE_TABLES['living_with_parents']!, {
      sex: from(
        home,
        livingWithParents.map((row) => row.sex),
      ),
      age: from(
        home,
        livingWithParents.map((row) => row.age),
      ),
      share: from(
        home,
        livingWithParents.map((row) => row.share),
      ),
    }),
    national_level: levelTable(at2021.ratios.nationalLevel),
    national_level_2015: levelTable(at2015.ratios.nationalLevel),
  };
}
