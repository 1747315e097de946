/**
 * Where the page begins: the engine first, because years take longest; then the panels. The map comes in its own file, so
 * that workers and words need not wait for what draws it.
 */
import { startEngine } from './engine/engine.js';
import { makeTestHook } from './test-hook.js';
import { mountInterface } from './ui/mount.js';

const layer = (id: 'map' | 'interface'): HTMLElement => document.getElementById(id)!;

startEngine();
const drawing = import('./map/mount.js');
const map = { ready: false };
globalThis.draagvlak = makeTestHook(map);
layer('interface').replaceChildren(); // the title that waited
mountInterface(layer('interface'));
const { mountMap } = await drawing;
await mountMap(layer('map'));
map.ready = true;
