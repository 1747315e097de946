/** Moves in flight over the map. */
import type { Container } from 'pixi.js';
import type { Region } from '../../region/region.js';
import type { YearRecord } from '../../state/worlds.js';
import { channelsOf } from '../../styles/colour-arithmetic.js';
import { type Arc, arcsOf, exitPoint, type Flow, flowsOf, peoplePerArc, progressOf } from '../arcs.js';
import { bump, mix, smooth, unit } from '../easing.js';
import { makeRibbons, RIBBON_FLOATS } from '../gpu/ribbons.js';
import { MOVE_GROUPS } from '../moves.js';
import type { Bounds } from '../projection.js';

/** Arcs in a year over the whole map, and of one town. */
const MOST = 420;
const TAIL = 0.42;
const PAINTS = MOVE_GROUPS.map(({ colour }) => channelsOf(colour));

export interface MovesOptions {
  /** Only what comes to or leaves this town; null = all. */
  readonly town: number | null;
  /** Whole arcs standing still instead of arcs in flight. */
  readonly still: boolean;
}

export interface MovesLayer {
  readonly view: Container;
  /** @param record whose year is being lived @param part of it that has passed */
  update(record: YearRecord | null, part: number, options: MovesOptions): void;
  /** People an arc stands for as last drawn; 0 = none drawn. */
  readonly perArc: () => number;
}

export function makeMoves(region: Region, bounds: Bounds): MovesLayer {
  const ribbons = makeRibbons(MOST + 8);
  const towns = region.towns.x_t.length;
  const middle = { x: (bounds.minX + bounds.maxX) / 2, y: (bounds.minY + bounds.maxY) / 2 };
  const reach = 0.62 * Math.hypot(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
  const place_p = [
    ...region.towns.x_t.map((x, t) => ({ x, y: region.towns.y_t[t]! })),
    ...region.zones.x_z.map((x, z) => exitPoint(middle, reach, x, region.zones.y_z[z]!)),
  ];
  const flows = new WeakMap<YearRecord, readonly Flow[]>();
  let kept: { record: YearRecord; town: number | null; perArc: number; arcs: readonly Arc[] } | null = null;
  let regionPerArc = 0;
  let perArc = 0;

  function arcsFor(record: YearRecord, town: number | null): readonly Arc[] {
    if (kept?.record === record && kept.town === town) {
      perArc = kept.perArc;
      return kept.arcs;
    }
    const all = flows.get(record) ?? flowsOf(record.recording, towns);
    flows.set(record, all);
    const wanted = town === null ? all : all.filter(({ from, to }) => from === town || to === town);
    const people = wanted.reduce((sum, flow) => sum + flow.people, 0);
    // One measure for all years of the region, so that a busier year looks busier.
    if (town === null && regionPerArc === 0) regionPerArc = peoplePerArc(people, MOST * 0.85);
    const least = town === null ? regionPerArc : 1;
    perArc = Math.max(least, peoplePerArc(people, town === null ? MOST : MOST * 0.4));
    kept = { record, town, perArc, arcs: arcsOf(wanted, perArc, record.result.year) };
    return kept.arcs;
  }

  function write(i: number, arc: Arc, tail: number, head: number, alpha: number): void {
    const [a, b] = [place_p[arc.from], place_p[arc.to]];
    if (!a || !b) return;
    ribbons.data.set([a.x, a.y, b.x, b.y, tail, head, mix(0.12, 0.3, arc.spread), 2.4], i * RIBBON_FLOATS);
    ribbons.data.set([...PAINTS[arc.group]!, alpha], i * RIBBON_FLOATS + 8);
  }

  return {
    view: ribbons.mesh,
    perArc: () => perArc,
    update(record, part, { town, still }) {
      let count = 0;
      if (record === null) perArc = 0;
      else {
        for (const arc of arcsFor(record, town)) {
          const at = still ? 0.5 : progressOf(arc, part);
          if (at === null) continue;
          if (still) write(count++, arc, 0, 1, 0.3);
          else {
            const head = smooth(at * 1.15);
            const tail = Math.max(0, smooth(at * 1.15 - TAIL * bump(unit(at)) - 0.06));
            write(count++, arc, tail, head, 0.9 * Math.min(1, at * 6, (1 - at) * 5));
          }
        }
      }
      ribbons.upload(count);
    },
  };
}
