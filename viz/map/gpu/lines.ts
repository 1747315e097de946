/** Lines that keep their width in pixels at every zoom, with round joints and soft edges: each piece is a capsule. */
import { Buffer, BufferUsage, Geometry, Mesh, UniformGroup } from 'pixi.js';
import { channelsOf } from '../../styles/colour-arithmetic.js';
import type { Segments } from '../outline.js';
import { CORNER_INDEX, CORNERS, makeShader } from './view.js';

const VERTEX = `
in vec2 aCorner;
in vec4 aPiece;
uniform float uHalf;
out vec2 vAt;
flat out float vLength;
void main() {
  vec2 a = screenOf(aPiece.xy);
  vec2 b = screenOf(aPiece.zw);
  float far = length(b - a);
  vec2 along = far > 0.0 ? (b - a) / far : vec2(1.0, 0.0);
  float reach = uHalf + 1.0;
  vAt = vec2(aCorner.x < 0.0 ? -reach : far + reach, aCorner.y * reach);
  vLength = far;
  gl_Position = clipOf(a + along * vAt.x + vec2(-along.y, along.x) * vAt.y);
}`;

const FRAGMENT = `
in vec2 vAt;
flat in float vLength;
uniform float uHalf;
uniform vec4 uColour;
uniform vec4 uView;
void main() {
  float away = length(vec2(vAt.x - clamp(vAt.x, 0.0, vLength), vAt.y));
  float cover = clamp((uHalf - away) * uView.w + 0.5, 0.0, 1.0);
  if (cover <= 0.0) discard;
  finalColour = vec4(uColour.rgb, 1.0) * (uColour.a * cover);
}`;

/**
 * Pieces shared by lines of several widths. Four corners each, written out: thousands of instances of a square cost a
 * software renderer a hundred times more than their corners.
 */
export function lineGeometry(segments: Segments): Geometry {
  const pieces = segments.length / 4;
  const vertices = new Float32Array(pieces * 24);
  const index = new Uint32Array(pieces * 6);
  for (let i = 0; i < pieces; i++) {
    for (let corner = 0; corner < 4; corner++) {
      const at = (4 * i + corner) * 6;
      vertices[at] = CORNERS[2 * corner]!;
      vertices[at + 1] = CORNERS[2 * corner + 1]!;
      vertices.set(segments.subarray(4 * i, 4 * i + 4), at + 2);
    }
    for (let k = 0; k < 6; k++) index[6 * i + k] = 4 * i + CORNER_INDEX[k]!;
  }
  const buffer = new Buffer({ data: vertices, usage: BufferUsage.VERTEX | BufferUsage.COPY_DST });
  return new Geometry({
    attributes: {
      aCorner: { buffer, format: 'float32x2', stride: 24, offset: 0 },
      aPiece: { buffer, format: 'float32x4', stride: 24, offset: 8 },
    },
    indexBuffer: index,
  });
}

/** @param width CSS pixels */
export function makeLine(geometry: Geometry, width: number, colour: number, alpha = 1): Mesh<Geometry> {
  const own = new UniformGroup({
    uHalf: { value: width / 2, type: 'f32' },
    uColour: { value: new Float32Array([...channelsOf(colour), alpha]), type: 'vec4<f32>' },
  });
  return new Mesh({ geometry, shader: makeShader(VERTEX, FRAGMENT, own) }) as unknown as Mesh<Geometry>;
}
