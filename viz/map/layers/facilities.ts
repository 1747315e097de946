/** Signs of schools, practices and bus stops: near by all of them, from far those with news. */
import { Container, Graphics, type Renderer, Sprite } from 'pixi.js';
import { FACILITY } from '../../../sim/state/facilities.js';
import type { Region } from '../../region/region.js';
import type { Shown } from '../../state/view.js';
import { differenceOf, type FacilityLook, lookAt } from '../../story/facility-state.js';
import { resultsOf } from '../../story/layers.js';
import { INK } from '../colours.js';
import { bump } from '../easing.js';
import { signAlpha, signSize, spreadOf } from '../facility-places.js';
import { makeSigns, SIGN_UNITS } from '../gpu/signs.js';
import { worldDrawn, type Years } from '../picture.js';
import { type Camera, type Point, toScreen, type Viewport } from '../projection.js';

/** Part of a year that a sign draws attention after it changed. */
const NEWS = 0.22;
/** From far, what happened to a school stays to be seen. */
const LASTING: ReadonlySet<FacilityLook> = new Set(['announced', 'closed', 'saved']);

export interface Scene {
  readonly years: Years;
  readonly time: number;
  readonly shown: Shown;
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly selected: number | null;
  readonly calm: boolean;
}

export interface FacilitiesLayer {
  readonly view: Container;
  update(scene: Scene): void;
  /** Where a sign stands in the window, whether or not it is drawn. */
  pointOf(f: number, camera: Camera, viewport: Viewport): Point | null;
  /** The sign at a point of the window. */
  at(x: number, y: number): number | null;
}

export function makeFacilities(region: Region, renderer: Renderer, resolution: number): FacilitiesLayer {
  const { kind_f, x_f, y_f } = region.facilities;
  const signs = makeSigns(renderer, resolution);
  const spread = spreadOf(kind_f, x_f, y_f);
  const rings = new Graphics();
  const view = new Container();
  view.addChild(rings);
  const sprites = kind_f.map((kind) => {
    const sprite = new Sprite({ texture: signs(kind, 'open'), anchor: 0.5, visible: false });
    view.addChild(sprite);
    return sprite;
  });
  const look_f: FacilityLook[] = kind_f.map(() => 'open');

  /** What is drawn: in the difference, what the measures kept or lost stands out from all that is the same. */
  function lookIn({ years, shown, time }: Scene, f: number): { look: FacilityLook; same: boolean } {
    const results = resultsOf(years[worldDrawn(shown)]);
    const look = lookAt(region, results, time, f);
    if (shown !== 'difference') return { look, same: false };
    const difference = differenceOf(region, resultsOf(years.baseline), results, time, f);
    return { look: difference === 'kept' ? 'saved' : look, same: difference === 'same' };
  }

  function pointOf(f: number, camera: Camera, viewport: Viewport): Point | null {
    if (x_f[f] === undefined) return null;
    const point = toScreen(camera, viewport, x_f[f]!, y_f[f]!);
    const size = signSize(kind_f[f]!, camera.pixelsPerKm);
    return { x: point.x + spread[f]!.right * size, y: point.y + spread[f]!.down * size };
  }

  return {
    view,
    pointOf,
    update(scene) {
      const { camera, viewport, time, years, shown } = scene;
      rings.clear();
      const results = resultsOf(years[worldDrawn(shown)]);
      kind_f.forEach((kind, f) => {
        const sprite = sprites[f]!;
        const { look, same } = lookIn(scene, f);
        look_f[f] = look;
        const near = signAlpha(kind, camera.pixelsPerKm);
        const earlier = time - NEWS > region.baseYear ? lookAt(region, results, time - NEWS, f) : look;
        const fresh = look === 'closed' && earlier !== 'closed' && !same;
        const lasting = kind === FACILITY.school && LASTING.has(look) && !same;
        const alpha = f === scene.selected || fresh ? 1 : Math.max(near, lasting ? 1 : 0);
        sprite.visible = alpha > 0.01;
        if (!sprite.visible) return;
        const { x, y } = pointOf(f, camera, viewport)!;
        sprite.visible = x > -30 && y > -30 && x < viewport.width + 30 && y < viewport.height + 30;
        if (!sprite.visible) return;
        const size = signSize(kind, camera.pixelsPerKm);
        sprite.texture = signs(kind, look);
        sprite.position.set(x, y);
        sprite.scale.set((size / 16) * (sprite.texture.width / SIGN_UNITS > 0 ? 1 : 1));
        sprite.alpha = alpha * (same && near < 1 ? 0.5 : 1);
        if (f === scene.selected) rings.circle(x, y, size * 0.95).stroke({ width: 2.5, color: INK.select });
        if (fresh && !scene.calm) drawPulse(rings, x, y, size, sinceClosing(region, scene, f));
      });
    },
    at(x, y) {
      let best: number | null = null;
      let nearest = 14;
      sprites.forEach((sprite, f) => {
        if (!sprite.visible || sprite.alpha < 0.4) return;
        const away = Math.hypot(sprite.x - x, sprite.y - y);
        if (away < nearest) [best, nearest] = [f, away];
      });
      return best;
    },
  };
}

/** Part of the time of being news that has passed since a facility closed. */
function sinceClosing(region: Region, { years, shown, time }: Scene, f: number): number {
  const results = resultsOf(years[worldDrawn(shown)]);
  let [open, closed] = [time - NEWS, time];
  for (let i = 0; i < 7; i++) {
    const half = (open + closed) / 2;
    if (lookAt(region, results, half, f) === 'closed') closed = half;
    else open = half;
  }
  return (time - closed) / NEWS;
}

function drawPulse(rings: Graphics, x: number, y: number, size: number, since: number): void {
  const alpha = bump(0.5 + since / 2);
  if (alpha <= 0.02) return;
  rings.circle(x, y, size * (0.8 + 2.2 * since)).stroke({ width: 2.5, color: INK.ink, alpha: alpha * 0.7 });
}
