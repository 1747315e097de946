/** How many moves stay in the own municipality: the measured share by class, shifted to each municipality's departures. */
import { CHOICE_CLASSES } from '../../../sim/moving/classes.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';
import type { Geography } from './geography.js';

/** Least and largest share of housing moves that leave a municipality. */
const LEAST = 0.03;
const MOST = 0.95;

/** Share that stays when housing moves leave a municipality so many times as often, within bounds. */
export const leavingTimes = (within: number, times: number): number =>
  1 - Math.min(MOST, Math.max(LEAST, (1 - within) * times));

/** Departures of each municipality over those of the move profile, relative to the region; mean of the last three years. */
function departureLevels(pack: Pack, code_m: readonly string[]): number[] {
  const table = pack.tables['region_level']!;
  const [codes, kinds] = [words(table, 'municipality'), words(table, 'kind')];
  const levels = numbers(table, 'level_3');
  const levelOf = (code: string): number =>
    levels[codes.findIndex((own, r) => own === code && kinds[r] === 'between')]!;
  return code_m.map((code) => levelOf(code) / levelOf('*'));
}

/**
 * Own-municipality constants: the share of moves inside by class for each municipality, such that departures stand to
 * each other as observed while the region as a whole keeps its number.
 *
 * @param moves_tc moves of persons a year by origin town and class
 * @param within_c share inside the municipality by class, over the region; 0 for study and work
 * @returns share by municipality and class: m * CHOICE_CLASSES + c
 */
export function withinByMunicipality(
  pack: Pack,
  { municipality_t, code_m }: Geography,
  moves_tc: Float64Array,
  within_c: readonly number[],
): Float64Array {
  const municipalities = code_m.length;
  const near_m = new Float64Array(municipalities); // leaving on housing moves
  const far_m = new Float64Array(municipalities); // leaving for study and work
  for (let r = 0; r < moves_tc.length; r++) {
    const m = municipality_t[Math.floor(r / CHOICE_CLASSES)]!;
    const within = within_c[r % CHOICE_CLASSES]!;
    if (within > 0) near_m[m]! += moves_tc[r]! * (1 - within);
    else far_m[m]! += moves_tc[r]!;
  }
  const level_m = departureLevels(pack, code_m);
  let all = 0;
  let wanted = 0;
  for (let m = 0; m < municipalities; m++) {
    all += near_m[m]! + far_m[m]!;
    wanted += level_m[m]! * (near_m[m]! + far_m[m]!);
  }
  const within_mc = new Float64Array(municipalities * CHOICE_CLASSES);
  for (let m = 0; m < municipalities; m++) {
    const departures = ((near_m[m]! + far_m[m]!) * level_m[m]! * all) / wanted;
    const factor = near_m[m]! > 0 ? (departures - far_m[m]!) / near_m[m]! : 1;
    within_c.forEach((within, c) => {
      if (within === 0) return;
      within_mc[m * CHOICE_CLASSES + c] = leavingTimes(within, factor);
    });
  }
  return within_mc;
}
