/** Pack tables about moving: profile, ages of foreign migrants, flows, attraction of places. */
import { SOURCE_TABLES } from '../../scenarios/packages/columns/source-tables.js';
import type { Table } from '../../scenarios/packages/format.js';
import { from, makeTable, type Origin } from '../../scenarios/packages/table.js';
import type { Migration } from '../estimators/migration.js';
import { WINDOWS } from '../estimators/moving-levels.js';
import { AGE_CLASSES } from '../estimators/municipal-series.js';
import { COROP_YEARS, type CoropFlow, type Flow, type Flows2015 } from './flows.js';
import { isMeasured, type MoveProfile } from './move-profile.js';
import { round } from './parameters.js';
import { origin } from './town-tables.js';

/** The last year before the base, for figures of the five years up to it. */
const yearBefore = (base: number): number => base - 1;

function profileTable({ within, between }: MoveProfile): Table {
  const measured = origin('verhuisgedrag', 2017, 'measured', 'the country; from 74 on a guess, divided as at 70 to 73');
  const ages = within.map((_, age) => age);
  return makeTable('Moves by age', SOURCE_TABLES['move_profile']!, {
    age: from(measured, ages),
    within: from(
      measured,
      within.map((p) => round(p, 5)),
    ),
    between: from(
      measured,
      between.map((p) => round(p, 5)),
    ),
    basis: from(
      measured,
      ages.map((age) => (isMeasured(age) ? 'measured' : 'guess')),
    ),
  });
}

function foreignTable({ immigration, emigration }: Migration, base: number): Table {
  const shape = 'Rogers-Castro schedule of emigration 2017 over the residents by age';
  return makeTable('Ages of foreign migrants', SOURCE_TABLES['foreign_ages']!, {
    age: from(
      origin('verhuisgedrag', 2017, 'measured', 'the country; from 74 on a guess, divided as at 70 to 73'),
      immigration.map((_, age) => age),
    ),
    immigration: from(
      origin(
        '37259',
        yearBefore(base),
        'derived',
        `nine classes from net migration of the country ${base - 5}-${yearBefore(base)} and emigration; inside a class: ${shape}`,
      ),
      immigration.map((share) => round(share, 6)),
    ),
    emigration: from(
      origin('verhuisgedrag', 2017, 'derived', shape),
      emigration.map((share) => round(share, 6)),
    ),
  });
}

function effectTable({ places }: Migration, base: number): Table {
  const of = (note: string): Origin => origin('37259', yearBefore(base), 'derived', note);
  const span = `${base - 5}-${yearBefore(base)}`;
  const solved = of(`gravity model solved for the net internal migration ${span}; logarithm halved from 45 on`);
  const internal = of('net migration less immigration and emigration by the national ages; transit out');
  const cohorts = of(`residents ${base} by class less those of ${base - 5}, births and deaths: five years`);
  const total = of(
    `residents ${base} by class less those of ${base - 5}, births and deaths; by the ages of moving that give these cohorts, inside a class by the move profile; from 65 on without what adds up to no migration over the country`,
  );
  const level = of('arrivals less departures, transit and moves inside the municipality of today out, per resident');
  const departures = of('departures, the same out, over residents by age times the move profile');
  const classes = (
    prefix: string,
    from_: Origin,
    values: (p: Migration['places'][number]) => readonly number[],
    digits: number,
  ) =>
    AGE_CLASSES.map(
      (name, c) =>
        [
          `${prefix}_${name}`,
          from(
            from_,
            places.map((p) => round(values(p)[c]!, digits)),
          ),
        ] as const,
    );
  return makeTable('Attraction of municipalities', SOURCE_TABLES['place_effects']!, {
    code: from(
      origin('70072ned', 2022, 'measured', 'boundaries of 2023'),
      places.map((p) => p.code),
    ),
    ...Object.fromEntries(classes('effect', solved, (p) => p.effects, 4)),
    effect_all: from(
      solved,
      places.map((p) => round(p.all, 4)),
    ),
    ...Object.fromEntries(classes('internal', internal, (p) => p.internal, 1)),
    ...Object.fromEntries(classes('total', total, (p) => p.total, 1)),
    ...Object.fromEntries(classes('cohort', cohorts, (p) => p.cohorts, 0)),
    ...Object.fromEntries(
      WINDOWS.map((w, i) => [
        `level_${w}`,
        from(
          level,
          places.map((p) => round(p.levels[i]!, 5)),
        ),
      ]),
    ),
    ...Object.fromEntries(
      WINDOWS.map((w, i) => [
        `departure_level_${w}`,
        from(
          departures,
          places.map((p) => round(p.departureLevels[i]!, 4)),
        ),
      ]),
    ),
  });
}

function flowTable(title: string, name: string, flows: readonly Flow[], from_: Origin): Table {
  return makeTable(title, SOURCE_TABLES[name]!, {
    origin: from(
      from_,
      flows.map((f) => f.origin),
    ),
    destination: from(
      from_,
      flows.map((f) => f.destination),
    ),
    moves: from(
      from_,
      flows.map((f) => f.moves),
    ),
  });
}

function coropTable(flows: readonly CoropFlow[]): Table {
  const published = origin('81734NED', 'series', 'measured', 'regions as they were in the year');
  return makeTable('Moves between COROP regions', SOURCE_TABLES['od_corop']!, {
    origin: from(
      published,
      flows.map((f) => f.origin),
    ),
    destination: from(
      published,
      flows.map((f) => f.destination),
    ),
    ...Object.fromEntries(
      COROP_YEARS.map((year, y) => [
        `moves_${year}`,
        from(
          { ...published, year },
          flows.map((f) => f.moves[y]!),
        ),
      ]),
    ),
  });
}

export const moveTables = (
  profile: MoveProfile,
  migration: Migration,
  migration2015: Migration,
  flows: Flows2015,
  transit: readonly Flow[],
  corop: readonly CoropFlow[],
): Record<string, Table> => ({
  move_profile: profileTable(profile),
  foreign_ages: foreignTable(migration, 2021),
  foreign_ages_2015: foreignTable(migration2015, 2015),
  place_effects: effectTable(migration, 2021),
  place_effects_2015: effectTable(migration2015, 2015),
  od_2015: flowTable(
    'Moves between municipalities in 2015',
    'od_2015',
    flows.moves,
    origin('81734NED', 2015, 'derived', 'recoded to 2023, divided municipalities in whole persons: adds up to 697,605'),
  ),
  transit_2015: flowTable(
    'Moves out of reception centres in 2015',
    'transit_2015',
    transit,
    origin('81734NED', 2015, 'derived', 'moves to a municipality beyond those back from it, by the codes of 2015'),
  ),
  od_corop: coropTable(corop),
});
