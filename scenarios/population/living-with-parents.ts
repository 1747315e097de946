import { AGES } from '../../sim/input.js';
import type { Pack } from '../packages/format.js';
import { numbers, words } from '../packages/table.js';

/** Share of 17-year-olds living with their parents (guess: the published shares begin at 18; 16 and under are 1). */
const SHARE_AT_17 = 0.97;
/** Nobody aged 60 or more counts as a child at home (guess). */
export const OLDEST_CHILD = 59;

/** Share living with parents by age on 1 January; index `sex * AGES + age`, sex 0 = men. */
export function sharesWithParents(pack: Pack): number[] {
  const { sex, age, share } = columnsOf(pack);
  const share_sa = new Array<number>(2 * AGES).fill(0);
  for (const s of [0, 1]) {
    for (let a = 0; a <= 16; a++) share_sa[s * AGES + a] = 1;
    share_sa[s * AGES + 17] = SHARE_AT_17;
  }
  age.forEach((a, row) => {
    share_sa[sex[row]! * AGES + a] = share[row]!;
  });
  const leaving_sa = leavingFromShares(share_sa, age);
  for (const s of [0, 1]) {
    for (let a = lastOf(age) + 1; a <= OLDEST_CHILD; a++) {
      const i = s * AGES + a;
      share_sa[i] = share_sa[i - 1]! * (1 - leaving_sa[i]!);
    }
  }
  return share_sa;
}

/**
 * Probability that a child at home leaves during the year, by sex and age on 31 December.
 *
 * Who is `a` on 31 December was `a - 1` on 1 January: 1 - share(a) / share(a - 1), floored at 0. After the last
 * published age its probability goes on unchanged (guess). Under 18 nobody leaves: no minor lives alone.
 *
 * @returns index `sex * AGES + age`
 */
export const leavingHome = (pack: Pack): number[] => leavingFromShares(sharesWithParents(pack), columnsOf(pack).age);

function leavingFromShares(share_sa: readonly number[], ages: readonly number[]): number[] {
  const leaving_sa = new Array<number>(2 * AGES).fill(0);
  const last = lastOf(ages);
  for (const s of [0, 1]) {
    for (let a = 18; a < AGES; a++) {
      const i = s * AGES + a;
      const before = share_sa[i - 1]!;
      leaving_sa[i] = a > last ? leaving_sa[i - 1]! : before > 0 ? Math.max(0, 1 - share_sa[i]! / before) : 0;
    }
  }
  return leaving_sa;
}

const lastOf = (ages: readonly number[]): number => ages.reduce((most, age) => Math.max(most, age), 17);

function columnsOf(pack: Pack): { sex: readonly number[]; age: readonly number[]; share: readonly number[] } {
  const table = pack.tables['living_with_parents']!;
  return {
    sex: words(table, 'sex').map((sex) => (sex === 'm' ? 0 : 1)),
    age: numbers(table, 'age'),
    share: numbers(table, 'share'),
  };
}
