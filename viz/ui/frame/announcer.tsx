/** Says the year to who cannot see it, politely and at most once a second. */
import { useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { yearNow } from '../../state/clock.js';
import { words } from '../../words/words.js';
import { latestEvery } from '../latest.js';
import { anything } from '../looking.js';

export function Announcer(): JSX.Element {
  const said = useSignal('');
  const say = useMemo(
    () =>
      latestEvery<string>(1000, (text) => {
        said.value = text;
      }),
    [],
  );
  useSignalEffect(() => {
    if (anything.value) say(words.value.time.firstOfJanuary(yearNow.value));
  });
  return (
    <p class="unseen" role="status" aria-live="polite">
      {said.value}
    </p>
  );
}
