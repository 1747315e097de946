/** The camera as shaders see it, and how a shader is put together. One group of uniforms serves all layers. */
import { Shader, UniformGroup } from 'pixi.js';
import { type Camera, middleOf, type Viewport } from '../projection.js';
import type { Shape } from './instances.js';

const viewUniforms = new UniformGroup({
  /** Camera x, y in kilometres; pixels per kilometre; device pixels per CSS pixel. */
  uView: { value: new Float32Array(4), type: 'vec4<f32>' },
  /** Middle of the free area, CSS pixels. */
  uMiddle: { value: new Float32Array(2), type: 'vec2<f32>' },
});

export function setView(camera: Camera, viewport: Viewport, devicePixels: number): void {
  const middle = middleOf(viewport);
  viewUniforms.uniforms.uView.set([camera.x, camera.y, camera.pixelsPerKm, devicePixels]);
  viewUniforms.uniforms.uMiddle.set([middle.x, middle.y]);
  viewUniforms.update();
}

/** What every vertex shader here begins with: `screenOf` takes kilometres, `clipOf` CSS pixels. */
const HEAD = `#version 300 es
precision highp float;
uniform mat3 uProjectionMatrix;
uniform vec4 uView;
uniform vec2 uMiddle;
vec2 screenOf(vec2 km) { return uMiddle + (km - uView.xy) * vec2(uView.z, -uView.z); }
vec4 clipOf(vec2 px) { return vec4((uProjectionMatrix * vec3(px, 1.0)).xy, 0.0, 1.0); }
`;

const FRAGMENT_HEAD = `#version 300 es
precision highp float;
out vec4 finalColour;
`;

/** @param own uniforms of this layer alone */
export const makeShader = (vertex: string, fragment: string, own?: UniformGroup): Shader =>
  Shader.from({
    gl: { vertex: HEAD + vertex, fragment: FRAGMENT_HEAD + fragment },
    resources: { view: viewUniforms, ...(own === undefined ? {} : { own }) },
  });

/** Corners of a square about the origin, for triangles: what discs, rings and pieces of lines are drawn on. */
export const CORNERS = new Float32Array([-1, -1, 1, -1, 1, 1, -1, 1]);
export const CORNER_INDEX = new Uint16Array([0, 1, 2, 0, 2, 3]);
export const SQUARE: Shape = { name: 'aCorner', corners: CORNERS, index: CORNER_INDEX };
