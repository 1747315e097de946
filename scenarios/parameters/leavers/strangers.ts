/** Arrivals from zones without those of them who come back: together they are the arrivals that fit what was observed. */
import { LIFE_STAGES } from '../../../sim/moving/classes.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import type { NetRates } from '../moving/net-rates.js';
import { householdsFor, type Templates } from '../moving/templates.js';
import type { BaseReturners } from './base-returners.js';

const CLASSES = OBSERVED_CLASSES.length;
/** Arrivals of a class are at least this share of its residents a year, whatever the net figure says. */
export const LEAST = 0.002;

export interface Strangers {
  /** Persons a year by municipality and class. */
  readonly come_mk: readonly (readonly number[])[];
  /** Households by municipality, life stage and zone: (m * LIFE_STAGES + g) * Z + z. */
  readonly come_mgz: Float64Array;
  /** Persons who come back beyond what could be taken off. */
  readonly shortfall: number;
}

/**
 * Takes persons off by municipality and class, so that net migration stays what it was at every age, and then divides
 * the households left over zones as all arrivals were, less those who come back from there.
 */
export function withoutReturners(
  { people_mk }: Pick<NetRates, 'people_mk'>,
  all_mk: readonly (readonly number[])[],
  all_mgz: Float64Array,
  { persons_mk, households_mgz }: BaseReturners,
  templates: Pick<Templates, 'persons_gk' | 'moves_g'>,
): Strangers {
  let shortfall = 0;
  const come_mk = all_mk.map((all_k, m) =>
    all_k.map((all, k) => {
      const wanted = all - persons_mk[m * CLASSES + k]!;
      const least = LEAST * people_mk[m * CLASSES + k]!;
      shortfall += Math.max(0, least - wanted);
      return Math.max(least, wanted);
    }),
  );
  const zones = all_mgz.length / (all_mk.length * LIFE_STAGES);
  const come_mgz = new Float64Array(all_mgz.length);
  come_mk.forEach((come_k, m) => {
    householdsFor(come_k, templates).forEach((heads, g) => {
      const row = (m * LIFE_STAGES + g) * zones;
      const left = (z: number): number => Math.max(0, all_mgz[row + z]! - households_mgz[row + z]!);
      let [sum, all] = [0, 0];
      for (let z = 0; z < zones; z++) {
        sum += left(z);
        all += all_mgz[row + z]!;
      }
      for (let z = 0; z < zones; z++) {
        const share = sum > 0 ? left(z) / sum : all > 0 ? all_mgz[row + z]! / all : 0;
        come_mgz[row + z] = heads * share;
      }
    });
  });
  return { come_mk, come_mgz, shortfall };
}
