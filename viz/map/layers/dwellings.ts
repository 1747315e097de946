/** Dwellings as dots, town by town: only those of towns in view are drawn, only those drawn are brought up to date. */
import { Container } from 'pixi.js';
import { LIVED_IN } from '../../../sim/recording.js';
import type { Region } from '../../region/region.js';
import type { YearRecord } from '../../state/worlds.js';
import { dotsShare } from '../disc.js';
import { type Dots, makeDots, setDots } from '../gpu/dots.js';
import { type NewDwellings, newDwellings } from '../new-dwellings.js';
import { boundsOf } from '../outline.js';
import type { Moment } from '../picture.js';
import type { Bounds } from '../projection.js';

interface DwellingDots extends NewDwellings {
  readonly bounds: Bounds;
  /** Built since the base year. */
  readonly fresh: boolean;
  dots: Dots | null;
  /** Records whose states are in the buffer. */
  shown: readonly [YearRecord, YearRecord] | null;
}

export interface DwellingsLayer {
  readonly view: Container;
  /** @param years of the world and future that is drawn */
  update(years: readonly YearRecord[], moment: Moment, pixelsPerKm: number, inView: Bounds): void;
}

/** CSS pixels: at the usual density dots do not touch, and from far they are as small as can be seen. */
const radiusAt = (pixelsPerKm: number): number => Math.min(4, Math.max(0.9, pixelsPerKm * 0.0105));

const dotsOf = ({ slots, places }: NewDwellings, fresh: boolean): DwellingDots => ({
  slots,
  places,
  bounds: boundsOf([places]),
  fresh,
  dots: null,
  shown: null,
});

/** Those of the base year. */
function byTown(region: Region): readonly DwellingDots[] {
  const { place_d, x_d, y_d } = region.dwellings;
  const slots_t: number[][] = region.towns.x_t.map(() => []);
  place_d.forEach((t, d) => {
    slots_t[t]?.push(d);
  });
  return slots_t.flatMap((slots) => {
    if (slots.length === 0) return [];
    const places = new Float32Array(2 * slots.length);
    for (const [i, d] of slots.entries()) places.set([x_d[d]!, y_d[d]!], 2 * i);
    return [dotsOf({ slots: Uint32Array.from(slots), places }, false)];
  });
}

const meets = (a: Bounds, b: Bounds): boolean =>
  a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY;

/** A hash of the slot, so that each dwelling goes over at the same moment of every year. */
const momentOf = (slot: number): number => (Math.imul(slot + 1, 0x9e3779b1) >>> 16) % 255;

export function makeDwellings(region: Region): DwellingsLayer {
  const view = new Container();
  let towns: readonly DwellingDots[] | null = null;
  let fresh: readonly DwellingDots[] = [];
  /** The last year whose new dwellings are known. */
  let knownTo: YearRecord | null = null;

  /** Another world or future, or a year more: the new dwellings are others. */
  function renew(years: readonly YearRecord[]): void {
    const last = years.at(-1)!;
    if (last === knownTo) return;
    knownTo = last;
    for (const { dots } of fresh) dots?.destroy();
    fresh = newDwellings(region, years).flatMap((made) => (made === null ? [] : [dotsOf(made, true)]));
  }

  function show(town: DwellingDots, before: YearRecord, after: YearRecord): void {
    const { slots } = town;
    if (town.dots === null) {
      town.dots = makeDots(town.places, town.fresh, (i) => momentOf(slots[i]!));
      view.addChild(town.dots.mesh);
    }
    if (town.shown?.[0] === before && town.shown[1] === after) return;
    const [a, b] = [before.recording.livedIn_d, after.recording.livedIn_d];
    town.dots.setStates(
      (i) => a[slots[i]!] ?? LIVED_IN.gone,
      (i) => b[slots[i]!] ?? LIVED_IN.gone,
    );
    town.shown = [before, after];
  }

  return {
    view,
    update(years, { before, after, part }, pixelsPerKm, inView) {
      const alpha = dotsShare(pixelsPerKm);
      view.visible = alpha > 0.004;
      if (!view.visible) return;
      towns ??= byTown(region);
      renew(years);
      setDots(part, radiusAt(pixelsPerKm), alpha);
      for (const town of [...towns, ...fresh]) {
        const seen = meets(town.bounds, inView);
        if (town.dots) town.dots.mesh.visible = seen;
        if (seen) show(town, years[before]!, years[after]!);
      }
    },
  };
}
