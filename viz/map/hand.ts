/** Mouse, touch and keys on the map's element. */
import { type Point, panned, zoomAbout } from './projection.js';
import type { Sight } from './sight.js';

export interface HandOptions {
  readonly host: HTMLElement;
  readonly sight: Sight;
  /** A press without a drag, CSS pixels from the map's corner. */
  pressed(at: Point): void;
  /** The pointer rests over a place; null when it left or drags. */
  over(at: Point | null): void;
}

const WHEEL = 0.0016;
const STEP_PX = 90;
const STEP_ZOOM = 1.5;
/** A finger that moves less than this has pressed. */
const STILL_PX = 5;
const TWICE_MS = 320;

/** @returns a function that lets go */
export function attachHand({ host, sight, pressed, over }: HandOptions): () => void {
  const fingers = new Map<number, Point>();
  let travelled = 0;
  let lastPress = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
  const here = (event: MouseEvent): Point => {
    const { left, top } = host.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const zoom = (at: Point, factor: number, glide: boolean): void => {
    const to = zoomAbout(sight.camera(), sight.viewport(), at, sight.camera().pixelsPerKm * factor);
    if (glide) sight.glide(to);
    else sight.set(to);
  };
  const middle = (): Point => {
    const all = [...fingers.values()];
    return { x: all.reduce((s, p) => s + p.x, 0) / all.length, y: all.reduce((s, p) => s + p.y, 0) / all.length };
  };
  const span = (): number => {
    const [a, b] = [...fingers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    host.setPointerCapture(event.pointerId);
    if (fingers.size === 0) travelled = 0;
    fingers.set(event.pointerId, here(event));
  };
  const move = (event: PointerEvent): void => {
    const at = here(event);
    if (!fingers.has(event.pointerId)) {
      if (event.pointerType === 'mouse') over(at);
      return;
    }
    const [before, spanBefore] = [middle(), span()];
    fingers.set(event.pointerId, at);
    const [after, spanAfter] = [middle(), span()];
    travelled += Math.hypot(after.x - before.x, after.y - before.y) + Math.abs(spanAfter - spanBefore);
    if (travelled < STILL_PX && fingers.size === 1) return;
    over(null);
    host.style.cursor = 'grabbing';
    const camera = panned(sight.camera(), after.x - before.x, after.y - before.y);
    const factor = spanBefore > 0 && spanAfter > 0 ? spanAfter / spanBefore : 1;
    sight.set(factor === 1 ? camera : zoomAbout(camera, sight.viewport(), after, camera.pixelsPerKm * factor));
  };
  const up = (event: PointerEvent): void => {
    if (!fingers.delete(event.pointerId)) return;
    host.style.cursor = '';
    if (event.type === 'pointercancel' || fingers.size > 0 || travelled >= STILL_PX) return;
    const at = here(event);
    const twice = event.timeStamp - lastPress.at < TWICE_MS && Math.hypot(at.x - lastPress.x, at.y - lastPress.y) < 24;
    lastPress = { at: twice ? Number.NEGATIVE_INFINITY : event.timeStamp, ...at };
    if (twice) zoom(at, 2.2, true);
    else pressed(at);
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * 32;
    zoom(here(event), Math.exp(-Math.max(-240, Math.min(240, pixels)) * WHEEL * (event.ctrlKey ? 4 : 1)), false);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (!act(event.key)) return;
    // What the map understood is not for the keys of the whole page.
    event.preventDefault();
    event.stopPropagation();
  };
  function act(pressedKey: string): boolean {
    const { width, height } = sight.viewport();
    const centre = { x: width / 2, y: height / 2 };
    const push = (dx: number, dy: number): void => sight.glide(panned(sight.camera(), dx, dy));
    if (pressedKey === 'ArrowLeft') push(STEP_PX, 0);
    else if (pressedKey === 'ArrowRight') push(-STEP_PX, 0);
    else if (pressedKey === 'ArrowUp') push(0, STEP_PX);
    else if (pressedKey === 'ArrowDown') push(0, -STEP_PX);
    else if (pressedKey === '+' || pressedKey === '=') zoom(centre, STEP_ZOOM, true);
    else if (pressedKey === '-' || pressedKey === '_') zoom(centre, 1 / STEP_ZOOM, true);
    else if (pressedKey === '0' || pressedKey === 'Home') sight.whole();
    else return false;
    return true;
  }
  const leave = (): void => over(null);

  const off = new AbortController();
  const listen = { signal: off.signal };
  host.addEventListener('pointerdown', down, listen);
  host.addEventListener('pointermove', move, listen);
  host.addEventListener('pointerup', up, listen);
  host.addEventListener('pointercancel', up, listen);
  host.addEventListener('pointerleave', leave, listen);
  host.addEventListener('wheel', wheel, { ...listen, passive: false });
  host.addEventListener('keydown', key, listen);
  host.style.touchAction = 'none';
  return () => off.abort();
}
