/** The rest of what is on the map: sizes, rings, icons, arcs, dots. */
import type { JSX } from 'preact';
import { language, showMoves } from '../../state/view.js';
import { words } from '../../words/words.js';
import { Panel } from '../frame/panel.js';
import { CauseKey } from './causes.js';
import { FacilityKey } from './facility-key.js';

/** Towns of these sizes are drawn; their area goes with the number. */
const SIZES = [500, 5_000, 25_000] as const;
/** Radius of the largest disc in the legend, units of its drawing. */
const LARGEST = 17;

export function Legend(): JSX.Element {
  const w = words.value.legend;
  return (
    <Panel name="legend" title={w.title} initially={false}>
      <dl class="legend">
        <dt>{w.size}</dt>
        <dd>
          <Sizes />
        </dd>
        <dt class="unseen">{w.ring}</dt>
        <dd class="legend-line">
          <Ring />
          <span>{w.ring}</span>
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
          <p class="note">{w.movesNote}</p>
        </dd>
        <dt>{w.dwellings}</dt>
        <dd>
          <p class="note">{w.dwellingsNote}</p>
        </dd>
      </dl>
    </Panel>
  );
}

function Sizes(): JSX.Element {
  const number = new Intl.NumberFormat(language.value === 'nl' ? 'nl-NL' : 'en-GB');
  return (
    <div class="sizes">
      {SIZES.map((people) => {
        const r = LARGEST * Math.sqrt(people / SIZES.at(-1)!);
        return (
          <span key={people} class="size">
            <svg viewBox={`-18 -36 36 36`} aria-hidden="true" focusable="false">
              <circle class="size-disc" cx="0" cy={-r - 1} r={r} />
            </svg>
            {number.format(people)}
          </span>
        );
      })}
    </div>
  );
}

/** A disc with a ring that is a third full. */
function Ring(): JSX.Element {
  return (
    <svg class="ring-key" viewBox="-18 -18 36 36" aria-hidden="true" focusable="false">
      <circle class="size-disc" r="10" />
      <circle class="ring-empty" r="14" />
      <path class="ring-full" d="M0-14A14 14 0 0 1 12.12 7" />
    </svg>
  );
}
