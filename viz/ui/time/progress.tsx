/** How far the computation is, in words: years of the future shown, then how many futures. */
import type { JSX } from 'preact';
import { lastComputed } from '../../state/clock.js';
import { futures, futuresWanted, phase, span } from '../../state/worlds.js';
import { words } from '../../words/words.js';
import { begun, futureShown } from '../looking.js';

export function Progress(): JSX.Element {
  return <p class="progress">{progressText()}</p>;
}

function progressText(): string {
  const w = words.value.phase;
  const all = futuresWanted.value;
  const done = futures.value.length;
  if (phase.value.phase === 'failed') return w.failed;
  if (lastComputed.value === 0) return `${begun.value ? w.another(futureShown.value) : w.loading} …`;
  if (lastComputed.value < span.value[1]) return w.computing(lastComputed.value, span.value[1]);
  return done < all ? w.futures(done, all) : w.futuresReady(all);
}
