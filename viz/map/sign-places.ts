/** Where signs stand on a map of a scale, and what they take of it: names keep clear of that. Pure. */
import { FACILITY } from '../../sim/state/facilities.js';
import type { Region } from '../region/region.js';
import { type Box, boxAround, sharedBy } from './boxes.js';
import { type Drawn, signReach, signSize, signsShown, spreadOf } from './facility-places.js';
import type { Point } from './projection.js';

export interface SignPlaces {
  /** The middle of a sign, CSS pixels from where its place stands. */
  offset(f: number, drawn: Drawn): Point;
  /** Squares that all signs shown at this scale may take, CSS pixels from the corner of the grid, y down. */
  boxes(drawn: Drawn): readonly Box[];
}

/** Rows by which practices go up or down to where no school hides them, the nearest first. */
const ASIDE = [0, 0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2, 2.5, -2.5];
/** Schools farther than this from a practice never hide it, kilometres. */
const NEAR_KM = 2;

/** Practices stand in the middle of their town because nothing else is known: when a school is there, they make room. */
export function signPlaces({ kind_f, x_f, y_f }: Pick<Region['facilities'], 'kind_f' | 'x_f' | 'y_f'>): SignPlaces {
  const spread = spreadOf(kind_f, x_f, y_f);
  const rows = practicesByPlace(kind_f, x_f, y_f);
  let known: Drawn | null = null;
  let aside: ReadonlyMap<number, number> = new Map();

  const spreadAt = (f: number, drawn: Drawn): Point => {
    const size = signSize(kind_f[f]!, drawn);
    return { x: spread[f]!.right * size, y: spread[f]!.down * size };
  };
  const box = (f: number, drawn: Drawn, down: number, half: number): Box => {
    const { x, y } = spreadAt(f, drawn);
    return boxAround(x_f[f]! * drawn.pixelsPerKm + x, -y_f[f]! * drawn.pixelsPerKm + y + down, half);
  };

  /** Pixels down by practice, for the scale asked for last. */
  function asideAt(drawn: Drawn): ReadonlyMap<number, number> {
    if (known?.pixelsPerKm === drawn.pixelsPerKm && known.enlarged === drawn.enlarged) return aside;
    const [step, half] = [1.15 * signSize(FACILITY.gp, drawn), signSize(FACILITY.gp, drawn) / 2];
    const tall = signSize(FACILITY.school, drawn) / 2;
    const found = rows.map(({ practices, schools }) => {
      const taken = schools.map((f) => box(f, drawn, 0, tall));
      const hidden = (down: number): number =>
        practices.reduce(
          (sum, f) => sum + taken.reduce((all, one) => all + sharedBy(box(f, drawn, down, half), one), 0),
          0,
        );
      let best = { down: 0, share: Number.POSITIVE_INFINITY };
      for (const row of ASIDE) {
        const share = hidden(row * step);
        if (share < best.share) best = { down: row * step, share };
        if (share === 0) break;
      }
      return practices.map((f) => [f, best.down] as const);
    });
    aside = new Map(found.flat());
    known = drawn;
    return aside;
  }

  return {
    offset(f, drawn) {
      const { x, y } = spreadAt(f, drawn);
      return { x, y: y + (kind_f[f] === FACILITY.gp ? (asideAt(drawn).get(f) ?? 0) : 0) };
    },
    boxes: (drawn) =>
      kind_f.flatMap((kind, f) => {
        if (!signsShown(kind, drawn.pixelsPerKm)) return [];
        const down = kind === FACILITY.gp ? (asideAt(drawn).get(f) ?? 0) : 0;
        return [box(f, drawn, down, signReach(kind, drawn))];
      }),
  };
}

interface Practices {
  readonly practices: readonly number[];
  /** Those nearby. */
  readonly schools: readonly number[];
}

function practicesByPlace(
  kind_f: readonly number[],
  x_f: readonly number[],
  y_f: readonly number[],
): readonly Practices[] {
  const places = new Map<string, number[]>();
  kind_f.forEach((kind, f) => {
    if (kind !== FACILITY.gp) return;
    const key = `${x_f[f]} ${y_f[f]}`;
    places.set(key, [...(places.get(key) ?? []), f]);
  });
  return [...places.values()].map((practices) => {
    const [x, y] = [x_f[practices[0]!]!, y_f[practices[0]!]!];
    const near = (f: number): boolean => Math.hypot(x_f[f]! - x, y_f[f]! - y) < NEAR_KM;
    const schools = kind_f.flatMap((kind, f) => (kind === FACILITY.school && near(f) ? [f] : []));
    return { practices, schools };
  });
}
