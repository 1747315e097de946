/**
 * Has every shader translated before there is anything to draw, one a frame: together they take a software renderer some
 * hundred milliseconds, in which the page should answer.
 */
import { type Container, Sprite, Texture, type WebGLRenderer } from 'pixi.js';
import { makeDiscs } from './discs.js';
import { makeDots } from './dots.js';
import { makeFills } from './fills.js';
import { lineGeometry, makeLine } from './lines.js';
import { makeRibbons } from './ribbons.js';
import { makeRings } from './rings.js';

const SAMPLES: readonly (() => Container)[] = [
  () => makeFills([{ ring: [0, 0, 1, 0, 0, 1], colour: 0 }]),
  () => makeLine(lineGeometry(new Float32Array([0, 0, 1, 1])), 1, 0, 0),
  () => makeDiscs(1).mesh,
  () => new Sprite({ texture: Texture.WHITE, alpha: 0 }),
  () => {
    const ribbons = makeRibbons(1);
    ribbons.upload(1);
    return ribbons.mesh;
  },
  () => {
    const rings = makeRings(1);
    rings.add(0, 0, 0, 0, 0, 0);
    rings.done();
    return rings.mesh;
  },
  () => makeDots(new Float32Array(2), () => 0).mesh,
];

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

export async function warm(renderer: WebGLRenderer<HTMLCanvasElement>): Promise<void> {
  for (const sample of SAMPLES) {
    await nextFrame();
    const view = sample();
    renderer.render(view);
    view.destroy({ children: true });
  }
}
