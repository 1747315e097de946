/** How many moves of each choice class stay in the municipality, such that people of every age stay as often as measured. */
import { ADULT_AGE } from '../../../sim/households/leaving.js';
import { AGES } from '../../../sim/input.js';
import { CHOICE_CLASSES, FAMILY, LIFE_STAGES, lifeStageOf } from '../../../sim/moving/classes.js';
import type { MeanUnions } from '../unions/mean-unions.js';
import type { Deciders } from './deciders.js';
import { FAMILY_CHILD_UNTIL } from './heads.js';
import type { Profile } from './profile.js';
import { unionMoves } from './union-moves.js';

/** Who moves and stays in the municipality, by age. */
type Settled = Pick<MeanUnions, 'looking_a'> & { readonly care_a: readonly number[] };

/** Groups of own ages: life stages of the grown, and children. */
const CHILDREN = LIFE_STAGES;
const GROUPS = LIFE_STAGES + 1;
/** Least and largest share of a class. */
const [LEAST, MOST] = [0.05, 0.97] as const;
/** Rounds of scaling. */
const ROUNDS = 200;

/** -1 = too young to go alone, too old to be sure to go along. */
function groupOf(age: number): number {
  if (age >= ADULT_AGE) return lifeStageOf(age);
  return age >= 1 && age <= FAMILY_CHILD_UNTIL ? CHILDREN : -1;
}

/** Housing moves: classes of which some stay. Study and work go to other municipalities. */
export const staysSome = (c: number): boolean => c <= FAMILY;

/**
 * Who goes along is of another age than who decides, so that shares of classes hang together: they are scaled, each by the
 * groups it moves, until every group stays as often as its profile says. Who moves to a partner or to care stays.
 *
 * @param moves_mca persons a year: (m * CHOICE_CLASSES + c) * AGES + own age
 * @param settled who moves and stays: yearly probability of going to care, and how often singles look for a partner
 * @returns share by choice class over the region; 0 for study, work and facilities
 */
export function stayingByClass(
  moves_mca: Float64Array,
  deciders: Pick<Deciders, 'all_a' | 'single_ad'>,
  profile: Profile,
  settled: Settled,
): number[] {
  const moves_gc = byGroup(moves_mca);
  const wanted_g = wantedInside(moves_gc, deciders, profile, settled);
  const within_c = Array.from({ length: CHOICE_CLASSES }, (_, c): number => (staysSome(c) ? 0.5 : 0));
  for (let round = 0; round < ROUNDS; round++) {
    const factor_g = wanted_g.map((wanted, g) => {
      let inside = 0;
      for (let c = 0; c < CHOICE_CLASSES; c++) inside += moves_gc[g * CHOICE_CLASSES + c]! * within_c[c]!;
      return inside > 0 ? wanted / inside : 1;
    });
    for (let c = 0; c < CHOICE_CLASSES; c++) {
      let [all, scaled] = [0, 0];
      for (let g = 0; g < GROUPS; g++) {
        all += moves_gc[g * CHOICE_CLASSES + c]!;
        scaled += moves_gc[g * CHOICE_CLASSES + c]! * factor_g[g]!;
      }
      if (staysSome(c) && all > 0) within_c[c] = Math.min(MOST, Math.max(LEAST, (within_c[c]! * scaled) / all));
    }
  }
  return within_c;
}

/** Moves of the region by group of own ages: g * CHOICE_CLASSES + c. */
function byGroup(moves_mca: Float64Array): Float64Array {
  const moves_gc = new Float64Array(GROUPS * CHOICE_CLASSES);
  for (let i = 0; i < moves_mca.length; i++) {
    const g = groupOf(i % AGES);
    if (g >= 0) moves_gc[g * CHOICE_CLASSES + (Math.floor(i / AGES) % CHOICE_CLASSES)]! += moves_mca[i]!;
  }
  return moves_gc;
}

/**
 * How many of each group should stay, beside those to a partner and to care. Where more move than were measured, near moves
 * are too many: they stay as often as those measured.
 */
function wantedInside(
  moves_gc: Float64Array,
  { all_a, single_ad }: Pick<Deciders, 'all_a' | 'single_ad'>,
  { within_a, between_a }: Profile,
  { care_a, looking_a }: Settled,
): number[] {
  const column = (): number[] => new Array<number>(GROUPS).fill(0);
  const [within_g, measured_g] = [column(), column()];
  for (let age = 0; age < AGES; age++) {
    const g = groupOf(age);
    if (g < 0) continue;
    let settled = all_a[age]! * care_a[age]!;
    for (let d = ADULT_AGE; d < AGES; d++) settled += single_ad[age * AGES + d]! * unionMoves(age, d) * looking_a[d]!;
    within_g[g]! += all_a[age]! * within_a[age]! - settled;
    measured_g[g]! += all_a[age]! * (within_a[age]! + between_a[age]!) - settled;
  }
  return within_g.map((within, g) => {
    let [near, far] = [0, 0];
    for (let c = 0; c < CHOICE_CLASSES; c++) {
      if (staysSome(c)) near += moves_gc[g * CHOICE_CLASSES + c]!;
      else far += moves_gc[g * CHOICE_CLASSES + c]!;
    }
    return measured_g[g]! > far ? (Math.max(0, within) * near) / (measured_g[g]! - far) : near;
  });
}
