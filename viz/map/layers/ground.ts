/**
 * Land, water and neighbours, and on them the municipalities of a region: fills scale with the camera, lines keep their
 * width. Made once. The land is the same for every region, so it is there before one is known.
 */
import { Container } from 'pixi.js';
import type { Region } from '../../region/region.js';
import { readBackdrop } from '../backdrop/backdrop.js';
import { GROUND } from '../colours.js';
import { makeFills } from '../gpu/fills.js';
import { lineGeometry, makeLine } from '../gpu/lines.js';
import { bordersOf, isNear, type Segments, segmentsOf } from '../outline.js';

/** A border of one source lies at most so far from that of the other. */
const SAME_BORDER_KM = 2.5;

/** Pieces whose middle is near the points of some lines, and the others. */
function parted(segments: Segments, lines: Segments): { readonly near: Segments; readonly far: Segments } {
  const [near, far]: [number[], number[]] = [[], []];
  for (let i = 0; i < segments.length; i += 4) {
    const piece = segments.subarray(i, i + 4);
    const [x, y] = [(piece[0]! + piece[2]!) / 2, (piece[1]! + piece[3]!) / 2];
    (isNear(lines, x, y, SAME_BORDER_KM) ? near : far).push(...piece);
  }
  return { near: Float32Array.from(near), far: Float32Array.from(far) };
}

/** A strip along every piece of some lines, to fill the gaps between two sources of the same border. */
function strips(segments: Segments, halfKm: number): readonly number[][] {
  const out: number[][] = [];
  for (let i = 0; i < segments.length; i += 4) {
    const [ax, ay, bx, by] = [segments[i]!, segments[i + 1]!, segments[i + 2]!, segments[i + 3]!];
    const far = Math.hypot(bx - ax, by - ay);
    const [nx, ny] = [((ay - by) * halfKm) / far, ((bx - ax) * halfKm) / far];
    out.push([ax + nx, ay + ny, bx + nx, by + ny, bx - nx, by - ny, ax - nx, ay - ny]);
  }
  return out;
}

export function makeLand(): Container {
  const { neighbours, seams, netherlands } = readBackdrop();
  const view = new Container();
  const homeRings = netherlands.map(({ ring }) => ring);
  const seamPieces = segmentsOf(seams, false);

  const shores = lineGeometry(segmentsOf([...neighbours, ...homeRings]));
  view.addChild(makeLine(shores, 22, GROUND.shallows[0]), makeLine(shores, 10, GROUND.shallows[1]));

  const abroad = [...neighbours, ...strips(seamPieces, SAME_BORDER_KM)];
  view.addChild(makeFills(abroad.map((ring) => ({ ring, colour: GROUND.neighbour }))));
  view.addChild(makeLine(lineGeometry(segmentsOf(neighbours)), 1, GROUND.coast));

  const home = netherlands.map(({ water, ring }) => ({ ring, colour: water ? GROUND.sea : GROUND.netherlands }));
  view.addChild(makeFills(home));
  const { near: frontier, far: coast } = parted(segmentsOf(homeRings), seamPieces);
  view.addChild(
    makeLine(lineGeometry(frontier), 2.5, GROUND.border),
    makeLine(lineGeometry(coast), 1.25, GROUND.coast),
  );
  return view;
}

export function makeRegion({ municipalities: { rings_m } }: Region): Container {
  const view = new Container();
  const { inner, outer } = bordersOf(rings_m);
  const edge = lineGeometry(outer);
  view.addChild(makeLine(edge, 7, GROUND.regionEdge, 0.1));
  view.addChild(makeFills(rings_m.flat().map((ring) => ({ ring, colour: GROUND.region }))));
  view.addChild(makeLine(lineGeometry(inner), 1, GROUND.municipality), makeLine(edge, 1.5, GROUND.regionEdge));
  return view;
}
