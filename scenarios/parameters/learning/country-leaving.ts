/** Leaving home to study in the country as a whole, when it was measured how many live with their parents. */
import { FINANCE, type LearningInput, REGIMES, STUDIES, STUDY } from '../../../sim/learning/input.js';
import { type StudyLeaving, studyLeaving } from '../../../sim/learning/study-leaving.js';
import type { ParameterValues } from '../../../sim/parameters/parameters.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';
import { baseOf } from '../../population/base.js';

/** Measured shares by study who leave home within sixteen months of the start, each by FINANCE. */
export function measuredLeaving(pack: Pack): (readonly number[])[] {
  const table = pack.tables['study_leaving']!;
  const [level, regime, share] = [words(table, 'level'), words(table, 'regime'), numbers(table, 'share')];
  const of = (name: string): readonly number[] =>
    Object.keys(FINANCE).map((kind) => share[level.findIndex((own, r) => own === name && regime[r] === kind)]!);
  return Object.keys(STUDY).map(of);
}

/**
 * Who would leave home to study if everybody lived as far from it as the country does, in the year before the shares living with
 * parents were counted. The only town is the country.
 */
export function leavingInCountry(
  pack: Pack,
  learning: LearningInput,
  parameters: Pick<ParameterValues, 'studyLeavingLevel'>,
): StudyLeaving {
  const leaving_srt = new Float64Array(STUDIES * REGIMES);
  leaving_srt.set(measuredLeaving(pack).flat());
  // Of shares that tell no year: the base's.
  const { year } = pack.tables['living_with_parents']!.columns['share']!;
  const counted = typeof year === 'number' ? year : baseOf(pack);
  return studyLeaving({ ...learning, higher_t: [0], leaving_srt }, parameters, counted - 1);
}
