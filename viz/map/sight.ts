/** The camera in motion: where the map looks now, and how it gets to where it should look. */
import { effect, untracked } from '@preact/signals-core';
import { camera as chosen, insets, reducedMotion } from '../state/view.js';
import { settle } from './easing.js';
import { type Bounds, between, type Camera, clamp, fit, type Viewport } from './projection.js';

const GLIDE_MS = 380;

export interface Sight {
  readonly camera: () => Camera;
  readonly viewport: () => Viewport;
  /** At once: follows a hand. */
  set(camera: Camera): void;
  /** On the way over some frames. */
  glide(camera: Camera): void;
  whole(): void;
  resize(width: number, height: number, enlarged: number): void;
  /** Before a frame. @returns whether it is still moving */
  tick(now: number): boolean;
  dispose(): void;
}

/** @param changed is called when a frame is needed */
export function makeSight(bounds: Bounds, changed: () => void): Sight {
  let viewport: Viewport = { width: 1, height: 1, insets: untracked(() => insets.value), enlarged: 1 };
  let now: Camera = fit(bounds, viewport);
  let way: { from: Camera; to: Camera; start: number | null } | null = null;
  /** What this file wrote last, so that it does not follow itself. */
  let written: Camera | null = null;

  const held = (camera: Camera): Camera => clamp(camera, bounds, viewport);
  const write = (camera: Camera | null): void => {
    written = camera;
    chosen.value = camera;
  };
  const go = (to: Camera, atOnce: boolean): void => {
    if (atOnce || untracked(() => reducedMotion.value)) {
      way = null;
      now = to;
    } else way = { from: now, to, start: null };
    changed();
  };
  const stop = effect(() => {
    const wanted = chosen.value;
    const sides = insets.value;
    const moved = sides !== viewport.insets;
    viewport = { ...viewport, insets: sides };
    if (wanted === null) go(fit(bounds, viewport), written === null && way === null && moved);
    else if (wanted !== written) go(held(wanted), false);
    else if (moved) changed();
    written = wanted;
  });

  return {
    camera: () => now,
    viewport: () => viewport,
    set(camera) {
      write(held(camera));
      go(held(camera), true);
    },
    glide(camera) {
      write(held(camera));
      go(held(camera), false);
    },
    whole() {
      write(null);
      go(fit(bounds, viewport), false);
    },
    resize(width, height, enlarged) {
      viewport = { ...viewport, width, height, enlarged };
      go(chosen.peek() === null ? fit(bounds, viewport) : held(now), true);
    },
    tick(time) {
      if (way === null) return false;
      way.start ??= time;
      const part = (time - way.start) / GLIDE_MS;
      now = part >= 1 ? way.to : between(way.from, way.to, settle(part));
      if (part >= 1) way = null;
      return way !== null;
    },
    dispose: stop,
  };
}
