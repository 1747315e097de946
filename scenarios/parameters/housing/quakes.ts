import type { Pack } from '../../packages/format.js';
import { numbers } from '../../packages/table.js';

/**
 * How much of the strongest shaking by earthquakes a town has: 1 within the inner radius of a centre, falling evenly to 0
 * at the outer one. Straight lines; of several centres the nearest in effect.
 *
 * @returns 0 to 1 by town
 */
export function shakenByTown(pack: Pack): number[] {
  const places = pack.tables['places']!;
  const [x_t, y_t] = [numbers(places, 'x_m'), numbers(places, 'y_m')];
  const quakes = pack.tables['earthquakes']!;
  const column = (name: string): readonly number[] => numbers(quakes, name);
  const [x_q, y_q, inner_q, outer_q] = ['x_m', 'y_m', 'radius_inner_km', 'radius_outer_km'].map(column) as [
    readonly number[],
    readonly number[],
    readonly number[],
    readonly number[],
  ];
  return x_t.map((x, t) =>
    x_q.reduce((most, xq, q) => {
      const [dx, dy] = [x - xq, y_t[t]! - y_q[q]!];
      const km = Math.sqrt(dx * dx + dy * dy) / 1000;
      const share = (outer_q[q]! - km) / (outer_q[q]! - inner_q[q]!);
      return Math.max(most, Math.min(1, Math.max(0, share)));
    }, 0),
  );
}
