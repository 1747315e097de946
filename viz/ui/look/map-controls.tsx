/** Closer, further, the whole region: for who cannot pinch or turn a wheel. */
import type { JSX } from 'preact';
import { mapPixelsPerKm } from '../../state/map.js';
import { camera } from '../../state/view.js';
import { region } from '../../state/worlds.js';
import { words } from '../../words/words.js';
import { MinusIcon, PlusIcon, WholeIcon } from '../icons.js';

const STEP = 1.6;

/** What the map looks at, or the middle of the towns while it looks at all of them. */
function middle(): { readonly x: number; readonly y: number } {
  const now = camera.peek();
  if (now !== null) return now;
  const { x_t, y_t } = region.peek()!.towns;
  const half = (of: readonly number[]): number => (Math.min(...of) + Math.max(...of)) / 2;
  return { x: half(x_t), y: half(y_t) };
}

function zoom(factor: number): void {
  const { x, y } = middle();
  camera.value = { x, y, pixelsPerKm: factor * mapPixelsPerKm.peek() };
}

export function MapControls(): JSX.Element {
  const w = words.value.map;
  return (
    <fieldset class="map-controls">
      <legend class="unseen">{w.controls}</legend>
      <button type="button" class="icon-button" aria-label={w.closer} title={w.closer} onClick={() => zoom(STEP)}>
        <PlusIcon />
      </button>
      <button type="button" class="icon-button" aria-label={w.further} title={w.further} onClick={() => zoom(1 / STEP)}>
        <MinusIcon />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={w.whole}
        title={w.whole}
        disabled={camera.value === null}
        onClick={() => {
          camera.value = null;
        }}
      >
        <WholeIcon />
      </button>
    </fieldset>
  );
}
