/** What the measures of a scenario are, what they cost and what was done with it, from the books of the run; guesses are named as such. */
import { MEASURES, type Purpose, purposeOf } from '../../sim/measures/measures.js';
import type { YearResult } from '../../sim/protocol.js';
import type { Language } from '../state/view.js';
import { type Both, figure, roughEuros } from './numbers.js';

/** One measure up to a 1 January; whole cents. */
export interface MeasureBooks {
  readonly id: string;
  readonly label: string;
  /** Of the year that ended. */
  readonly spent_ct: number;
  readonly budget_ct: number;
  /** Facilities kept in that year, or homes worked on. */
  readonly kept: number;
  /** Since the first year. */
  readonly allSpent_ct: number;
  readonly text: string;
}

const DONE: Readonly<Record<Purpose, { readonly one: Both; readonly many: Both }>> = {
  school: { one: { nl: 'school', en: 'school' }, many: { nl: 'scholen', en: 'schools' } },
  gp: {
    one: { nl: 'huisartsenpraktijk', en: 'GP practice' },
    many: { nl: 'huisartsenpraktijken', en: 'GP practices' },
  },
  bus: { one: { nl: 'buslijn', en: 'bus corridor' }, many: { nl: 'buslijnen', en: 'bus corridors' } },
  demolish: {
    one: { nl: 'gesloopte woning', en: 'home taken down' },
    many: { nl: 'gesloopte woningen', en: 'homes taken down' },
  },
  rebuild: {
    one: { nl: 'herbouwde woning', en: 'home rebuilt' },
    many: { nl: 'herbouwde woningen', en: 'homes rebuilt' },
  },
  renovate: {
    one: { nl: 'opgeknapte woning', en: 'home renovated' },
    many: { nl: 'opgeknapte woningen', en: 'homes renovated' },
  },
};

/**
 * In the order of the scenario; none without measures.
 *
 * @param results of the world with measures, from the first day on
 * @param y index of the 1 January up to which it is told
 */
export function measuresOf(results: readonly YearResult[], y: number, language: Language): readonly MeasureBooks[] {
  const told = results.slice(1, y + 1);
  const now = told.at(-1);
  if (!now) return [];
  return now.ledger.map((line, i) => {
    const measure = MEASURES.find(({ id }) => id === line.measure);
    const allSpent_ct = told.reduce((sum, { ledger }) => sum + ledger[i]!.spent_ct, 0);
    const label = measure?.label[language] ?? line.measure;
    return {
      id: line.measure,
      label,
      spent_ct: line.spent_ct,
      budget_ct: line.budget_ct,
      kept: line.kept,
      allSpent_ct,
      text: textOf(label, measure ? purposeOf(measure.effect) : 'school', line, allSpent_ct, now.year - 1, language),
    };
  });
}

function textOf(
  label: string,
  purpose: Purpose,
  { spent_ct, budget_ct, kept }: YearResult['ledger'][number],
  allSpent_ct: number,
  year: number,
  language: Language,
): string {
  const nl = language === 'nl';
  const all =
    allSpent_ct > spent_ct
      ? nl
        ? `; tot en met dat jaar ${roughEuros(allSpent_ct, language)}`
        : `; ${roughEuros(allSpent_ct, language)} up to that year`
      : '';
  if (budget_ct === 0) {
    return `${label}: ${nl ? `geen geld in ${year}` : `no money in ${year}`}${all}.`;
  }
  const what = DONE[purpose][kept === 1 ? 'one' : 'many'][language];
  const [paid, had] = [roughEuros(spent_ct, language), roughEuros(budget_ct, language)];
  if (spent_ct === 0)
    return `${label}: ${nl ? `${had} in ${year}, niet nodig geweest` : `${had} in ${year}, not needed`}${all}.`;
  return nl
    ? `${label}: ${paid} van ${had} in ${year}, voor ${figure(kept, 0, language)} ${what}${all}.`
    : `${label}: ${paid} of ${had} in ${year}, for ${figure(kept, 0, language)} ${what}${all}.`;
}
