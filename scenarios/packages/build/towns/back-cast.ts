/**
 * Residents of towns by age and sex in a year that no town was counted in: the cohorts of 2020 taken back five years, with
 * those who died in them, brought to the counts of the municipality of that time.
 *
 * The town's total follows from its cohorts: it is an estimate, no observation of it exists.
 */
import { cohortsBack } from '../../../population/cohorts-back.js';
import type { Mortality } from '../../../population/mortality.js';
import { allocate } from '../../allocate.js';
import { AGE_GROUPS, GROUPS_OF_CLASS } from '../../rules.js';
import { controlledRounding, fitted } from './controlled-rounding.js';

const GROUPS = AGE_GROUPS.length;
const ROUNDS = 60;
/** Towns smaller than this get, the smaller the more, the age pattern and growth of their municipality. */
const SMALL = 120;
/** The year of the counts, and how far back they are taken. */
const [COUNTED, BACK] = [2020, 5] as const;
/** Ages at which a group is partly made up of people who come and go. */
const STUDENTS = { from: 10, to: 25 };

/** Weight of a cell without anybody in 2020, per resident: it takes what the counts ask for, no more. */
const NOBODY = 1e-9;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Ages five years earlier, real numbers. @param ages 40 counts by sex and five-year group */
function fiveYearsBack(ages: readonly number[], studentCity: boolean, mortality: Mortality): number[] {
  return cohortsBack(ages, COUNTED, BACK, mortality).map((n, i) => {
    const age = AGE_GROUPS[i % GROUPS]!;
    if (age < STUDENTS.from || age >= STUDENTS.to) return n;
    return studentCity ? ages[i]! : (n + ages[i]!) / 2;
  });
}

/** Small towns mixed with the pattern of all: a handful of people says little about where they were. */
function seeds(ages2020: readonly (readonly number[])[], studentCity: boolean, mortality: Mortality): number[][] {
  const back = ages2020.map((ages) => fiveYearsBack(ages, studentCity, mortality));
  const all = back[0]!.map((_, i) => sum(back.map((row) => row[i]!)));
  const everybody = sum(ages2020.map(sum));
  if (everybody === 0) return back;
  return back.map((row, t) => {
    const residents = sum(ages2020[t]!);
    const pattern = Math.max(0, 1 - residents / SMALL);
    // Somebody may have been of an age that nobody of the cohorts of 2020 was.
    return row.map((n, i) =>
      all[i]! > 0 ? (1 - pattern) * n + (pattern * all[i]! * residents) / everybody : NOBODY * residents,
    );
  });
}

/** Counts of a municipality that its towns are brought to. */
export interface Counts {
  readonly classes: readonly number[];
  readonly men: number;
  readonly women: number;
}

/**
 * Whole residents by town and cell (men of all groups, then women); classes and sexes add up to the counts exactly.
 *
 * @param ages2020 40 counts by town; a municipality with residents has a town with some.
 * @param studentCity whether people of 10 to 24 are those of 2020 rather than their own cohort: students come and go.
 */
export function backCast(
  ages2020: readonly (readonly number[])[],
  { classes, men, women }: Counts,
  studentCity: boolean,
  mortality: Mortality,
): number[][] {
  const seed = seeds(ages2020, studentCity, mortality);
  const all = seed[0]!.map((_, i) => sum(seed.map((row) => row[i]!)));
  const bySex = [0, 1].map((s) => GROUPS_OF_CLASS.map((groups) => sum(groups.map((g) => all[s * GROUPS + g]!))));
  const sexes = [men, women];
  const wanted = fitted(bySex, sexes, classes, ROUNDS);
  const whole = controlledRounding(fitted(wanted, sexes, classes, 1), sexes, classes);
  const cells = new Array<number>(2 * GROUPS).fill(0);
  [0, 1].forEach((s) => {
    GROUPS_OF_CLASS.forEach((groups, c) => {
      const shares = allocate(
        groups.map((g) => all[s * GROUPS + g]!),
        whole[s]![c]!,
      );
      groups.forEach((g, i) => {
        cells[s * GROUPS + g] = shares[i]!;
      });
    });
  });
  const scaled = seed.map((row) => row.map((n, i) => (all[i]! > 0 ? (n * cells[i]!) / all[i]! : 0)));
  const residents = allocate(scaled.map(sum), sum(cells));
  return controlledRounding(fitted(scaled, residents, cells, ROUNDS), residents, cells);
}
