/** The colour that was drawn last at a place of the canvas. */
import type { WebGLRenderer } from 'pixi.js';

/** @param x and y in CSS pixels of a canvas so many high @returns 0..255 each */
export function pixelOf(
  { gl, resolution }: WebGLRenderer<HTMLCanvasElement>,
  x: number,
  y: number,
  height: number,
): readonly [red: number, green: number, blue: number] {
  const out = new Uint8Array(4);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  // Rows of WebGL begin at the bottom.
  const row = Math.round((height - y) * resolution) - 1;
  gl.readPixels(Math.round(x * resolution), row, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, out);
  return [out[0]!, out[1]!, out[2]!];
}
