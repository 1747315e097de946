/** How far facilities are from one another. */
import type { FacilitiesInput } from './input.js';

/** Way in km between two facilities as the crow flies. */
export function kmBetween({ x_f, y_f }: Pick<FacilitiesInput, 'x_f' | 'y_f'>, f: number, g: number): number {
  const [dx, dy] = [x_f[f]! - x_f[g]!, y_f[f]! - y_f[g]!];
  return Math.sqrt(dx * dx + dy * dy) / 1000;
}
