/** Kinds and states of facilities side by side. */
import type { JSX } from 'preact';
import { FACILITY } from '../../../sim/state/facilities.js';
import { language } from '../../state/view.js';
import { FACILITY_LOOKS, LOOK_WORDS } from '../../story/facility-state.js';
import { words } from '../../words/words.js';
import { FacilityIcon } from './facility-icon.js';

export function FacilityKey(): JSX.Element {
  const w = words.value.legend;
  const kinds: readonly (readonly [number, string])[] = [
    [FACILITY.school, w.school],
    [FACILITY.gp, w.gp],
    [FACILITY.busStop, w.busStop],
  ];
  return (
    <>
      <ul class="facility-kinds">
        {kinds.map(([kind, label]) => (
          <li key={kind}>
            <FacilityIcon kind={kind} look="open" />
            {label}
          </li>
        ))}
      </ul>
      <ul class="facility-looks">
        {FACILITY_LOOKS.map((look) => (
          <li key={look}>
            <FacilityIcon kind={FACILITY.school} look={look} />
            {LOOK_WORDS[look][language.value]}
          </li>
        ))}
      </ul>
    </>
  );
}
