/** The national probability of dying by year, sex and age. */
import { exp } from '../../sim/exact.js';
import type { Table } from '../packages/format.js';
import { numbers, words } from '../packages/table.js';
import { deathHazards, type LifeTableGroup } from './death-hazards.js';

/** Probability of dying by year, sex (0 men) and single age on 31 December. */
export type Mortality = (year: number, sex: 0 | 1, age: number) => number;

/** A life table by sex. */
export type LifeTable = readonly (LifeTableGroup & { readonly sex: string })[];
/** Factor on the hazards of the life table by sex and year. */
export type MortalityScale = readonly { readonly sex: string; readonly year: number; readonly scale: number }[];

/** @throws TypeError from the function it gives, in a year without a scale */
export function mortalityOf(lifeTable: LifeTable, scales: MortalityScale): Mortality {
  const sexes = ['m', 'w'];
  const hazards = sexes.map((sex) => deathHazards(lifeTable.filter((row) => row.sex === sex)));
  const scale = new Map(scales.map(({ sex, year, scale }) => [`${sex} ${year}`, scale]));
  return (year, sex, age) => {
    const factor = scale.get(`${sexes[sex]} ${year}`);
    if (factor === undefined) throw new TypeError(`no level of mortality for ${year}`);
    return 1 - exp(-hazards[sex]![Math.min(age, hazards[sex]!.length - 1)]! * factor);
  };
}

/**
 * Share of those of an age on 1 January of a year who are alive some years later.
 *
 * @param age -1 = born in the first year
 */
export function surviving(mortality: Mortality, sex: 0 | 1, age: number, first: number, years: number): number {
  let share = 1;
  // Who is aged a on 1 January is a + 1 on 31 December; a child born in the year is 0.
  for (let y = 0; y < years; y++) share *= 1 - mortality(first + y, sex, age + y + 1);
  return share;
}

type Tables = Readonly<Record<string, Table>>;

/** The life table of a pack. */
export function lifeTableIn(tables: Tables): LifeTable {
  const table = tables['life_table']!;
  const [age, width, nqx] = [numbers(table, 'age'), numbers(table, 'width'), numbers(table, 'nqx')];
  return words(table, 'sex').map((sex, row) => ({ sex, age: age[row]!, width: width[row]!, nqx: nqx[row]! }));
}

/** The yearly factors on it. */
export function mortalityScaleIn(tables: Tables): MortalityScale {
  const table = tables['mortality_scale']!;
  const [years, scales] = [numbers(table, 'year'), numbers(table, 'scale')];
  return words(table, 'sex').map((sex, row) => ({ sex, year: years[row]!, scale: scales[row]! }));
}
