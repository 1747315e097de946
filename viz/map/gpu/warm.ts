/**
 * Has every shader translated before there is anything to draw, one at a time: together they take a software renderer some
 * hundred milliseconds, in which the page should answer. Asking a graphics card for a result waits for all it was given
 * before, so each is handed over first, and asked about when the card says that it is done.
 */
import { type Container, Mesh, type Shader, Sprite, Texture, type WebGLRenderer } from 'pixi.js';
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
  () => makeDots(new Float32Array(2), false, () => 0).mesh,
];
/** Frames after which a card that does not answer is not waited for any longer. */
const PATIENCE = 120;

export const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

export async function warm(renderer: WebGLRenderer<HTMLCanvasElement>): Promise<void> {
  const gl = renderer.gl as WebGL2RenderingContext;
  for (const sample of SAMPLES) {
    const view = sample();
    if (view instanceof Mesh) await translated(gl, view.shader as Shader);
    await idle(gl);
    renderer.render(view);
    view.destroy({ children: true });
  }
}

/** Hands the same sources over without asking for anything: the browser keeps what it made of them for who asks later. */
async function translated(gl: WebGL2RenderingContext, { glProgram }: Shader): Promise<void> {
  const parallel = gl.getExtension('KHR_parallel_shader_compile');
  const program = gl.createProgram();
  if (parallel === null || program === null) return;
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, glProgram.vertex],
    [gl.FRAGMENT_SHADER, glProgram.fragment],
  ] as const) {
    const shader = gl.createShader(kind);
    if (shader === null) return;
    gl.shaderSource(shader, source ?? '');
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  for (let n = 0; n < PATIENCE; n++) {
    await nextFrame();
    if (gl.isContextLost() || gl.getProgramParameter(program, parallel.COMPLETION_STATUS_KHR)) break;
  }
  gl.deleteProgram(program);
}

/** Until the card has done all it was given. */
async function idle(gl: WebGL2RenderingContext): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  for (let n = 0; n < PATIENCE; n++) {
    await nextFrame();
    if (fence === null || gl.isContextLost() || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED) break;
  }
  gl.deleteSync(fence);
}
