/** The one renderer: WebGL, no loop of its own, nothing but what this map draws with. */
import { Ticker, WebGLRenderer } from 'pixi.js';
import { GROUND } from '../colours.js';

export const MOST_DEVICE_PIXELS = 2;

/** @throws Error without WebGL 2 */
export async function makeRenderer(host: HTMLElement): Promise<WebGLRenderer<HTMLCanvasElement>> {
  if (document.createElement('canvas').getContext('webgl2') === null) {
    throw new Error('this browser offers no WebGL 2, so the map cannot be drawn; the tables hold the same figures');
  }
  const renderer = new WebGLRenderer<HTMLCanvasElement>();
  await renderer.init({
    width: Math.max(1, host.clientWidth),
    height: Math.max(1, host.clientHeight),
    resolution: Math.min(MOST_DEVICE_PIXELS, globalThis.devicePixelRatio || 1),
    autoDensity: true,
    // Shapes here soften their own edges: four samples for every pixel would only cost time.
    antialias: false,
    backgroundColor: GROUND.sea,
    backgroundAlpha: 1,
    manageImports: false,
    skipExtensionImports: true,
    preferWebGLVersion: 2,
    powerPreference: 'low-power',
  });
  // Pixi's own clock would wake sixty times a second for its housekeeping; frames call it instead.
  Ticker.system.autoStart = false;
  Ticker.system.stop();
  return renderer;
}

export const housekeeping = (now: number): void => Ticker.system.update(now);
