/** National figures that stand in the table of parameters: life table, fertility, living with parents. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../scenarios/errors.js';
import { byKey, type Row, readRows } from './csv.js';

/** First year of the interpolated yearly series. */
const SCALE_YEARS = { first: 1998, last: 2020 } as const;

export interface LifeTableRow {
  readonly sex: 'm' | 'w';
  readonly age: number;
  readonly width: number;
  readonly nqx: number;
}
export interface NationalFigures {
  readonly lifeTable: readonly LifeTableRow[];
  /** Multiplier on the hazards of the life table, by sex and year. */
  readonly mortalityScale: readonly { sex: 'm' | 'w'; year: number; scale: number }[];
  readonly tfr: readonly { year: number; children: number }[];
  /** Share living with parents by sex and age, 0 to 60. */
  readonly livingWithParents: readonly { sex: 'm' | 'w'; age: number; share: number }[];
}

const SEXES = [
  ['m', 'male'],
  ['w', 'female'],
] as const;

/** The folder above is accepted too: the table stands beside the folder of source tables. */
export function readParameters(directory: string): Map<string, Row> {
  const found = [directory, join(directory, '..')].find((folder) => existsSync(join(folder, 'parameters.csv')));
  if (found === undefined) {
    throw new InputError('parameters.csv is missing: expected in the folder of source tables or in the one above it');
  }
  return byKey(readRows(found, 'parameters.csv'), (row) => row.text('name'));
}

/** @throws InputError when the table has no such row */
export function parameterValue(parameters: ReadonlyMap<string, Row>, name: string): number {
  const row = parameters.get(name);
  if (!row) throw new InputError(`parameters.csv: there is no row '${name}'`);
  return row.number('value');
}

/** A straight line through known years; constant after the last one. */
function interpolated(known: ReadonlyMap<number, number>, first: number, last: number): number[] {
  const years = [...known.keys()].sort((a, b) => a - b);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    const before = Math.max(...years.filter((y) => y <= year));
    const after = years.find((y) => y >= year) ?? before;
    if (before === after) return known.get(before)!;
    const part = (year - before) / (after - before);
    return known.get(before)! * (1 - part) + known.get(after)! * part;
  });
}

/** The one year whose total fertility was not found. */
const TFR_GAP = 2018;

/** Age at which the measured shares end, and the yearly factor after it (guess: near 6 % of men at 35). */
const LAST_MEASURED = 30;
const TAIL = 0.87;
const LAST_AGE = 60;

export function readNationalFigures(directory: string): NationalFigures {
  const rows = readParameters(directory);
  const value = (name: string): number => parameterValue(rows, name);
  const lifeTable = SEXES.flatMap(([sex, word]) => {
    const group = (age: number, width: number): LifeTableRow => {
      const name = width === 1 ? `nqx_${word}_1998_${age}` : `nqx_${word}_1998_${age}_${age + width - 1}`;
      return { sex, age, width, nqx: value(name) };
    };
    return [group(0, 1), group(1, 4), ...Array.from({ length: 20 }, (_, i) => group(5 * (i + 1), 5))];
  });
  const mortalityScale = SEXES.flatMap(([sex, word]) => {
    const known = new Map([1998, 2015, 2020].map((year) => [year, value(`mortality_scale_${word}_${year}`)]));
    return interpolated(known, SCALE_YEARS.first, SCALE_YEARS.last).map((scale, i) => ({
      sex,
      year: SCALE_YEARS.first + i,
      scale: round(scale, 4),
    }));
  });
  const tfrKnown = new Map<number, number>();
  for (let year = 2000; year <= 2019; year++) if (year !== TFR_GAP) tfrKnown.set(year, value(`tfr_${year}`));
  const tfr = interpolated(tfrKnown, 2000, 2020).map((children, i) => ({
    year: 2000 + i,
    children: round(children, 4),
  }));
  const livingWithParents = SEXES.flatMap(([sex, word]) =>
    Array.from({ length: LAST_AGE + 1 }, (_, age) => ({ sex, age, share: round(shareAt(value, word, age), 4) })),
  );
  return { lifeTable, mortalityScale, tfr, livingWithParents };
}

function shareAt(value: (name: string) => number, word: string, age: number): number {
  if (age < 18) return 1;
  const measured = value(`living_with_parents_${word}_${Math.min(age, LAST_MEASURED)}`) / 100;
  return age <= LAST_MEASURED ? measured : measured * TAIL ** (age - LAST_MEASURED);
}

/** As many decimals as are meaningful. */
export function round(x: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(x * scale) / scale;
}
