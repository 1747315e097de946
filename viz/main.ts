/**
 * Where the page begins: the engine first, because years take longest; then the panels. The map comes in its own file, so
 * that workers and words need not wait for what draws it; where it cannot be drawn, the page works without it.
 */
import { effect } from '@preact/signals-core';
import { startEngine } from './engine/engine.js';
import { type MapState, makeTestHook } from './test-hook.js';
import { mountInterface } from './ui/mount.js';
import { words } from './words/words.js';

const layer = (id: 'map' | 'interface'): HTMLElement => document.getElementById(id)!;

startEngine();
const drawing = import('./map/mount.js');
const map: MapState = { ready: false, failure: null };
globalThis.draagvlak = makeTestHook(map);
layer('interface').replaceChildren(); // the title that waited
mountInterface(layer('interface'));
try {
  const { mountMap } = await drawing;
  await mountMap(layer('map'));
  map.ready = true;
} catch (error) {
  map.failure = String(error);
  const said = document.createElement('p');
  said.className = 'no-map';
  effect(() => {
    said.textContent = words.value.page.noMap;
  });
  layer('map').append(said);
}
