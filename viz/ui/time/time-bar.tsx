/** The bar below: the year, large; play, steps and pace; and the track of years. */
import type { JSX } from 'preact';
import { lastComputed, step, togglePlaying, yearNow } from '../../state/clock.js';
import { playing, time } from '../../state/view.js';
import { span } from '../../state/worlds.js';
import { words } from '../../words/words.js';
import { BackIcon, ForwardIcon, PauseIcon, PlayIcon } from '../icons.js';
import { anything } from '../looking.js';
import { Pace } from './pace.js';
import { Progress } from './progress.js';
import { Track } from './track.js';

export function TimeBar(): JSX.Element {
  const w = words.value.time;
  return (
    <section class="time-bar" id="time" aria-label={w.title} tabIndex={-1}>
      <div class="time-year" aria-hidden="true">
        <span class="time-year-figure">{anything.value ? yearNow.value : '\u00a0'}</span>
      </div>
      <Buttons />
      <Track />
      <div class="time-side">
        <Pace />
        <Progress />
      </div>
    </section>
  );
}

function Buttons(): JSX.Element {
  const w = words.value.time;
  const ready = anything.value;
  // The year alone, so that this is not drawn again at every frame.
  const year = yearNow.value;
  const atStart = year <= span.value[0] && !playing.value && time.peek() <= span.value[0];
  return (
    <div class="time-buttons">
      <button
        type="button"
        class="icon-button"
        aria-label={w.back}
        disabled={!ready || atStart}
        onClick={() => step(-1)}
      >
        <BackIcon />
      </button>
      <button
        type="button"
        class="icon-button play"
        aria-label={playing.value ? w.pause : w.play}
        disabled={!ready}
        onClick={togglePlaying}
      >
        {playing.value ? <PauseIcon /> : <PlayIcon />}
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={w.forward}
        disabled={!ready || year >= lastComputed.value}
        onClick={() => step(1)}
      >
        <ForwardIcon />
      </button>
    </div>
  );
}
