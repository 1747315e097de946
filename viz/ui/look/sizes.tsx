/** Sizes of discs and rings in the legend, at the scale the map is drawn with now. */
import type { JSX } from 'preact';
import { discRadius, RING_FULL, ringTurn } from '../../map/disc.js';
import { mapPixelsPerKm } from '../../state/map.js';
import { count, percent } from '../../words/numbers.js';

/** Residents that may stand in the legend. */
const ROUND = [50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100] as const;
/** Pixels of radius that fit. */
const MOST = 27;

/** The largest that fits, one of about a fifth of it, and one of about a twentieth. */
function shownSizes(pixelsPerKm: number): readonly number[] {
  const first = ROUND.findIndex((people) => discRadius(people, pixelsPerKm) <= MOST);
  const from = first < 0 ? ROUND.length - 1 : first;
  return [from + 4, from + 2, from].flatMap((i) => ROUND[i] ?? []);
}

export function Sizes(): JSX.Element {
  const scale = mapPixelsPerKm.value;
  return (
    <div class="sizes">
      {shownSizes(scale).map((people) => {
        const r = discRadius(people, scale);
        return (
          <span key={people} class="size">
            <svg width={2 * r + 2} height={2 * r + 2} aria-hidden="true" focusable="false">
              <circle class="size-disc" cx={r + 1} cy={r + 1} r={r} />
            </svg>
            {count(people)}
          </span>
        );
      })}
    </div>
  );
}

/** Shares of vacant dwellings whose ring is shown. */
const VACANT = [0.05, 0.1, RING_FULL] as const;

export function Rings(): JSX.Element {
  return (
    <div class="sizes">
      {VACANT.map((share) => (
        <span key={share} class="size">
          <svg class="ring-key" viewBox="-18 -18 36 36" aria-hidden="true" focusable="false">
            <circle class="size-disc" r="10" />
            <circle class="ring-empty" r="14" />
            <circle
              class="ring-full"
              r="14"
              pathLength="100"
              stroke-dasharray={`${100 * ringTurn(share)} 100`}
              transform="rotate(-90)"
            />
          </svg>
          {percent(share, 0)}
          {share === RING_FULL ? '+' : ''}
        </span>
      ))}
    </div>
  );
}
