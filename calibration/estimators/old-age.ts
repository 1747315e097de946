/** Mortality of the very old, from what cohorts lose from one year to the next. */
import type { LifeTableGroup } from '../../scenarios/population/death-hazards.js';
import type { Mortality } from '../../scenarios/population/mortality.js';

/** Residents by age on 1 January of a year, both sexes; undefined where not counted. */
export type Counts = (year: number, age: number) => number | undefined;

/** Ages on 1 January from which a factor holds, up to the next one; above 94 nobody is counted by single age. */
const BANDS = [85, 90] as const;
const END = 95;
/** Year of the life table, for the share of women among the old, and boys born for every girl. */
const TABLE_YEAR = 1998;
const BOYS = 1.05;

export interface OldAge {
  readonly from: number;
  /** On the hazards of the life table. */
  readonly factor: number;
}

/** Those just younger, whom the factors are against, so that the level of mortality of where people were counted drops out. */
const YOUNGER = [70, 85] as const;

/**
 * Hazards seen over those of the life table at its level of each year, against the same of those of 70 to 84. So old, so
 * few move that what a cohort loses are its dead.
 *
 * The life table is of 1998, its last rows for women are a guess, and its level falls at all ages alike, while the very
 * old gained least. Counts have no sex: women's share is that of the life table.
 *
 * @param from first year
 * @param to last year, on whose 31 December survivors are counted
 * @throws RangeError where nobody of a band was counted
 */
export function oldAgeFactors(counts: Counts, mortality: Mortality, from: number, to: number): OldAge[] {
  const women_a = womenByAge(mortality);
  const ratio = (first: number, end: number): number => {
    let [persons, died, expected] = [0, 0, 0];
    for (let year = from; year <= to; year++) {
      for (let age = first; age < end && age + 1 < END; age++) {
        const [before, after] = [counts(year, age), counts(year + 1, age + 1)];
        if (before === undefined || after === undefined) continue;
        const women = women_a[age]!;
        persons += before;
        died += before - after;
        expected += before * ((1 - women) * mortality(year, 0, age + 1) + women * mortality(year, 1, age + 1));
      }
    }
    if (persons === 0) throw new RangeError(`no counts of ages ${first} to ${end - 1} from ${from} to ${to}`);
    return Math.log(1 - died / persons) / Math.log(1 - expected / persons);
  };
  const younger = ratio(...YOUNGER);
  return BANDS.map((first, b) => ({ from: first, factor: ratio(first, BANDS[b + 1] ?? END) / younger }));
}

/** Share of women by age on 1 January, had everybody lived under the life table. */
function womenByAge(mortality: Mortality): number[] {
  let [men, women] = [BOYS, 1];
  return Array.from({ length: END }, (_, age) => {
    men *= 1 - mortality(TABLE_YEAR, 0, age);
    women *= 1 - mortality(TABLE_YEAR, 1, age);
    return women / (men + women);
  });
}

/** A life table with the hazards of the very old multiplied. */
export function withOldAge<Row extends LifeTableGroup>(lifeTable: readonly Row[], factors: readonly OldAge[]): Row[] {
  return lifeTable.map((row) => {
    const own = factors.filter(({ from }) => row.age >= from).at(-1);
    return own === undefined ? row : { ...row, nqx: 1 - (1 - row.nqx) ** own.factor };
  });
}
