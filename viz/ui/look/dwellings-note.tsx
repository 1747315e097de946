/** What dots are and mean, on the map itself while they are on it: nobody should look for their own house. */
import type { JSX } from 'preact';
import { zoomedIn } from '../../state/map.js';
import { words } from '../../words/words.js';
import { DwellingKey } from './dwelling-key.js';

export function DwellingsNote(): JSX.Element | null {
  if (!zoomedIn.value) return null;
  return (
    <div class="map-note">
      <DwellingKey />
      <p>{words.value.legend.dwellingsNote}</p>
    </div>
  );
}
