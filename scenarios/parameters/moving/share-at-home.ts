/** How many children at home leave in a region that loses or gains people of their age. */
import { AGES } from '../../../sim/input.js';
import type { Pack } from '../../packages/format.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import { numbers } from '../../packages/table.js';
import { immigrantShares, type NetRates } from './net-rates.js';
import { observedClassOf } from './observed-classes.js';

const CLASSES = OBSERVED_CLASSES.length;
/** At 18 and 19 most who leave a region leave to study, which is known by itself. */
const KEPT = OBSERVED_CLASSES.indexOf('20_24');
/** Largest yearly loss or gain of the class that is believed. */
const MOST = 0.15;

/**
 * The measured shares at home fall with age as those of a country that hardly gains or loses anybody. Where those who leave home
 * leave the region as well, fewer remain of whom the rest are a part: the share falls as measured only if more leave. Without it
 * the share at home at 20 to 24 rose from 58 to 72 % in six years in the first region.
 *
 * @param leaving_sa probability of leaving home in the country: sex * AGES + age
 * @returns the same for the region
 */
export function keepingShareAtHome(pack: Pack, leaving_sa: readonly number[], net: NetRates): number[] {
  const gain = Math.min(MOST, Math.max(-MOST, gainOf(pack, net, KEPT)));
  return leaving_sa.map((leaving, i) =>
    observedClassOf(i % AGES) === KEPT ? Math.max(0, 1 - (1 - leaving) * (1 + gain)) : leaving,
  );
}

/** Net migration per resident of an age class and year, from everywhere. */
function gainOf(pack: Pack, { people_mk, pattern_mk, immigration_m, emigration_m }: NetRates, k: number): number {
  let emigrants = 0;
  numbers(pack.tables['foreign_ages']!, 'emigration').forEach((share, age) => {
    if (observedClassOf(age) === k) emigrants += share;
  });
  const immigrants = immigrantShares(pack)[k]!;
  let [gain, people] = [0, 0];
  immigration_m.forEach((immigration, m) => {
    gain += pattern_mk[m * CLASSES + k]! + immigration * immigrants - emigration_m[m]! * emigrants;
    people += people_mk[m * CLASSES + k]!;
  });
  return people > 0 ? gain / people : 0;
}
