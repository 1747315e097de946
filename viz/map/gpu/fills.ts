/** Areas in flat colours. The cheapest way to fill a window: no texture is looked up for a pixel. */
import { Buffer, BufferUsage, earcut, Geometry, Mesh } from 'pixi.js';
import { channelsOf } from '../../styles/colour-arithmetic.js';
import { makeShader } from './view.js';

const VERTEX = `
in vec2 aPlace;
in vec3 aColour;
flat out vec3 vColour;
void main() {
  vColour = aColour;
  gl_Position = clipOf(screenOf(aPlace));
}`;

const FRAGMENT = `
flat in vec3 vColour;
void main() { finalColour = vec4(vColour, 1.0); }`;

export interface Area {
  /** x0, y0, x1, y1, ... in kilometres. */
  readonly ring: ArrayLike<number>;
  /** 0xRRGGBB. */
  readonly colour: number;
}

/** Later areas lie on earlier ones. */
export function makeFills(areas: readonly Area[]): Mesh<Geometry> {
  const vertices: number[] = [];
  const index: number[] = [];
  for (const { ring, colour } of areas) {
    const first = vertices.length / 5;
    const paint = channelsOf(colour);
    for (let i = 0; i < ring.length; i += 2) vertices.push(ring[i]!, ring[i + 1]!, ...paint);
    for (const corner of earcut(Array.from(ring))) index.push(first + corner);
  }
  const buffer = new Buffer({ data: Float32Array.from(vertices), usage: BufferUsage.VERTEX | BufferUsage.COPY_DST });
  const geometry = new Geometry({
    attributes: {
      aPlace: { buffer, format: 'float32x2', stride: 20, offset: 0 },
      aColour: { buffer, format: 'float32x3', stride: 20, offset: 8 },
    },
    indexBuffer: Uint32Array.from(index),
  });
  return new Mesh({ geometry, shader: makeShader(VERTEX, FRAGMENT) }) as unknown as Mesh<Geometry>;
}
