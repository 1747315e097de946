/** Arcs as ribbons along a curve with one bend: a bright head, a tail that fades. The curve is bent by the graphics card. */
import { Buffer, BufferUsage, Geometry, Mesh } from 'pixi.js';
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

/** Floats per ribbon: ax, ay, bx, by (km); tail and head along the curve 0..1, bend, width (px); red, green, blue, alpha. */
export const RIBBON_FLOATS = 12;

export interface Ribbons {
  readonly mesh: Mesh<Geometry>;
  readonly data: Float32Array;
  /** After the first `count` ribbons were written. */
  upload(count: number): void;
}

export function makeRibbons(most: number): Ribbons {
  const data = new Float32Array(most * RIBBON_FLOATS);
  const buffer = new Buffer({ data, usage: BufferUsage.VERTEX | BufferUsage.COPY_DST });
  const strip = new Float32Array((STEPS + 1) * 4);
  const index = new Uint16Array(STEPS * 6);
  for (let i = 0; i <= STEPS; i++) strip.set([i / STEPS, -1, i / STEPS, 1], 4 * i);
  for (let i = 0; i < STEPS; i++)
    index.set(
      [0, 1, 2, 1, 3, 2].map((k) => 2 * i + k),
      6 * i,
    );
  const stride = RIBBON_FLOATS * 4;
  const geometry = new Geometry({
    attributes: {
      aStrip: { buffer: strip, format: 'float32x2' },
      aEnds: { buffer, format: 'float32x4', stride, offset: 0, instance: true },
      aFlight: { buffer, format: 'float32x4', stride, offset: 16, instance: true },
      aPaint: { buffer, format: 'float32x4', stride, offset: 32, instance: true },
    },
    indexBuffer: index,
    instanceCount: most,
  });
  const mesh = new Mesh({ geometry, shader: makeShader(VERTEX, FRAGMENT) }) as unknown as Mesh<Geometry>;
  mesh.visible = false;
  return {
    mesh,
    data,
    upload(count) {
      mesh.visible = count > 0;
      geometry.instanceCount = count;
      if (count > 0) buffer.update(count * stride);
    },
  };
}
