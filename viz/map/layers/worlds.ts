/** Everything of a year that lies on the ground: towns or dwellings, moves, names, signs. Reads what is chosen, without waiting for it. */
import { Container } from 'pixi.js';
import type { Region } from '../../region/region.js';
import { hovered } from '../../state/map.js';
import {
  language,
  layer,
  camera as lookedAt,
  reducedMotion,
  type Selection,
  selection,
  showMoves,
  shown,
  time,
  worldOf,
} from '../../state/view.js';
import { years as recorded } from '../../state/worlds.js';
import { layerOf } from '../../story/layers.js';
import { scaleOf } from '../../story/scale.js';
import { INK } from '../colours.js';
import { builtRadius, dotsShare } from '../disc.js';
import { makeRings } from '../gpu/rings.js';
import { townAt } from '../hit.js';
import { namesOf } from '../names.js';
import { momentOf, type TownPicture, townPicture, type Years } from '../picture.js';
import { type Bounds, boundsInView, type Camera, type Point, toScreen, type Viewport } from '../projection.js';
import { signPlaces } from '../sign-places.js';
import { makeDwellings } from './dwellings.js';
import { makeFacilities } from './facilities.js';
import { makeMoves } from './moves.js';
import { makeNames, type NamesLayer } from './names.js';
import { makeTowns } from './towns.js';

export interface WorldsLayer {
  readonly view: Container;
  /** @returns whether names are still fading: another frame is wanted */
  update(camera: Camera, viewport: Viewport, elapsedMs: number): boolean;
  /** What a press at a point of the window means. */
  whatAt(at: Point, camera: Camera, viewport: Viewport): Selection | null;
  /** Where the sign of a facility stands in the window. */
  facilityPoint(f: number, camera: Camera, viewport: Viewport): Point | null;
  /** People an arc stands for; 0 = none drawn. */
  perArc(): number;
}

const MOST_RINGS = 64;
/** How strongly a town under the pointer is marked, beside one that is selected. */
const HOVER = 0.45;

/** @param devicePixels per CSS pixel */
export function makeWorlds(region: Region, bounds: Bounds, devicePixels: number): WorldsLayer {
  const dwellings = makeDwellings(region);
  const towns = makeTowns(region);
  const moves = makeMoves(region, bounds);
  const rings = makeRings(MOST_RINGS);
  const signs = signPlaces(region.facilities);
  const facilities = makeFacilities(region, signs, devicePixels * 2);
  const namesAt = new Container();
  const view = new Container({ visible: false });
  // Names last: a bus that is half hidden is still a bus, a name is not.
  view.addChild(dwellings.view, towns.view, moves.view, rings.mesh, facilities.view, namesAt);
  let names: NamesLayer | null = null;
  let pictures: readonly TownPicture[] = [];
  const residents = (t: number): number => pictures[t]?.residents ?? 0;

  /** Names are placed by the residents of the first year, so that playing does not move them. */
  function namesFrom(residents_t: readonly number[]): NamesLayer {
    const made = makeNames(namesOf(region, residents_t), signs);
    namesAt.addChild(made.view);
    return made;
  }

  function marksNow(): ReadonlyMap<number, number> {
    const marks = new Map<number, number>();
    const [over, picked] = [hovered.peek()?.what, selection.peek()];
    if (over?.kind === 'town') marks.set(over.town, HOVER);
    if (picked?.kind === 'town') marks.set(picked.town, 1);
    return marks;
  }

  return {
    view,
    perArc: moves.perArc,
    facilityPoint: facilities.pointOf,
    update(camera, viewport, elapsedMs) {
      const years: Years = { baseline: recorded.baseline.peek(), measures: recorded.measures.peek() };
      const [looked, picked, calm] = [shown.peek(), selection.peek(), reducedMotion.peek()];
      const drawn = years[worldOf(looked)];
      const known = looked === 'difference' ? Math.min(years.baseline.length, years.measures.length) : drawn.length;
      // Another seed begins with nothing: what was there before must not stand as if it were of this one.
      view.visible = known > 0;
      if (known === 0) return false;
      const clock = Math.max(region.baseYear, time.peek());
      const moment = momentOf(clock, region.baseYear, known);
      const [before, after] = [drawn[moment.before]!, drawn[moment.after]!];
      const coloured = layerOf(layer.peek());
      const look = { layer: coloured, scale: scaleOf(coloured, looked), shown: looked };
      pictures = region.towns.x_t.map((_, t) => townPicture(years, moment, look, t));

      const marks = marksNow();
      const { pixelsPerKm } = camera;
      towns.update(pictures, pixelsPerKm, marks);
      dwellings.update(drawn, moment, pixelsPerKm, boundsInView(camera, viewport));
      // In motion the year being lived; at rest on a 1 January nothing flies, or still lines tell of the year that ended.
      const lived = moment.part > 0 ? after : calm ? before : null;
      const town = picked?.kind === 'town' ? picked.town : null;
      moves.update(showMoves.peek() ? lived : null, moment.part, { town, still: calm });
      rings.clear();
      if (dotsShare(pixelsPerKm) > 0.5) {
        for (const [t, alpha] of marks) {
          const { x, y } = toScreen(camera, viewport, region.towns.x_t[t]!, region.towns.y_t[t]!);
          rings.add(x, y, builtRadius(residents(t), pixelsPerKm) + 6, 2, INK.select, alpha);
        }
      }
      const selected = picked?.kind === 'facility' ? picked.facility : null;
      facilities.update({ years, time: clock, shown: looked, camera, viewport, selected, calm, rings });
      rings.done();
      names ??= namesFrom(drawn[0]!.result.indicators['population'] ?? []);
      const always = new Set(marks.keys());
      const fade = calm ? Number.POSITIVE_INFINITY : elapsedMs;
      return names.update(camera, viewport, language.peek(), always, lookedAt.peek() === null, fade);
    },
    whatAt(at, camera, viewport) {
      const facility = facilities.at(at.x, at.y);
      if (facility !== null) return { kind: 'facility', facility };
      const town = townAt(region.towns, residents, camera, viewport, at) ?? names?.at(at.x, at.y) ?? null;
      return town === null ? null : { kind: 'town', town };
    },
  };
}
