/** Puts the map into an element of the page and keeps it true to the signals. Frames are drawn only when something changed. */
import 'pixi.js/unsafe-eval';
import 'pixi.js/mesh';
import 'pixi.js/text';
import { effect } from '@preact/signals-core';
import { mapWords } from '../state/map.js';
import { region } from '../state/worlds.js';
import { makeRenderer } from './gpu/renderer.js';
import { nextFrame, warm } from './gpu/warm.js';
import { clearHook } from './hook.js';
import { makeLand } from './layers/ground.js';
import { makeStage, type Stage } from './stage.js';

/**
 * Resolves when the canvas is in the page; the region follows as soon as it is known.
 *
 * @throws Error when the browser has no WebGL: the rest of the page works without the map
 */
export async function mountMap(host: HTMLElement): Promise<void> {
  const renderer = await makeRenderer(host);
  const { canvas } = renderer;
  canvas.setAttribute('role', 'img');
  canvas.style.display = 'block';
  host.tabIndex = 0;
  host.setAttribute('role', 'application');
  host.append(canvas);
  await warm(renderer);
  await nextFrame();
  const land = makeLand();
  await nextFrame();

  let stage: Stage | null = null;
  effect(() => {
    const { picture, keys } = mapWords.value;
    canvas.setAttribute('aria-label', picture);
    host.setAttribute('aria-label', keys);
  });
  effect(() => {
    const known = region.value;
    stage?.dispose();
    clearHook();
    stage = known === null ? null : makeStage(known, land, renderer, host);
  });
}
