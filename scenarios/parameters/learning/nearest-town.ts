import type { Point } from '../../packages/distance.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';

/** The town of a municipality whose centre is nearest to a point, straight; -1 = no town of the region is in it. */
export function nearestTown(pack: Pack, municipality: string, point: Point): number {
  const places = pack.tables['places']!;
  const [x, y] = [numbers(places, 'x_m'), numbers(places, 'y_m')];
  let town = -1;
  let nearest = Number.POSITIVE_INFINITY;
  words(places, 'municipality').forEach((code, t) => {
    const [east, north] = [x[t]! - point.x, y[t]! - point.y];
    if (code !== municipality || east * east + north * north >= nearest) return;
    nearest = east * east + north * north;
    town = t;
  });
  return town;
}
