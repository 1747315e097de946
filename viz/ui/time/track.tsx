/** The track of years: a native slider over marks that show what has been counted, computed, and not yet computed. */
import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { goTo, lastComputed, step, yearNow } from '../../state/clock.js';
import { playing, time } from '../../state/view.js';
import { span } from '../../state/worlds.js';
import { words } from '../../words/words.js';

export function Track(): JSX.Element {
  const w = words.value.time;
  const [first, last] = span.value;
  const input = useRef<HTMLInputElement>(null);
  // The thumb follows the clock outside of rendering: at every frame only this value changes.
  useSignalEffect(() => {
    const at = time.value;
    if (input.current) input.current.value = String(at);
  });
  // And once more when the ends of the track have moved: what lies beyond them was cut off.
  useEffect(() => {
    input.current!.value = String(time.peek());
  }, [first, last]);
  const known = lastComputed.value;
  const year = yearNow.value;
  const share = (at: number): number => (last === first ? 0 : (100 * (at - first)) / (last - first));
  const text = known < last ? `${w.firstOfJanuary(year)}; ${w.notYet(known + 1)}` : w.firstOfJanuary(year);
  return (
    <div class="track">
      <label class="unseen" for="year">
        {w.year}
      </label>
      <div class="track-line" aria-hidden="true">
        <div class="track-known" style={{ width: `${known === 0 ? 0 : share(known)}%` }} />
      </div>
      <input
        ref={input}
        id="year"
        type="range"
        min={first}
        max={Math.max(last, first + 1)}
        step="any"
        disabled={known === 0}
        aria-valuetext={text}
        onInput={(event) => {
          playing.value = false;
          goTo(Number(event.currentTarget.value));
          event.currentTarget.value = String(time.value);
        }}
        onChange={() => goTo(Math.round(time.value))}
        onKeyDown={stepByKey}
      />
      <Marks first={first} last={last} known={known} share={share} />
    </div>
  );
}

/** Arrows go by years: the browser would go by hundredths of the track. */
function stepByKey(event: KeyboardEvent): void {
  const [first, last] = span.value;
  const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
  const to = { Home: first, End: last, PageUp: yearNow.value + 5, PageDown: yearNow.value - 5 }[event.key];
  if (by === undefined && to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  playing.value = false;
  if (by !== undefined) step(by as -1 | 1);
  else goTo(to!);
}

interface MarksProps {
  readonly first: number;
  readonly last: number;
  readonly known: number;
  share(year: number): number;
}

/** A mark for every year, a number for the ends and every fifth. */
function Marks({ first, last, known, share }: MarksProps): JSX.Element | null {
  if (last <= first) return null;
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const named = (year: number): boolean =>
    year === first || year === last || (year % 5 === 0 && year - first > 1 && last - year > 1);
  return (
    <div class="track-marks" aria-hidden="true">
      {all.map((year) => (
        <span
          key={year}
          class={`mark${named(year) ? ' mark-named' : ''}${year > known ? ' mark-unknown' : ''}`}
          style={{ left: `${share(year)}%` }}
        >
          {named(year) ? year : ''}
        </span>
      ))}
    </div>
  );
}
