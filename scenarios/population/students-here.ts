/** Which of the young who study are still here, and how many of them have left to study. */
import { pow } from '../../sim/exact.js';
import { FIRST_YEAR_PART } from '../../sim/learning/study-leaving.js';

/**
 * What is counted by municipality: residents in neither, in hbo and in wo. Those in mbo are left out, because many of
 * them are older than the careers of the model.
 */
export const KINDS = 3;
export const HBO = 1;
export const WO = 2;

/**
 * Of those who began to study at 18 only those of the first months have left; of the older nearly all who do. Those who
 * live on their own in a city of study are told apart: many of them came to study.
 */
export const GROUPS = 3;
const CAME = 2;
const LEFT_G = [FIRST_YEAR_PART, 1, 1] as const;
/** Up to the age at which the first are done with the longest study. */
const STUDIES_UNTIL = 23;
export function groupOf(age: number, onTheirOwn: boolean, city: boolean): number {
  if (city && onTheirOwn && age <= STUDIES_UNTIL) return CAME;
  return age > 18 ? 1 : 0;
}

const [LEAST, MOST] = [0.01, 100] as const;
const ROUNDS = 40;

/**
 * How much likelier those of a kind are here than those who do not study. In a city of study students beyond the city's own
 * live on their own: nobody comes to live with parents there.
 */
const hereOf = (odds: number, group: number, city: boolean): number => {
  const here = pow(odds, LEFT_G[group]!);
  return city && group !== CAME ? Math.min(1, here) : here;
};

/**
 * Chance that a life of a kind is still here, relative to the likeliest: such that of the grown residents as many study
 * as were counted, those who are minors taken off.
 *
 * @param students_mk residents who study: m * KINDS + kind
 * @param pupils_mk of them minors, the same way
 * @param lives_mgk grown residents by the lives they would have had, had nobody left: (m * GROUPS + group) * KINDS + kind
 * @param city_m municipalities where there are places of study
 * @returns (m * GROUPS + group) * KINDS + kind
 */
export function stillHere(
  students_mk: Float64Array,
  pupils_mk: Float64Array,
  lives_mgk: Float64Array,
  city_m: readonly boolean[],
): Float64Array {
  const chance_mgk = new Float64Array(lives_mgk.length);
  for (let m = 0; m < students_mk.length / KINDS; m++) {
    const lives_gk = lives_mgk.subarray(m * GROUPS * KINDS, (m + 1) * GROUPS * KINDS);
    const wanted_k = Float64Array.from({ length: KINDS }, (_, k) =>
      Math.max(0, students_mk[m * KINDS + k]! - pupils_mk[m * KINDS + k]!),
    );
    const odds_k = oddsOf(wanted_k, lives_gk, city_m[m]!);
    for (let g = 0; g < GROUPS; g++) {
      const here_k = odds_k.map((odds) => hereOf(odds, g, city_m[m]!));
      const most = here_k.reduce((a, b) => Math.max(a, b));
      for (let k = 0; k < KINDS; k++) {
        chance_mgk[(m * GROUPS + g) * KINDS + k] = Math.max(LEAST, here_k[k]! / most);
      }
    }
  }
  return chance_mgk;
}

/** Those odds once all have left who do. */
function oddsOf(wanted_k: Float64Array, lives_gk: Float64Array, city: boolean): Float64Array {
  const odds_k = new Float64Array(KINDS).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const made_k = new Float64Array(KINDS);
    for (let g = 0; g < GROUPS; g++) {
      const here_k = odds_k.map((odds, k) => lives_gk[g * KINDS + k]! * hereOf(odds, g, city));
      const [lives, here] = [lives_gk.subarray(g * KINDS, (g + 1) * KINDS), here_k].map((of_k) =>
        of_k!.reduce((a, b) => a + b, 0),
      );
      for (let k = 0; k < KINDS; k++) made_k[k]! += here! > 0 ? (here_k[k]! * lives!) / here! : 0;
    }
    for (const k of [HBO, WO]) {
      const factor = made_k[k]! > 0 ? wanted_k[k]! / made_k[k]! : 1;
      odds_k[k] = Math.min(MOST, Math.max(LEAST, odds_k[k]! * factor));
    }
  }
  return odds_k;
}
