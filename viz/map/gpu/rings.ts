/** Thin circles of a width in pixels with soft edges: what is selected, what just closed, where a city lies. */
import type { Geometry, Mesh } from 'pixi.js';
import { channelsOf } from '../../styles/colour-arithmetic.js';
import { floatsOf, makeInstances, type OwnNumbers } from './instances.js';
import { makeShader, SQUARE } from './view.js';

const VERTEX = `
in vec2 aCorner;
in vec4 aRing;
in vec4 aPaint;
out vec2 vAt;
flat out vec2 vSize;
flat out vec4 vPaint;
void main() {
  vSize = aRing.zw;
  vPaint = aPaint;
  vAt = aCorner * (aRing.z + aRing.w + 1.0);
  gl_Position = clipOf(aRing.xy + vAt);
}`;

const FRAGMENT = `
in vec2 vAt;
flat in vec2 vSize;
flat in vec4 vPaint;
uniform vec4 uView;
void main() {
  float away = abs(length(vAt) - vSize.x);
  float cover = clamp((vSize.y * 0.5 - away) * uView.w + 0.5, 0.0, 1.0);
  finalColour = vec4(vPaint.rgb, 1.0) * (vPaint.a * cover);
}`;

/** x, y, radius, width (px); red, green, blue, alpha. */
const OWN: OwnNumbers = { aRing: 4, aPaint: 4 };
const FLOATS = floatsOf(OWN);

export interface Rings {
  readonly mesh: Mesh<Geometry>;
  /** Begins anew. */
  clear(): void;
  /** A ring about a point of the window; what does not fit any more is left out. Lengths in CSS pixels. */
  add(x: number, y: number, radius: number, width: number, colour: number, alpha?: number): void;
  /** Makes what was added visible. */
  done(): void;
}

export function makeRings(most: number): Rings {
  const { mesh, data, show } = makeInstances(most, SQUARE, OWN, makeShader(VERTEX, FRAGMENT));
  let count = 0;
  return {
    mesh,
    clear() {
      count = 0;
    },
    add(x, y, radius, width, colour, alpha = 1) {
      if (count === most) return;
      data.set([x, y, radius, width, ...channelsOf(colour), alpha], count++ * FLOATS);
    },
    done: () => show(count),
  };
}
