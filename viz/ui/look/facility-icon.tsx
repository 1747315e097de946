/** The signs of facilities as on the map: the kind is the outline, the state its filling. */
import type { JSX } from 'preact';
import {
  halfOf,
  NOTCH,
  NOTCH_MARK,
  OPENINGS,
  OUTLINES,
  type Points,
  RING_RADIUS,
  STRIKE,
} from '../../map/sign-shapes.js';
import type { FacilityLook } from '../../story/facility-state.js';

const line = (points: Points): string => {
  const pairs = Array.from({ length: points.length / 2 }, (_, i) => `${points[2 * i]} ${points[2 * i + 1]}`);
  return `M${pairs.join('L')}`;
};
const path = (points: Points): string => `${line(points)}Z`;

interface FacilityIconProps {
  readonly kind: number;
  readonly look: FacilityLook;
}

export function FacilityIcon({ kind, look }: FacilityIconProps): JSX.Element {
  const outline = OUTLINES[kind]!;
  const opening = OPENINGS[kind];
  const hollow = look === 'closed' || look === 'announced';
  return (
    <svg class={`facility facility-${look}`} viewBox="-15 -15 30 30" aria-hidden="true" focusable="false">
      {look === 'saved' && <circle class="facility-ring" r={RING_RADIUS} />}
      <path class={hollow ? 'facility-hollow' : 'facility-full'} d={path(outline)} />
      {look === 'announced' && <path class="facility-full" d={path(halfOf(outline))} />}
      {!hollow && opening && <path class="facility-paper" d={path(opening)} />}
      {look === 'closed' && (
        <>
          <path class="facility-strike-edge" d={line(STRIKE)} />
          <path class="facility-strike" d={line(STRIKE)} />
        </>
      )}
      {look === 'underNorm' && (
        <>
          <path class="facility-paper" d={path(NOTCH)} />
          <path class="facility-full" d={path(NOTCH_MARK)} />
        </>
      )}
    </svg>
  );
}
