/** Pack tables of what was estimated about schools: which close, and which are chosen. */
import { SOURCE_TABLES } from '../../scenarios/packages/columns/source-tables.js';
import type { Pack, Table } from '../../scenarios/packages/format.js';
import { from, makeTable, type Origin } from '../../scenarios/packages/table.js';
import { CHOICE_TERMS, CHOICE_YEARS, type ChoiceFit, choicesOf, fitChoice } from '../estimators/school-choice.js';
import { HAZARD_TERMS, type SchoolHazard, SIZE_BANDS, schoolHazard } from '../estimators/school-hazard.js';
import { fitTransfers, TRANSFER_TERMS, transfersOf } from '../estimators/school-transfer.js';
import { round } from './parameters.js';
import { origin } from './town-tables.js';

type Row = Readonly<Record<string, number | string | null>>;

const tableOf = (title: string, name: string, made: Origin, rows: readonly Row[]): Table =>
  makeTable(
    title,
    SOURCE_TABLES[name]!,
    Object.fromEntries(
      Object.keys(SOURCE_TABLES[name]!).map((column) => [
        column,
        from(
          made,
          rows.map((row) => row[column]!),
        ),
      ]),
    ),
  );

function hazardTable({ schools, fit, periods, events }: SchoolHazard): Table {
  const closures = schools.filter(({ outcome }) => outcome === 'closed').length;
  const terms = HAZARD_TERMS.map(({ term }, t) => ({
    term,
    value: round(fit.values[t]!, 4),
    standard_error: round(fit.errors[t]!, 4),
    schools: schools.length,
    closures,
  }));
  const levels = periods.map(({ from: year, closed, expected }) => ({
    term: `period_${year}`,
    value: round(Math.log(closed / expected), 4),
    standard_error: round(1 / Math.sqrt(closed), 4),
    schools: events.reduce((sum, row) => sum + (row.from === year ? row.schools : 0), 0),
    closures: closed,
  }));
  const made = origin(
    'duo-po',
    'none',
    'derived',
    'complementary log-log regression on sites of the country, October 2014 to December 2020',
  );
  return tableOf('Yearly hazard of a school closing', 'school_hazard', made, [...terms, ...levels]);
}

function eventTable({ events }: SchoolHazard): Table {
  const rows = events.map(({ band, expected, ...row }) => ({
    ...row,
    from_pupils: SIZE_BANDS[band]!,
    expected: round(expected, 1),
  }));
  const made = origin('duo-po', 'series', 'derived', '2014: institutions with one site alone');
  return tableOf('Schools at risk by size, and what became of them', 'school_events', made, rows);
}

/** Estimates of some years as one, with the larger of their own errors and the spread between them. */
function pooled(fits: readonly ChoiceFit[], t: number): { value: number; standard_error: number } {
  const values = fits.map((fit) => fit.values[t]!);
  const value = values.reduce((a, b) => a + b, 0) / values.length;
  // The same schools in three years: the errors of the years are taken as one, not averaged away.
  const own = fits.reduce((sum, fit) => sum + fit.errors[t]! ** 2, 0) / fits.length;
  const between = values.reduce((sum, v) => sum + (v - value) ** 2, 0) / (values.length - 1);
  return { value, standard_error: Math.sqrt(own + between) };
}

function choiceTable(tables: Pack['tables']): Table {
  const fits = CHOICE_YEARS.map((year) => fitChoice(choicesOf({ tables }, year)));
  const transfer = fitTransfers(transfersOf({ tables }));
  const standing = CHOICE_TERMS.map((term, t) => {
    const { value, standard_error } = pooled(fits, t);
    const yearly = CHOICE_YEARS.map((year, y) => [`value_${year}`, round(fits[y]!.values[t]!, 4)]);
    return {
      kind: 'standing',
      term,
      value: round(value, 4),
      standard_error: round(standard_error, 4),
      ...Object.fromEntries(yearly),
      schools: fits.at(-1)!.schools,
    };
  });
  const moved = TRANSFER_TERMS.map((term, t) => ({
    kind: 'transfer',
    term,
    value: round(transfer.values[t]!, 4),
    standard_error: round(transfer.errors[t]!, 4),
    ...Object.fromEntries(CHOICE_YEARS.map((year) => [`value_${year}`, null])),
    schools: transfer.receivers,
  }));
  const made = origin(
    'duo-po',
    'none',
    'derived',
    'least squares on logarithms of pupils and distances of schools in towns under 15,000 residents; transfer: on what schools gained around closed ones',
  );
  return tableOf('Choice of a school', 'school_choice', made, [...standing, ...moved]);
}

/** @param tables `schools`, `towns`, `ages_2020`, `municipalities` and `municipal_series` of the source pack. */
export function schoolEstimateTables(tables: Pack['tables']): Record<string, Table> {
  const hazard = schoolHazard({ tables });
  return {
    school_hazard: hazardTable(hazard),
    school_events: eventTable(hazard),
    school_choice: choiceTable(tables),
  };
}
