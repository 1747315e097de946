/** Dwellings as dots, town by town: only those of towns in view are drawn, only those drawn are brought up to date. */
import { Container } from 'pixi.js';
import type { Region } from '../../region/region.js';
import type { YearRecord } from '../../state/worlds.js';
import { dotsShare } from '../disc.js';
import { type Dots, makeDots, setDots } from '../gpu/dots.js';
import { boundsOf } from '../outline.js';
import type { Bounds } from '../projection.js';

interface TownDots {
  readonly slots: Uint32Array;
  readonly bounds: Bounds;
  readonly places: Float32Array;
  dots: Dots | null;
  /** Records whose states are in the buffer. */
  shown: readonly [YearRecord, YearRecord] | null;
}

export interface DwellingsLayer {
  readonly view: Container;
  update(before: YearRecord, after: YearRecord, part: number, pixelsPerKm: number, inView: Bounds): void;
}

/** CSS pixels: at the usual density dots do not touch, and from far they are as small as can be seen. */
const radiusAt = (pixelsPerKm: number): number => Math.min(4, Math.max(0.9, pixelsPerKm * 0.0105));

function byTown(region: Region): readonly (TownDots | null)[] {
  const { place_d, x_d, y_d } = region.dwellings;
  const slots_t: number[][] = region.towns.x_t.map(() => []);
  place_d.forEach((t, d) => {
    slots_t[t]?.push(d);
  });
  return slots_t.map((slots) => {
    if (slots.length === 0) return null;
    const places = Float32Array.from(slots.flatMap((d) => [x_d[d]!, y_d[d]!]));
    return { slots: Uint32Array.from(slots), bounds: boundsOf([places]), places, dots: null, shown: null };
  });
}

const meets = (a: Bounds, b: Bounds): boolean =>
  a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY;

export function makeDwellings(region: Region): DwellingsLayer {
  const view = new Container();
  let towns: readonly (TownDots | null)[] | null = null;
  return {
    view,
    update(before, after, part, pixelsPerKm, inView) {
      const alpha = dotsShare(pixelsPerKm);
      view.visible = alpha > 0.004;
      if (!view.visible) return;
      towns ??= byTown(region);
      setDots(part, radiusAt(pixelsPerKm), alpha);
      for (const town of towns) {
        if (town === null) continue;
        const seen = meets(town.bounds, inView);
        if (town.dots) town.dots.mesh.visible = seen;
        if (!seen) continue;
        if (town.dots === null) {
          // A hash of the slot, so that each dwelling goes over at the same moment of every year.
          town.dots = makeDots(town.places, (i) => (Math.imul(town.slots[i]! + 1, 0x9e3779b1) >>> 16) % 255);
          view.addChild(town.dots.mesh);
        }
        if (town.shown?.[0] !== before || town.shown[1] !== after) {
          const [a, b] = [before.recording.livedIn_d, after.recording.livedIn_d];
          town.dots.setStates(
            (i) => a[town.slots[i]!] ?? 0,
            (i) => b[town.slots[i]!] ?? 0,
          );
          town.shown = [before, after];
        }
      }
    },
  };
}
