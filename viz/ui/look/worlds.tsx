/** The switch between the two worlds and what differs, which is also the key to the lines of the charts; and of which future they are. */
import type { JSX } from 'preact';
import { type Shown, shown } from '../../state/view.js';
import { words } from '../../words/words.js';
import { FutureChoice } from './future.js';
import { Measures } from './measures.js';

const SHOWN: readonly Shown[] = ['baseline', 'measures', 'difference'];

export function Worlds(): JSX.Element {
  const w = words.value.worlds;
  const hints = { baseline: w.baselineHint, measures: w.measuresHint, difference: w.differenceNote };
  return (
    <section class="panel worlds" aria-labelledby="worlds-title">
      <h2 class="panel-label" id="worlds-title">
        {w.title}
      </h2>
      <fieldset class="choices">
        <legend class="unseen">{w.title}</legend>
        {SHOWN.map((id) => (
          <label key={id} class="choice">
            <input
              type="radio"
              name="world"
              value={id}
              checked={shown.value === id}
              onChange={() => {
                shown.value = id;
              }}
            />
            <span class={`stroke-key stroke-${id}`} aria-hidden="true" />
            <span class="choice-text">
              <span class="choice-name">{w[id]}</span>
              {(shown.value === id || id === 'measures') && <span class="choice-hint">{hints[id]}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <Measures />
      <FutureChoice />
    </section>
  );
}
