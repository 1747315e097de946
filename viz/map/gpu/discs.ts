/** Discs with a ring that runs clockwise from the top, drawn by distance: round and sharp at every size. */
import { type Geometry, type Mesh, UniformGroup } from 'pixi.js';
import { channelsOf } from '../../styles/colour-arithmetic.js';
import { INK } from '../colours.js';
import { floatsOf, makeInstances, type OwnNumbers } from './instances.js';
import { makeShader, SQUARE } from './view.js';

const VERTEX = `
in vec2 aCorner;
in vec2 aPlace;
in vec4 aShape;
in vec3 aColour;
out vec2 vAt;
flat out vec4 vShape;
flat out vec3 vColour;
void main() {
  vShape = aShape;
  vColour = aColour;
  vAt = aCorner * (aShape.x > 0.0 ? aShape.x * 1.3 + 9.0 : 0.0);
  gl_Position = clipOf(screenOf(aPlace) + vAt);
}`;

const FRAGMENT = `
in vec2 vAt;
flat in vec4 vShape;
flat in vec3 vColour;
uniform vec4 uView;
uniform vec3 uPaper;
uniform vec3 uRing;
uniform vec3 uEdge;
uniform vec3 uSelect;
const float TURN = 6.28318530718;
float soft(float inside) { return clamp(inside * uView.w + 0.5, 0.0, 1.0); }
vec4 over(vec4 top, vec4 under) { return top + under * (1.0 - top.a); }
void main() {
  float r = vShape.x;
  float away = length(vAt);
  float thick = clamp(r * 0.24, 1.4, 4.0);
  float gap = clamp(r * 0.1, 0.8, 1.6);
  float from = r + gap;
  float to = from + thick;
  bool ringed = r > 2.6;
  vec4 colour = vec4(uPaper, 1.0) * (soft((ringed ? to + 1.0 : r + 0.9) - away) * 0.92);
  if (ringed) {
    float band = min(soft(away - from), soft(to - away));
    float angle = atan(vAt.x, -vAt.y) / TURN;
    angle = angle < 0.0 ? angle + 1.0 : angle;
    // Ends are cut straight across: the distance along the ring to them, in pixels.
    float ahead = (vShape.y - angle) * TURN * away;
    float behind = angle * TURN * away;
    float swept = vShape.y >= 1.0 ? 1.0 : vShape.y <= 0.0 ? 0.0 : min(soft(ahead), soft(behind));
    colour = over(vec4(uRing, 1.0) * (band * mix(0.16, 1.0, swept)), colour);
  }
  colour = over(vec4(uEdge, 1.0) * (soft(r - away) * 0.85), colour);
  colour = over(vec4(vColour, 1.0) * soft(r - 0.9 - away), colour);
  float mark = (ringed ? to : r + 1.0) + 3.0;
  float halo = min(soft(away - mark + 1.25), soft(mark + 1.25 - away));
  colour = over(vec4(uSelect, 1.0) * (halo * vShape.z), colour);
  finalColour = colour * vShape.w;
}`;

/** x, y (km); radius (px), turn 0..1, mark 0..1, alpha; red, green, blue. */
const OWN: OwnNumbers = { aPlace: 2, aShape: 4, aColour: 3 };
/** Floats per disc. */
export const DISC_FLOATS = floatsOf(OWN);

export interface Discs {
  readonly mesh: Mesh<Geometry>;
  readonly data: Float32Array;
  /** After `data` was written. */
  upload(): void;
}

export function makeDiscs(count: number): Discs {
  const paint = (colour: number) => ({ value: new Float32Array(channelsOf(colour)), type: 'vec3<f32>' as const });
  const own = new UniformGroup({
    uPaper: paint(INK.halo),
    uRing: paint(INK.ring),
    uEdge: paint(INK.edge),
    uSelect: paint(INK.select),
  });
  const { mesh, data, show } = makeInstances(count, SQUARE, OWN, makeShader(VERTEX, FRAGMENT, own));
  return { mesh, data, upload: () => show(count) };
}
