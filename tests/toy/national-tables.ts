/** The national tables of toy packs: rounded figures of the size of the published ones. */
import {
  fertility,
  lifeTable,
  livingWithParents,
  mortalityScale,
  nationalLevel,
  singleAges,
  tfr,
} from '../../scenarios/packages/columns/tables.js';
import type { Table } from '../../scenarios/packages/format.js';
import { from, makeTable } from '../../scenarios/packages/table.js';

const TOY = { source: 'toy', basis: 'derived', year: 'none' } as const;
const SERIES = { source: 'toy', basis: 'derived', year: 'series' } as const;

const GROUP_AGES = [0, 1, ...Array.from({ length: 20 }, (_, g) => 5 + 5 * g)];
/** Probability of dying in the age group, per 10,000. */
const NQX = {
  m: [58, 13, 8, 9, 24, 34, 35, 40, 55, 90, 147, 240, 400, 700, 1180, 1900, 3000, 4480, 6140, 7700, 8850, 9700],
  w: [47, 10, 5, 7, 12, 14, 18, 24, 40, 68, 107, 160, 240, 380, 610, 1000, 1700, 2970, 4800, 6600, 8200, 9500],
} as const;
/** Share living with parents from age 18, per cent. */
const WITH_PARENTS = {
  m: [91, 84, 78, 72, 65, 56, 48, 39, 31, 24, 19, 15, 12],
  w: [88, 78, 69, 60, 50, 40, 31, 23, 17, 12, 9, 7, 5.5],
} as const;
const BIRTHS_PER_1000 = [2.1, 23.4, 89.3, 127.5, 66.5, 11.3, 0.6];
const TFR = [1.72, 1.68, 1.71, 1.66, 1.66, 1.62, 1.59, 1.57];

const sexes = ['m', 'w'] as const;
const both = <T>(of: (sex: 'm' | 'w') => readonly T[]): T[] => sexes.flatMap((sex) => [...of(sex)]);

/** A province that has no students: about level to 60, then falling. */
const provincial = (age: number): number =>
  age === 95 ? 1000 : Math.round(6000 + 40 * Math.min(age, 55) - (age > 60 ? 230 * (age - 60) : 0));

export function nationalTables(): Record<string, Table> {
  const ages = Array.from({ length: 96 }, (_, age) => age);
  const scaleYears = [1998, 2015, 2020];
  const years = TFR.map((_, i) => 2012 + i);
  return {
    single_ages: makeTable('Residents by single age', singleAges, {
      age: from(TOY, ages),
      persons: from(
        { ...TOY, year: 2019 },
        ages.map((age) => Math.max(300, provincial(age))),
      ),
    }),
    life_table: makeTable('Life table', lifeTable, {
      sex: from(
        TOY,
        both((sex) => GROUP_AGES.map(() => sex)),
      ),
      age: from(
        TOY,
        both(() => GROUP_AGES),
      ),
      width: from(
        TOY,
        both(() => GROUP_AGES.map((_, g) => (g === 0 ? 1 : g === 1 ? 4 : 5))),
      ),
      nqx: from(
        TOY,
        both((sex) => NQX[sex].map((n) => n / 10000)),
      ),
    }),
    mortality_scale: makeTable('Level of mortality', mortalityScale, {
      sex: from(
        SERIES,
        both((sex) => scaleYears.map(() => sex)),
      ),
      year: from(
        SERIES,
        both(() => scaleYears),
      ),
      scale: from(
        SERIES,
        both((sex) => (sex === 'm' ? [0.98, 0.63, 0.63] : [0.99, 0.76, 0.76])),
      ),
    }),
    fertility: makeTable('Births per woman', fertility, {
      age: from(
        TOY,
        BIRTHS_PER_1000.map((_, g) => 15 + 5 * g),
      ),
      width: from(
        TOY,
        BIRTHS_PER_1000.map(() => 5),
      ),
      births_per_woman: from(
        TOY,
        BIRTHS_PER_1000.map((n) => n / 1000),
      ),
    }),
    tfr: makeTable('Total fertility', tfr, { year: from(SERIES, years), children_per_woman: from(SERIES, TFR) }),
    living_with_parents: makeTable('Living with parents', livingWithParents, {
      sex: from(
        TOY,
        both((sex) => WITH_PARENTS[sex].map(() => sex)),
      ),
      age: from(
        TOY,
        both(() => WITH_PARENTS.m.map((_, i) => 18 + i)),
      ),
      share: from(
        TOY,
        both((sex) => WITH_PARENTS[sex].map((n) => n / 100)),
      ),
    }),
    national_level: makeTable('National level', nationalLevel, {
      kind: from(
        SERIES,
        (['deaths', 'births'] as const).flatMap((kind) => years.map(() => kind)),
      ),
      year: from(SERIES, [...years, ...years]),
      factor: from(SERIES, [...years.map(() => 1.04), ...years.map(() => 1.01)]),
    }),
  };
}
