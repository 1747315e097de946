/** In the middle of the page while there is nothing to see yet, of the region or of another future, and when the computation failed. */
import type { JSX } from 'preact';
import { phase } from '../../state/worlds.js';
import { words } from '../../words/words.js';
import { anything, begun, futureShown } from '../looking.js';

export function PhaseCard(): JSX.Element | null {
  const w = words.value.phase;
  const now = phase.value;
  if (now.phase === 'failed') {
    return (
      <section class="card card-failed" role="alert">
        <h2>{w.failed}</h2>
        <p>{now.message}</p>
        <button type="button" class="primary" onClick={() => location.reload()}>
          {w.retry}
        </button>
      </section>
    );
  }
  if (anything.value) return null;
  const title = begun.value ? w.another(futureShown.value) : w.loading;
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <progress aria-label={title} />
      <p>{begun.value ? w.anotherMore : w.loadingMore}</p>
    </section>
  );
}
