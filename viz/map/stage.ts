/** The map of one region on the screen: when it is drawn, what the hand does to it, what it tells. */
import { batch, effect } from '@preact/signals-core';
import { Container, type WebGLRenderer } from 'pixi.js';
import type { Region } from '../region/region.js';
import { hovered, mapPixelsPerKm, peoplePerArc, zoomedIn } from '../state/map.js';
import { language, layer, reducedMotion, selection, showMoves, shown, time } from '../state/view.js';
import { years } from '../state/worlds.js';
import { DOTS_FULL } from './disc.js';
import { devicePixels, housekeeping } from './gpu/renderer.js';
import { setView } from './gpu/view.js';
import { attachHand } from './hand.js';
import { setHook } from './hook.js';
import { makeRegion } from './layers/ground.js';
import { makeWorlds } from './layers/worlds.js';
import { boundsOf } from './outline.js';
import type { Point } from './projection.js';
import { makeSight } from './sight.js';

export interface Stage {
  dispose(): void;
}

const TIMES_KEPT = 120;
const FRAME_MS = 16;
/** Fades go on in steps even when frames take long. */
const LONGEST_STEP_MS = 100;
/** What a frame shows besides the camera: any change asks for a new one. */
const SHOWN = [
  ...[time, layer, shown, language, selection, hovered, showMoves, reducedMotion],
  ...[years.baseline, years.measures],
] as const;

/** @param land what lies below every region; it stays with the caller */
export function makeStage(
  region: Region,
  land: Container,
  renderer: WebGLRenderer<HTMLCanvasElement>,
  host: HTMLElement,
): Stage {
  const bounds = boundsOf(region.municipalities.rings_m.flat());
  const worlds = makeWorlds(region, bounds, renderer.resolution);
  const root = new Container();
  root.addChild(land, makeRegion(region), worlds.view);
  const times: number[] = [];
  let frame = 0;
  let frames = 0;
  let last = 0;

  const changed = (): void => {
    frame ||= requestAnimationFrame(draw);
  };
  const sight = makeSight(bounds, changed);

  function draw(now: number): void {
    frame = 0;
    const began = performance.now();
    const elapsed = last === 0 ? FRAME_MS : Math.min(LONGEST_STEP_MS, now - last);
    last = now;
    const gliding = sight.tick(now);
    const [camera, viewport] = [sight.camera(), sight.viewport()];
    setView(camera, viewport, renderer.resolution);
    const fading = worlds.update(camera, viewport, elapsed);
    renderer.render(root);
    housekeeping(now);
    frames++;
    times.push(performance.now() - began);
    if (times.length > TIMES_KEPT) times.shift();
    batch(() => {
      zoomedIn.value = camera.pixelsPerKm >= DOTS_FULL;
      mapPixelsPerKm.value = camera.pixelsPerKm;
      peoplePerArc.value = worlds.perArc();
    });
    if (gliding || fading) changed();
    else last = 0;
  }

  const onPage = ({ x, y }: Point): Point => {
    const { left, top } = host.getBoundingClientRect();
    return { x: x + left, y: y + top };
  };
  const whatAt = (at: Point) => worlds.whatAt(at, sight.camera(), sight.viewport());
  const letGo = attachHand({
    host,
    sight,
    pressed(at) {
      selection.value = whatAt(at);
    },
    over(at) {
      const what = at === null ? null : whatAt(at);
      hovered.value = what === null || at === null ? null : { what, ...onPage(at) };
      if (at !== null) host.style.cursor = what === null ? '' : 'pointer';
    },
  });
  const resized = new ResizeObserver(() => {
    const [width, height] = [Math.max(1, host.clientWidth), Math.max(1, host.clientHeight)];
    renderer.resize(width, height, devicePixels());
    sight.resize(width, height);
  });
  resized.observe(host);
  renderer.canvas.addEventListener('webglcontextrestored', changed);
  const stop = effect(() => {
    for (const signal of SHOWN) void signal.value;
    changed();
  });

  function pixelAt(x: number, y: number): readonly [number, number, number] {
    cancelAnimationFrame(frame);
    draw(performance.now());
    const { left, top, height } = host.getBoundingClientRect();
    const { gl, resolution } = renderer;
    const out = new Uint8Array(4);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    // Rows of WebGL begin at the bottom.
    const row = Math.round((height - (y - top)) * resolution) - 1;
    gl.readPixels(Math.round((x - left) * resolution), row, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, out);
    return [out[0]!, out[1]!, out[2]!];
  }
  setHook({
    frames: () => frames,
    frameTimes: () => times,
    pixelAt,
    facilityPoint(f) {
      const point = worlds.facilityPoint(f, sight.camera(), sight.viewport());
      return point === null ? null : onPage(point);
    },
  });

  return {
    dispose() {
      cancelAnimationFrame(frame);
      stop();
      letGo();
      resized.disconnect();
      renderer.canvas.removeEventListener('webglcontextrestored', changed);
      sight.dispose();
      root.removeChild(land);
      root.destroy({ children: true });
    },
  };
}
