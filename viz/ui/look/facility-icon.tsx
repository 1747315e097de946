/** The icons of facilities as on the map: the kind is the shape, the state is the filling and its sign. */
import type { JSX } from 'preact';
import { FACILITY } from '../../../sim/state/facilities.js';
import type { FacilityLook } from '../../story/facility-state.js';

/** On a grid of 24: a house, a cross, a stop on its pole. */
const SHAPES: Readonly<Record<number, string>> = {
  [FACILITY.school]: 'M12 3.5 21 11v9.5H3V11z',
  [FACILITY.gp]: 'M9 3.5h6V9h5.5v6H15v5.5H9V15H3.5V9H9z',
  [FACILITY.busStop]: 'M12 2.5a7 7 0 0 1 1.2 13.9V22h-2.4v-5.6A7 7 0 0 1 12 2.5z',
};

/** A sign over the shape, so that the state can be told without its colour. */
const SIGNS: Readonly<Record<FacilityLook, string>> = {
  open: '',
  underNorm: 'M8.5 15.5h7',
  announced: 'M12 8.5v6M12 17v1.6',
  closed: 'M4 21 20 4',
  saved: 'm8.5 13.5 2.7 2.7 4.6-5',
};

interface FacilityIconProps {
  readonly kind: number;
  readonly look: FacilityLook;
}

export function FacilityIcon({ kind, look }: FacilityIconProps): JSX.Element {
  return (
    <svg class={`facility facility-${look}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path class="facility-shape" d={SHAPES[kind]!} />
      {SIGNS[look] !== '' && <path class="facility-sign" d={SIGNS[look]} />}
    </svg>
  );
}
