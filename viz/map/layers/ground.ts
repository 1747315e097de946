/** Land, water, neighbours and municipalities. Fills scale with the camera, lines keep their width. */
import { Container, Graphics } from 'pixi.js';
import type { Region } from '../../region/region.js';
import { readBackdrop } from '../backdrop/backdrop.js';
import { GROUND } from '../colours.js';
import { lineGeometry, makeLine } from '../gpu/lines.js';
import { bordersOf, distanceTo, type Segments, segmentsOf } from '../outline.js';
import { type Camera, middleOf, type Viewport } from '../projection.js';

/** A border of one source lies at most so far from that of the other. */
const SAME_BORDER_KM = 2.5;

/** Pieces whose middle is near the points of some lines, and the others. */
function parted(
  segments: Segments,
  lines: readonly ArrayLike<number>[],
): { readonly near: Segments; readonly far: Segments } {
  const [near, far]: [number[], number[]] = [[], []];
  const goals = lines.map((line) => segmentsOf([line], false));
  for (let i = 0; i < segments.length; i += 4) {
    const piece = segments.subarray(i, i + 4);
    const [x, y] = [(piece[0]! + piece[2]!) / 2, (piece[1]! + piece[3]!) / 2];
    (goals.some((goal) => distanceTo(goal, x, y) < SAME_BORDER_KM) ? near : far).push(...piece);
  }
  return { near: Float32Array.from(near), far: Float32Array.from(far) };
}

/** Broad enough for the gaps between two sources of the same border. */
const SEAM_KM = 5;

export interface Ground {
  readonly view: Container;
  update(camera: Camera, viewport: Viewport): void;
}

export function makeGround(region: Region): Ground {
  const { neighbours, seams, netherlands } = readBackdrop();
  const view = new Container();

  const shores = lineGeometry(segmentsOf([...neighbours, ...netherlands.map(({ ring }) => ring)]));
  view.addChild(makeLine(shores, 22, GROUND.shallows[0]), makeLine(shores, 10, GROUND.shallows[1]));

  const around = new Graphics();
  for (const ring of neighbours) around.poly(Array.from(ring)).fill(GROUND.neighbour);
  for (const line of seams) {
    around.poly(Array.from(line), false).stroke({ width: SEAM_KM, color: GROUND.neighbour, join: 'round' });
  }
  const abroad = makeLine(lineGeometry(segmentsOf(neighbours)), 1, GROUND.coast);
  const home = new Graphics();
  for (const { water, ring } of netherlands) home.poly(Array.from(ring)).fill(water ? GROUND.sea : GROUND.netherlands);
  const { near: frontier, far: coast } = parted(segmentsOf(netherlands.map(({ ring }) => ring)), seams);

  const own = new Graphics();
  for (const rings of region.municipalities.rings_m) {
    for (const ring of rings) own.poly(Array.from(ring)).fill(GROUND.region);
  }
  const { inner, outer } = bordersOf(region.municipalities.rings_m);
  const edge = lineGeometry(outer);
  const lines = [makeLine(lineGeometry(inner), 1, GROUND.municipality), makeLine(edge, 1.5, GROUND.regionEdge)];
  view.addChild(around, abroad, home);
  view.addChild(
    makeLine(lineGeometry(frontier), 2.5, GROUND.border),
    makeLine(lineGeometry(coast), 1.25, GROUND.coast),
  );
  view.addChild(makeLine(edge, 7, GROUND.regionEdge, 0.1), own, ...lines);

  const fills = [around, home, own];
  return {
    view,
    update(camera, viewport) {
      const { x, y } = middleOf(viewport);
      const scale = camera.pixelsPerKm;
      for (const fill of fills) {
        fill.scale.set(scale, -scale);
        fill.position.set(x - camera.x * scale, y + camera.y * scale);
      }
    },
  };
}
