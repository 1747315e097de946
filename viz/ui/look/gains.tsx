/** Where a difference in residents comes from: what one place gains, others mostly lose. */
import type { JSX } from 'preact';
import { indexNow, yearNow } from '../../state/clock.js';
import { language } from '../../state/view.js';
import { region, years } from '../../state/worlds.js';
import { type Gains, gainsOf } from '../../story/gains.js';
import { gainRows, gainSentences } from '../../story/gains-words.js';
import { signed } from '../../words/numbers.js';
import { words } from '../../words/words.js';

/** Of a town, or of the region; null while there is nothing to compare. */
function gains(town: number | null): Gains | null {
  const both = { baseline: years.baseline.value, measures: years.measures.value };
  const y = indexNow.value;
  if (region.value === null || y === 0 || !both.baseline[y] || !both.measures[y]) return null;
  return gainsOf(region.value, both, y, town);
}

export function GainsOf({ town }: { readonly town: number | null }): JSX.Element | null {
  const found = gains(town);
  if (found === null || region.value === null) return null;
  const where = town === null ? region.value.label : region.value.towns.name_t[town]!;
  const rows = gainRows(found, language.value);
  const [first, ...rest] = gainSentences(found, where, yearNow.value, language.value);
  return (
    <div class="gains">
      <p>{first}</p>
      {rows.length > 0 && (
        <table class="data data-facts">
          <caption class="unseen">{words.value.gains.title}</caption>
          <tbody>
            {rows.map(({ label, n }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{signed(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest.map((sentence) => (
        <p key={sentence} class="note">
          {sentence}
        </p>
      ))}
    </div>
  );
}
