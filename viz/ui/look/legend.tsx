/** The rest of what is on the map: what the colour means, sizes, rings, signs, arcs, dots. */
import type { JSX } from 'preact';
import { peoplePerArc } from '../../state/map.js';
import { language, layer, showMoves, shown } from '../../state/view.js';
import { layerOf } from '../../story/layers.js';
import { count } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { Panel } from '../frame/panel.js';
import { CauseKey } from './causes.js';
import { DwellingKey } from './dwelling-key.js';
import { FacilityKey } from './facility-key.js';
import { Rings, Sizes } from './sizes.js';

export function Legend(): JSX.Element {
  const { legend: w, layer: l } = words.value;
  const chosen = layerOf(layer.value);
  return (
    <Panel name="legend" title={w.title} initially={false}>
      <dl class="legend">
        <dt>{chosen.label[language.value]}</dt>
        <dd>
          <p class="note">
            {chosen.meaning[language.value]}
            {shown.value === 'difference' && ` ${l.difference}`}
          </p>
        </dd>
        <dt>{w.size}</dt>
        <dd>
          <Sizes />
        </dd>
        <dt>{w.ring}</dt>
        <dd>
          <Rings />
        </dd>
        <dt>{w.facilities}</dt>
        <dd>
          <FacilityKey />
        </dd>
        <dt>{w.moves}</dt>
        <dd>
          <CauseKey />
          <label class="check">
            <input
              type="checkbox"
              checked={showMoves.value}
              onChange={(event) => {
                showMoves.value = event.currentTarget.checked;
              }}
            />
            <span>{w.showMoves}</span>
          </label>
          {peoplePerArc.value > 0 && <p class="note">{w.perArc(peoplePerArc.value, count(peoplePerArc.value))}</p>}
        </dd>
        <dt>{w.dwellings}</dt>
        <dd>
          <DwellingKey />
          <p class="note">{w.dwellingsNote}</p>
        </dd>
      </dl>
    </Panel>
  );
}
