/** The map of one region on the screen: what a frame shows, what the hand does to it, what it tells. */
import { batch, effect } from '@preact/signals-core';
import { Container, type WebGLRenderer } from 'pixi.js';
import type { Region } from '../region/region.js';
import { hovered, mapPixelsPerKm, peoplePerArc, zoomedIn } from '../state/map.js';
import { language, layer, reducedMotion, selection, showMoves, shown, time } from '../state/view.js';
import { years } from '../state/worlds.js';
import { DOTS_FULL } from './disc.js';
import { makeFrames } from './frames.js';
import { pixelOf } from './gpu/pixel.js';
import { devicePixels, housekeeping } from './gpu/renderer.js';
import { setView } from './gpu/view.js';
import { attachHand } from './hand.js';
import { setHook } from './hook.js';
import { makeRegion } from './layers/ground.js';
import { makeWorlds, type WorldsLayer } from './layers/worlds.js';
import { enlargement } from './lettering.js';
import { boundsOf } from './outline.js';
import type { Point } from './projection.js';
import { makeSight, type Sight } from './sight.js';

export interface Stage {
  dispose(): void;
}

type Renderer = WebGLRenderer<HTMLCanvasElement>;

/** What a frame shows besides the camera: any change asks for a new one. */
const SHOWN = [
  ...[time, layer, shown, language, selection, hovered, showMoves, reducedMotion],
  ...[years.baseline, years.measures],
] as const;

/** @param land what lies below every region; it stays with the caller */
export function makeStage(region: Region, land: Container, renderer: Renderer, host: HTMLElement): Stage {
  const bounds = boundsOf(region.municipalities.rings_m.flat());
  const worlds = makeWorlds(region, bounds, renderer.resolution);
  const root = new Container();
  root.addChild(land, makeRegion(region), worlds.view);

  const frames = makeFrames(draw, () => tell(sight, worlds));
  const sight = makeSight(bounds, frames.ask);
  function draw(now: number, elapsedMs: number): boolean {
    const gliding = sight.tick(now);
    const [camera, viewport] = [sight.camera(), sight.viewport()];
    setView(camera, viewport, renderer.resolution);
    const fading = worlds.update(camera, viewport, elapsedMs);
    renderer.render(root);
    housekeeping(now);
    return gliding || fading;
  }

  const letGo = follow(host, sight, worlds);
  const stopFitting = fitTo(host, renderer, sight);
  renderer.canvas.addEventListener('webglcontextrestored', frames.ask);
  const stop = effect(() => {
    for (const signal of SHOWN) void signal.value;
    frames.ask();
  });
  setHook({
    frames: frames.drawn,
    frameTimes: frames.times,
    pixelAt(x, y) {
      frames.drawNow();
      const { left, top, height } = host.getBoundingClientRect();
      return pixelOf(renderer, x - left, y - top, height);
    },
    facilityPoint(f) {
      const point = worlds.facilityPoint(f, sight.camera(), sight.viewport());
      return point === null ? null : onPage(host, point);
    },
  });

  return {
    dispose() {
      frames.stop();
      stop();
      letGo();
      stopFitting();
      renderer.canvas.removeEventListener('webglcontextrestored', frames.ask);
      sight.dispose();
      root.removeChild(land);
      root.destroy({ children: true });
    },
  };
}

/** What the panels may know of the frame just drawn. */
function tell(sight: Sight, worlds: WorldsLayer): void {
  const { pixelsPerKm } = sight.camera();
  batch(() => {
    zoomedIn.value = pixelsPerKm >= DOTS_FULL;
    mapPixelsPerKm.value = pixelsPerKm;
    peoplePerArc.value = worlds.perArc();
  });
}

function onPage(host: HTMLElement, { x, y }: Point): Point {
  const { left, top } = host.getBoundingClientRect();
  return { x: x + left, y: y + top };
}

/** What the hand presses is selected, what it is over is told. @returns lets go */
function follow(host: HTMLElement, sight: Sight, worlds: WorldsLayer): () => void {
  const whatAt = (at: Point) => worlds.whatAt(at, sight.camera(), sight.viewport());
  return attachHand({
    host,
    sight,
    pressed(at) {
      selection.value = whatAt(at);
    },
    over(at) {
      const what = at === null ? null : whatAt(at);
      hovered.value = what === null || at === null ? null : { what, ...onPage(host, at) };
      if (at !== null) host.style.cursor = what === null ? '' : 'pointer';
    },
  });
}

/** Keeps the canvas as large as its element. @returns stops that */
function fitTo(host: HTMLElement, renderer: Renderer, sight: Sight): () => void {
  const resized = new ResizeObserver(() => {
    const [width, height] = [Math.max(1, host.clientWidth), Math.max(1, host.clientHeight)];
    renderer.resize(width, height, devicePixels());
    sight.resize(width, height, enlargement());
  });
  resized.observe(host);
  return () => resized.disconnect();
}
