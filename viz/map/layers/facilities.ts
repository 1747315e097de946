/** Signs of schools, practices and bus stops: near by all of them, from far those of schools with news. */
import { Container, Sprite } from 'pixi.js';
import type { YearResult } from '../../../sim/protocol.js';
import { FACILITY } from '../../../sim/state/facilities.js';
import type { Region } from '../../region/region.js';
import { type Shown, worldOf } from '../../state/view.js';
import { differenceOf, type FacilityLook, lookAt } from '../../story/facility-state.js';
import { resultsOf } from '../../story/layers.js';
import { INK } from '../colours.js';
import { bump } from '../easing.js';
import { type Drawn, signAlpha, signSize } from '../facility-places.js';
import type { Rings } from '../gpu/rings.js';
import { makeSigns } from '../gpu/signs.js';
import type { Years } from '../picture.js';
import { type Camera, type Point, toScreen, type Viewport } from '../projection.js';
import type { SignPlaces } from '../sign-places.js';
import { SHAPE_UNITS } from '../sign-shapes.js';

/** Part of a year that a closure draws attention. */
const NEWS = 0.22;
/** A press this near to the middle of a sign means it. */
const PRESSED_PX = 13;
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
  /** Rings about signs are added to these. */
  readonly rings: Rings;
}

export interface FacilitiesLayer {
  readonly view: Container;
  update(scene: Scene): void;
  /** Where a sign stands in the window, whether or not it is drawn. */
  pointOf(f: number, camera: Camera, viewport: Viewport): Point | null;
  /** The sign at a point of the window. */
  at(x: number, y: number): number | null;
}

/** @param resolution device pixels of a sign's drawing per unit */
export function makeFacilities(region: Region, places: SignPlaces, resolution: number): FacilitiesLayer {
  const { kind_f, x_f, y_f } = region.facilities;
  const signs = makeSigns(resolution);
  const view = new Container({ sortableChildren: true });
  let reach = PRESSED_PX;
  // Bus stops at the bottom, schools on top.
  const order = kind_f.map((_, f) => f).sort((a, b) => kind_f[b]! - kind_f[a]! || a - b);
  const sprites: Sprite[] = [];
  for (const f of order) {
    sprites[f] = new Sprite({ texture: signs(kind_f[f]!, 'open'), anchor: 0.5, visible: false });
    view.addChild(sprites[f]);
  }

  const drawnBy = ({ pixelsPerKm }: Camera, { enlarged }: Viewport): Drawn => ({ pixelsPerKm, enlarged });
  function placed(f: number, camera: Camera, viewport: Viewport, drawn: Drawn): Point {
    const point = toScreen(camera, viewport, x_f[f]!, y_f[f]!);
    const aside = places.offset(f, drawn);
    return { x: point.x + aside.x, y: point.y + aside.y };
  }

  return {
    view,
    pointOf: (f, camera, viewport) =>
      x_f[f] === undefined ? null : placed(f, camera, viewport, drawnBy(camera, viewport)),
    update(scene) {
      const { camera, viewport, time, years, shown, rings } = scene;
      const results = resultsOf(years[worldOf(shown)]);
      const baseline = shown === 'difference' ? resultsOf(years.baseline) : null;
      const drawn = drawnBy(camera, viewport);
      reach = PRESSED_PX * viewport.enlarged;
      for (const [f, sprite] of sprites.entries()) {
        const kind = kind_f[f]!;
        const { look, same } = lookIn(region, results, baseline, time, f);
        const near = signAlpha(kind, camera.pixelsPerKm);
        const before = time - NEWS;
        const fresh =
          look === 'closed' && !same && before >= region.baseYear && lookAt(region, results, before, f) !== 'closed';
        const lasting = kind === FACILITY.school && LASTING.has(look) && !same;
        const alpha = f === scene.selected || (fresh && !scene.calm) || lasting ? 1 : near;
        const size = signSize(kind, drawn);
        const { x, y } = placed(f, camera, viewport, drawn);
        sprite.visible =
          alpha > 0.01 && x > -size && y > -size && x < viewport.width + size && y < viewport.height + size;
        if (!sprite.visible) continue;
        sprite.texture = signs(kind, look);
        sprite.position.set(x, y);
        sprite.scale.set(size / SHAPE_UNITS);
        sprite.alpha = alpha;
        sprite.zIndex = f === scene.selected ? 1 : 0;
        if (f === scene.selected) rings.add(x, y, size * 0.95, 2.5, INK.select);
        if (fresh && !scene.calm) {
          const since = sinceClosing(region, results, time, f);
          rings.add(x, y, size * (0.7 + 2.2 * since), 2.5, INK.ink, 0.75 * bump(0.5 + since / 2));
        }
      }
    },
    at(x, y) {
      let best: number | null = null;
      let nearest = reach;
      for (const [f, sprite] of sprites.entries()) {
        if (!sprite.visible || sprite.alpha < 0.5) continue;
        const away = Math.hypot(sprite.x - x, sprite.y - y);
        if (away < nearest) [best, nearest] = [f, away];
      }
      return best;
    },
  };
}

/**
 * What is drawn of a facility: of the difference, what the measures kept or lost stands out from all that is the same.
 *
 * @param results of the world that is drawn
 * @param baseline what it differs from; null = that world alone
 */
function lookIn(
  region: Region,
  results: readonly YearResult[],
  baseline: readonly YearResult[] | null,
  time: number,
  f: number,
): { look: FacilityLook; same: boolean } {
  const look = lookAt(region, results, time, f);
  if (baseline === null) return { look, same: false };
  const difference = differenceOf(region, baseline, results, time, f);
  return { look: difference === 'kept' ? 'saved' : look, same: difference === 'same' };
}

/** Part of the time of being news that has passed since a facility closed, by halving. */
function sinceClosing(region: Region, results: readonly YearResult[], time: number, f: number): number {
  let [open, closed] = [time - NEWS, time];
  for (let i = 0; i < 7; i++) {
    const half = (open + closed) / 2;
    if (lookAt(region, results, half, f) === 'closed') closed = half;
    else open = half;
  }
  return (time - closed) / NEWS;
}
