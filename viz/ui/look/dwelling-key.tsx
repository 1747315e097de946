/** Dots of dwellings: who lives there, by colour; vacant ones are hollow. */
import type { JSX } from 'preact';
import { LIVED_IN } from '../../../sim/recording.js';
import { DWELLING_COLOURS } from '../../map/colours.js';
import { hex } from '../../styles/colour-arithmetic.js';
import { words } from '../../words/words.js';

const SHOWN = ['single', 'couple', 'family', 'mixed', 'older', 'vacant'] as const;

export function DwellingKey(): JSX.Element {
  const w = words.value.legend;
  return (
    <ul class="dwelling-key">
      {SHOWN.map((who) => (
        <li key={who}>
          <span
            class={who === 'vacant' ? 'dwelling-dot dwelling-hollow' : 'dwelling-dot'}
            style={{ backgroundColor: hex(DWELLING_COLOURS[LIVED_IN[who]]!) }}
            aria-hidden="true"
          />
          {w.lives[who]}
        </li>
      ))}
    </ul>
  );
}
