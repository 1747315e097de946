/** What the measures cost in the year that is told, and what was kept with it: from the books of the run. */
import type { JSX } from 'preact';
import type { LedgerLine } from '../../../sim/protocol.js';
import { language, shown } from '../../state/view.js';
import { span } from '../../state/worlds.js';
import { measuresOf } from '../../story/measures.js';
import { enumerate, roughEuros } from '../../story/numbers.js';
import { words } from '../../words/words.js';
import { indexOfEvents, resultsIn } from '../looking.js';

export function Measures(): JSX.Element | null {
  if (shown.value === 'baseline') return null;
  const results = resultsIn.measures.value;
  const index = Math.min(indexOfEvents.value, results.length - 1);
  const ledger = results[index]?.ledger;
  if (ledger === undefined) return null;
  const w = words.value.worlds;
  return (
    <div class="measures-note">
      <details>
        <summary>
          {ledgerInWords(ledger, span.value[0] + index - 1)} <span class="measures-each">{w.each}</span>
        </summary>
        <ul class="measures-list">
          {measuresOf(results, index, language.value).map(({ id, text }) => (
            <li key={id} class="note">
              {text}
            </li>
          ))}
        </ul>
        <p class="note">{w.guesses}</p>
      </details>
    </div>
  );
}

/** The books of a year in a line. */
function ledgerInWords(ledger: readonly LedgerLine[], year: number): string {
  const w = words.value.worlds;
  const keptBy: Readonly<Record<string, (n: number) => string>> = w.keptBy;
  if (ledger.every(({ budget_ct }) => budget_ct === 0)) return w.notStarted;
  const spent = ledger.reduce((sum, line) => sum + line.spent_ct, 0);
  if (spent === 0) return w.nothingSpent(year);
  const homesBy: Readonly<Record<string, (n: number) => string>> = w.homesBy;
  const lang = language.value;
  const told = (by: typeof keptBy): string[] =>
    ledger.filter((line) => line.kept > 0).flatMap((line) => by[line.measure]?.(line.kept) ?? []);
  const kept = told(keptBy);
  const all = [...(kept.length > 0 ? [`${enumerate(kept, lang)} ${w.heldOpen}`] : []), ...told(homesBy)];
  return `${w.cost(roughEuros(spent, lang), year)} ${all.join(', ')}.`;
}
