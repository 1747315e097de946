/** The one renderer: WebGL, no loop of its own, nothing but what this map draws with. */
import { Ticker, WebGLRenderer } from 'pixi.js';
import { GROUND } from '../colours.js';

/** More than this is not seen and costs time. */
const MOST_DEVICE_PIXELS = 2;

/** Device pixels drawn per CSS pixel. */
export const devicePixels = (): number => Math.min(MOST_DEVICE_PIXELS, globalThis.devicePixelRatio || 1);

/** @throws Error without WebGL 2 */
export async function makeRenderer(host: HTMLElement): Promise<WebGLRenderer<HTMLCanvasElement>> {
  const canvas = document.createElement('canvas');
  // Asked for once: without a graphics card a context takes a tenth of a second.
  const context = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false, // shapes here soften their own edges: four samples for every pixel would only cost time
    stencil: true,
    powerPreference: 'low-power',
  });
  if (context === null) {
    throw new Error('this browser offers no WebGL 2, so the map cannot be drawn; the tables hold the same figures');
  }
  const renderer = new WebGLRenderer<HTMLCanvasElement>();
  await renderer.init({
    canvas,
    context,
    width: Math.max(1, host.clientWidth),
    height: Math.max(1, host.clientHeight),
    resolution: devicePixels(),
    autoDensity: true,
    backgroundColor: GROUND.sea,
    backgroundAlpha: 1,
    manageImports: false,
    skipExtensionImports: true,
  });
  // Pixi's own clock would wake sixty times a second for its housekeeping; frames call it instead.
  Ticker.system.autoStart = false;
  Ticker.system.stop();
  return renderer;
}

export const housekeeping = (now: number): void => Ticker.system.update(now);
