/** Which colour of an arc stands for which cause. */
import type { JSX } from 'preact';
import { MOVE_GROUPS } from '../../map/moves.js';
import { language } from '../../state/view.js';
import { hex } from '../../styles/colour-arithmetic.js';

export function CauseKey(): JSX.Element {
  return (
    <ul class="causes">
      {MOVE_GROUPS.map(({ id, colour, label }) => (
        <li key={id}>
          <svg class="arc-key" viewBox="0 0 28 14" aria-hidden="true" focusable="false">
            <path d="M2 12Q14-4 26 12" style={{ stroke: hex(colour) }} />
          </svg>
          {label[language.value]}
        </li>
      ))}
    </ul>
  );
}
