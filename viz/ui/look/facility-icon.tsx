/** The signs of facilities as on the map: the kind is the outline, the state its filling. */
import type { JSX } from 'preact';
import { below, OPENINGS, OUTLINES, type Points } from '../../map/sign-shapes.js';
import type { FacilityLook } from '../../story/facility-state.js';

const path = (points: Points): string => {
  const pairs = Array.from({ length: points.length / 2 }, (_, i) => `${points[2 * i]} ${points[2 * i + 1]}`);
  return `M${pairs.join('L')}Z`;
};

/** Where a half full sign is full. */
const HALF_DOWN = 0.6;

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
      {look === 'saved' && <circle class="facility-ring" r="12.2" />}
      <path class={hollow ? 'facility-hollow' : 'facility-full'} d={path(outline)} />
      {look === 'announced' && <path class="facility-full" d={path(below(outline, HALF_DOWN))} />}
      {!hollow && opening && <path class="facility-paper" d={path(opening)} />}
      {look === 'closed' && (
        <>
          <path class="facility-strike-edge" d="M-8.5 9.5 8.5-8.5" />
          <path class="facility-strike" d="M-8.5 9.5 8.5-8.5" />
        </>
      )}
      {look === 'underNorm' && (
        <>
          <path class="facility-paper" d="M2.2 2.6H12L7.1 11.2Z" />
          <path class="facility-full" d="M4.4 3.9H9.8L7.1 8.7Z" />
        </>
      )}
    </svg>
  );
}
