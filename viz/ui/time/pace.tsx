/** How many years pass in a second of playing. */
import type { JSX } from 'preact';
import { speed } from '../../state/view.js';
import { words } from '../../words/words.js';

/** Years per second. */
const PACES = { slow: 0.25, normal: 0.5, fast: 1.5 } as const;

export function Pace(): JSX.Element {
  const w = words.value.time;
  return (
    <fieldset class="segments segments-small">
      <legend class="unseen">{w.speed}</legend>
      {(Object.keys(PACES) as (keyof typeof PACES)[]).map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="pace"
            checked={speed.value === PACES[name]}
            onChange={() => {
              speed.value = PACES[name];
            }}
          />
          <span>{w.speeds[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
