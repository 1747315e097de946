/** Dots of dwellings: who lives there, by colour; vacant ones are hollow, new ones squares, those taken down gone. */
import type { JSX } from 'preact';
import { LIVED_IN } from '../../../sim/recording.js';
import { DWELLING_COLOURS } from '../../map/colours.js';
import { span } from '../../state/worlds.js';
import { hex } from '../../styles/colour-arithmetic.js';
import { words } from '../../words/words.js';

const SHOWN = ['single', 'couple', 'family', 'mixed', 'older', 'vacant', 'unusable'] as const;

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
      <li>
        <span class="dwelling-dot dwelling-new" aria-hidden="true" />
        {w.built(span.value[0])}
      </li>
      <li>
        <span class="dwelling-dot dwelling-gone" aria-hidden="true" />
        {w.takenDown}
      </li>
    </ul>
  );
}
