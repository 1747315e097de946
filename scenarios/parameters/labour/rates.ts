/** Odds of working by sex, age and group, from the rates of age groups; and whose health is not good. */

import { AGES } from '../../../sim/input.js';
import { WORK_GROUP, WORK_GROUPS } from '../../../sim/labour/classes.js';
import type { ParticipationInput } from '../../../sim/labour/input.js';
import { EDUCATION_GROUPS } from '../../packages/columns/learning.js';
import type { Pack, Table } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';
import { onLines, type Points } from '../straight-lines.js';

/** Pupils and students with a job beside it (guess; CBS: about half of those of 15-24 who learn). */
const PUPILS_WORKING = 0.5;
const STUDENTS_WORKING = 0.6;
/** Of those the self-employed, against others of their age (guess). */
const LEARNERS_SELF_EMPLOYED = 0.5;
/** Above this age a study is beside the work: rates are those of middle education. */
const OLDEST_STUDENT = 29;
/** First age at which published groups hold people above the state pension age. */
const PENSION = 65;

/** Rows of a table with age groups as points: middle of the group and value. */
function pointsOf(table: Table, column: string, keep: (row: number) => boolean): Points {
  const [first, width, value] = [numbers(table, 'age'), numbers(table, 'width'), numbers(table, column)];
  return first.flatMap((age, r) => (keep(r) ? [[age + (width[r]! - 1) / 2, value[r]!] as const] : []));
}

const odds = (share: number): number => {
  const inside = Math.min(0.985, Math.max(0.005, share));
  return inside / (1 - inside);
};

/** Everything but the levels of municipalities. */
export function ratesOfWork(pack: Pack): Omit<ParticipationInput, 'level_m'> {
  const table = pack.tables['participation_rates']!;
  const [sex, first] = [words(table, 'sex'), numbers(table, 'age')];
  const size = 2 * AGES * WORK_GROUPS;
  const made = {
    before_sae: new Float64Array(size),
    after_sae: new Float64Array(size),
    selfEmployed_sae: new Float64Array(size),
  };
  for (let s = 0; s < 2; s++) {
    const own = (r: number): boolean => sex[r] === (s === 0 ? 'm' : 'w');
    const self = pointsOf(table, 'self_employed', own);
    const before = EDUCATION_GROUPS.map((e) => pointsOf(table, e, (r) => own(r) && first[r]! < PENSION));
    const after = EDUCATION_GROUPS.map((e) => pointsOf(table, e, (r) => own(r) && first[r]! >= PENSION));
    for (let age = 0; age < AGES; age++) {
      for (let e = 0; e < WORK_GROUPS; e++) {
        const i = (s * AGES + age) * WORK_GROUPS + e;
        const learning = e >= WORK_GROUP.pupil && age <= OLDEST_STUDENT;
        const education = Math.min(e, e >= WORK_GROUP.pupil ? WORK_GROUP.middle : e);
        const late = onLines(after[education]!, age);
        // Below the state pension age rates fall on as they did before 65, but not under those after it.
        const early = Math.max(late, onLines(before[education]!, Math.min(age, PENSION - 1), 'prolonged'));
        made.before_sae[i] = odds(learning ? (e === WORK_GROUP.pupil ? PUPILS_WORKING : STUDENTS_WORKING) : early);
        made.after_sae[i] = odds(late);
        made.selfEmployed_sae[i] = onLines(self, age) * (learning ? LEARNERS_SELF_EMPLOYED : 1);
      }
    }
  }
  return { ...made, notGood_ae: notGood(pack) };
}

function notGood(pack: Pack): Float64Array {
  const table = pack.tables['health_rates']!;
  const share_ae = new Float64Array(AGES * WORK_GROUPS);
  const points = EDUCATION_GROUPS.map((e) => pointsOf(table, e, () => true));
  for (let age = 18; age < AGES; age++) {
    for (let e = 0; e < WORK_GROUPS; e++)
      share_ae[age * WORK_GROUPS + e] = onLines(points[Math.min(e, WORK_GROUP.high)]!, age);
  }
  return share_ae;
}
