/** Names on the map: placed anew when the scale changes, faded in and out, each drawn when it is first needed. */
import { Container, Text } from 'pixi.js';
import type { Language } from '../../state/view.js';
import type { Box } from '../boxes.js';
import { INK } from '../colours.js';
import { dotsShare } from '../disc.js';
import { makeRings } from '../gpu/rings.js';
import { type Label, type Placed, placeLabels } from '../labels.js';
import { measure, textStyle } from '../lettering.js';
import { CITY_MARK_PX, labelOf, type Name } from '../names.js';
import { type Camera, frameOf, toScreen, uncovered, type Viewport } from '../projection.js';
import type { SignPlaces } from '../sign-places.js';

export interface NamesLayer {
  readonly view: Container;
  /**
   * @param always towns whose name is written whatever is in the way
   * @param whole the map shows the whole region and stays: names need not reach beyond it
   * @returns whether names are still to be drawn or fading
   */
  update(
    camera: Camera,
    viewport: Viewport,
    language: Language,
    always: ReadonlySet<number>,
    whole: boolean,
    elapsedMs: number,
  ): boolean;
  /** The town whose name is at a point of the window. */
  at(x: number, y: number): number | null;
}

interface Written {
  readonly name: Name;
  size: { readonly width: number; readonly height: number };
  text: Text | null;
  placed: Placed | null;
  wanted: boolean;
}

/** Zoom may change by this ratio before names are placed again. */
const SAME_ZOOM = 1.03;
const FADE_MS = 160;
/** Drawing a name takes up to a millisecond; more of them wait for the next frame. */
const DRAWN_PER_FRAME = 14;

const sameSet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

/** @param signs what names keep clear of */
export function makeNames(names: readonly Name[], signs: SignPlaces): NamesLayer {
  const view = new Container();
  const marks = makeRings(names.filter(({ marked }) => marked).length);
  view.addChild(marks.mesh);
  let spoken: Language = 'nl';
  let enlarged = 1;
  const all: readonly Written[] = names.map((name) => ({
    name,
    size: measure(name.text.nl, name.lettering, enlarged),
    text: null,
    placed: null,
    wanted: false,
  }));
  let placed: Map<number, Placed> = new Map();
  let placedFor = { pixelsPerKm: 0, always: new Set<number>() as ReadonlySet<number> };

  function speak(language: Language): void {
    if (language === spoken) return;
    spoken = language;
    for (const one of all) {
      if (one.name.text.nl === one.name.text.en) continue;
      one.size = measure(one.name.text[language], one.name.lettering, enlarged);
      if (one.text) one.text.text = one.name.text[language];
    }
    placedFor = { ...placedFor, pixelsPerKm: 0 };
  }

  /** Letters of another size are drawn anew. */
  function enlarge(by: number): void {
    if (by === enlarged) return;
    enlarged = by;
    for (const one of all) {
      one.size = measure(one.name.text[spoken], one.name.lettering, by);
      one.text?.destroy();
      one.text = null;
    }
    placedFor = { ...placedFor, pixelsPerKm: 0 };
  }

  function place(scale: number, always: ReadonlySet<number>, frame: Box | null): void {
    const labels = all.flatMap(({ name, size }, id): Label[] => {
      if (scale < name.from || scale > name.to) return [];
      const label = labelOf(name, id, size, scale);
      return [name.town !== null && always.has(name.town) ? { ...label, priority: 1e9 } : label];
    });
    // Beside discs and above dots are different orders: what was good for one says nothing of the other.
    const turned = dotsShare(scale) > 0.5 !== dotsShare(placedFor.pixelsPerKm) > 0.5;
    placed = placeLabels(labels, turned ? new Map() : placed, signs.boxes({ pixelsPerKm: scale, enlarged }), frame);
    placedFor = { pixelsPerKm: scale, always };
    all.forEach((one, id) => {
      one.placed = placed.get(id) ?? one.placed;
      one.wanted = placed.has(id);
    });
  }

  function drawText({ name }: Written): Text {
    const text = new Text({
      text: name.text[spoken],
      style: textStyle(name.lettering, enlarged),
      anchor: 0.5,
      alpha: 0,
    });
    view.addChild(text);
    return text;
  }

  return {
    view,
    update(camera, viewport, language, always, whole, elapsedMs) {
      speak(language);
      enlarge(viewport.enlarged);
      const ratio = camera.pixelsPerKm / placedFor.pixelsPerKm;
      if (!(ratio < SAME_ZOOM && ratio > 1 / SAME_ZOOM) || !sameSet(always, placedFor.always)) {
        place(camera.pixelsPerKm, always, whole ? frameOf(camera, viewport) : null);
      }
      const step = elapsedMs / FADE_MS;
      let left = DRAWN_PER_FRAME;
      let busy = false;
      marks.clear();
      for (const one of all) {
        const point = toScreen(camera, viewport, one.name.x, one.name.y);
        const x = point.x + (one.placed?.dx ?? 0) + one.size.width / 2;
        const y = point.y + (one.placed?.dy ?? 0) + one.size.height / 2;
        const seen = x > -120 && y > -20 && x < viewport.width + 120 && y < viewport.height + 20;
        const [w, h] = [one.size.width / 2, one.size.height / 2];
        const open = uncovered({ left: x - w, right: x + w, top: y - h, bottom: y + h }, viewport);
        if (seen && open && one.wanted && one.name.marked)
          marks.add(point.x, point.y, CITY_MARK_PX - 1, 1.5, INK.place);
        if (one.text === null) {
          if (!one.wanted || !seen || !open) continue;
          busy = true;
          if (left-- <= 0) continue;
          one.text = drawText(one);
        }
        const goal = one.wanted && open ? 1 : 0;
        const { alpha } = one.text;
        one.text.alpha = goal > alpha ? Math.min(goal, alpha + step) : Math.max(goal, alpha - step);
        one.text.visible = seen && one.text.alpha > 0.01;
        one.text.position.set(Math.round(x), Math.round(y));
        if (one.text.visible || goal === 1) busy ||= seen && Math.abs(one.text.alpha - goal) > 0.001;
      }
      marks.done();
      return busy;
    },
    at(x, y) {
      const found = all.find(
        ({ name, text, wanted, size }) =>
          name.town !== null &&
          wanted &&
          text?.visible &&
          Math.abs(text.x - x) <= size.width / 2 &&
          Math.abs(text.y - y) <= size.height / 2,
      );
      return found?.name.town ?? null;
    },
  };
}
