/**
 * From five-year groups to single years of age: per municipality and sex, then dealt to its towns.
 *
 * Both margins are kept exactly: a town has the persons of its group, a municipality the single years of its group.
 */
import { lineUp } from '../../sim/clearing/line-up.js';
import { draw, threefry } from '../../sim/draws.js';
import { codeNumber } from '../../sim/identity.js';
import { AGES } from '../../sim/input.js';
import type { Pack } from '../packages/format.js';
import { AGE_GROUPS } from '../packages/rules.js';
import { baseOf } from './base.js';
import { CELLS, cellOf } from './cells.js';
import { municipalAgeWeights } from './municipal-ages.js';
import { ratesOf } from './rates.js';
import { type GroupCounts, groupCountsOf, type TownTargets } from './towns.js';

/** Oldest age at the base date: who is 95 or older is spread over 95 to 104. */
const OLDEST = 104;
/** First key word of this step's draws ("ages"). */
const DEAL = 0x6167_6573;

/** Residents by town and cell (sex, single age). */
export function singleAges(pack: Pack, towns: readonly TownTargets[], seed: number): Int32Array[] {
  const groups_t = groupCountsOf(pack);
  const cells_t = towns.map(() => new Int32Array(CELLS));
  const { deathHazard_sa } = ratesOf(pack);
  for (const municipality of new Set(towns.map((town) => town.municipality))) {
    const members = towns.flatMap((town, t) => (town.municipality === municipality ? [t] : []));
    const total_g = totals(members.map((t) => groups_t[t]!));
    const weight_c = municipalAgeWeights(pack, total_g, deathHazard_sa, baseOf(pack));
    for (let i = 0; i < total_g.length; i++) {
      const sex = i < AGE_GROUPS.length ? 0 : 1;
      const group = i - sex * AGE_GROUPS.length;
      const from = AGE_GROUPS[group]!;
      const ages = range(from, AGE_GROUPS[group + 1] ?? OLDEST + 1);
      const count = largestRemainder(
        total_g[i]!,
        ages.map((age) => weight_c[cellOf(sex, age)]!),
      );
      const [k1, k2] = threefry(DEAL, seed, codeNumber(municipality), i);
      const order = dealOrder(members, towns, groups_t, i, k1, k2);
      let next = 0;
      ages.forEach((age, a) => {
        for (let n = 0; n < count[a]!; n++) {
          const cells = cells_t[order[next++]!]!;
          cells[cellOf(sex, age)] = cells[cellOf(sex, age)]! + 1;
        }
      });
    }
  }
  return cells_t;
}

/** Town of every person of a group in the municipality, in the order of their keyed draws; ties by place and serial. */
function dealOrder(
  members: readonly number[],
  towns: readonly TownTargets[],
  groups_t: readonly GroupCounts[],
  group: number,
  k1: number,
  k2: number,
): Int32Array {
  let persons = 0;
  for (const town of members) persons += groups_t[town]![group]!;
  const town_i = new Int32Array(persons);
  const key_i = new Uint32Array(persons);
  let i = 0;
  for (const town of members) {
    const { number } = towns[town]!;
    for (let serial = 0; serial < groups_t[town]![group]!; serial++) {
      key_i[i] = draw(number, serial, k1, k2);
      town_i[i++] = town;
    }
  }
  const everybody = new Int32Array(persons);
  for (let n = 0; n < persons; n++) everybody[n] = n;
  const { order } = lineUp(everybody, new Int32Array(persons), key_i, 1, (n, o) => n - o);
  for (let n = 0; n < persons; n++) order[n] = town_i[order[n]!]!;
  return order;
}

/** Whole numbers in proportion to the weights that add up to the total; ties go to the first. */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  let sum = 0;
  for (const weight of weights) sum += weight;
  const exact = weights.map((weight) => (sum > 0 ? (total * weight) / sum : total / weights.length));
  const whole = exact.map((value) => Math.floor(value));
  let left = total;
  for (const value of whole) left -= value;
  const order = weights.map((_, i) => i).sort((i, j) => exact[j]! - whole[j]! - (exact[i]! - whole[i]!) || i - j);
  for (let n = 0; n < left; n++) whole[order[n]!] = whole[order[n]!]! + 1;
  return whole;
}

function totals(counts: readonly GroupCounts[]): number[] {
  const sum = new Array<number>(2 * AGE_GROUPS.length).fill(0);
  for (const count of counts) for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + count[i]!;
  return sum;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.min(to, AGES) - from }, (_, i) => from + i);
