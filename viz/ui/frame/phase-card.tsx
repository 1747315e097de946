/** In the middle of the page while there is nothing to see yet, and when the computation failed. */
import type { JSX } from 'preact';
import { phase } from '../../state/worlds.js';
import { words } from '../../words/words.js';
import { anything, begun } from '../looking.js';

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
  if (anything.value || begun.value) return null;
  return (
    <section class="card" aria-label={w.loading}>
      <h2>{w.loading}</h2>
      <progress aria-label={w.loading} />
      <p>{w.loadingMore}</p>
    </section>
  );
}
