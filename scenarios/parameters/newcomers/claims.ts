/** How many of a municipality's immigrants are of each kind: who is allotted, who follows work, study or the border. */
import { pow } from '../../../sim/exact.js';
import { KIND_NAMES, KINDS, NEWCOMER } from '../../../sim/newcomers/newcomer.js';
import type { Pack } from '../../packages/format.js';
import { attractionsOf } from './attractions.js';
import type { KindShares } from './kinds.js';

/** Part of what a municipality receives that can be asylum at most, and all that is no return or family (guess). */
const MOST_ASYLUM = 0.5;
const MOST_CLAIMED = 0.85;
/** Border moves halve every so many km from the border (guess); of the country's immigrants of 2019 this part is left. */
const HALVING_KM = 8;
const BORDER_MEAN = 0.15;
/** Study places per inhabitant of the country at which the country's share of students holds: some 740,000 for 17 million. */
const STUDY_PLACES = 0.043;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Divides an amount in proportion to weights, none above its limit, as long as there is room anywhere. */
export function allotted(amount: number, weight_m: readonly number[], limit_m: readonly number[]): number[] {
  const given_m = weight_m.map(() => 0);
  const open = new Set(weight_m.keys());
  let left = Math.min(amount, sum(limit_m));
  while (left > 1e-9 && open.size > 0) {
    const weight = sum([...open].map((m) => weight_m[m]!));
    if (weight === 0) break;
    const part = left / weight;
    const full = [...open].filter((m) => part * weight_m[m]! >= limit_m[m]!);
    for (const m of full.length > 0 ? full : open) {
      given_m[m] = full.length > 0 ? limit_m[m]! : part * weight_m[m]!;
      left -= given_m[m]!;
    }
    if (full.length === 0) break;
    for (const m of full) open.delete(m);
  }
  return given_m;
}

/**
 * Immigrants a year by municipality and kind: m * KINDS + k. Asylum goes by inhabitants, the country's share of all who
 * come to the region; labour by jobs; students to study cities and, few, around them; border moves fade with the distance; the rest is
 * returning Dutch and family.
 *
 * @param total_m immigrants a year, of all kinds
 */
export function claimsOf(pack: Pack, total_m: readonly number[], { share_k }: KindShares): Float64Array {
  const { residents_m, jobs_m, places_m, borderKm_m } = attractionsOf(pack);
  const of = (name: keyof typeof NEWCOMER): number => NEWCOMER[name] - 1;
  const all = sum(total_m);
  const asylum_m = allotted(
    share_k[of('asylum')]! * all,
    residents_m,
    total_m.map((total) => MOST_ASYLUM * total),
  );
  const labour_m = allotted(share_k[of('labour')]! * all, jobs_m, total_m);
  const claims_mk = new Float64Array(total_m.length * KINDS);
  total_m.forEach((total, m) => {
    const nearness = pow(0.5, borderKm_m[m]! / HALVING_KM) / BORDER_MEAN;
    const others = {
      labour: labour_m[m]!,
      study: (share_k[of('study')]! * total * places_m[m]!) / residents_m[m]! / STUDY_PLACES,
      border: share_k[of('border')]! * total * nearness,
    };
    const wanted = sum(Object.values(others));
    const room = Math.max(0, MOST_CLAIMED * total - asylum_m[m]!);
    const part = wanted > room ? room / wanted : 1;
    const rest = total - asylum_m[m]! - part * wanted;
    const families = share_k[of('returning')]! + share_k[of('family')]!;
    const by: Readonly<Record<(typeof KIND_NAMES)[number], number>> = {
      asylum: asylum_m[m]!,
      labour: part * others.labour,
      study: part * others.study,
      border: part * others.border,
      returning: (rest * share_k[of('returning')]!) / families,
      family: (rest * share_k[of('family')]!) / families,
    };
    for (const [k, kind] of KIND_NAMES.entries()) claims_mk[m * KINDS + k] = by[kind];
  });
  return claims_mk;
}
