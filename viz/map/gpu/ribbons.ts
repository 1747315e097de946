/** Arcs as ribbons along a curve with one bend: a bright head, a tail that fades. The curve is bent by the graphics card. */
import type { Geometry, Mesh } from 'pixi.js';
import { floatsOf, makeInstances, type OwnNumbers, type Shape } from './instances.js';
import { makeShader } from './view.js';

const STEPS = 22;

const VERTEX = `
in vec2 aStrip;
in vec4 aEnds;
in vec4 aFlight;
in vec4 aPaint;
out float vAcross;
out float vAlong;
flat out vec4 vPaint;
flat out float vHalf;
void main() {
  vec2 a = screenOf(aEnds.xy);
  vec2 b = screenOf(aEnds.zw);
  vec2 d = b - a;
  vec2 bend = (a + b) * 0.5 + vec2(d.y, -d.x) * aFlight.z;
  float u = mix(aFlight.x, aFlight.y, aStrip.x);
  vec2 at = mix(mix(a, bend, u), mix(bend, b, u), u);
  vec2 along = mix(bend - a, b - bend, u);
  vec2 side = normalize(vec2(-along.y, along.x) + vec2(1e-6, 0.0));
  vHalf = aFlight.w * mix(0.35, 1.0, aStrip.x) * 0.5;
  vAcross = aStrip.y * (vHalf + 1.0);
  vAlong = aStrip.x;
  vPaint = aPaint;
  gl_Position = clipOf(at + side * vAcross);
}`;

const FRAGMENT = `
in float vAcross;
in float vAlong;
flat in vec4 vPaint;
flat in float vHalf;
uniform vec4 uView;
void main() {
  float cover = clamp((vHalf - abs(vAcross)) * uView.w + 0.5, 0.0, 1.0);
  float fade = mix(0.05, 1.0, vAlong * vAlong);
  finalColour = vec4(vPaint.rgb, 1.0) * (cover * fade * vPaint.a);
}`;

/** ax, ay, bx, by (km); tail and head along the curve 0..1, bend, width (px); red, green, blue, alpha. */
const OWN: OwnNumbers = { aEnds: 4, aFlight: 4, aPaint: 4 };
/** Floats per ribbon. */
export const RIBBON_FLOATS = floatsOf(OWN);

export interface Ribbons {
  readonly mesh: Mesh<Geometry>;
  readonly data: Float32Array;
  /** After the first `count` ribbons were written. */
  upload(count: number): void;
}

/** Along a curve from 0 to 1, and from one side of it to the other. */
function strip(): Shape {
  const corners = new Float32Array((STEPS + 1) * 4);
  const index = new Uint16Array(STEPS * 6);
  for (let i = 0; i <= STEPS; i++) corners.set([i / STEPS, -1, i / STEPS, 1], 4 * i);
  for (let i = 0; i < STEPS; i++)
    index.set(
      [0, 1, 2, 1, 3, 2].map((k) => 2 * i + k),
      6 * i,
    );
  return { name: 'aStrip', corners, index };
}

export function makeRibbons(most: number): Ribbons {
  const { mesh, data, show } = makeInstances(most, strip(), OWN, makeShader(VERTEX, FRAGMENT));
  mesh.visible = false;
  return { mesh, data, upload: show };
}
