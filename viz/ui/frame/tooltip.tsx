/** What the pointer is over on the map, in a word and a number; the table tells the same to who has no pointer. */
import type { JSX } from 'preact';
import { indexNow } from '../../state/clock.js';
import { hovered } from '../../state/map.js';
import { language, layer, researcher, shown } from '../../state/view.js';
import { region, years } from '../../state/worlds.js';
import { LOOK_WORDS, lookAt } from '../../story/facility-state.js';
import { layerOf, shownValue } from '../../story/layers.js';
import { facilityName } from '../../story/naming.js';
import { capital } from '../../story/numbers.js';
import { valueText } from '../../story/scale.js';
import { count } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { moment, resultsTold } from '../looking.js';

export function Tooltip(): JSX.Element | null {
  const over = hovered.value;
  if (over === null || region.value === null || resultsTold.value.length === 0) return null;
  const [title, text] = over.what.kind === 'town' ? townWords(over.what.town) : facilityWords(over.what.facility);
  const left = over.x > window.innerWidth / 2;
  return (
    <div
      class={left ? 'tooltip tooltip-left' : 'tooltip'}
      style={{ transform: `translate(${over.x}px, ${over.y}px)` }}
      aria-hidden="true"
    >
      <p>
        <strong>{title}</strong>
        <span>{text}</span>
      </p>
    </div>
  );
}

function townWords(t: number): readonly [string, string] {
  const both = { baseline: years.baseline.value, measures: years.measures.value };
  const y = Math.min(indexNow.value, both.baseline.length - 1, both.measures.length - 1);
  const chosen = layerOf(layer.value);
  const people = resultsTold.value[y]?.indicators['population']?.[t] ?? 0;
  const value = valueText(chosen, shown.value, shownValue(chosen, both, shown.value, y, t), language.value);
  const residents = `${count(people)} ${words.value.legend.size.toLowerCase()}`;
  return [region.value!.towns.name_t[t]!, `${residents} · ${value}`];
}

function facilityWords(f: number): readonly [string, string] {
  const all = region.value!;
  const when = moment.value;
  const look = lookAt(all, resultsTold.value, when, f);
  return [capital(facilityName(all, f, when, language.value, researcher.value)), LOOK_WORDS[look][language.value]];
}
