/**
 * Dwellings as dots of one size in pixels, coloured by who lives in them; new ones are squares. The buffer holds the state of the 1 January
 * before and after; each dot goes over at a moment of its own, so a year costs one upload and a frame none.
 * Points, not squares: one corner instead of four for each of a hundred thousand.
 */
import { Buffer, BufferUsage, Geometry, Mesh, UniformGroup } from 'pixi.js';
import { channelsOf } from '../../styles/colour-arithmetic.js';
import { DWELLING_COLOURS } from '../colours.js';
import { makeShader } from './view.js';

const VERTEX = `
in vec2 aPlace;
in vec4 aState;
uniform vec4 uTime;
uniform vec3 uColours[7];
flat out vec3 vColour;
flat out float vHollow;
flat out float vSquare;
void main() {
  float state = floor((uTime.x > aState.z ? aState.y : aState.x) * 255.0 + 0.5);
  int index = int(clamp(state, 0.0, 6.0));
  vColour = uColours[index];
  vHollow = index == 1 ? 1.0 : 0.0;
  vSquare = aState.w;
  // What was taken down, or is not built yet, is drawn nowhere.
  gl_Position = state > 6.5 ? vec4(2.0, 2.0, 2.0, 1.0) : clipOf(screenOf(aPlace));
  gl_PointSize = 2.0 * (uTime.y + 1.0) * uView.w;
}`;

const FRAGMENT = `
flat in vec3 vColour;
flat in float vHollow;
flat in float vSquare;
uniform vec4 uTime;
uniform vec4 uView;
uniform vec3 uInk;
void main() {
  vec2 off = abs(gl_PointCoord - 0.5);
  float away = mix(length(off), max(off.x, off.y), vSquare) * 2.0 * (uTime.y + 1.0);
  float disc = clamp((uTime.y - away) * uView.w + 0.5, 0.0, 1.0);
  float core = clamp((uTime.y - max(0.8, uTime.y * 0.32) - away) * uView.w + 0.5, 0.0, 1.0);
  vec3 colour = mix(vColour, mix(uInk, vColour, core), vHollow);
  if (disc <= 0.0) discard;
  finalColour = vec4(colour, 1.0) * (disc * uTime.z);
}`;

const own = new UniformGroup({
  /** Part of the year 0..1, radius in pixels, alpha. */
  uTime: { value: new Float32Array(4), type: 'vec4<f32>' },
  uColours: { value: new Float32Array(DWELLING_COLOURS.flatMap(channelsOf)), type: 'vec3<f32>', size: 7 },
  uInk: { value: new Float32Array(channelsOf(0x5b5347)), type: 'vec3<f32>' },
});

/** For all dots at once. @param part of the year, 0 to 1 @param radius CSS pixels */
export function setDots(part: number, radius: number, alpha: number): void {
  own.uniforms.uTime.set([part, radius, alpha, 0]);
  own.update();
}

export interface Dots {
  readonly mesh: Mesh<Geometry>;
  /** States of two 1 Januaries of the dwellings of these dots, LIVED_IN. */
  setStates(before: (i: number) => number, after: (i: number) => number): void;
  destroy(): void;
}

/**
 * @param places x, y in kilometres per dot
 * @param square new since the base year, all of these
 * @param moment 0..255 per dot: when in the year it goes over
 */
export function makeDots(places: Float32Array, square: boolean, moment: (i: number) => number): Dots {
  const count = places.length / 2;
  const states = new Uint8Array(count * 4);
  for (let i = 0; i < count; i++) {
    states[4 * i + 2] = moment(i);
    states[4 * i + 3] = square ? 255 : 0;
  }
  const buffer = new Buffer({ data: states, usage: BufferUsage.VERTEX | BufferUsage.COPY_DST });
  const geometry = new Geometry({
    attributes: {
      aPlace: { buffer: places, format: 'float32x2' },
      aState: { buffer, format: 'unorm8x4' },
    },
    topology: 'point-list',
  });
  const mesh = new Mesh({ geometry, shader: sharedShader() }) as unknown as Mesh<Geometry>;
  return {
    mesh,
    setStates(before, after) {
      for (let i = 0; i < count; i++) {
        states[4 * i] = before(i);
        states[4 * i + 1] = after(i);
      }
      buffer.update();
    },
    destroy() {
      mesh.destroy();
      geometry.destroy(true);
    },
  };
}

let shader: ReturnType<typeof makeShader> | null = null;
const sharedShader = () => {
  shader ??= makeShader(VERTEX, FRAGMENT, own);
  return shader;
};
