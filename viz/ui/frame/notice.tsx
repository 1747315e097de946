/** What has to be read before real names stand beside futures. */
import type { JSX } from 'preact';
import { researcher } from '../../state/view.js';
import { words } from '../../words/words.js';
import { noticeOpen } from '../windows.js';
import { Dialog } from './dialog.js';

export function Notice(): JSX.Element {
  const w = words.value.researcher;
  const answer = (accepted: boolean) => (): void => {
    researcher.value = accepted;
    noticeOpen.value = false;
  };
  return (
    <Dialog open={noticeOpen} name="notice" title={w.title}>
      <p>{w.notice}</p>
      <p>
        <strong>{w.duty}</strong>
      </p>
      <div class="answers">
        <button type="button" class="quiet" onClick={answer(false)}>
          {w.cancel}
        </button>
        <button type="button" class="primary" onClick={answer(true)}>
          {w.accept}
        </button>
      </div>
    </Dialog>
  );
}
