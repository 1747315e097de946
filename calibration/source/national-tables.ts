/** Pack tables of national figures. */
import type { Table } from '../../scenarios/packages/format.js';
import { SOURCE_TABLES } from '../../scenarios/packages/source-tables.js';
import { from, makeTable } from '../../scenarios/packages/table.js';
import type { LocalRatios } from '../estimators/local-ratios.js';
import { MOTHER_AGES } from './national.js';
import { type NationalFigures, round } from './parameters.js';
import { origin } from './town-tables.js';

export function nationalTables(
  { lifeTable, mortalityScale, tfr, livingWithParents }: NationalFigures,
  singleAges: readonly number[],
  { schedule, nationalLevel }: LocalRatios,
): Record<string, Table> {
  const single = origin('03759ned', 2019, 'measured');
  const life = origin('60025', 1998, 'measured', 'women of 90 and older: guess');
  const scale = origin(
    '60025',
    'series',
    'derived',
    'fitted to life expectancy in 1998, 2015, 2020; straight line between',
  );
  const births = origin(
    '37201',
    2015,
    'derived',
    'births by age of mother over women on 31 December; sums to total fertility of 2015',
  );
  const children = origin('37422ned', 'series', 'measured', '2018 interpolated, 2020 held at 2019');
  const home = origin('news', 2021, 'measured', 'under 18: 1 by definition; above 30: falls by 13 % a year (guess)');
  const level = origin('37259', 'series', 'derived', 'observed over expected from the tables here');
  return {
    single_ages: makeTable('Residents by single age, province of Groningen', SOURCE_TABLES['single_ages']!, {
      age: from(
        single,
        singleAges.map((_, age) => age),
      ),
      persons: from(single, singleAges),
    }),
    life_table: makeTable('Life table of the Netherlands', SOURCE_TABLES['life_table']!, {
      sex: from(
        life,
        lifeTable.map((row) => row.sex),
      ),
      age: from(
        life,
        lifeTable.map((row) => row.age),
      ),
      width: from(
        life,
        lifeTable.map((row) => row.width),
      ),
      nqx: from(
        life,
        lifeTable.map((row) => row.nqx),
      ),
    }),
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
    fertility: makeTable('Births by age of mother', SOURCE_TABLES['fertility']!, {
      age: from(births, [...MOTHER_AGES]),
      width: from(
        births,
        MOTHER_AGES.map(() => 5),
      ),
      births_per_woman: from(
        births,
        schedule.map((rate) => round(rate, 5)),
      ),
    }),
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
    national_level: makeTable('National counts against the tables', SOURCE_TABLES['national_level']!, {
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
    }),
  };
}
