/** Which of the futures is shown: each has the same rules and other luck. Round, so that no button ever loses its focus. */
import type { JSX } from 'preact';
import { engine } from '../../state/engine.js';
import { seeds } from '../../state/worlds.js';
import { words } from '../../words/words.js';
import { LeftIcon, RightIcon } from '../icons.js';
import { begun, futureShown } from '../looking.js';

function show(by: -1 | 1): void {
  const all = seeds.peek();
  const next = all[(futureShown.peek() - 1 + by + all.length) % all.length];
  if (next !== undefined) engine.peek()?.setSeed(next);
}

export function FutureChoice(): JSX.Element | null {
  const w = words.value.future;
  const all = seeds.value.length;
  if (!begun.value || all < 2) return null;
  const off = engine.value === null;
  return (
    <fieldset class="future" title={w.hint}>
      <legend class="unseen">
        {w.title}: {w.hint}
      </legend>
      <button type="button" class="icon-button" aria-label={w.previous} disabled={off} onClick={() => show(-1)}>
        <LeftIcon />
      </button>
      <span role="status">{w.which(futureShown.value, all)}</span>
      <button type="button" class="icon-button" aria-label={w.next} disabled={off} onClick={() => show(1)}>
        <RightIcon />
      </button>
    </fieldset>
  );
}
